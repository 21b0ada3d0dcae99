"""What a retelling bends: where its clause says something else than the clause it tells again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import lines_of, word_classes
from recension.lineage.retelling.bends import Bend, span_of
from recension.lineage.retelling.conditions import condition_bent
from recension.lineage.retelling.facts import facts_bent
from recension.lineage.retelling.limits import limits_bent, shares_bent
from recension.lineage.retelling.modifiers import modifiers_bent
from recension.lineage.retelling.opposites import opposites_bent
from recension.lineage.retelling.roles import parties_bent
from recension.lineage.retelling.speakers import speaker_bent
from recension.lineage.retelling.stance import modality_bent, negation_bent
from recension.lineage.retelling.surety import surety_bent
from recension.lineage.retelling.units import sentence_of
from recension.record import Span, Variant, VariantChange, VariantKind, VariantWeight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit
    from recension.lineage.witnesses.witness import Witness


_WHOLE: Final = 0.5
"""Share of the source's clause that must be told again before what is missing counts as dropped: half, by
definition. "When the members vote in May" drops no hope that they vote for somebody."""

_MODALITY: Final = "more or less certain, binding or wished in the retelling"
_NEGATION: Final = "only one of the two denies it"

# These compare whole sentences, whose clauses may be told again one by one.
_OF_SENTENCES: Final = (shares_bent, limits_bent, condition_bent, surety_bent, speaker_bent)


def bends_of(link: Link, source: Teller, copy: Teller) -> tuple[Variant, ...]:
    """Name what a retelling changes of the sense, in the order of the copy.

    Only what stands against something: another number, name or time at the place of one; more or less
    certain, binding or wished; denied on one side, or told as its opposite; another who acts or says it; a
    cause put in. What a retelling merely leaves out is not listed, since leaving out is what retellings do;
    of those who act together one alone is more than left out.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    bends = [
        *facts_bent(link, source, copy),
        *_modality(link, source, copy),
        *_negation(link, source, copy),
        *parties_bent(link, source, copy),
        *_cause(link, source, copy),
        *opposites_bent(link, source, copy),
        *modifiers_bent(link, source, copy),
    ]
    for find in _OF_SENTENCES:
        bends += [bend for bend in find(link, source, copy) if _inside(bend, link)]
    if link.signs.covered < _WHOLE:
        bends = [bend for bend in bends if bend.gained is not None]
    variants = [_variant(bend, link, source.witness, copy.witness) for bend in _once(bends)]
    return tuple(sorted(variants, key=lambda one: (one.to.start, one.to.end, str(one.kind), one.reasons)))


def _once(bends: Iterable[Bend]) -> Iterator[Bend]:
    """Each place once: a name in the place of another may be another who acts, which says more."""
    found: dict[tuple[Span | None, Span | None], Bend] = {}
    for bend in bends:
        known = found.get((bend.lost, bend.gained))
        if known is None or known.change is VariantChange.NAME:
            found[bend.lost, bend.gained] = bend
    yield from found.values()


def _inside(bend: Bend, link: Link) -> bool:
    """Whether a bend of two sentences is one of these two clauses: a sentence may have more."""
    places = ((bend.lost, link.source.words), (bend.gained, link.copy.words))
    return all(
        words is None or (clause.start <= words.start and words.end <= clause.end) for words, clause in places
    )


def _variant(bend: Bend, link: Link, source: Witness, copy: Witness) -> Variant:
    lost, gained = bend.lost, bend.gained
    if lost is None:
        kind = VariantKind.ADDITION
    elif gained is None:
        kind = VariantKind.OMISSION
    elif bend.turned:
        kind = VariantKind.TRANSPOSITION
    else:
        kind = VariantKind.SUBSTITUTION
    return Variant(
        kind=kind,
        weight=VariantWeight.SUBSTANCE,
        changes=(bend.change,),
        from_=source.evidence(*lost) if lost else source.evidence(link.source.words[1], link.source.words[1]),
        to=copy.evidence(*gained) if gained else copy.evidence(link.copy.words[1], link.copy.words[1]),
        reasons=(bend.reason,),
    )


def _modality(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    for lost, gained in modality_bent(link, source, copy):
        yield Bend(
            VariantChange.MODALITY,
            span_of(lost) if lost else None,
            span_of(gained) if gained else None,
            _MODALITY,
        )


def _negation(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    stance = negation_bent(link, source, copy)
    if stance is not None:
        lost, gained = stance
        yield Bend(
            VariantChange.NEGATION,
            span_of(lost) if lost else None,
            span_of(gained) if gained else None,
            _NEGATION,
        )


def _cause(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    keys = {source.witness.keys[word] for word in sentence_of(link.source, source.witness)}
    if _causes(link.source, source.witness) or not keys.isdisjoint(word_classes("causing_words")):
        return
    for span in _causes(link.copy, copy.witness)[:1]:
        yield Bend(VariantChange.CONTENT, None, span, "puts in a cause")


def _causes(unit: Unit, witness: Witness) -> list[Span]:

    found: list[Span] = []
    known = sorted(
        (tuple(line.split()) for line in lines_of("causes")), key=lambda words: (-len(words), words)
    )
    at = unit.words.start
    while at < unit.words.end:
        phrase = next((words for words in known if witness.keys[at : at + len(words)] == words), None)
        if phrase is not None:
            found.append(Span(at, at + len(phrase)))
        at += len(phrase) if phrase is not None else 1
    return found

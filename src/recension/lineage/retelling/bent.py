"""What a retelling bends: where its clause says something else than the clause it tells again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.lexicon import lines_of, word_classes, word_pairs, word_set
from recension.lineage.retelling.roles import turned_round
from recension.lineage.retelling.stance import modality_bent, negation_bent
from recension.lineage.variants.spelling import stem
from recension.lineage.variants.word_kinds import WordKind
from recension.record import Span, Variant, VariantChange, VariantKind, VariantWeight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Telling, Unit
    from recension.lineage.variants.word_kinds import Said
    from recension.lineage.witnesses.witness import Witness


_WHOLE: Final = 0.5
"""Share of the source's clause that must be told again before what is missing counts as dropped: half, by
definition. "When the members vote in May" drops no hope that they vote for somebody."""

# Letters in which a name and what is made of it are alike.
_ALIKE: Final = 4

_REASONS: Final = {
    VariantChange.NUMBER: "another number in the retelling",
    VariantChange.NAME: "another name in the retelling",
    VariantChange.TIME: "another time in the retelling",
    VariantChange.NEGATION: "only one of the two denies it",
    VariantChange.MODALITY: "more or less certain, binding or wished in the retelling",
}


class _Bend(NamedTuple):
    change: VariantChange
    lost: Span | None
    gained: Span | None
    reason: str


def bends_of(link: Link, source: Teller, copy: Teller) -> tuple[Variant, ...]:
    """Name what a retelling changes of the sense, in the order of the copy.

    Only what stands against something: another number, name or time at the place of one; more or less
    certain, binding or wished; denied on one side; who acts and who is acted on turned round; a cause put in.
    What a retelling merely leaves out is not listed, since leaving out is what retellings do.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    bends = [
        *_facts(link),
        *_modality(link, source, copy),
        *_negation(link, source, copy),
        *_parties(link, source, copy),
        *_cause(link, source, copy),
    ]
    if link.signs.covered < _WHOLE:
        bends = [bend for bend in bends if bend.gained is not None]
    variants = [_variant(bend, link, source.witness, copy.witness) for bend in bends]
    return tuple(sorted(variants, key=lambda one: (one.to.start, one.to.end, str(one.kind), one.reasons)))


def _variant(bend: _Bend, link: Link, source: Witness, copy: Witness) -> Variant:
    lost, gained = bend.lost, bend.gained
    if lost is None:
        kind = VariantKind.ADDITION
    elif gained is None:
        kind = VariantKind.OMISSION
    elif bend.change is VariantChange.PARTY:
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


def _unmatched(link: Link, kinds: frozenset[WordKind]) -> tuple[list[Telling], list[Telling]]:
    ours, theirs = {same.source for same in link.same}, {same.copy for same in link.same}
    return (
        [
            telling
            for index, telling in enumerate(link.source.tellings)
            if index not in ours and telling.said.kind in kinds
        ],
        [
            telling
            for index, telling in enumerate(link.copy.tellings)
            if index not in theirs and telling.said.kind in kinds
        ],
    )


def _facts(link: Link) -> Iterator[_Bend]:
    """A number, name or time in the place of another: both hang on the same, or are alone of their kind."""
    for change, kinds in (
        (VariantChange.NUMBER, frozenset({WordKind.NUMBER, WordKind.ORDINAL})),
        (VariantChange.NAME, frozenset({WordKind.NAME})),
        (VariantChange.TIME, frozenset({WordKind.TIME})),
    ):
        lost, gained = _unmatched(link, kinds)
        if change is VariantChange.NUMBER:
            lost, gained = _figures(lost), _figures(gained)
        if change is VariantChange.TIME:
            lost, gained = _times(lost, gained), _times(gained, lost)
        if change is VariantChange.NAME:
            lost, gained = _names(lost, gained), _names(gained, lost)
        before, after = _groups(lost), _groups(gained)
        alone = len(before) == len(after) == 1 and abs(_length(before[0]) - _length(after[0])) <= 1
        if alone and max(link.signs.told, link.signs.covered) >= _WHOLE:
            yield _Bend(change, before[0], after[0], _REASONS[change])
            continue
        for one in lost:
            for other in gained:
                if _answers(link, one, other):
                    gained.remove(other)
                    yield _Bend(change, _place([one]), _place([other]), _REASONS[change])
                    break


def _times(these: Sequence[Telling], those: Sequence[Telling]) -> list[Telling]:
    """Words that name a time which no word of the other side names in another form.

    "Until", "before" and "earlier" come and go with the wording, and change the sense only where one stands
    for its opposite.
    """
    units = {stem(word): unit for word, unit in word_classes("time_units").items()}
    order = {stem(word) for word in word_set("order_in_time")}
    pairs = [(stem(one), stem(other)) for one, other in word_pairs("opposites")]
    turned = {*pairs, *((other, one) for one, other in pairs)}
    found: list[Telling] = []
    for one in these:
        value = one.said.value
        if value in order:
            kept = any((value, other.said.value) in turned for other in those)
        else:
            kept = value not in units or all(units.get(other.said.value) != units[value] for other in those)
        if kept:
            found.append(one)
    return found


def _names(these: Sequence[Telling], those: Sequence[Telling]) -> list[Telling]:
    """Names that no name of the other side begins like, as that of a place and of its people do."""
    return [
        one for one in these if all(one.said.value[:_ALIKE] != other.said.value[:_ALIKE] for other in those)
    ]


def _length(words: Span) -> int:
    return words.end - words.start


def _figures(tellings: Sequence[Telling]) -> list[Telling]:
    """Numbers that count; "every" and "several" come and go with the wording."""
    return [telling for telling in tellings if telling.said.value[:1].isdigit()]


def _groups(tellings: Sequence[Telling]) -> list[Span]:
    """Words in a row as one: first and last name, day and month."""
    found: list[Span] = []
    for telling in tellings:
        said = telling.said
        if found and found[-1].end == said.first:
            found[-1] = Span(found[-1].start, said.last)
        else:
            found.append(Span(said.first, said.last))
    return found


def _answers(link: Link, one: Telling, other: Telling) -> bool:
    """Whether two words hang on words that say the same."""
    above = link.source.above[link.source.tellings.index(one)]
    beyond = link.copy.above[link.copy.tellings.index(other)]
    return any(same.source == above and same.copy == beyond for same in link.same)


def _modality(link: Link, source: Teller, copy: Teller) -> Iterator[_Bend]:
    for lost, gained in modality_bent(link, source, copy):
        yield _Bend(
            VariantChange.MODALITY,
            _span(lost) if lost else None,
            _span(gained) if gained else None,
            _REASONS[VariantChange.MODALITY],
        )


def _negation(link: Link, source: Teller, copy: Teller) -> Iterator[_Bend]:
    stance = negation_bent(link, source, copy)
    if stance is not None:
        lost, gained = stance
        yield _Bend(
            VariantChange.NEGATION,
            _span(lost) if lost else None,
            _span(gained) if gained else None,
            _REASONS[VariantChange.NEGATION],
        )


def _parties(link: Link, source: Teller, copy: Teller) -> Iterator[_Bend]:
    for one, other in turned_round(link, source, copy):
        yield _Bend(
            VariantChange.PARTY,
            _place([link.source.tellings[one]]),
            _place([link.copy.tellings[other]]),
            "who acts in the source is acted on in the retelling",
        )


def _cause(link: Link, source: Teller, copy: Teller) -> Iterator[_Bend]:
    if _causes(link.source, source.witness):
        return
    for span in _causes(link.copy, copy.witness)[:1]:
        yield _Bend(VariantChange.CONTENT, None, span, "puts in a cause")


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


def _span(said: Said) -> Span:

    return Span(said.first, said.last)


def _place(tellings: Sequence[Telling]) -> Span | None:
    return _span(tellings[0].said) if tellings else None

"""What somebody only believes in one text and has proved in the other."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import lines_of, word_classes
from recension.lineage.retelling.bends import Bend
from recension.lineage.retelling.units import sentence_of
from recension.record import Span, VariantChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit

# A clause is what is believed or found, not a thing: "found the ship" proves nothing.
_CLAUSES: Final = frozenset({"ccomp", "parataxis"})
_REASON: Final = "believed in one of the two and shown in the other"
_STRONG: Final = "strong"
_HEDGES: Final = frozenset({"may", "reportedly", "likely", "unlikely"})


def surety_bent(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    """Find a verb of thinking that became one of showing, or the other way.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    ours, theirs = _degrees(link.source, source), _degrees(link.copy, copy)
    if len(ours) != 1 or len(theirs) != 1 or ours.keys() == theirs.keys():
        return
    if not _hedged(*((link.source, source) if _STRONG in ours else (link.copy, copy))):
        (before,), (after,) = ours.values(), theirs.values()
        yield Bend(VariantChange.MODALITY, before, after, _REASON)


def _degrees(unit: Unit, teller: Teller) -> dict[str, Span]:
    """By how sure they are, the verbs of a sentence over what is thought or shown."""
    found: dict[str, Span] = {}
    trees = teller.annotated.trees
    for index in sentence_of(unit, teller.witness):
        word = teller.in_tree[index]
        degree = _verbs().get(trees.annotation.lemmas[word].lower()) if word >= 0 else None
        if degree is None or trees.annotation.upos[word] != "VERB":
            continue
        if trees.plain_relation(word) in _CLAUSES or trees.related(word, *_CLAUSES):
            found.setdefault(degree, Span(index, index + 1))
    return found


def _hedged(unit: Unit, teller: Teller) -> bool:
    """Whether a sentence is unsure in other words, or denies."""
    classes = word_classes("modality")
    keys = [teller.witness.keys[index] for index in sentence_of(unit, teller.witness)]
    denies = any(key in word_classes("negation") or key.endswith("n't") for key in keys)
    return denies or any(classes.get(key) in _HEDGES for key in keys)


@cache
def _verbs() -> dict[str, str]:
    lines = [line.split() for line in lines_of("surety")]
    return {verb: degree for degree, *verbs in lines for verb in verbs}

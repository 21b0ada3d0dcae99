"""A condition turned round: "unless the council agrees" told as "if the council agrees"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_classes, word_set
from recension.lineage.retelling.bends import Bend
from recension.lineage.retelling.units import sentence_of
from recension.record import Span, VariantChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit

_REASON: Final = "the condition is turned round in the retelling"
_UNLESS: Final = "unless"
_IF: Final = frozenset({"if", "provided", "providing"})


def condition_bent(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    """Find "unless" in the place of "if", or the other way, where both sentences deny as often.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    ours, theirs = _conditions(link.source, source), _conditions(link.copy, copy)
    if len(ours) != 1 or len(theirs) != 1 or _denials(link.source, source) != _denials(link.copy, copy):
        return
    (before,), (after,) = ours, theirs
    words = {source.witness.keys[before], copy.witness.keys[after]}
    if _UNLESS in words and words & _IF and _on_the_same(link, source, before, copy, after):
        yield Bend(VariantChange.NEGATION, Span(before, before + 1), Span(after, after + 1), _REASON)


def _conditions(unit: Unit, teller: Teller) -> list[int]:
    keys = teller.witness.keys
    return [
        index for index in sentence_of(unit, teller.witness) if keys[index] in _IF or keys[index] == _UNLESS
    ]


def _denials(unit: Unit, teller: Teller) -> int:
    """How often a sentence denies, in words of grammar or of sense."""
    keys = [teller.witness.keys[index] for index in sentence_of(unit, teller.witness)]
    known = word_set("negation").union(word_classes("denying_words"))
    return sum(key in known or key.endswith("n't") for key in keys)


def _on_the_same(link: Link, source: Teller, before: int, copy: Teller, after: int) -> bool:
    """Whether what is made a condition of says the same on both sides: a word of each clause matches."""
    ours, theirs = _under(source, before), _under(copy, after)
    return any(
        link.source.tellings[same.source].word in ours and link.copy.tellings[same.copy].word in theirs
        for same in link.same
    )


def _under(teller: Teller, index: int) -> frozenset[int]:
    trees = teller.annotated.trees
    head = trees.head(teller.in_tree[index]) if teller.in_tree[index] >= 0 else None
    return frozenset(trees.subtree(head)) if head is not None else frozenset()

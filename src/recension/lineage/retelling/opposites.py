"""A word of sense in the place of its opposite: "denies that it knew" told as "admits that it knew"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import lines_of, word_set
from recension.lineage.retelling.bends import Bend, span_of
from recension.lineage.retelling.units import sentence_of
from recension.lineage.variants.spelling import stem
from recension.record import VariantChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit


_REASON: Final = "says the opposite of the source"


def opposites_bent(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    """Find words that say the opposite of what the source has at the same place of the tree.

    Where one side denies more often than the other, the opposite may say the same: nothing is found.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    if _denials(link.source, source) != _denials(link.copy, copy):
        return
    answers = {same.source: same.copy for same in link.same}
    equal = {same.source for same in link.same if same.likeness == 1.0}
    taken = {same.copy for same in link.same if same.likeness == 1.0}
    for index, telling in enumerate(link.source.tellings):
        opposites = _opposites().get(stem(source.witness.keys[telling.said.first]))
        if opposites is None or index in equal:
            continue
        for other, told in enumerate(link.copy.tellings):
            word = stem(copy.witness.keys[told.said.first])
            if other not in taken and word in opposites and _in_place(link, answers, index, other):
                yield Bend(VariantChange.CONTENT, span_of(telling.said), span_of(told.said), _REASON)


def _in_place(link: Link, answers: dict[int, int], one: int, other: int) -> bool:
    """Whether two words stand over words that say the same, under words that do or under none."""
    above, beyond = link.source.above[one], link.copy.above[other]
    if (above < 0) != (beyond < 0) or (above >= 0 and answers.get(above) != beyond):
        return False
    return any(
        link.source.above[mine] == one and link.copy.above[theirs] == other
        for mine, theirs in answers.items()
    )


def _denials(unit: Unit, teller: Teller) -> int:
    keys = [teller.witness.keys[index] for index in sentence_of(unit, teller.witness)]
    return sum(key in word_set("negation") or key.endswith("n't") for key in keys)


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in lines_of("opposite_acts"):
        word, *opposites = map(stem, line.split())
        for opposite in opposites:
            found[word] = found.get(word, frozenset()) | {opposite}
            found[opposite] = found.get(opposite, frozenset()) | {word}
    return found

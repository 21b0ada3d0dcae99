"""A word of sense in the place of its opposite: "denies that it knew" told as "admits that it knew"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import lines_of, word_set
from recension.lineage.retelling.bends import Bend, span_of
from recension.lineage.retelling.units import sentence_of
from recension.lineage.variants.spelling import stem
from recension.record import Span, VariantChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.language.trees import Trees
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
    yield from _over_clauses(link, source, copy)
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


def _over_clauses(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    """Verbs over a clause that both have, one of them a verb of saying: "denied that", "confirmed that"."""
    ours, theirs = source.annotated.trees, copy.annotated.trees
    for same in link.same:
        one = _over(ours, link.source.tellings[same.source].word)
        other = _over(theirs, link.copy.tellings[same.copy].word)
        if one is None or other is None:
            continue
        lost, gained = source.word_of(one), copy.word_of(other)
        if lost is None or gained is None:
            continue
        words = stem(source.witness.keys[lost]), stem(copy.witness.keys[gained])
        told = (
            {telling.word for telling in link.source.tellings},
            {telling.word for telling in link.copy.tellings},
        )
        if words[1] in _opposites().get(words[0], ()) and not (one in told[0] and other in told[1]):
            yield Bend(VariantChange.CONTENT, Span(lost, lost + 1), Span(gained, gained + 1), _REASON)


def _over(trees: Trees, word: int) -> int | None:
    """The verb that a clause is the matter of; None where the word heads none."""
    if word < 0 or trees.plain_relation(word) not in {"ccomp", "xcomp"}:
        return None
    return trees.head(word)


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

"""Who acts and who is acted on, compared between a clause and its retelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.trees import doer, undergoer
from recension.lineage.variants.word_kinds import WordKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit

_VERBS: Final = frozenset({"VERB"})


def turned_round(link: Link, source: Teller, copy: Teller) -> Iterator[tuple[int, int]]:
    """Find names that act in the source and are acted on in the copy, with the same verb, and the other way.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.

    Yields:
        Index of the name among the tellings of the source's clause and among those of the copy's.
    """
    answers = {same.source: same.copy for same in link.same}
    for one, other in sorted(answers.items()):
        ours, theirs = link.source.tellings[one], link.copy.tellings[other]
        if ours.part not in _VERBS or theirs.part not in _VERBS:
            continue
        acts, is_acted_on = _roles(link.source, ours.word, source)
        does, is_done_to = _roles(link.copy, theirs.word, copy)
        for before, after in ((acts, is_done_to), (is_acted_on, does)):
            if before is not None and after is not None and answers.get(before) == after:
                yield before, after
                return


def _roles(unit: Unit, verb: int, teller: Teller) -> tuple[int | None, int | None]:
    """The named doer and the named undergoer of a verb, as tellings of its clause."""
    trees = teller.annotated.trees
    return _named(unit, doer(trees, verb)), _named(unit, undergoer(trees, verb))


def _named(unit: Unit, word: int | None) -> int | None:
    if word is None:
        return None
    for index, telling in enumerate(unit.tellings):
        if telling.word == word and telling.said.kind is WordKind.NAME:
            return index
    return None

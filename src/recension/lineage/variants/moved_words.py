"""Words left out at one place and put in at another of the same passage: they only moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_set
from recension.lineage.variants.spelling import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.witnesses.copying import Edit
    from recension.lineage.witnesses.witness import Witness
    from recension.record import Span

# So few words of sense are left out here and put in there by chance.
_FEWEST: Final = 2
_HALF: Final = 0.5
# Edits on either side that are looked through.
_NEIGHBOURS: Final = 12
# In letters: shorter stems begin others by chance.
_LONG_ENOUGH: Final = 4
# In words, between the two places: a long sentence.
_FARTHEST: Final = 60


def moved_edits(edits: Sequence[Edit], source: Witness, copy: Witness) -> frozenset[Edit]:
    """Edits of one side whose words of sense are those of another one nearby.

    Args:
        edits: places where the copy departs, in order.
        source: the source.
        copy: the copy.
    """
    waiting: dict[tuple[bool, tuple[str, ...]], list[Edit]] = {}
    moved: set[Edit] = set()
    for edit in edits:
        missing = edit.copy.start == edit.copy.end
        if not missing and edit.source.start != edit.source.end:
            continue
        sense = _in_order(source, edit.source) if missing else _in_order(copy, edit.copy)
        if len(sense) < _FEWEST:
            continue
        others = waiting.get((not missing, sense), [])
        if others and edit.copy.start - others[-1].copy.end <= _FARTHEST:
            moved |= {edit, others.pop()}
        else:
            waiting.setdefault((missing, sense), []).append(edit)
    return frozenset(moved)


def told_elsewhere(edits: Sequence[Edit], source: Witness, copy: Witness) -> dict[Edit, Edit]:
    """Additions that say in other words what the copy leaves out nearby, each with the edit that does.

    Half of the words of sense of both are the same or made from one another: "to draft a peaceful pact",
    "to draft a peace treaty".

    Args:
        edits: places where the copy departs, in order.
        source: the source.
        copy: the copy.
    """
    lost = [frozenset(_sense(source, edit.source)) for edit in edits]
    found: dict[Edit, Edit] = {}
    taken: set[Edit] = set()
    for place, edit in enumerate(edits):
        if edit.source.start != edit.source.end:
            continue
        gained = frozenset(_sense(copy, edit.copy))
        for near in range(max(0, place - _NEIGHBOURS), min(len(edits), place + _NEIGHBOURS + 1)):
            other = edits[near]
            apart = max(edit.copy.start - other.copy.end, other.copy.start - edit.copy.end)
            if other in taken or apart > _FARTHEST or not _much_alike(gained, lost[near]):
                continue
            named = any(source.names[other.source.start : other.source.end])
            if named and _turned(_listed(source, other.source), _listed(copy, edit.copy)):
                continue
            found[edit] = other
            taken.add(other)
            break
    return found


def _much_alike(these: frozenset[str], those: frozenset[str]) -> bool:
    """Whether half of the words of sense of both are the same or made from one another."""
    shared = sum(any(_akin(one, other) for other in those) for one in these)
    return shared >= _FEWEST and shared >= _HALF * max(len(these), len(those))


def _akin(one: str, other: str) -> bool:
    """Whether two stems are one, or one is made from the other: "peac", "peace" of "peaceful"."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _LONG_ENOUGH and long.startswith(short))


def _turned(these: Sequence[str], those: Sequence[str]) -> bool:
    """Whether two words of both stand in another order: "the mayor thanked", "thanked the mayor"."""
    places = [those.index(word) for word in these if word in those]
    return places != sorted(places)


def _sense(witness: Witness, words: Span) -> tuple[str, ...]:
    return tuple(sorted(_listed(witness, words)))


def _in_order(witness: Witness, words: Span) -> tuple[str, ...]:
    """The words of sense, in their order where names stand among others: it says who does it."""
    names = witness.names[words.start : words.end]
    return _listed(witness, words) if any(names) and not all(names) else _sense(witness, words)


def _listed(witness: Witness, words: Span) -> tuple[str, ...]:
    grammar = word_set("function_words")
    return tuple(stem(key) for key in witness.keys[words.start : words.end] if key not in grammar)

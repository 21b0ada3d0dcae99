"""Which words of one clause say what words of another say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.variants.spelling import same_people
from recension.lineage.variants.word_kinds import WordKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.retelling.likeness import Likeness
    from recension.lineage.retelling.units import Telling, Unit

ALIKE: Final = 0.5
"""Cosine of two single words from which one may stand for the other. With the shipped encoder "discussions"
and "talks" have .68, "servicemen" and "personnel" .64, "additional" and "more" .55; of 2,000 pairs of words
drawn at random from news 1 in 200 reaches it."""

_NOT_BY_LIKENESS: Final = frozenset(
    {WordKind.NAME, WordKind.NUMBER, WordKind.ORDINAL, WordKind.TIME, WordKind.NEGATION}
)
_VERBS: Final = frozenset({"VERB", "AUX"})


class Same(NamedTuple):
    """Two words that say the same.

    Attributes:
        source: index among the tellings of the source's clause.
        copy: index among the tellings of the copy's clause.
        likeness: 1 for the same word or number, less for another word, never under `ALIKE`.
    """

    source: int
    copy: int
    likeness: float


def matched(source: Unit, copy: Unit, likeness: Likeness) -> tuple[Same, ...]:
    """Match words one to one: the same words, numbers and names first, then the likest other words.

    Args:
        source: the clause that may be told again.
        copy: the clause that may tell it again.
        likeness: the vectors of words.

    Returns:
        The matched words, in the order of the copy.
    """
    found = list(_equal(source.tellings, copy.tellings))
    ours, theirs = {same.source for same in found}, {same.copy for same in found}
    left = [index for index in range(len(source.tellings)) if index not in ours]
    right = [index for index in range(len(copy.tellings)) if index not in theirs]
    near = sorted(
        (-alike, one, other)
        for one in left
        for other in right
        if (alike := _alike(source.tellings[one], copy.tellings[other], likeness)) >= ALIKE
    )
    for negative, one, other in near:
        if one in ours or other in theirs:
            continue
        ours.add(one)
        theirs.add(other)
        found.append(Same(one, other, -negative))
    return tuple(sorted(found, key=lambda same: (same.copy, same.source)))


def _equal(source: tuple[Telling, ...], copy: tuple[Telling, ...]) -> Iterator[Same]:
    """The same words; of one that stands more than once the places in order, those of its lemma first."""
    places: dict[str, list[int]] = {}
    for index, telling in enumerate(source):
        places.setdefault(telling.key, []).append(index)
    unmatched: list[int] = []
    for index, telling in enumerate(copy):
        at = places.get(telling.key)
        if at:
            # two words may share a stem: "senate", "sent"
            own = next((place for place in at if source[place].lemma == telling.lemma), at[0])
            at.remove(own)
            yield Same(own, index, 1.0)
        else:
            unmatched.append(index)
    left = sorted(index for at in places.values() for index in at)
    for index in unmatched:
        for other in left:
            if _same_name(source[other], copy[index]):
                left.remove(other)
                yield Same(other, index, 1.0)
                break


def _same_name(one: Telling, other: Telling) -> bool:
    if WordKind.NAME not in {one.said.kind, other.said.kind}:
        return False
    return same_people(one.said.value, other.said.value)


def _alike(one: Telling, other: Telling, likeness: Likeness) -> float:
    if one.said.kind in _NOT_BY_LIKENESS or other.said.kind in _NOT_BY_LIKENESS:
        return 0.0
    if (one.part in _VERBS) != (other.part in _VERBS) and "NOUN" not in {one.part, other.part}:
        return 0.0
    return likeness.between(one.lemma, other.lemma)

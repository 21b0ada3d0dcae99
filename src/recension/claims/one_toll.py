"""One toll: the groups that tell how many one happening killed or hurt, whatever number they give."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from recension.claims.apart import NEAR_DAYS, Bounds
from recension.claims.joining import Joining
from recension.claims.moments import compatible, days_apart, exact
from recension.claims.numbers import agree, counts_the_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.claims.telling import Telling
    from recension.claims.tolls import Toll

_WIDEST_BLOCK: Final = 200
"""Groups with a toll of one kind of happening that are compared with each other; beyond that a story is of so
many happenings of one kind that its tolls are best left alone."""

_TELLING: Final = 4
"""A smaller number is shared by chance, as in `matching`: two, three."""

_MOST: Final = 6  # different tolls of a group that are compared with another group
_NAMES: Final = 2  # shared names that tie two tolls without a day

_Told = tuple["Telling", "Toll"]


def with_tolls(groups: Sequence[list[Telling]]) -> list[list[Telling]]:
    """Bring together what tells how many one happening killed, whatever number it gives.

    Args:
        groups: tellings of one proposition each.

    Returns:
        The groups, joined ones at the place of the first. Two tolls are of one happening where their
        sentences tell of one kind of happening, on one day or with the same names, and nothing sets them
        apart; not where an account has both numbers.
    """
    tolls = [_distinct(group) for group in groups]
    numbers: dict[object, set[float]] = defaultdict(set)
    for one, toll in (told for several in tolls for told in several):
        numbers[one.document, toll.kind].add(toll.count.value or 0.0)
    joining = Joining(len(groups))
    members = {number: [number] for number in range(len(groups))}
    for first, second in _pairs(tolls):
        one, other = joining.first(first), joining.first(second)
        if one == other:
            continue
        ones, others = ([told for number in members[top] for told in tolls[number]] for top in (one, other))
        both = [(a, b) for a in ones for b in others]
        sure = any(_is_one_word(a, b) for a, b in both)
        apart = not all(_may_be_one(a, b, numbers, sure=sure) for a, b in both)
        if apart or not any(_tied(a, b) for a, b in both):
            continue
        if _bounds(groups, members[one]).exclude(_bounds(groups, members[other])):
            continue
        joining.join(one, other)
        kept, left = (one, other) if joining.first(one) == one else (other, one)
        members[kept] += members.pop(left)
    return [
        sorted((telling for number in group for telling in groups[number]), key=lambda one: one.place)
        for group in joining.groups()
    ]


def _distinct(group: Sequence[Telling]) -> list[_Told]:
    """The tolls of a group that differ in what they are compared by: the first of them."""
    found: dict[object, _Told] = {}
    for one in group:
        if one.toll is not None:
            key = one.document, one.toll.count.value, one.toll.names, one.toll.causes
            found.setdefault(key, (one, one.toll))
        if len(found) == _MOST:
            break
    return list(found.values())


def _pairs(tolls: Sequence[Sequence[_Told]]) -> Iterable[tuple[int, int]]:
    """Groups whose tolls share a kind of happening or an account."""
    blocks: dict[object, set[int]] = defaultdict(set)
    for number, several in enumerate(tolls):
        for one, toll in several:
            blocks[one.story, toll.kind, one.document].add(number)
            for cause in toll.causes:
                blocks[one.story, toll.kind, cause].add(number)
    found: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) <= _WIDEST_BLOCK:
            found.update(combinations(sorted(block), 2))
    return sorted(found)


def _bounds(groups: Sequence[Sequence[Telling]], numbers: Iterable[int]) -> Bounds:
    return Bounds(telling for number in numbers for telling in groups[number])


def _may_be_one(first: _Told, second: _Told, numbers: dict[object, set[float]], *, sure: bool) -> bool:
    """Whether nothing sets two tolls apart; where they are surely one, words of the cause do not."""
    (one, toll), (other, against) = first, second
    if one.story != other.story or toll.kind != against.kind:
        return False
    causes = toll.causes and against.causes
    if causes and toll.causes.isdisjoint(against.causes) and not sure:
        return False
    units = toll.count.unit, against.count.unit
    if all(units) and not counts_the_same(toll.count, against.count):
        return False
    alike = agree(toll.count, against.count)
    if not all(
        compatible(a, b) or (alike and days_apart(a, b) <= NEAR_DAYS)
        for a in toll.times
        for b in against.times
    ):
        return False
    if alike or toll.parted or against.parted:
        return alike
    return (
        one.document != other.document
        and (against.count.value or 0.0) not in numbers[one.document, toll.kind]
        and (toll.count.value or 0.0) not in numbers[other.document, toll.kind]
    )


def _is_one_word(first: _Told, second: _Told) -> bool:
    """Whether two tellings have one number, no small one, from one source or in one account."""
    (one, toll), (other, against) = first, second
    if toll.count.value != against.count.value or (toll.count.value or 0.0) < _TELLING:
        return False
    source = one.origin.source is not None and one.origin.source == other.origin.source
    return source or one.document == other.document


def _tied(first: _Told, second: _Told) -> bool:
    """Whether a day or names tie two tolls of one kind of happening, or one account gives a number twice."""
    (one, toll), (other, against) = first, second
    shared = toll.names & against.names
    if _is_one_word(first, second):
        return True
    if one.document == other.document:
        return bool(shared) and toll.count.value == against.count.value
    if toll.causes.isdisjoint(against.causes):
        return False
    a_day = any(exact(a) and exact(b) for a in toll.times for b in against.times)
    return len(shared) >= _NAMES or (bool(shared) and a_day)

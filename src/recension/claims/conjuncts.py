"""Conjuncts: acts on two things that one clause tells of, "will hand over the crew and the boats".

A telling is grouped by the first of its things. What it says of the second belongs to the claim about that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recension.claims.nature import second_of, thing_of
from recension.claims.numbers import agree, counts_the_same
from recension.claims.words import kinds, stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.claims.telling import Telling
    from recension.record import Event, Quantity


def with_second_things(groups: Sequence[list[Telling]]) -> list[list[Telling]]:
    """Add to the tellings of an act on a thing those that tell of it beside another.

    Args:
        groups: tellings of one proposition each.

    Returns:
        The groups in their order. What is added has the event and the words of the whole, with the second
        thing and its numbers, where one group alone tells the act, by the same doer, of that thing.
    """
    found = [list(group) for group in groups]
    by_kind: dict[tuple[object, str], list[int]] = {}
    for number, group in enumerate(groups):
        for key in sorted({(one.story, one.thing.kind) for one in group if one.thing}, key=repr):
            by_kind.setdefault(key, []).append(number)
    for one in (one for group in groups for one in group if one.thing is not None and one.thing.beside):
        part = _second(one)
        if part is None or part.thing is None:
            continue
        alike = [
            number
            for number in by_kind.get((one.story, part.thing.kind), ())
            if any(_is_alike(part, other) for other in groups[number])
        ]
        if len(alike) == 1 and all(other.event.id != one.event.id for other in found[alike[0]]):
            found[alike[0]].append(part)
    return [sorted(group, key=lambda one: one.place) for group in found]


def _second(one: Telling) -> Telling | None:
    """A telling with the second of its things for the first."""
    text = one.event.object or ""
    rest = second_of(text)
    if not rest:
        return None
    event = replace(one.event, object=rest, quantities=_counted_in(one.event, rest))
    return replace(one, event=event, thing=thing_of(rest), things=kinds(stems(rest)))


def _counted_in(event: Event, rest: str) -> tuple[Quantity, ...]:
    """The numbers that count a second thing: those among its words."""
    return tuple(one for one in event.quantities if one.evidence.quote in rest)


def _is_alike(part: Telling, other: Telling) -> bool:
    """Whether another telling is of the same act, by the same doer, on the second thing."""
    numbers = [
        agree(one, two)
        for one in part.event.quantities
        for two in other.event.quantities
        if counts_the_same(one, two)
    ]
    return (
        other.thing is not None
        and part.thing is not None
        and other.thing.kind == part.thing.kind
        and not part.acts.isdisjoint(other.acts)
        and bool(part.actors)
        and part.actors == other.actors
        and part.happened == other.happened
        and part.negative == other.negative
        and all(numbers)
    )

"""People of whom documents of one story speak together: told apart by their peoples and their number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.record import EntityType

if TYPE_CHECKING:
    from recension.entities.joining import Joining

CLEARLY: Final = 2
"""How many times as many documents tell of the most told of several as of the next.

ECB+ dev: precision .931, recall .659 with two, .930 and .657 with one and a half, .932 and .657 with three.
"""

_TELLING_COUNT: Final = 4
"""How many people at least are told from others by their number.

ECB+ train, by story: precision .923, recall .747 from four, .923 and .745 from five.
"""


def join_counted(joining: Joining) -> None:
    """Join people of one number over a story, whatever they are called, if no account has two such groups."""
    by_count: dict[tuple[str, int], list[int]] = {}
    for index, node in enumerate(joining.nodes):
        chain = node.chain
        people = chain.plural and joining.type(index) is EntityType.PERSON and not chain.further
        if people and len(chain.counts) == 1 and chain.counts[0] >= _TELLING_COUNT:
            by_count.setdefault((node.story, chain.counts[0]), []).append(index)
    for (_, count), indexes in sorted(by_count.items()):
        peoples = {people for index in indexes for people in joining.nodes[index].chain.peoples_of}
        if len(peoples) <= 1 and one_in_each(joining, indexes):
            for index in indexes:
                joining.join(
                    index, indexes[0], f"the only {count} people of whom accounts of the story speak"
                )


def alike_groups(joining: Joining, indexes: list[int], *, anyone: bool) -> list[list[int]]:
    """Part several people by the peoples and the numbers that their words tell.

    Those without a number are of the number that most accounts give, unless the noun is anyone's ("people").
    """
    found: list[list[int]] = []
    for alike in by_people(joining, _main_of_each(joining, indexes)):
        counted: dict[tuple[int, ...], list[int]] = {}
        rest: list[int] = []
        for index in alike:
            chain = joining.nodes[index].chain
            if chain.counts:
                counted.setdefault(chain.counts, []).append(index)
            elif not (chain.further or joining.type(index) is EntityType.OTHER):
                rest.append(index)  # of boats and planes a story may speak in general
        sizes = {count: len({joining.nodes[one].document for one in told}) for count, told in counted.items()}
        most = sorted(sizes.values(), reverse=True)[:2]
        for count, told in counted.items():
            if not anyone and sizes[count] == most[0] and (len(most) == 1 or most[0] > most[1]):
                told.extend(rest)
                rest = []
        found.extend((*counted.values(), rest))
    return found


def _main_of_each(joining: Joining, indexes: list[int]) -> list[int]:
    """Leave out those whom a document tells by their people from those that it counts or speaks of first."""
    by_document: dict[int, list[int]] = {}
    for index in indexes:
        by_document.setdefault(joining.nodes[index].document, []).append(index)
    found: list[int] = []
    for here in by_document.values():
        counted = [index for index in here if joining.nodes[index].chain.counts]
        peoples = joining.nodes[(counted or here)[0]].chain.peoples_of
        found.extend(index for index in here if joining.nodes[index].chain.peoples_of == peoples)
    return found


def by_people(joining: Joining, indexes: list[int]) -> list[list[int]]:
    """Part them by the peoples they are described with, where those are several: "Norlandic police"."""
    found: dict[tuple[str, ...], list[int]] = {}
    for index in indexes:
        node = joining.nodes[index]
        found.setdefault(node.chain.peoples_of, []).append(index)
    named = {key: told for key, told in found.items() if key}
    if len(named) <= 1:
        return [indexes]
    sizes = {key: len({joining.nodes[one].document for one in told}) for key, told in named.items()}
    most = sorted(sizes.values(), reverse=True)[:2]
    rest = found.get((), [])
    if most[0] > CLEARLY * most[1]:
        for key, told in named.items():
            if sizes[key] == most[0]:
                told.extend(rest)
        rest = []
    return [*named.values(), rest]


def one_in_each(joining: Joining, indexes: list[int]) -> bool:
    """Whether no document has two of them that are not one."""
    roots: dict[int, set[int]] = {}
    for index in indexes:
        roots.setdefault(joining.nodes[index].document, set()).add(joining.root(index))
    return all(len(one) == 1 for one in roots.values())

"""Relatives over documents: "Norr's father" of one account is the other's, and no one else's father."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.entities.same_groups import one_in_each

if TYPE_CHECKING:
    from recension.entities.joining import Joining


def join_kin(joining: Joining) -> None:
    """Join those who are told to be one person's father, if no account tells of two and one name is known."""
    found: dict[tuple[str, str, int], list[int]] = {}
    for index, node in enumerate(joining.nodes):
        for noun, owner in node.chain.kin:
            whose = joining.root(joining.number(node.document, owner))
            if joining.is_named(whose):
                found.setdefault((node.story, noun, whose), []).append(index)
    for (_, noun, _), indexes in sorted(found.items()):
        if not one_in_each(joining, indexes):
            continue
        named = {joining.root(index): index for index in indexes if joining.is_named(index)}
        nameless = [index for index in indexes if not joining.is_named(index)]
        same = [*nameless, *(named.values() if len(named) == 1 else ())]
        for index in same[:-1]:
            joining.join(index, same[-1], f"the {noun} of one person")


def kin_of(joining: Joining, index: int) -> frozenset[tuple[str, int]]:
    """Say as what and of whom, as joined by now, a chain is told to be a relative: of those with names."""
    node = joining.nodes[index]
    told = ((noun, joining.root(joining.number(node.document, owner))) for noun, owner in node.chain.kin)
    return frozenset((noun, whose) for noun, whose in told if joining.is_named(whose))

"""Who says so: the attributions whose content holds an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.events.protocols import Attributed


def attributions_over(
    attributions: Sequence[Attributed], acts: Sequence[int]
) -> Mapping[int, tuple[int, ...]]:
    """Find the attributions over each act.

    Args:
        attributions: who says what, in the order of the document's attributions.
        acts: words that tell acts, ascending.

    Returns:
        For each act that is attributed the indices of its attributions, the one with the shortest content
        first.
    """
    runs = sorted(
        (first, end, index)
        for index, attribution in enumerate(attributions)
        for first, end in attribution.content
    )
    sizes = [sum(end - first for first, end in attribution.content) for attribution in attributions]
    found: dict[int, tuple[int, ...]] = {}
    open_runs: list[tuple[int, int]] = []
    place = 0
    for act in acts:
        while place < len(runs) and runs[place][0] <= act:
            open_runs.append((runs[place][1], runs[place][2]))
            place += 1
        open_runs = [run for run in open_runs if run[0] > act]
        held = sorted({index for _, index in open_runs}, key=lambda index: (sizes[index], index))
        if held:
            found[act] = tuple(held)
    return found

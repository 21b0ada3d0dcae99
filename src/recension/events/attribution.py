"""Who says so: the attributions whose content holds an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.events.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.events.protocols import Attributed
    from recension.language.annotated import Annotated


def words_of_the_unnamed(annotated: Annotated, attributions: Sequence[Attributed]) -> frozenset[int]:
    """Find the words that nobody but an anonymous source says ("a person close to the company").

    Args:
        annotated: the document.
        attributions: who says what.

    Returns:
        Word numbers.
    """
    found: set[int] = set()
    for attribution in attributions:
        if attribution.source is None:
            continue
        first, end = attribution.source
        head = annotated.trees.top(first, end)
        described = annotated.trees.related(head, "amod", "compound")
        if any(annotated.lemma(one).lower() in words("anonymous_sources") for one in (head, *described)):
            for begin, stop in attribution.content:
                found.update(range(begin, stop))
    return frozenset(found)


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

"""Attributions inside the content of others: A says that B said."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.statements.attribution import Attribution


def nested(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Sort attributions and say for each which one's content holds it.

    Args:
        attributions: of one document, in any order, without `within`.

    Returns:
        The same sorted by content, longer first; each with the index of the innermost other whose content
        holds its content and its cue.
    """
    ordered = sorted(set(attributions), key=_order)
    result: list[Attribution] = []
    open_: list[int] = []
    for attribution in ordered:
        # what ended before this begins holds nothing that is still to come
        open_ = [index for index in open_ if ordered[index].content[-1].end > attribution.content[0].first]
        holders = [index for index in open_ if _holds(ordered[index], attribution)]
        within = min(holders, key=lambda index: (_size(ordered[index]), index), default=None)
        open_.append(len(result))
        result.append(replace(attribution, within=within))
    return tuple(result)


def _order(attribution: Attribution) -> tuple[object, ...]:
    first = attribution.content[0].first
    cue = attribution.cue or (-1, -1)
    return (
        first,
        -attribution.content[-1].end,
        cue,
        attribution.content,
        attribution.source or (-1, -1),
        attribution.pattern,
    )


def _size(attribution: Attribution) -> int:
    return sum(end - first for first, end in attribution.content)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether the outer content holds the inner's content and, if there is one, its cue."""
    spans = [*inner.content, *([inner.cue] if inner.cue is not None else [])]
    if outer.content == inner.content:
        return False
    starts = [run.first for run in outer.content]
    for span in spans:
        at = bisect_right(starts, span.first) - 1
        if at < 0 or span.end > outer.content[at].end:
            return False
    return True

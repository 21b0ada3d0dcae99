"""The words of an event: one piece, or several where words of other acts stand between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.record import cite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.language.annotated import Annotated
    from recension.record import Evidence


def pieces(
    annotated: Annotated, core: Evidence, spans: Sequence[Evidence], others: frozenset[int]
) -> tuple[Evidence, ...]:
    """Join the words of an event.

    "A ends the strike and withdraws its suit" tells two acts. The second one has "withdraws its suit" and,
    apart from it, "A".

    Args:
        annotated: the document.
        core: the words that the first piece must hold.
        spans: the words of all slots, the core among them or not.
        others: words that tell other acts; pieces are not joined over them.

    Returns:
        The piece with the core, then the others in the order of the text.
    """
    joined: list[tuple[int, int]] = []
    for start, end in sorted({(one.start, one.end) for one in (core, *spans)}):
        if joined and (start <= joined[-1][1] or not _between(annotated, joined[-1][1], start, others)):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    first = next(one for one in joined if one[0] <= core.start and core.end <= one[1])
    rest = [one for one in joined if one != first]
    return tuple(cite(annotated.document, start, end) for start, end in (first, *rest))


def _between(annotated: Annotated, end: int, start: int, others: frozenset[int]) -> bool:
    return not others.isdisjoint(annotated.words_at(end, start))

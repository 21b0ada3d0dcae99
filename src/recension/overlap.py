"""The end of one run of words that begins another, for rooms that tell what changed places."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def longest_overlap(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words at the start of one are the words at the end of the other, at most.

    The failure function of Knuth, Morris and Pratt (SIAM J. Comput. 6, 1977) over both in a row.
    """
    row: list[str | None] = [*one, None, *other]
    border = [0] * len(row)
    for at in range(1, len(row)):
        length = border[at - 1]
        while length and row[at] != row[length]:
            length = border[length - 1]
        border[at] = length + 1 if row[at] == row[length] else 0
    return border[-1] if one and other else 0

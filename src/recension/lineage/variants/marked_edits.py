"""Edits of quotations: marked by brackets or an ellipsis, or not marked at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.lineage.witnesses.copying import Edit
    from recension.lineage.witnesses.witness import Witness


def marked_edit(edit: Edit, copy: Witness) -> str:
    """Why a departure inside quotation marks is marked as an edit; an empty text where it is not."""
    first, last = edit.copy
    if first < last:
        if all(copy.bracketed[first:last]) and (copy.quoted[first] or _quoted_around(first, last, copy)):
            return "insertion marked by brackets"
        return ""
    if inside_quotation(first, copy) and copy.left_out_marked(first):
        return "omission marked by an ellipsis"
    return ""


def _quoted_around(first: int, last: int, copy: Witness) -> bool:
    before = copy.quoted[first - 1] if first > 0 else 0
    after = copy.quoted[last] if last < len(copy) else 0
    return bool(before or after)


def inside_quotation(place: int, copy: Witness) -> bool:
    """Whether the place before this word has the same quotation on both sides."""
    return 0 < place < len(copy) and copy.quoted[place] != 0 and copy.quoted[place] == copy.quoted[place - 1]


def alters_quotation(edit: Edit, copy: Witness) -> bool:
    """Whether words stand inside quotation marks, out of brackets, that the source does not have there."""
    return any(
        copy.quoted[index] and not copy.bracketed[index] for index in range(edit.copy.start, edit.copy.end)
    )

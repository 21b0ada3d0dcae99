"""Edits parted where only the full name of a state begins: "the Republic of" before a name both have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.lineage.variants.name_forms import full_name_words
from recension.lineage.witnesses.copying import Edit
from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.witnesses.witness import Witness


def parted_at_full_name(edit: Edit, source: Witness, copy: Witness) -> Iterator[Edit]:
    """Part off the words that make a short name a full one, where only one side has them.

    What stands before them on either side has nothing to do with the name.
    """
    ours, theirs = full_name_words(edit.source, source), full_name_words(edit.copy, copy)
    if bool(ours) == bool(theirs):
        yield edit
        return
    source_end, copy_end = edit.source.end - ours, edit.copy.end - theirs
    if edit.source.start < source_end or edit.copy.start < copy_end:
        yield Edit(Span(edit.source.start, source_end), Span(edit.copy.start, copy_end))
    yield Edit(Span(source_end, edit.source.end), Span(copy_end, edit.copy.end))

"""Gaps of an alignment, refined: which words in them answer to each other, where they best begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_set
from recension.lineage.variants.full_names import parted_at_full_name
from recension.lineage.variants.gap_pairs import GapPairs
from recension.lineage.variants.sentence_borders import parted_at_quotation, parted_at_sentences
from recension.lineage.witnesses.copying import Edit
from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.witnesses.copying import Copying
    from recension.lineage.witnesses.witness import Witness

# A larger gap is one edit: words that answer to each other inside it are chance more often than not, and the
# work grows with the product of both sides.
_LARGEST_GAP: Final = 3600

# An equal run this short, made of function words alone, between two substitutions, is chance: one edit, not
# two.
_ISLAND: Final = 2


def edits_of(copying: Copying) -> tuple[Edit, ...]:
    """Every place where the copy departs from the source, in order; between them all words are equal.

    Words are equal here if their numbers are; what differs only in letters (case, accents) is `letters.py`'s.
    """
    source, copy = copying.source, copying.copy
    fine = [edit for gap in _gaps(copying) for edit in _refined(gap, source, copy)]
    joined = _without_islands(fine, source)
    parted = [_slid(part, copying) for edit in joined for part in parted_at_sentences(edit, source, copy)]
    quoted = [part for edit in parted for part in parted_at_quotation(edit, copy)]
    return tuple(part for edit in quoted for part in parted_at_full_name(edit, source, copy))


def _gaps(copying: Copying) -> Iterator[Edit]:
    source_at, copy_at = copying.source_words.start, copying.copy_words.start
    for run in copying.runs:
        if run.source > source_at or run.copy > copy_at:
            yield Edit(Span(source_at, run.source), Span(copy_at, run.copy))
        source_at, copy_at = run.source + run.length, run.copy + run.length
    if copying.source_words.end > source_at or copying.copy_words.end > copy_at:
        yield Edit(Span(source_at, copying.source_words.end), Span(copy_at, copying.copy_words.end))


def _refined(gap: Edit, source: Witness, copy: Witness) -> Iterator[Edit]:
    """Split a gap where words inside it answer to each other.

    The alignment of greatest worth (Needleman and Wunsch, J. Mol. Biol. 48, 1970) with free gaps.
    """
    rows, columns = gap.source.end - gap.source.start, gap.copy.end - gap.copy.start
    if not rows or not columns or rows * columns > _LARGEST_GAP:
        yield gap
        return
    pairs = GapPairs(gap, source, copy)
    row_from = column_from = 0
    for row, column, height, width in pairs.best():
        yield from _unmatched(gap, row_from, row, column_from, column)
        if not pairs.equal(row, column):
            yield from _unmatched(gap, row, row + height, column, column + width)
        row_from, column_from = row + height, column + width
    yield from _unmatched(gap, row_from, rows, column_from, columns)


def _unmatched(gap: Edit, row: int, row_end: int, column: int, column_end: int) -> Iterator[Edit]:
    if row_end > row or column_end > column:
        yield Edit(
            Span(gap.source.start + row, gap.source.start + row_end),
            Span(gap.copy.start + column, gap.copy.start + column_end),
        )


def _is_substitution(edit: Edit) -> bool:
    return edit.source.end > edit.source.start and edit.copy.end > edit.copy.start


def _without_islands(edits: list[Edit], source: Witness) -> list[Edit]:
    """Join substitutions that only a word or two of grammar hold apart."""
    joined: list[Edit] = []
    for edit in edits:
        if joined and _is_island(joined[-1], edit, source):
            last = joined.pop()
            joined.append(
                Edit(Span(last.source.start, edit.source.end), Span(last.copy.start, edit.copy.end))
            )
        else:
            joined.append(edit)
    return joined


def _is_island(last: Edit, edit: Edit, source: Witness) -> bool:
    between = source.keys[last.source.end : edit.source.start]
    if not 0 < len(between) <= _ISLAND or not all(key in word_set("function_words") for key in between):
        return False
    return (
        _is_substitution(last)
        and _is_substitution(edit)
        and max(last.source.end - last.source.start, last.copy.end - last.copy.start) > 1
        and max(edit.source.end - edit.source.start, edit.copy.end - edit.copy.start) > 1
    )


def _slid(edit: Edit, copying: Copying) -> Edit:
    """Where words could be said to be missing at several places, take the one where a sentence begins."""
    if _is_substitution(edit):
        return edit
    one_sided = edit.source.end > edit.source.start
    longer, span = (copying.source, edit.source) if one_sided else (copying.copy, edit.copy)
    bounds = copying.source_words if one_sided else copying.copy_words
    other = edit.copy.start if one_sided else edit.source.start
    lowest = copying.copy_words.start if one_sided else copying.source_words.start
    shift = 0
    first, last = span
    while (
        not longer.sentence_starts[first]
        and first - 1 > bounds.start
        and other + shift - 1 > lowest
        and longer.ids[first - 1] == longer.ids[last - 1]
        and _inside_run(copying, first - 1, other + shift - 1, source_side=one_sided)
    ):
        first, last, shift = first - 1, last - 1, shift - 1
    if not longer.sentence_starts[first]:
        return edit
    moved, place = Span(first, last), Span(other + shift, other + shift)
    return Edit(moved, place) if one_sided else Edit(place, moved)


def _inside_run(copying: Copying, longer_at: int, other_at: int, *, source_side: bool) -> bool:
    """Whether these two words are one pair of the alignment's equal words."""
    source, copy = (longer_at, other_at) if source_side else (other_at, longer_at)
    return any(
        run.source <= source < run.source + run.length and copy - run.copy == source - run.source
        for run in copying.runs
    )

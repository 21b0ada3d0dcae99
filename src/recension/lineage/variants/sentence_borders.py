"""Edits parted where sentences end: a sentence left out is one omission, whatever stands instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.lineage.witnesses.copying import Edit
from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.witnesses.witness import Witness


def parted_at_sentences(edit: Edit, source: Witness, copy: Witness) -> Iterator[Edit]:
    """Part an edit with words on both sides that replaces or takes in whole sentences.

    The end of a sentence answers to the end of a sentence, a beginning to a beginning; whole sentences
    between them are omissions and additions of their own. Together the parts say what the edit says.
    """
    if edit.source.start == edit.source.end or edit.copy.start == edit.copy.end:
        yield edit
        return
    ours, theirs = _whole_sentences(edit.source, source), _whole_sentences(edit.copy, copy)
    if ours.start == ours.end and theirs.start == theirs.end:
        yield from _parted_at_border(edit, source, copy)
        return
    if ours.start == ours.end:
        ours = _beside(edit.source, tail=edit.copy.start < theirs.start, head=theirs.end < edit.copy.end)
    elif theirs.start == theirs.end:
        theirs = _beside(edit.copy, tail=edit.source.start < ours.start, head=ours.end < edit.source.end)
    parts = (
        Edit(Span(edit.source.start, ours.start), Span(edit.copy.start, theirs.start)),
        Edit(ours, Span(theirs.start, theirs.start)),
        Edit(Span(ours.end, ours.end), theirs),
        Edit(Span(ours.end, edit.source.end), Span(theirs.end, edit.copy.end)),
    )
    for part in parts:
        if part.source.start < part.source.end or part.copy.start < part.copy.end:
            yield part


def _parted_at_border(edit: Edit, source: Witness, copy: Witness) -> Iterator[Edit]:
    """Part an edit where on both sides one sentence begins: words before it stand for none after it."""
    ours, theirs = _border(edit.source, source), _border(edit.copy, copy)
    if ours is None or theirs is None or (ours == edit.source.start and theirs == edit.copy.start):
        yield edit
        return
    yield Edit(Span(edit.source.start, ours), Span(edit.copy.start, theirs))
    yield Edit(Span(ours, edit.source.end), Span(theirs, edit.copy.end))


def _border(words: Span, witness: Witness) -> int | None:
    """Where the one sentence begins that begins in a run of words; None where none does, or more."""
    starts = [index for index in range(words.start, words.end) if witness.sentence_starts[index]]
    return starts[0] if len(starts) == 1 else None


def parted_at_quotation(edit: Edit, copy: Witness) -> Iterator[Edit]:
    """Part an addition where quotation marks open or close: who says it is no part of what is said."""
    if edit.source.start != edit.source.end:
        yield edit
        return
    first = edit.copy.start
    for index in range(edit.copy.start + 1, edit.copy.end + 1):
        if index == edit.copy.end or bool(copy.quoted[index]) != bool(copy.quoted[index - 1]):
            yield Edit(edit.source, Span(first, index))
            first = index


def _whole_sentences(words: Span, witness: Witness) -> Span:
    """The whole sentences inside a run of words; an empty span at its end where there are none."""
    starts = [
        index
        for index in range(words.start, words.end + 1)
        if index == len(witness) or witness.sentence_starts[index]
    ]
    return Span(starts[0], starts[-1]) if len(starts) > 1 else Span(words.end, words.end)


def _beside(words: Span, *, tail: bool, head: bool) -> Span:
    """Where the other side's whole sentences stand: after these words, unless only a beginning waits."""
    if head and not tail:
        return Span(words.start, words.start)
    return Span(words.end, words.end)

"""Signs of direction in how the words were edited: a copy shortens, leaves out, marks what it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.direction.sign_strength import SHORTENING, some
from recension.lineage.variants.marked_edits import marked_edit

if TYPE_CHECKING:
    from recension.lineage.direction.pair import Pair
    from recension.lineage.witnesses.witness import Witness

# Of fewer shared words than these what was left out and put in tells less. Two reports that share a dozen
# words and retell the rest: 24 of 389 retellings stood the wrong way round with a claim of it, now 12;
# directions of planted copies, of which the shortest share 29 words, are the same.
_MUCH: Final = 30


def shortens(pair: Pair) -> float:
    """Inside shared stretches the copy leaves out more words than it puts in."""
    out = put_in = 0
    for edit in pair.edits:
        missing = edit.source.end - edit.source.start
        added = edit.copy.end - edit.copy.start
        if max(missing, added) <= SHORTENING:
            out += max(0, missing - added)
            put_in += max(0, added - missing)
    return _grounds(pair) * max(0.0, (out - put_in) / (out + put_in + 2))


def leaves_out(pair: Pair) -> float:
    """Inside shared sentences the copy leaves out at more places than it puts in."""
    out = put_in = 0
    for edit in pair.edits:
        if max(edit.source.end - edit.source.start, edit.copy.end - edit.copy.start) <= SHORTENING:
            out += edit.copy.start == edit.copy.end
            put_in += edit.source.start == edit.source.end
    for copying in pair.copyings:
        source_goes_on = _goes_on(pair.source, copying.source_words.end)
        copy_goes_on = _goes_on(pair.copy, copying.copy_words.end)
        out += source_goes_on and not copy_goes_on
        put_in += copy_goes_on and not source_goes_on
    return _grounds(pair) * max(0.0, (out - put_in) / (out + put_in + 1))


def _grounds(pair: Pair) -> float:
    """How much is shared to tell by, 0 to 1."""
    return min(1.0, len(pair.shared) / _MUCH)


def _goes_on(witness: Witness, place: int) -> bool:
    """Whether a sentence goes on for some words after a shared stretch, other than to say who said it."""
    end = place
    while end < len(witness) and end - place <= SHORTENING and not witness.sentence_starts[end]:
        end += 1
    if not 0 < end - place <= SHORTENING:
        return False
    return not any(witness.hands_over[place:end])


def brackets(pair: Pair) -> float:
    """The copy has marked edits inside shared words: brackets, ellipses."""
    if not pair.copy.marks_edits:
        # most texts: their edits need not be looked for
        return 0.0
    return some(sum(bool(marked_edit(edit, pair.copy)) for edit in pair.edits))


def comes_later(pair: Pair) -> float:
    """The shared words stand further down in the copy."""
    if not pair.shared:
        return 0.0
    source = sum(source for source, _ in pair.shared) / len(pair.shared) / len(pair.source)
    copy = sum(copy for _, copy in pair.shared) / len(pair.shared) / len(pair.copy)
    return max(0.0, copy - source)

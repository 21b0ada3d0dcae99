"""Words that changed places: "the Office of A and the Council of B" in reverse order is one variant."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_set
from recension.lineage.variants.spelling import stem
from recension.lineage.witnesses.copying import Edit
from recension.overlap import longest_overlap
from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.witnesses.witness import Witness

# How far words may move: a phrase within its sentence, a longer one in proportion. Beyond that the two
# places are read as an omission and an addition, each true on its own. In words, over both places and all
# between them.
_REACH: Final = 20
_REACH_PER_WORD: Final = 5
# These come and go with the tense, wherever the words around them stand.
_TENSE: Final = frozenset({"will", "would", "shall"})
_MOST_EDITS: Final = 12
# Of the words of sense on both sides this share must be the same words for a change of order with further
# edits inside it.
_SAME_SENSE: Final = 0.8
_ENOUGH_FOR_SHARE: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a change of order consists of.

    Attributes:
        first: words (as compared) that stood first in the source and last in the copy.
        second: words that stood last in the source and first in the copy.
        between: words that stood between them in the source or stand between them in the copy.
        clean: whether these three make up both sides.
    """

    first: tuple[str, ...]
    second: tuple[str, ...]
    between: tuple[str, ...]
    clean: bool


def transpositions(edits: Sequence[Edit], source: Witness, copy: Witness) -> tuple[tuple[Edit, bool], ...]:
    """Join edits that together only change the order of words.

    Args:
        edits: places where the copy departs, in order.
        source: the source.
        copy: the copy.

    Returns:
        The edits, each with whether it is a transposition; a joined one covers what its parts covered and all
        words between them.
    """
    result: list[tuple[Edit, bool]] = []
    at = 0
    while at < len(edits):
        last = _last_of_transposition(edits, at, source, copy)
        if last is None:
            result.append((edits[at], False))
            at += 1
        else:
            result.append((_joined(edits[at], edits[last]), True))
            at = last + 1
    return tuple(result)


def _joined(first: Edit, last: Edit) -> Edit:
    return Edit(Span(first.source.start, last.source.end), Span(first.copy.start, last.copy.end))


def _sense(witness: Witness, words: Span) -> Counter[str]:
    function = word_set("function_words") | _TENSE
    return Counter(stem(key) for key in witness.keys[words.start : words.end] if key not in function)


def _last_of_transposition(edits: Sequence[Edit], first: int, source: Witness, copy: Witness) -> int | None:
    """The last of the edits, from this one on, that only together leave the words of sense the same."""
    owing = _owed(edits[first], source, copy)
    if not owing:
        return None
    reach = _REACH + _REACH_PER_WORD * sum(map(abs, owing.values()))
    close: int | None = None
    for last in range(first + 1, min(len(edits), first + _MOST_EDITS)):
        whole = _joined(edits[first], edits[last])
        if max(whole.source.end - whole.source.start, whole.copy.end - whole.copy.start) > reach:
            break
        change = _owed(edits[last], source, copy)
        before = sum(map(abs, owing.values()))
        owing.update(change)
        missing = sum(map(abs, owing.values()))
        if _breaks(whole.source, source) or _breaks(whole.copy, copy):
            continue
        if missing == 0:
            return last
        ours, theirs = _sense(source, whole.source), _sense(copy, whole.copy)
        total = ours.total() + theirs.total()
        if missing < before and total >= 2 * _ENOUGH_FOR_SHARE and missing <= (1 - _SAME_SENSE) * total:
            gained = sum(map(abs, change.values()))
            # the two edits must answer to each other, not merely be small in a long stretch
            if before - missing >= _SAME_SENSE * gained and before - missing >= _SAME_SENSE * before:
                close = last
    return close


def _breaks(words: Span, witness: Witness) -> bool:
    """Whether words take in the end of a sentence and the beginning of the next, but not both whole."""
    starts = witness.sentence_starts
    if not any(starts[words.start + 1 : words.end]):
        return False
    return not (starts[words.start] and (words.end == len(witness) or starts[words.end]))


def _owed(edit: Edit, source: Witness, copy: Witness) -> Counter[str]:
    """For each word of sense, how many more times the copy has it at this place than the source."""
    owed = Counter(_sense(copy, edit.copy))
    owed.subtract(_sense(source, edit.source))
    return Counter({word: count for word, count in owed.items() if count})


def order_of(edit: Edit, source: Witness, copy: Witness) -> Order:
    """What changed places in a transposition."""
    before = source.keys[edit.source.start : edit.source.end]
    after = copy.keys[edit.copy.start : edit.copy.end]
    first = longest_overlap(before, after)
    second = longest_overlap(after, before)
    clean = first > 0 and second > 0 and first + second <= min(len(before), len(after))
    if not clean:
        return Order(first=before, second=(), between=(), clean=False)
    between = (*before[first : len(before) - second], *after[second : len(after) - first])
    return Order(first=before[:first], second=after[:second], between=between, clean=True)

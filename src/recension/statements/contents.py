"""Contents: sets of words made into runs with clean edges, and carried to the end of their quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.statements.attribution import Run

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from recension.statements.reading import Reading

_MARKS: Final = frozenset("\"“”„‟«»‹›「」『』'’‘‚``''")
_KEPT_AT_END: Final = frozenset("?!…)]%")
_KEPT_AT_START: Final = frozenset("([$€£#@…")


def clause_words(reading: Reading, root: int, without: AbstractSet[int]) -> set[int]:
    """Give the words of a clause: its head's subtree, without the subtrees of some of its words."""
    found: set[int] = set()
    left = [root]
    while left:
        here = left.pop()
        if here in without:
            continue
        found.add(here)
        left.extend(reading.trees.children(here))
    return found


def runs(reading: Reading, words: Iterable[int]) -> tuple[Run, ...]:
    """Make runs of words; those with nothing but punctuation between them are one.

    Args:
        reading: the document.
        words: the words.

    Returns:
        Runs in the order of the text that begin and end with a word or a mark that belongs to it.
    """
    spans: list[Run] = []
    for word in sorted(words):
        if spans and _joins(reading, spans[-1].end, word):
            spans[-1] = Run(spans[-1].first, word + 1)
        else:
            spans.append(Run(word, word + 1))
    trimmed = (_trimmed(reading, span) for span in spans)
    return tuple(span for span in trimmed if span.first < span.end)


def _joins(reading: Reading, end: int, word: int) -> bool:
    return all(not reading.is_word(between) for between in range(end, word))


def _trimmed(reading: Reading, span: Run) -> Run:
    first, end = span
    while first < end and not reading.is_word(first) and reading.words[first] not in _KEPT_AT_START:
        first += 1
    while end > first and not reading.is_word(end - 1) and reading.words[end - 1][-1] not in _KEPT_AT_END:
        end -= 1
    if first == end or len({reading.quotation_of[word] for word in (first, end - 1)}) == 1:
        return Run(first, end)
    # words on both sides of a quotation's mark: the mark belongs to the content
    if first > 0 and _opens(reading, first - 1):
        first -= 1
    for stop in range(end, min(end + 2, len(reading))):
        if reading.is_word(stop):
            break
        if _closes(reading, stop):
            return Run(first, stop + 1)
    return Run(first, end)


def _opens(reading: Reading, word: int) -> bool:
    return (
        reading.words[word] in _MARKS
        and word + 1 < len(reading)
        and reading.quotation_of[word + 1] >= 0
        and reading.quotation_of[word] != reading.quotation_of[word + 1]
    )


def _closes(reading: Reading, word: int) -> bool:
    return (
        reading.words[word] in _MARKS
        and word > 0
        and reading.quotation_of[word - 1] >= 0
        and reading.quotation_of[word] != reading.quotation_of[word - 1]
    )

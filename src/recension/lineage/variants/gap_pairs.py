"""Words of a gap that answer to each other: the same word, a form of it, two words written as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_set
from recension.lineage.variants.numerals import is_number
from recension.lineage.variants.spelling import plain, same_people, same_word, spelled_alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.witnesses.copying import Edit
    from recension.lineage.witnesses.witness import Witness

# What a pair of words in a gap is worth. Only the order matters: the same word before a form of it, a form
# before a word of the same kind, any of these before none; a pair of unlike words is worth less than half of
# two alike.
_EQUAL: Final = 4.0
_EQUAL_FUNCTION: Final = 2.0
_SPELLING: Final = 3.5
_AS_ONE: Final = 7.0
_FORM: Final = 3.0
_BOTH_NUMBERS: Final = 1.5
_BOTH_NAMES: Final = 1.0
_UNLIKE: Final = 0.2


class GapPairs:
    """What words of a gap are worth as pairs: one for one, or two written as one on the other side."""

    def __init__(self, gap: Edit, source: Witness, copy: Witness) -> None:
        self._ours = tuple(range(*gap.source))
        self._theirs = tuple(range(*gap.copy))
        self._source, self._copy = source, copy
        self._plain_ours = [plain(source.keys[index]) for index in self._ours]
        self._plain_theirs = [plain(copy.keys[index]) for index in self._theirs]
        self._worth = [[_worth(source, copy, one, other) for other in self._theirs] for one in self._ours]

    def equal(self, row: int, column: int) -> bool:
        """Whether the words of a pair are the same word."""
        return self._source.ids[self._ours[row]] == self._copy.ids[self._theirs[column]]

    def best(self) -> Iterator[tuple[int, int, int, int]]:
        """Pairs that are worth keeping, in order: row, column, words of the source, words of the copy."""
        rows, columns = len(self._ours), len(self._theirs)
        best = [[0.0] * (columns + 2) for _ in range(rows + 2)]
        for row in range(rows - 1, -1, -1):
            for column in range(columns - 1, -1, -1):
                best[row][column] = max(
                    self._worth[row][column] + best[row + 1][column + 1],
                    best[row + 1][column],
                    best[row][column + 1],
                    *(_AS_ONE + best[row + high][column + wide] for high, wide in self._as_one(row, column)),
                )
        row = column = 0
        while row < rows and column < columns:
            value = best[row][column]
            as_one = [
                (high, wide)
                for high, wide in self._as_one(row, column)
                if value == _AS_ONE + best[row + high][column + wide]
            ]
            if as_one:
                yield (row, column, *as_one[0])
                row, column = row + as_one[0][0], column + as_one[0][1]
            elif value == self._worth[row][column] + best[row + 1][column + 1]:
                if self._worth[row][column] >= _EQUAL_FUNCTION:
                    yield row, column, 1, 1
                row, column = row + 1, column + 1
            elif value == best[row + 1][column]:
                row += 1
            else:
                column += 1

    def _as_one(self, row: int, column: int) -> Iterator[tuple[int, int]]:
        """Whether two words here are one on the other side: "cease fire", "cease-fire"."""
        one, other = self._plain_ours[row], self._plain_theirs[column]
        if row + 1 < len(self._ours) and one + self._plain_ours[row + 1] == other:
            yield 2, 1
        if column + 1 < len(self._theirs) and one == other + self._plain_theirs[column + 1]:
            yield 1, 2


def _worth(source: Witness, copy: Witness, one: int, other: int) -> float:
    if source.ids[one] == copy.ids[other]:
        return _EQUAL_FUNCTION if source.keys[one] in word_set("function_words") else _EQUAL
    first, second = source.keys[one], copy.keys[other]
    if spelled_alike((first,), (second,)):
        return _SPELLING
    if same_word(first, second):
        return _FORM
    both_names = source.names[one] and copy.names[other]
    if both_names and same_people(first, second):
        return _FORM
    if is_number(first) and is_number(second):
        return _BOTH_NUMBERS
    if both_names:
        return _BOTH_NAMES
    return _UNLIKE

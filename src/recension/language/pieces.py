"""Words to word pieces: greedy longest match in a fixed vocabulary (WordPiece, Wu et al. 2016)."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_CHARACTERS: Final = 64
"""A longer word is cut before it is split: addresses are told apart long before."""

MOST_PIECES: Final = 12
"""Pieces kept of one word; 0.05 % of the words of EWT and GUM have more: web addresses, rules of dashes."""

_REMEMBERED: Final = 100_000
_IDEOGRAPHS: Final = (
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0002fa1f"),
)


class Pieces:
    """A vocabulary of word pieces.

    Attributes:
        start: id of the mark before a text.
        end: id of the mark after a text.
        pad: id of what fills a batch.
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """Take the pieces in the order of their ids; a continuation is written with ## before it."""
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._longest = max(map(len, self._ids), default=1)
        self._remembered: dict[str, tuple[int, ...]] = {}
        self.start = self._ids["[CLS]"]
        self.end = self._ids["[SEP]"]
        self.pad = self._ids["[PAD]"]
        self._unknown = self._ids["[UNK]"]

    def split(self, word: str) -> tuple[int, ...]:
        """Split one word; never empty.

        Args:
            word: a word as it stands in a text, of any length.

        Returns:
            Ids of at most `MOST_PIECES` pieces.
        """
        found = self._remembered.get(word)
        if found is None:
            found = self._split(word[:MOST_CHARACTERS])
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            if len(word) <= MOST_CHARACTERS:
                self._remembered[word] = found
        return found

    def _split(self, word: str) -> tuple[int, ...]:
        ids: list[int] = []
        for part in _parts(word):
            ids.extend(self._match(part))
            if len(ids) >= MOST_PIECES:
                break
        return tuple(ids[:MOST_PIECES]) or (self._unknown,)

    def _match(self, part: str) -> list[int]:
        ids: list[int] = []
        begin = 0
        while begin < len(part):
            prefix = "##" if begin else ""
            for end in range(min(len(part), begin + self._longest), begin, -1):
                number = self._ids.get(prefix + part[begin:end])
                if number is not None:
                    ids.append(number)
                    begin = end
                    break
            else:
                return [self._unknown]
        return ids


def _parts(word: str) -> list[str]:
    """Lower-case, strip accents, part at punctuation and ideographs, as BERT's uncased vocabulary wants."""
    kept: list[str] = []
    for character in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(character)
        if category == "Mn" or character in {"\x00", "�"}:
            continue
        if category.startswith("Z") or character in "\t\n\r":
            kept.append(" ")
        elif category[0] == "C":
            continue
        elif _stands_alone(character, category):
            kept.append(f" {character} ")
        else:
            kept.append(character)
    return "".join(kept).split()


def _stands_alone(character: str, category: str) -> bool:
    ascii_symbol = character in "$+<=>^`|~"
    ideograph = category == "Lo" and any(first <= character <= last for first, last in _IDEOGRAPHS)
    return ascii_symbol or category[0] == "P" or ideograph

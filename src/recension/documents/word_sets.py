"""Sets of words and phrases from this room's data files, and how a line is compared with them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# What may stand around a word or a label without changing it: bullets, arrows, quotation marks, stops.
_EDGES: Final = " \t\u00a0•·▪◦‣●■◆►▶→←«»‹›“”„‟\"'‘’‚`´*#|…()[]{}<>!?.,;:—–-_~=✕×"
_APOSTROPHES: Final = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "´": "'", "‑": "-"})


def fold(text: str) -> str:
    """Fold case, apostrophes and runs of blanks, so that two spellings of a label are equal."""
    spelled = text if text.isascii() else text.translate(_APOSTROPHES)
    return " ".join(spelled.casefold().split())


def label(text: str) -> str:
    """Fold a line to the label it shows: without bullets, arrows, quotation marks and stops at its ends."""
    return bare(fold(text))


def bare(folded: str) -> str:
    """Strip what may stand around a label from a folded text."""
    return folded.strip(_EDGES)


def tokens(text: str) -> tuple[str, ...]:
    """Folded words of a text, without marks at their ends; a word of marks alone is left out."""
    return split_folded(fold(text))


def split_folded(folded: str) -> tuple[str, ...]:
    """Words of a folded text, without marks at their ends."""
    return tuple(word for raw in folded.split(" ") if (word := raw.strip(_EDGES)))


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases, found at a beginning or anywhere in a sequence of words in one pass.

    Attributes:
        by_first: phrases as words, by their first word, longest first.
        unspaced: phrases in scripts that write no blanks between words, found as they stand.
    """

    by_first: Mapping[str, tuple[tuple[str, ...], ...]]
    unspaced: tuple[str, ...]

    def opening(self, words: tuple[str, ...]) -> int:
        """How many words the phrase at the beginning has; 0 where there is none."""
        return self._at(words, 0) if words else 0

    def occurrences(self, words: tuple[str, ...], text: str) -> list[tuple[int, int]]:
        """Places of phrases as (first word, number of words); unspaced ones count as (0, 1)."""
        found: list[tuple[int, int]] = []
        free = 0
        for position, word in enumerate(words):
            if word in self.by_first and position >= free:
                length = self._at(words, position)
                if length:
                    found.append((position, length))
                    free = position + length
        if not text.isascii():
            found.extend((0, 1) for phrase in self.unspaced if phrase in text)
        return found

    def _at(self, words: tuple[str, ...], position: int) -> int:
        for phrase in self.by_first.get(words[position], ()):
            if words[position : position + len(phrase)] == phrase:
                return len(phrase)
        return 0


def entries(name: str) -> Iterator[tuple[str, str]]:
    """Pairs of section and entry of a data file, in its order; comments and empty lines left out."""
    section = ""
    source = files("recension.documents") / "data" / f"{name}.txt"
    for line in source.read_text(encoding="utf-8").splitlines():
        entry = line.strip()
        if entry.startswith("[") and entry.endswith("]"):
            section = entry[1:-1]
        elif entry and not entry.startswith("# ") and entry != "#":
            yield section, entry


@cache
def labels(name: str, section: str | None = None) -> frozenset[str]:
    """The entries of a data file, folded; of one of its sections where one is named."""
    return frozenset(
        label(entry) or fold(entry) for part, entry in entries(name) if section is None or part == section
    )


@cache
def phrases(name: str, section: str | None = None) -> Phrases:
    """The entries of a data file as phrases; of one of its sections where one is named."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    unspaced: list[str] = []
    for part, entry in entries(name):
        if section is not None and part != section:
            continue
        words = tokens(entry)
        if not words or _is_unspaced(entry):
            unspaced.append(fold(entry))
        else:
            by_first.setdefault(words[0], []).append(words)
    return Phrases(
        {
            first: tuple(sorted(set(rest), key=lambda words: (-len(words), words)))
            for first, rest in by_first.items()
        },
        tuple(unspaced),
    )


def _is_unspaced(text: str) -> bool:
    """Whether a text is written in Chinese or Japanese characters, without blanks between words."""
    return any("\u3040" <= letter <= "\u30ff" or "\u4e00" <= letter <= "\u9fff" for letter in text)

"""Copies planted in given texts: sentences of one, or a few words of one, put into another and edited."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from benchmarks.newsroom import Newsroom

if TYPE_CHECKING:
    from collections.abc import Sequence

# Of a hundred planted words how many are edited: none in a third of the plants.
_EDITED: Final = (0.0, 0.0, 0.08, 0.15, 0.25, 0.35)
# How much is taken: a few words of a sentence in two plants of five, else one sentence, two, or up to five.
_TAKEN: Final = (0, 0, 1, 2, 5)
_FEWEST, _MOST = 7, 16  # words, where not a whole sentence is taken


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedSentences:
    """A text with words of another in it.

    Attributes:
        text: its sentences, one a line.
        words: every run of words that was put in, as it stands there now.
    """

    text: str
    words: tuple[str, ...]


class Planter:
    """Puts words of one text into another. All of its choices come from one seed."""

    def __init__(self, seed: int) -> None:
        """Take the seed."""
        self._chance = random.Random(seed)
        self._room = Newsroom(seed)
        self._room.new_story()

    def planted(self, source: Sequence[str], host: Sequence[str]) -> PlantedSentences | None:
        """Put words of one text into another.

        Args:
            source: the sentences of the one.
            host: the sentences of the other.

        Returns:
            The other with the words in it; None where the sentence that was drawn is too short for it.
        """
        share = self._chance.choice(_EDITED)
        count = min(self._chance.choice(_TAKEN), len(source))
        if not count:
            return self._part(self._chance.choice(source), list(host), share)
        first = self._chance.randrange(len(source) - count + 1)
        lines, put_in = list(host), list[str]()
        places = sorted(self._chance.choices(range(len(lines) + 1), k=count), reverse=True)
        for place, number in zip(places, reversed(range(first, first + count)), strict=True):
            put_in.append(self._room.edited(source[number], share))
            lines.insert(place, put_in[-1])
        return PlantedSentences(text="\n".join(lines), words=tuple(put_in))

    def _part(self, sentence: str, lines: list[str], share: float) -> PlantedSentences | None:
        words = sentence.split(" ")
        if len(words) < _FEWEST:
            return None
        count = self._chance.randint(_FEWEST, min(_MOST, len(words)))
        first = self._chance.randrange(len(words) - count + 1)
        part = self._room.edited(" ".join(words[first : first + count]), share)
        number = self._chance.randrange(len(lines))
        into = lines[number].split(" ")
        place = self._chance.randrange(len(into) + 1)
        lines[number] = " ".join([*into[:place], part, *into[place:]])
        return PlantedSentences(text="\n".join(lines), words=(part,))

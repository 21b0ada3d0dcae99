"""What "the two countries" and "both sides" refer to: the parties that were last named together."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from recension.entities.mention import MentionKind
from recension.entities.pronouns import resolve_pronoun
from recension.record import EntityType

if TYPE_CHECKING:
    from recension.entities.scene import Scene

_MOST_BETWEEN: Final = 5
"""Words between two countries that are named together ("and the Republic of" may be left out of a name)."""

_TOGETHER: Final = frozenset({"and", "the", "-", "–", ",", "&", "with", "'s", "’s", "republic", "of"})
"""Words that may stand between them."""

_TWO: Final = frozenset({"two", "both", "2"})


class Groups:
    """The pairs of countries that a document names together."""

    def __init__(self, scene: Scene) -> None:
        """Look for the pairs once."""
        self._scene = scene
        self._places: list[int] = []
        self._pairs: list[tuple[int, ...]] = []
        phrases = scene.clusters.phrases
        states = [
            index
            for index, phrase in enumerate(phrases)
            if phrase.kind in {MentionKind.NAME, MentionKind.DEMONYM}
            and phrase.country
            and scene.clusters.type(index) is EntityType.COUNTRY
        ]
        for one, other in pairwise(states):
            if self._is_pair(one, other):
                self._places.append(phrases[other].head)
                self._pairs.append((one, other))
        self._mentions = Counter(phrase.country for phrase in phrases)
        self._read = 0
        self._votes: Counter[frozenset[str | None]] = Counter()
        self._last: dict[frozenset[str | None], int] = {}
        named = {phrase.country for phrase in phrases if phrase.kind is MentionKind.NAME and phrase.is_state}
        self._only_two = len(named) == 2  # noqa: PLR2004 - two parties

    def _is_pair(self, one: int, other: int) -> bool:
        reading = self._scene.reading
        first, second = self._scene.phrase(one), self._scene.phrase(other)
        gap = range(first.end, second.first)
        if first.country == second.country or not 0 < len(gap) <= _MOST_BETWEEN:
            return False
        words = {reading.words[word] for word in gap}
        if words <= _TOGETHER and words & {"and", "-", "–", ",", "&", "with"}:
            return True
        return reading.heads[second.head] == first.head and reading.plain(second.head) == "conj"

    def resolve(self, mention: int) -> None:
        """Keep whom a phrase such as "the two countries" is of, where the text is clear about it."""
        scene, phrase = self._scene, self._scene.phrase(mention)
        owner = None if phrase.owner is None else scene.heads.get(phrase.owner)
        if owner is not None and scene.phrase(owner).kind is not MentionKind.DEMONYM:
            if scene.phrase(owner).kind is MentionKind.PRONOUN:
                resolve_pronoun(scene, owner)
            members = scene.members.get(owner, ()) or scene.coordinated(owner)
            if members:
                scene.put_group(mention, members, "the parties named beside the noun")
            return
        pair = self._main_before(phrase.first, sure=bool(phrase.modifiers & _TWO) or self._only_two)
        if pair is not None:
            scene.put_group(mention, pair, "the two that were named together most often before")

    def _main_before(self, word: int, *, sure: bool) -> tuple[int, ...] | None:
        """The pair that was meant most often before a word, the last one of several.

        Args:
            word: a word; words must come in ascending order.
            sure: whether two parties are meant for certain; if not, a pair named only once is none.
        """
        while self._read < len(self._pairs) and self._places[self._read] < word:
            key = self._key(self._pairs[self._read])
            self._votes[key] += 1
            self._last[key] = self._read
            self._read += 1
        if not self._votes:
            return None
        best = max(self._votes, key=lambda key: (self._votes[key], self._told(key), self._last[key]))
        if self._votes[best] == 1 and not sure:
            return None
        self._votes[best] += 1
        return self._pairs[self._last[best]]

    def _told(self, key: frozenset[str | None]) -> int:
        """How often the document speaks of the one of a pair that it speaks of less."""
        return min(self._mentions[country] for country in key)

    def _key(self, pair: tuple[int, ...]) -> frozenset[str | None]:
        return frozenset(self._scene.phrase(one).country for one in pair)

"""What "the two countries" and "both sides" refer to: the parties that were last named together."""

from __future__ import annotations

from bisect import bisect_left
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
        seen: Counter[frozenset[str | None]] = Counter()
        self._counts: list[int] = []
        self._most: list[int] = []
        for pair in self._pairs:
            key = frozenset(phrases[one].country for one in pair)
            seen[key] += 1
            self._counts.append(seen[key])
            self._most.append(max(seen[key], self._most[-1] if self._most else 0))
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
        at = bisect_left(self._places, phrase.first)
        if at and (phrase.modifiers & _TWO or self._only_two or self._is_main(at)):
            scene.put_group(mention, self._pairs[at - 1], "the two that were last named together")

    def _is_main(self, at: int) -> bool:
        """Whether the last pair before here is the one that the document has named together most often."""
        return self._counts[at - 1] > 1 and self._counts[at - 1] == self._most[at - 1]

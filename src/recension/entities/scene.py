"""What stands before a word that refers back: the mentions in reach, and how good a candidate each is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.mention import MentionKind
from recension.entities.reading import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recension.entities.clusters import Clusters
    from recension.entities.phrases import Phrase
    from recension.entities.reading import Reading

_MOST_LOOKED_AT: Final = 60
"""Mentions before a word that are looked at."""

FAR: Final = 10.0
"""What a sentence of distance takes from a candidate: more than any role in a sentence gives."""

SUBJECT: Final = 4.0
"""What being a subject gives a candidate."""

_OBJECT: Final = 1.0

_MOST_VERBS: Final = 4
"""Verbs up from one without a subject of its own to the one that has it."""


class Scene:
    """A document that is gone through from its beginning.

    Attributes:
        reading: the document.
        clusters: its mentions and which go together by now.
        heads: the innermost mention at each word that answers for one.
        groups: mentions of several things: the mention, its members, why.
    """

    def __init__(self, reading: Reading, clusters: Clusters, heads: Mapping[int, int]) -> None:
        """Begin before the first mention."""
        self.reading = reading
        self.clusters = clusters
        self.heads = heads
        self.groups: list[tuple[int, tuple[int, ...], str]] = []
        self.members: dict[int, tuple[int, ...]] = {}
        self.before: list[int] = []
        self._by_root: dict[int, list[int]] | None = None
        self._subjects = self._other_subjects()

    def phrase(self, mention: int) -> Phrase:
        """Give a mention's words."""
        return self.clusters.phrases[mention]

    def mentions_of(self, root: int) -> list[int]:
        """Give the mentions that go together under a root; only asked when nothing is joined any more."""
        return self._gathered().get(root, [])

    def _gathered(self) -> dict[int, list[int]]:
        if self._by_root is None:
            self._by_root = {}
            for index in range(len(self.clusters.phrases)):
                self._by_root.setdefault(self.clusters.root(index), []).append(index)
        return self._by_root

    def distance(self, mention: int, other: int) -> int:
        """Sentences from one mention back to another."""
        sentences = self.reading.sentences
        return sentences[self.phrase(mention).head] - sentences[self.phrase(other).head]

    def is_subject(self, word: int) -> bool:
        """Whether a word, or what it is coordinated with, is a subject."""
        return self.reading.relations[self.reading.first_conjunct(word)] in SUBJECTS

    def score(self, word: int, other: int) -> float:
        """How good a candidate a mention is for a word: the nearer sentence first, then the subject."""
        head = self.phrase(other).head
        score = -FAR * (self.reading.sentences[word] - self.reading.sentences[head])
        if self.is_subject(head):
            return score + SUBJECT
        return score + _OBJECT if self.reading.relations[head] in {"obj", "obl:agent"} else score

    def nearest(self, mention: int, reach: int) -> Iterator[int]:
        """Go back through the mentions before one, not further than a number of sentences."""
        phrase = self.phrase(mention)
        for other in reversed(self.before[-_MOST_LOOKED_AT:]):
            if self.distance(mention, other) > reach:
                return
            before = self.phrase(other)
            inside = before.first <= phrase.head < before.end and before.kind is not MentionKind.NAME
            if not inside and before.head != phrase.head:
                yield other

    def is_coargument(self, phrase: Phrase, other: int) -> bool:
        """Whether a pronoun and a mention hang on one verb, so that only a reflexive could mean the same."""
        reading = self.reading
        if phrase.noun.endswith(("self", "selves")) or reading.relations[phrase.head] == "nmod:poss":
            return False
        verb, word = reading.heads[phrase.head], self._top(self.phrase(other).head)
        if reading.heads[word] == verb >= 0:
            return True
        return reading.relations[phrase.head] in {"obj", "iobj"} and self._does(verb) == word

    def _top(self, word: int) -> int:
        """The word that a title or the first half of a name hangs on: "Norr" in "Minister Norr"."""
        for _ in range(_MOST_VERBS):
            above = self.reading.heads[word]
            beside = above == word + 1 and self.reading.plain(word) in {"compound", "flat", "nmod", "amod"}
            if above < 0 or not (beside and self.reading.relations[word] != "nmod:poss"):
                break
            word = above
        return word

    def _does(self, verb: int) -> int | None:
        """Who does what a verb without a subject of its own says: "Ada beat Bea, knocking her down"."""
        reading = self.reading
        for _ in range(_MOST_VERBS):
            subjects = [child for child in reading.children(verb) if reading.relations[child] in SUBJECTS]
            if subjects:
                return subjects[0]
            if verb < 0 or reading.plain(verb) not in {"advcl", "xcomp", "conj"}:
                return None
            verb = reading.heads[verb]
            if verb < 0:
                return None
        return None

    def _other_subjects(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        reading = self.reading
        for word, relation in enumerate(reading.relations):
            if relation in SUBJECTS and reading.upos[word] in {"NOUN", "PROPN"} and word not in self.heads:
                found.setdefault(reading.sentences[word], []).append(word)
        return found

    def has_rival(self, word: int, score: float, reach: int, *, plural: bool) -> bool:
        """Whether a thing that is no mention could be meant as well: a common noun that is a subject."""
        here = self.reading.sentences[word]
        for sentence in range(here, max(-1, here - reach - 1), -1):
            for subject in self._subjects.get(sentence, [])[-_MOST_LOOKED_AT:]:
                if (
                    subject < word
                    and self.reading.is_plural(subject) is plural
                    and SUBJECT - FAR * (here - sentence) >= score
                ):
                    return True
        return False

    def put_group(self, mention: int, members: tuple[int, ...], reason: str) -> None:
        """Keep that a mention is of several things."""
        self.members[mention] = members
        self.groups.append((mention, members, reason))

    def coordinated(self, other: int) -> tuple[int, ...]:
        """The mentions that one is coordinated with, itself first; empty where there are none."""
        phrase = self.phrase(other)
        if phrase.kind in {MentionKind.PRONOUN, MentionKind.NOMINAL, MentionKind.GROUP}:
            return ()
        conjuncts = [phrase.head, *self.reading.related(phrase.head, "conj")]
        members = [self.heads[word] for word in conjuncts if word in self.heads]
        return tuple(members) if 1 < len(members) == len(conjuncts) else ()

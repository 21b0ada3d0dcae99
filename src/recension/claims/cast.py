"""The cast of a story: which party a name, a description or "the two sides" stands for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.claims.lexicon import word_set
from recension.claims.words import has_phrase, spoken, stems
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recension.claims.agreements import Agreement
    from recension.claims.known import Known
    from recension.claims.parties import Parties
    from recension.record import EntityId, Event, Participant, StoryId


_FIRST_PERSON: Final = frozenset({"i", "we", "my", "our"})
_DEFINITE: Final = frozenset({"the", "this", "that"})
_INDEFINITE: Final = frozenset({"a", "an"})


class Players(NamedTuple):
    """Who takes part.

    Attributes:
        roots: the parties.
        words: stems of the words for those of whom no party is known.
    """

    roots: frozenset[EntityId]
    words: frozenset[str]


class Cast:
    """Who is who in each story, as far as its agreement tells."""

    def __init__(self, known: Known, parties: Parties, agreements: Iterable[Agreement]) -> None:
        """Take the facts."""
        self._known = known
        self._parties = parties
        self._agreements: dict[StoryId | None, Agreement] = {}
        for one in agreements:
            self._agreements.setdefault(one.story, one)

    def players(
        self,
        participants: Iterable[Participant],
        story: StoryId | None,
        speakers: frozenset[EntityId] = frozenset(),
    ) -> Players:
        """Find the parties that take part.

        "The two sides" are the parties of the story's agreement. A description without a name is the one
        party of it whose name has the description's words: "the kingdom", "the union". "We" and "my ministry"
        are whoever says so.

        Args:
            participants: who takes part, as the words have it.
            story: the story.
            speakers: the parties of who says so, where somebody does.
        """
        roots: set[EntityId] = set()
        words: set[str] = set()
        for one in participants:
            if speakers and set(spoken(one.text)[:1]) & _FIRST_PERSON:
                roots |= speakers
                continue
            pronoun = one.entity is not None and is_pronoun(one.text)
            found: frozenset[EntityId] = frozenset() if pronoun else self._described(one.text, story)
            root = self._parties.root(one.entity) if one.entity is not None else None
            stands = root is not None and (not self._is_place(root) or self._is_party(root, story))
            if root is not None and self._parties.is_named(root) and stands and not found:
                roots |= self._parted(root, story)
                continue
            roots |= found
            if not found:
                words |= stems(one.text)
        return Players(frozenset(roots), frozenset(words))

    def joint(self, text: str, story: StoryId | None, *, within: bool = False) -> frozenset[EntityId]:
        """The parties of a story's agreement where words stand for all of them together, else none.

        Args:
            text: the words.
            story: the story.
            within: whether the words may stand among others, as in the label of a source.
        """
        agreement = self._agreements.get(story)
        if agreement is None:
            return frozenset()
        found = has_phrase(text, "joint_parties")
        if found is None or not (within or " ".join(spoken(text)).endswith(found)):
            return frozenset()
        return agreement.roots

    def agreeing(self, event: Event, story: StoryId | None, *, own: bool) -> frozenset[EntityId]:
        """The parties of a story's agreement where its coming about is told and nobody is said to agree.

        "The deal was reached" is theirs; "a peace deal was reached" may be another.

        Args:
            event: the event.
            story: the story.
            own: whether the parties themselves say so, so that "an agreement" is theirs too.
        """
        agreement = self._agreements.get(story)
        if agreement is None or event.actors or event.predicate.lower() not in word_set("agreeing"):
            return frozenset()
        first, *rest = (*spoken(event.object or ""), "")
        whole = " ".join(rest).strip()
        known = first in _DEFINITE or (own and first in _INDEFINITE)
        return agreement.roots if known and whole in word_set("genres") else frozenset()

    def _is_place(self, root: EntityId) -> bool:
        """Whether a place stands for whoever sits there: which state a capital is of is not known."""
        return self._known.entities[root].type is EntityType.PLACE

    def _is_party(self, root: EntityId, story: StoryId | None) -> bool:
        """Whether a place is itself a party of the story's agreement: "the City of Norhaven will build"."""
        agreement = self._agreements.get(story)
        return agreement is not None and root in agreement.roots

    def _parted(self, root: EntityId, story: StoryId | None) -> frozenset[EntityId]:
        """A party, or the parties of the agreement whose names were read as one name: "A and B"."""
        agreement = self._agreements.get(story)
        group = self._known.entities[root].type is EntityType.OTHER  # "three Norland guards" are no states
        within = (
            self._parties.within_name(root, agreement.roots) if agreement is not None and not group else []
        )
        return frozenset(within) if len(within) > 1 else frozenset((root,))

    def _described(self, text: str, story: StoryId | None) -> frozenset[EntityId]:
        if is_pronoun(text):
            plural = set(spoken(text)) & word_set("joint_pronouns")
            agreement = self._agreements.get(story)
            return agreement.roots if plural and agreement is not None else frozenset()
        joint = self.joint(text, story)
        if joint:
            return joint
        agreement = self._agreements.get(story)
        described = stems(text)
        if agreement is None or not described or any(word[:1].isupper() for word in text.split()[1:]):
            return frozenset()
        found = [root for root in agreement.roots if described <= self._words_of_names.get(root, frozenset())]
        return frozenset(found) if len(found) == 1 else frozenset()

    @cached_property
    def _words_of_names(self) -> Mapping[EntityId, frozenset[str]]:
        return {
            entity.id: stems(" ".join(name for name in (entity.name, *entity.aliases) if name[:1].isupper()))
            for entity in self._known.entities.values()
        }


def is_pronoun(text: str) -> bool:
    """Whether words only stand for something else."""
    return all(word in word_set("pronouns") for word in spoken(text))

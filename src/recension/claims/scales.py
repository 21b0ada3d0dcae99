"""Scales: the facts of one build with everything that weighs them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from recension.claims.agreements import agreements_of
from recension.claims.cast import Cast
from recension.claims.clauses import is_means, is_within_another
from recension.claims.conjuncts import with_second_things
from recension.claims.exchanges import with_parts
from recension.claims.few_words import with_few_words
from recension.claims.grouping import grouped
from recension.claims.known import Known
from recension.claims.lexicon import word_set
from recension.claims.nouns import is_noun
from recension.claims.objects import heads_in, heads_of
from recension.claims.one_toll import with_tolls
from recension.claims.origins import Origins
from recension.claims.parties import Parties
from recension.claims.telling import is_short_but_whole, is_worth_a_row, is_worth_adding, telling_of
from recension.claims.tolls import is_toll
from recension.claims.voices import Voices
from recension.claims.words import has_phrase, spoken
from recension.record import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Callable

    from recension.claims.gathered import Gathered
    from recension.claims.likeness import Similarity
    from recension.claims.telling import Telling
    from recension.record import DocumentId, Event, Statement


_OWNED: Final = (("its",), ("their",))


class Scales:
    """The facts of one build with everything that weighs them, worked out once."""

    def __init__(self, gathered: Gathered, similarity: Similarity | None = None) -> None:
        """Take the facts, and an encoder where one is at hand."""
        self.known = Known(gathered)
        self.parties = Parties(self.known)
        self.agreements = agreements_of(self.known, self.parties)
        self.origins = Origins(self.known, self.parties, self.agreements)
        self.cast = Cast(self.known, self.parties, self.agreements)
        self.voices = Voices(self.known, self.parties, self.origins, self.agreements, self.cast)
        tellings = self._tellings(self._counts)
        groups = grouped(tellings, self.known, self.origins, similarity)
        groups = with_tolls(groups)
        brief = self._tellings(lambda event: not is_toll(event) and is_worth_adding(event))
        groups = with_few_words(groups, brief, self.known)
        self.groups = with_second_things(with_parts(groups, self.known, self.parties))
        self._ways: dict[object, frozenset[str]] = {}
        self._of_act: dict[str, list[int]] = {}
        for number, group in enumerate(self.groups):
            for act in sorted({act for one in group for act in one.acts}):
                self._of_act.setdefault(act, []).append(number)

    def groups_of_act(self, act: str) -> list[int]:
        """The numbers of the groups in which an act is told, by what acts are compared by."""
        return self._of_act.get(act, [])

    @cached_property
    def disagreements(self) -> tuple[Telling, ...]:
        """Where an account says that some differ over a thing; by itself that makes no claim."""
        verbs = word_set("disagreeing")
        return tuple(
            self._telling(event)
            for event in self.known.events
            if event.predicate.lower() in verbs
            and event.modality is Modality.ACTUAL
            and event.polarity is Polarity.POSITIVE
        )

    @cached_property
    def kept_words(self) -> tuple[tuple[DocumentId, int, int, Statement], ...]:
        """Where somebody says that a word was kept, by document and place."""
        return tuple(
            (document, start, end, statement)
            for document in sorted(self.known.documents)
            for start, end, statement in self.known.statements_in(document)
            if has_phrase(self.known.documents[document].text[start:end], "kept_words") is not None
        )

    def ways_of(self, told: Telling) -> frozenset[str]:
        """To what an act is done that is done to its owner: the boom, in "the harbour opens its boom"."""
        key = told.acts, heads_of(told), told.story
        if key not in self._ways:
            self._ways[key] = frozenset(
                head
                for act in sorted(told.acts)
                for number in self.groups_of_act(act)
                for one in self.groups[number]
                if one.story == told.story and spoken(one.event.object or "")[:1] in _OWNED
                if any(heads_in(actor.text) & key[1] for actor in one.event.actors)
                for head in heads_of(one)
            )
        return self._ways[key]

    def _tellings(self, wanted: Callable[[Event], bool]) -> list[Telling]:
        """The tellings of some events of the given documents."""
        return [
            self._telling(event)
            for event in self.known.events
            if event.evidence[0].document in self.known.documents and wanted(event)
        ]

    def _counts(self, event: Event) -> bool:
        whole = is_short_but_whole(event) and not is_noun(event, self.known)
        if not (is_worth_a_row(event) or whole or is_toll(event)):
            return False
        ahead = event.modality in {Modality.PROMISED, Modality.PLANNED, Modality.POSSIBLE}
        serving = ahead and is_within_another(event, self.known)
        return not serving or is_means(event, self.known)

    def _telling(self, event: Event) -> Telling:
        origin = self.origins.of(event)
        story = self.known.story_of(event.evidence[0].document)
        agreed = next((one for one in self.agreements if one.story == story), None)
        together = False
        if agreed is not None and origin.source is not None:
            speaker = self.voices.speaker(origin.source)
            together = agreed.roots <= self.parties.roots(speaker.parties)
        source = agreed.source if agreed is not None and together else None
        return telling_of(event, origin, self.known, self.parties, self.cast, source)

"""Scales: the facts of one build with everything that weighs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.claims.agreements import agreements_of
from recension.claims.cast import Cast
from recension.claims.clauses import is_means, is_within_another
from recension.claims.exchanges import with_parts
from recension.claims.grouping import grouped
from recension.claims.known import Known
from recension.claims.origins import Origins
from recension.claims.parties import Parties
from recension.claims.telling import is_worth_a_row, telling_of
from recension.claims.voices import Voices
from recension.record import Modality

if TYPE_CHECKING:
    from recension.claims.gathered import Gathered
    from recension.claims.likeness import Similarity
    from recension.claims.telling import Telling
    from recension.record import Event


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
        tellings = [self._telling(event) for event in self.known.events if self._counts(event)]
        groups = grouped(tellings, self.known, self.origins, similarity)
        self.groups = with_parts(groups, self.known, self.parties)
        self._of_act: dict[str, list[int]] = {}
        for number, group in enumerate(self.groups):
            for act in sorted({act for one in group for act in one.acts}):
                self._of_act.setdefault(act, []).append(number)

    def groups_of_act(self, act: str) -> list[int]:
        """The numbers of the groups in which an act is told, by what acts are compared by."""
        return self._of_act.get(act, [])

    def _counts(self, event: Event) -> bool:
        if event.evidence[0].document not in self.known.documents or not is_worth_a_row(event):
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

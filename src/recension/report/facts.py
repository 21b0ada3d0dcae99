"""Facts: the parts of the report that show what the accounts tell, in the order of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.report.views.claims import StoryClaims, claims_by_story, story_claims
from recension.report.views.entities import Cast, cast
from recension.report.views.statements import Sayings, sayings, shown_statements, statements_by_story
from recension.report.views.timeline import StoryTimeline, entries_by_story, story_timeline
from recension.report.views.times import Marked, marked
from recension.report.views.undertakings import Ledger, ledger

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.record import StoryId
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the accounts tell; each part may be empty."""

    claims: tuple[StoryClaims, ...]
    ledger: Ledger
    timelines: tuple[StoryTimeline, ...]
    sayings: Sayings
    cast: Cast
    marked: Marked


def facts(catalogue: Catalogue, notes: Notes, titles: Mapping[StoryId, str]) -> Facts:
    """Set out what the accounts tell, citing evidence in the order of the page."""
    claims = claims_by_story(catalogue)
    entries = entries_by_story(catalogue)
    shown = {statement.id for statement in shown_statements(catalogue)}
    said = {
        story: [statement for statement in found if statement.id in shown]
        for story, found in statements_by_story(catalogue).items()
    }
    told = tuple(
        story_claims(catalogue, notes, story, titles[story.id], claims[story.id], position)
        for position, story in enumerate(story for story in catalogue.stories if claims.get(story.id))
    )
    anchors = frozenset(
        item.anchor for story in told for items in (story.rows, story.single) for item in items
    )
    return Facts(
        claims=told,
        ledger=ledger(catalogue, notes),
        timelines=tuple(
            story_timeline(
                catalogue,
                notes,
                story,
                titles[story.id],
                entries.get(story.id, ()),
                said.get(story.id, ()),
                anchors,
            )
            for story in catalogue.stories
            if entries.get(story.id)
        ),
        sayings=sayings(catalogue, notes),
        cast=cast(catalogue, notes),
        marked=marked(catalogue, notes),
    )

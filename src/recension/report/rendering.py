"""Rendering: a record becomes one page that needs nothing else."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from markupsafe import Markup

from recension.report.catalogue import catalogue
from recension.report.facts import Facts, facts
from recension.report.families import families
from recension.report.labels_of_claims import SIGNS, STANDINGS
from recension.report.notes import Notes
from recension.report.policy import content_security_policy
from recension.report.templating import environment, resource
from recension.report.views.alignment import story_alignment
from recension.report.views.documents import document_index, document_views
from recension.report.views.evidence import evidence_lines
from recension.report.views.lineage import family_cards, story_lineage
from recension.report.views.lost import lost_sources
from recension.report.views.lost_days import lost_days
from recension.report.views.making import making
from recension.report.views.overview import overview, story_title
from recension.report.views.summary import summaries
from recension.report.views.unknowns import problems_and_unknowns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.record import Passage, Record, StoryId


_MANY = 50  # documents; from here on a browser lays out only what is near the screen


def render(record: Record) -> str:
    """Write a record as one HTML page.

    The page asks for nothing: styles and the script are inside it, allowed by their hashes alone, and
    every text of the record is escaped.

    Returns:
        The page, encodable as UTF-8 whatever the record's texts hold.
    """
    known = catalogue(record)
    notes = Notes()
    kin = families(known)
    by_story: dict[StoryId, list[Passage]] = defaultdict(list)
    for passage in record.passages:
        document = known.documents.get(passage.to.document)
        if document is not None and document.story is not None:
            by_story[document.story].append(passage)
    together = [story for story in known.stories if len(story.documents) > 1]
    titles = {story.id: story_title(known, story) for story in known.stories}

    # in the order of the page, so that notes are numbered as a reader meets them; texts last, because they
    # carry the places that everything before has cited
    front = overview(known, notes, kin, by_story, summaries(known, notes))
    told = facts(known, notes, titles)
    days = lost_days(known)
    lineage = [
        story_lineage(known, story, titles[story.id], by_story[story.id], position, days)
        for position, story in enumerate(together)
    ]
    kinship = family_cards(known, notes, kin)
    alignment = [
        story_alignment(known, notes, story, titles[story.id], by_story[story.id], position)
        for position, story in enumerate(together)
        if by_story[story.id]
    ]
    lost = lost_sources(known, notes, record.passages)
    documents = document_views(known, notes, record.passages)
    # what is said of paper and narrow screens comes last, so that it wins
    style, script = resource("facts.css") + resource("report.css"), resource("report.js")
    return (
        environment()
        .get_template("report.html.jinja")
        .render(
            policy=content_security_policy(style=style, script=script),
            style=Markup(style),  # noqa: S704 - a file of this package
            script=Markup(script),  # noqa: S704 - a file of this package
            parts=dict(_parts(told)),
            front=front,
            many=len(record.documents) > _MANY,
            claims=told.claims,
            standings=STANDINGS,
            signs=SIGNS,
            ledger=told.ledger,
            timelines=told.timelines,
            sayings=told.sayings,
            cast=told.cast,
            marked=told.marked,
            lineage=lineage,
            families=kinship,
            alignment=alignment,
            index=document_index(known),
            documents=documents,
            lost=lost,
            open_points=problems_and_unknowns(known),
            making=making(known),
            evidence=evidence_lines(known, notes),
        )
    )


def _parts(told: Facts) -> Iterator[tuple[str, str]]:
    """The parts of the page in order, by fragment; a part of the record that is empty has none."""
    yield "front", "Front page"
    if told.claims:
        yield "claims", "Claims"
    if told.ledger.agreements:
        yield "undertakings", "Undertakings"
    if told.timelines:
        yield "timeline", "Timeline"
    if told.sayings.speakers:
        yield "statements", "Statements"
    if told.cast.groups or told.marked.times or told.marked.phrases:
        yield "entities", "Who and what"
    yield "lineage", "Lineage"
    yield "changes", "Alignment"
    yield "documents", "Documents"
    yield "problems", "Problems"
    yield "making", "How made"

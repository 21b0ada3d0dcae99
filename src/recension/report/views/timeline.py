"""The timeline: what happened and what was said of it, as a drawing and as a table with the same facts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.record import Modality, Polarity, Precision
from recension.report.anchors import anchor
from recension.report.dates import day_of, last_day_of
from recension.report.drawing.timeline import Stretch, draw, stacked
from recension.report.labels_of_facts import MODALITIES, NOT_DONE
from recension.report.shown import shortened
from recension.report.views.cards import Card, document_card
from recension.report.views.cited import Cited, all_cited
from recension.report.when import readable_time

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from markupsafe import Markup

    from recension.record import Claim, Document, Event, Statement, Story, StoryId, Time, TimelineEntry
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Notes

MOST_ROWS: Final = 150
"""Rows of a story's table; `recension show timeline` lists them all."""

_MOST_DRAWN: Final = 40
"""Rows of one lane. Forty rows are about a screen and a half; more than that nobody follows with the eye."""

_MOST_DAYS: Final = 60
_MOST_CITED: Final = 8
_WORDS: Final = 160
_SPEAKER: Final = 28
"""Code points of who speaks in a label of 64: long names of offices would leave none for what they said."""

_TO_THE_DAY: Final = frozenset({Precision.DAY, Precision.MINUTE})


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """Something that happened, or did not yet.

    Attributes:
        anchor: its fragment.
        when: the time as people read it.
        words: the words of the time.
        reasons: why, where the time was inferred or stayed unknown.
        what: what happened: the claim, or the words of the account.
        claim: the fragment of the claim; null where it is none of the report's.
        modality: how real it is said to be.
        cited: who tells it, in which words.
        more: how many further accounts tell it.
    """

    anchor: str
    when: str
    words: str
    reasons: tuple[str, ...]
    what: str
    claim: str | None
    modality: str
    cited: tuple[Cited, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidRow:
    """A statement with its time."""

    href: str
    when: str
    speaker: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRow:
    """The accounts of one day, or of those whose day is not known."""

    when: str
    cards: tuple[Card, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryTimeline:
    """The timeline of one story.

    Attributes:
        anchor: its fragment.
        title: the story's title.
        drawing: the drawing; null where nothing has a day.
        rows: what happened.
        more: how many such rows are not shown.
        said: statements with a time.
        published: accounts by day of publication.
        undrawn: how many rows and statements the drawing leaves out.
    """

    anchor: str
    title: str
    drawing: Markup | None
    rows: tuple[TimelineRow, ...]
    more: int
    said: tuple[SaidRow, ...]
    published: tuple[PublishedRow, ...]
    undrawn: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Happening:
    """Entries of the timeline that tell of one thing at one time."""

    key: str
    time: Time
    entries: tuple[TimelineEntry, ...]
    claim: Claim | None


def entries_by_story(catalogue: Catalogue) -> dict[StoryId, list[TimelineEntry]]:
    """The timeline's entries by the story of their first words."""
    found: dict[StoryId, list[TimelineEntry]] = defaultdict(list)
    for entry in catalogue.record.timeline:
        stories = (catalogue.story_of(evidence.document) for evidence in entry.evidence)
        story = next((one for one in stories if one is not None), None)
        if story is not None:
            found[story].append(entry)
    return found


def story_timeline(
    catalogue: Catalogue,
    notes: Notes,
    story: Story,
    title: str,
    entries: Sequence[TimelineEntry],
    statements: Sequence[Statement],
    shown_claims: frozenset[str],
) -> StoryTimeline:
    """Draw and tabulate what happened and what was reported.

    Args:
        catalogue: the record.
        notes: where evidence is cited.
        story: the story.
        title: its title.
        entries: its entries of the timeline.
        statements: its statements.
        shown_claims: the fragments of claims that the report shows.
    """
    happenings = _happenings(catalogue, entries)
    rows = [_row(catalogue, notes, one, shown_claims) for one in happenings[:MOST_ROWS]]
    happened = [
        stretch
        for one, row in zip(happenings, rows, strict=False)
        if (stretch := _stretch(one.time, row.anchor, row.what, filled=_actual(catalogue, one)))
    ]
    dated = sorted(
        (one for one in statements if one.date is not None), key=lambda one: (_sort(one.date), one.id)
    )
    said = [
        stretch
        for one in dated
        if one.date is not None and (stretch := _stretch(one.date, anchor(one.id), _saying(one), filled=True))
    ]
    documents = [catalogue.documents[id_] for id_ in story.documents if id_ in catalogue.documents]
    by_day, undated = _by_day(documents)
    days = sorted(by_day)
    columns = [
        stacked(day, [(c.siglum, c.anchor) for d in by_day[day] if (c := document_card(catalogue, d))])
        for day in days[:_MOST_DAYS]
    ]
    name = f"timeline-{anchor(story.id)}"
    drawn = happened[:_MOST_DRAWN], said[:_MOST_DRAWN]
    return StoryTimeline(
        anchor=name,
        title=title,
        drawing=draw(*drawn, columns, name=name, title=title) if any(drawn) else None,
        rows=tuple(rows),
        more=max(0, len(happenings) - MOST_ROWS),
        said=tuple(_said(one) for one in dated[:MOST_ROWS]),
        published=tuple(
            _published(catalogue, documents_of)
            for documents_of in (*(by_day[day] for day in days[:_MOST_DAYS]), undated)
            if documents_of
        ),
        undrawn=max(0, len(happened) - _MOST_DRAWN) + max(0, len(said) - _MOST_DRAWN),
    )


def _happenings(catalogue: Catalogue, entries: Sequence[TimelineEntry]) -> list[_Happening]:
    claim_of = catalogue.claim_of
    groups: dict[tuple[str, str, str, str], list[TimelineEntry]] = defaultdict(list)
    for entry in entries:
        claim = claim_of.get(entry.what)
        time = entry.time
        groups[claim.id if claim else entry.what, time.start or "", time.end or "", time.precision].append(
            entry
        )
    found = [
        _Happening(
            key=min(entry.what for entry in group),
            time=group[0].time,
            entries=tuple(group),
            claim=claim_of.get(group[0].what),
        )
        for group in groups.values()
    ]
    return sorted(found, key=lambda one: (_sort(one.time), one.key))


def _sort(time: Time | None) -> tuple[bool, str, str]:
    if time is None or (time.start is None and time.end is None):
        return True, "", ""
    return False, time.start or time.end or "", time.end or ""


def _row(catalogue: Catalogue, notes: Notes, one: _Happening, shown_claims: frozenset[str]) -> TimelineRow:
    evidence = [words for entry in one.entries for words in entry.evidence]
    event = catalogue.events.get(one.entries[0].what)
    claim = anchor(one.claim.id) if one.claim else None
    quote = evidence[0].quote if evidence else one.key
    return TimelineRow(
        anchor=f"happened-{anchor(one.key)}",
        when=readable_time(one.time),
        words=one.time.text if one.time.start or one.time.end else "",
        reasons=one.time.reasons,
        what=shortened(one.claim.text if one.claim else quote, _WORDS),
        claim=claim if claim in shown_claims else None,
        modality=_how_real(event) if event else "",
        cited=all_cited(catalogue, notes, evidence[:_MOST_CITED]),
        more=max(0, len(evidence) - _MOST_CITED),
    )


def _actual(catalogue: Catalogue, one: _Happening) -> bool:
    events = (catalogue.events.get(entry.what) for entry in one.entries)
    return any(event is not None and _is_done(event) for event in events)


def _is_done(event: Event) -> bool:
    return event.modality is Modality.ACTUAL and event.polarity is Polarity.POSITIVE


def _how_real(event: Event) -> str:
    """The word for how real an event is said to be; that it was not done is no deed of its day."""
    told = MODALITIES[event.modality].text
    if event.polarity is Polarity.POSITIVE:
        return told
    return NOT_DONE if event.modality is Modality.ACTUAL else f"{told}, with “not”"


def _stretch(time: Time, href: str, label: str, *, filled: bool) -> Stretch | None:
    start = day_of(time.start) if time.start else None
    end = last_day_of(time.end) if time.end else None
    if start is None and end is None:
        return None
    if start is not None and end is None and time.start and time.precision not in _TO_THE_DAY:
        last = last_day_of(time.start)
        end = last if last != start else None
    if start is not None and end is not None and end < start:
        end = None
    return Stretch(
        href=href,
        label=label,
        start=start,
        end=end,
        to_the_day=time.precision in _TO_THE_DAY,
        vague=time.precision is Precision.VAGUE,
        filled=filled,
    )


def _saying(statement: Statement) -> str:
    """The label of something said: a long name is cut, so that some of the words have room."""
    return f"{shortened(statement.speaker_text, _SPEAKER)}: “{statement.content}”"


def _said(statement: Statement) -> SaidRow:
    return SaidRow(
        href=anchor(statement.id),
        when=readable_time(statement.date) if statement.date else "",
        speaker=statement.speaker_text,
        content=shortened(statement.content, _WORDS),
    )


def _by_day(documents: Sequence[Document]) -> tuple[dict[dt.date, list[Document]], list[Document]]:
    by_day: dict[dt.date, list[Document]] = defaultdict(list)
    undated: list[Document] = []
    for document in documents:
        published = document.published
        day = day_of(published.value) if published and published.precision in _TO_THE_DAY else None
        if day is None:
            undated.append(document)
        else:
            by_day[day].append(document)
    return by_day, undated


def _published(catalogue: Catalogue, documents: Sequence[Document]) -> PublishedRow:
    cards = [document_card(catalogue, document) for document in documents[:_MOST_DRAWN]]
    whens = {card.published.partition(",")[0] if card.published else "date unknown" for card in cards}
    return PublishedRow(
        when=whens.pop() if len(whens) == 1 else "day unknown",
        cards=tuple(cards),
        more=max(0, len(documents) - _MOST_DRAWN),
    )

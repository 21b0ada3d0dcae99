"""Statements by speaker: every wording, where it was said, when, to whom, and within what."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.report.anchors import anchor
from recension.report.labels_of_facts import MODES
from recension.report.shown import shortened
from recension.report.views.cards import Card, source_card
from recension.report.views.parties import Party, parties
from recension.report.views.wordings import Wording, wordings
from recension.report.when import readable_time

if TYPE_CHECKING:
    from recension.record import EntityId, Statement, StatementId, StoryId
    from recension.report.catalogue import Catalogue
    from recension.report.labels import Label
    from recension.report.notes import Notes

MOST_STATEMENTS: Final = 1000
"""Statements that a page sets out, about 2 MB of it; `recension show statements` lists them all."""

_OPEN: Final = 16
"""Statements up to which every speaker is open at first; with more each opens when asked for."""

_SHORT: Final = 90
_CONTENT: Final = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Another statement, named by its first words; without a fragment where it is not shown."""

    speaker: str
    content: str
    anchor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """One statement.

    Attributes:
        anchor: its fragment.
        content: what is said, as the fullest occurrence has it.
        speaker_text: the words for the speaker.
        mode: whether these are the speaker's own words.
        role: the speaker's office.
        medium: where it was said.
        date: when, as people read it.
        date_words: the words of the date.
        addressee: to whom.
        source: where it comes from; null where unknown.
        within: the statement that reports this one.
        wordings: how each document words it.
        more: how many further wordings there are.
        documents: how many documents carry it.
        reasons: why its occurrences are one statement, why its source is what it is.
    """

    anchor: str
    content: str
    speaker_text: str
    mode: Label
    role: str | None
    medium: str | None
    date: str | None
    date_words: str | None
    addressee: str | None
    source: Card | None
    within: Reference | None
    wordings: tuple[Wording, ...]
    more: int
    documents: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Everything that one speaker, or several together, are told to have said."""

    parties: tuple[Party, ...]
    unknown: str
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayings:
    """Every speaker, and how many statements are not shown."""

    speakers: tuple[Speaker, ...]
    count: int
    more: int
    open: bool


def statements_by_story(catalogue: Catalogue) -> dict[StoryId, list[Statement]]:
    """The statements of each story, by the story of their first occurrence."""
    found: dict[StoryId, list[Statement]] = defaultdict(list)
    for statement in catalogue.record.statements:
        stories = (catalogue.story_of(one.content.document) for one in statement.occurrences)
        story = next((one for one in stories if one is not None), None)
        if story is not None:
            found[story].append(statement)
    return found


def sayings(catalogue: Catalogue, notes: Notes) -> Sayings:
    """Set out the statements of a record by speaker: who is told to have said most comes first."""
    every = shown_statements(catalogue)
    ids = {statement.id for statement in every}
    given = {statement.id: statement for statement in catalogue.record.statements}
    groups: dict[tuple[tuple[EntityId, ...], str], list[Statement]] = defaultdict(list)
    for statement in every:
        unknown = "" if statement.speakers else " ".join(statement.speaker_text.split())
        groups[statement.speakers, unknown].append(statement)
    order = sorted(groups.items(), key=lambda item: (not item[0][0], -len(item[1])))
    return Sayings(
        speakers=tuple(
            Speaker(
                parties=parties(catalogue, speakers),
                unknown=unknown or "nobody who is named",
                statements=tuple(_view(catalogue, notes, one, given, ids) for one in found),
            )
            for (speakers, unknown), found in order
        ),
        count=len(catalogue.record.statements),
        more=len(catalogue.record.statements) - len(every),
        open=len(every) <= _OPEN,
    )


def shown_statements(catalogue: Catalogue) -> list[Statement]:
    """The statements that a report sets out, as the documents go on."""
    order = {id_: index for index, id_ in enumerate(catalogue.documents)}

    def place(statement: Statement) -> tuple[int, int, str]:
        document, start = min(
            (
                (order.get(one.content.document, len(order)), one.content.start)
                for one in statement.occurrences
            ),
            default=(len(order), 0),
        )
        return document, start, statement.id

    return sorted(catalogue.record.statements, key=place)[:MOST_STATEMENTS]


def _view(
    catalogue: Catalogue,
    notes: Notes,
    statement: Statement,
    given: dict[StatementId, Statement],
    ids: set[StatementId],
) -> StatementView:
    found, more = wordings(catalogue, notes, statement)
    return StatementView(
        anchor=anchor(statement.id),
        content=shortened(statement.content, _CONTENT),
        speaker_text=statement.speaker_text,
        mode=MODES[statement.mode],
        role=statement.role,
        medium=statement.medium,
        date=readable_time(statement.date) if statement.date else None,
        date_words=statement.date.text if statement.date else None,
        addressee=statement.addressee,
        source=source_card(catalogue, statement.source)
        if statement.source is not None and statement.source in catalogue.sources
        else None,
        within=_reference(given[statement.within], ids)
        if statement.within is not None and statement.within in given
        else None,
        wordings=found,
        more=more,
        documents=len({one.content.document for one in statement.occurrences}),
        reasons=statement.reasons,
    )


def _reference(statement: Statement, ids: set[StatementId]) -> Reference:
    return Reference(
        speaker=shortened(statement.speaker_text, _SHORT),
        content=shortened(statement.content, _SHORT),
        anchor=anchor(statement.id) if statement.id in ids else None,
    )

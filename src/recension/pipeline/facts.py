"""What a document says by itself: its sentences, times, mentions and attributions. Any order, any process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.chronology import TimeInText, times_in
from recension.entities import DocumentMentions, mentions_in
from recension.events import Told, events_in
from recension.pipeline.annotating import annotation_of
from recension.statements import Attribution, attributions_in, quoted_phrases_in

if TYPE_CHECKING:
    from pathlib import Path

    from recension.language.annotated import Annotated
    from recension.record import Document, QuotedPhrase, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A document to read, with all that its reading depends on.

    Attributes:
        document: the document; an annotator covers its language.
        annotator: the name of the annotator that the user chose, if any.
        kept: the folder where annotations are kept, if any.
        story_date: ISO 8601, the day of its story where the document has none.
    """

    document: Document
    annotator: str | None
    kept: Path | None
    story_date: str | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DocumentFacts:
    """What one document says, whatever others say.

    Attributes:
        annotated: the document with its annotation.
        times: its expressions of time.
        mentions: whom and what it mentions.
        attributions: who says what in it.
        quoted_phrases: its words in quotation marks that are no statement.
    """

    annotated: Annotated
    times: tuple[TimeInText, ...]
    mentions: DocumentMentions
    attributions: tuple[Attribution, ...]
    quoted_phrases: tuple[QuotedPhrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EventTask:
    """A document to read events from.

    Attributes:
        facts: what it says.
        agreement: its words that descend from the text of an agreement.
    """

    facts: DocumentFacts
    agreement: tuple[Span, ...]


def facts_of(task: Task) -> DocumentFacts:
    """Read a document.

    Raises:
        ModelError: a language model is missing or broken.
    """
    annotated = annotation_of(task.document, task.annotator, task.kept)
    attributions = attributions_in(annotated)
    return DocumentFacts(
        annotated=annotated,
        times=times_in(annotated, task.story_date),
        mentions=mentions_in(annotated),
        attributions=attributions,
        quoted_phrases=quoted_phrases_in(annotated, attributions),
    )


def events_of(task: EventTask) -> tuple[Told, ...]:
    """Read the events that a document tells."""
    facts = task.facts
    return events_in(facts.annotated, facts.attributions, facts.times, agreement=task.agreement)

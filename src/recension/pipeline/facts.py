"""What a document says by itself: its sentences, times, mentions and attributions. Any order, any process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.chronology import TimeInText, times_in
from recension.entities import DocumentMentions, mentions_in
from recension.errors import ModelError
from recension.events import Told, events_in
from recension.pipeline.annotating import annotation_of
from recension.record import Problem
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


def facts_of(task: Task) -> DocumentFacts | Problem:
    """Read a document.

    Returns:
        What it says, or a problem where its sentences cannot be read.

    Raises:
        ModelError: a language model is missing or broken.
    """
    try:
        return _facts_of(task)
    except ModelError:
        raise
    except Exception as error:  # noqa: BLE001 - what no rule foresaw in one text must not stop the others
        return _failed(task.document, error)


def events_of(task: EventTask) -> tuple[Told, ...] | Problem:
    """Read the events that a document tells; a problem where they cannot be read."""
    facts = task.facts
    try:
        return events_in(facts.annotated, facts.attributions, facts.times, agreement=task.agreement)
    except Exception as error:  # noqa: BLE001 - as above
        return _failed(facts.annotated.document, error)


def _failed(document: Document, error: Exception) -> Problem:
    return Problem(
        path=document.source.path,
        document=document.id,
        code="sentences_failed",
        message=f"Reading its sentences failed with {type(error).__name__}: {error}. It has passages and "
        "dates, but not all of its entities, statements and events. "
        "Report this with the text if you may share it.",
    )


def _facts_of(task: Task) -> DocumentFacts:
    annotated = annotation_of(task.document, task.annotator, task.kept)
    attributions = attributions_in(annotated)
    return DocumentFacts(
        annotated=annotated,
        times=times_in(annotated, task.story_date),
        mentions=mentions_in(annotated),
        attributions=attributions,
        quoted_phrases=quoted_phrases_in(annotated, attributions),
    )

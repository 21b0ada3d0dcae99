"""The words a report uses for entities, statements, events and times, and what each of them means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.record import (
    EntityType,
    Modality,
    Precision,
    QuotedPhraseKind,
    StatementMode,
    TimeMethod,
)
from recension.report.labels import Label

if TYPE_CHECKING:
    from collections.abc import Mapping

ENTITY_TYPES: Mapping[EntityType, Label] = {
    EntityType.COUNTRY: Label("countries", "States, with their people and their governments."),
    EntityType.ORGANIZATION: Label("organizations", "Bodies that act under a name of their own."),
    EntityType.PERSON: Label("people", "Persons, by name or by role."),
    EntityType.PLACE: Label("places", "Capitals only where they are meant as places."),
    EntityType.OTHER: Label("others", "Named, and none of these."),
}

MODES: Mapping[StatementMode, Label] = {
    StatementMode.DIRECT: Label("direct", "The speaker’s own words, in quotation marks."),
    StatementMode.INDIRECT: Label("indirect", "What was said, in the words of who reports it."),
    StatementMode.MIXED: Label("mixed", "Reported, with some of the speaker’s own words."),
}

PHRASE_KINDS: Mapping[QuotedPhraseKind, Label] = {
    QuotedPhraseKind.SCARE: Label("at a distance", "Words that the writer keeps at a distance."),
    QuotedPhraseKind.NICKNAME: Label("nickname", "A name somebody goes by."),
    QuotedPhraseKind.TITLE: Label("title", "Of a book, a film, a programme."),
    QuotedPhraseKind.TERM: Label("term", "A word that is spoken of as a word."),
}

MODALITIES: Mapping[Modality, Label] = {
    Modality.ACTUAL: Label("told as done", "Said to have happened."),
    Modality.PROMISED: Label("promised", "Somebody is bound to it."),
    Modality.PLANNED: Label("planned", "Expected or scheduled."),
    Modality.HOPED: Label("hoped", "Wished for, by somebody without power over it."),
    Modality.CALLED_FOR: Label("called for", "Asked of others."),
    Modality.POSSIBLE: Label("possible", "Said to be possible and no more."),
    Modality.ALLEGED: Label("alleged", "Said on the word of somebody who may be wrong or is not named."),
    Modality.DENIED: Label("denied", "Said not to be so."),
}

NOT_DONE = "told as not done"

PRECISIONS: Mapping[Precision, Label] = {
    Precision.MINUTE: Label("minute", "Known to the minute."),
    Precision.DAY: Label("day", "Known to the day."),
    Precision.WEEK: Label("week", "Known to the week."),
    Precision.MONTH: Label("month", "Known to the month."),
    Precision.QUARTER: Label("quarter", "Known to the quarter of a year."),
    Precision.YEAR: Label("year", "Known to the year."),
    Precision.VAGUE: Label("vague", "The words fix no day, month or year."),
}

TIME_METHODS: Mapping[TimeMethod, Label] = {
    TimeMethod.STATED: Label("stated", "The words give it in full."),
    TimeMethod.RESOLVED: Label("resolved", "Counted from another date."),
    TimeMethod.INFERRED: Label("inferred", "Concluded; the reasons say from what."),
}

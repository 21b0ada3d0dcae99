"""The words a report uses for claims and undertakings, and what each of them means."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from recension.record import ConflictKind, Fidelity, Force, Relation, StatusValue
from recension.report.labels import Label

if TYPE_CHECKING:
    from collections.abc import Mapping


class Standing(StrEnum):
    """How a document stands to a claim, as the matrix shows it."""

    STATES = "states"
    QUOTES = "quotes"
    COPIES = "copies"
    PARAPHRASES = "paraphrases"
    HEDGES = "hedges"
    CONTRADICTS = "contradicts"
    SILENT = "silent"
    UNREAD = "unread"


STANDINGS: Mapping[Standing, Label] = {
    Standing.STATES: Label("states", "Says so in its own voice."),
    Standing.QUOTES: Label("quotes", "Gives the words of somebody who says so."),
    Standing.COPIES: Label("copies", "Has the words from another document."),
    Standing.PARAPHRASES: Label("paraphrases", "Retells in other words what another says."),
    Standing.HEDGES: Label("hedges", "Says that it may be so, or that others say so."),
    Standing.CONTRADICTS: Label("contradicts", "Says that it is otherwise."),
    Standing.SILENT: Label("silent", "Tells of the same happening and does not speak of this."),
    Standing.UNREAD: Label("not read", "No annotator covers its language, so what it says is not known."),
}

SIGNS: Mapping[Standing, str] = {
    Standing.STATES: "●",
    Standing.QUOTES: "“",
    Standing.COPIES: "=",
    Standing.PARAPHRASES: "≈",
    Standing.HEDGES: "?",
    Standing.CONTRADICTS: "✕",
    Standing.SILENT: "–",
    Standing.UNREAD: "·",
}

RELATIONS: Mapping[Relation, Standing] = {
    Relation.ASSERTS: Standing.STATES,
    Relation.QUOTES: Standing.QUOTES,
    Relation.COPIES: Standing.COPIES,
    Relation.PARAPHRASES: Standing.PARAPHRASES,
    Relation.CONTRADICTS: Standing.CONTRADICTS,
}

CONFLICT_KINDS: Mapping[ConflictKind, Label] = {
    ConflictKind.CONFLICT: Label("conflict", "Accounts that do not have it from each other differ."),
    ConflictKind.DISTORTION: Label("distortion", "An account departs from the origin that it shares."),
}

FORCES: Mapping[Force, Label] = {
    Force.COMMITS: Label("commits", "Binds itself to do it."),
    Force.AFFIRMS: Label("affirms", "Shares a view or confirms a principle; nothing is to be done."),
    Force.HOPES: Label("hopes", "Wishes that others do it."),
    Force.CALLS_FOR: Label("calls for", "Asks others to do it."),
}

FIDELITIES: Mapping[Fidelity, Label] = {
    Fidelity.FAITHFUL: Label("faithful", "Says the same."),
    Fidelity.CHANGED: Label("changed", "Says something else."),
    Fidelity.OMITTED: Label("omitted", "Tells of the agreement and leaves this out."),
}

STATUSES: Mapping[StatusValue, Label] = {
    StatusValue.ANNOUNCED: Label("announced", "Made public; nothing is told of its doing."),
    StatusValue.SCHEDULED: Label("scheduled", "A time is set or expected."),
    StatusValue.UNDER_WAY: Label("under way", "Begun and not finished."),
    StatusValue.PARTLY_FULFILLED: Label("partly fulfilled", "Less was done than was promised."),
    StatusValue.FULFILLED: Label("fulfilled", "Told as done."),
    StatusValue.DISPUTED: Label("disputed", "One account says that it was done, another that it was not."),
    StatusValue.BREACHED: Label("breached", "The contrary was done."),
    StatusValue.WITHDRAWN: Label("withdrawn", "The party took it back."),
    StatusValue.SUPERSEDED: Label("superseded", "Another undertaking took its place."),
}

# Peace Accords Matrix, Kroc Institute for International Peace Studies: how far a provision is carried out.
ACCORDS_MATRIX: tuple[Label, ...] = (
    Label("none", "No step towards it is told."),
    Label("minimal", "Scheduled or begun."),
    Label("intermediate", "Done in part, or disputed."),
    Label("full", "Told as done."),
)

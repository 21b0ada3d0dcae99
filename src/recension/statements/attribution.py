"""Attributions: who a document says said, wrote or thought what, in words of the document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recension.record import StatementMode


class Run(NamedTuple):
    """A run of words: number of its first word, one past the number of its last."""

    first: int
    end: int


class Act(StrEnum):
    """What the speaker did, as the cue words it."""

    SPEECH = "speech"
    THOUGHT = "thought"
    KNOWLEDGE = "knowledge"  # came to know: the document vouches for the content
    FINDING = "finding"  # what a study, a count or a court found


class Tone(StrEnum):
    """Whether the cue judges what is said or the one who says it."""

    NEUTRAL = "neutral"
    LOADED = "loaded"


class Pattern(StrEnum):
    """The form of words that an attribution was told by."""

    CLAUSE = "clause"  # "X said that ..."
    INSERTED = "inserted"  # "..., X said", "as X said, ..."
    QUOTATION = "quotation"  # words in quotation marks beside or within the cue's clause
    OPEN = "open"  # a clause without a subject: "X pledged to ...", "X accused Y of ..."
    THING = "thing"  # told by a noun: "X announced a ceasefire"
    NOUN = "noun"  # "X's statement that ..."
    ADJECTIVE = "adjective"  # "X is confident that ..."
    ACCORDING = "according"  # "according to X"
    UNNAMED = "unnamed"  # "reportedly", "it was announced that": nobody is named
    HEADLINE = "headline"  # "X: ..."
    NAMED_LINE = "named_line"  # "Name: ..." in an interview or a transcript
    BLOCK = "block"  # "X said:" and then his words without quotation marks
    CONTINUATION = "continuation"  # a quotation that goes on from an attributed one
    LOOSE = "loose"  # a quotation that nothing beside it hands to anyone
    CREDIT = "credit"  # "Image: X": who made what is shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Content handed to a source by a cue, in word numbers of one document's annotation.

    Attributes:
        source: the words for who says so; None where nobody is named.
        head: the head word of the source, which may stand for an entity.
        speakers: head words of all who speak together; the head alone for one speaker; for a text ("the joint
            statement of A and B said") those whose text it is, where the document says so.
        owner: for a text that speaks, the words for whose text it is.
        cue: the words that hand over; None where only the layout or the quotation marks do.
        content: what is said, one or more runs in the order of the text.
        mode: whether the speaker's own words are given.
        pattern: the form of words.
        act: said, thought or found.
        tone: whether the cue judges.
        medium: what it was said in or on.
        addressee: to whom.
        role: the speaker's office.
        clause: the words of the attributing clause outside the content: what a time of saying stands in.
        negated: whether it is denied that it was said.
        within: index of the attribution whose content holds this one, in what `attributions_in` gives.
        reasons: how it was told.
    """

    source: Run | None
    head: int | None
    speakers: tuple[int, ...]
    cue: Run | None
    content: tuple[Run, ...]
    mode: StatementMode
    pattern: Pattern
    act: Act
    tone: Tone
    medium: Run | None = None
    addressee: Run | None = None
    role: Run | None = None
    owner: Run | None = None
    clause: tuple[Run, ...] = ()
    negated: bool = False
    within: int | None = None
    reasons: tuple[str, ...] = ()

"""An utterance: what one document tells of something said, with its speakers resolved."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.record import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.language.annotated import Annotated
    from recension.record import DocumentId, EntityId, Evidence, StoryId, Time
    from recension.statements.account import Account
    from recension.statements.attribution import Attribution

SHINGLE: Final = 5
"""Words in a row that two wordings must share to be one by their words: frames of news share four."""

_CONTENT_TAGS: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_EXACT: Final = frozenset({Precision.DAY, Precision.MINUTE})
_DAY: Final = 10  # code points of YYYY-MM-DD
_TYPOGRAPHY: Final = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Utterance:
    """What one document tells of something said.

    Attributes:
        account: the document.
        index: number of the attribution in it.
        attribution: the attribution.
        story: the story of the document.
        content: the words of the content, one evidence a run.
        speaker: the words for the speaker.
        cue: the words that hand over.
        speakers: who speaks, sorted.
        speaker_text: the words for the speaker; empty where there are none.
        named: whether these words name or describe, and are no pronoun.
        medium: the words for what it was said in.
        channel: the same in short, as compared: the network's name, else the kind of message; or empty.
        date: when it was said.
        words: the words of the content as compared.
        sense: the lemmas of its words of sense.
        shingles: its runs of words.
        quoted: its runs of words that stand in quotation marks in full.
    """

    account: Account
    index: int
    attribution: Attribution
    story: StoryId | None
    content: tuple[Evidence, ...]
    speaker: Evidence | None
    cue: Evidence | None
    speakers: tuple[EntityId, ...]
    speaker_text: str
    named: bool
    medium: str | None
    channel: str
    date: Time | None
    words: tuple[str, ...]
    sense: frozenset[str]
    shingles: frozenset[tuple[str, ...]]
    quoted: frozenset[tuple[str, ...]]

    @property
    def document(self) -> DocumentId:
        """The document's id."""
        return self.account.annotated.document.id

    @property
    def day(self) -> dt.date | None:
        """The day it was said, where that is known to the day."""
        if self.date is None or self.date.start is None or self.date.precision not in _EXACT:
            return None
        try:
            return dt.date.fromisoformat(self.date.start[:_DAY])
        except ValueError:
            return None

    @property
    def told(self) -> dt.date | None:
        """The day its document was published, where that is known to the day: it was not said later."""
        published = self.account.annotated.document.published
        try:
            return None if published is None else dt.date.fromisoformat(published.value[:_DAY])
        except ValueError:
            return None

    @property
    def cue_text(self) -> str:
        """The words that hand over, on one line; empty where none do."""
        return "" if self.cue is None else " ".join(self.cue.quote.split())

    @property
    def key(self) -> tuple[object, ...]:
        """What sorts utterances: their words first, so that the order of documents does not matter."""
        return self.words, self.document, self.content[0].start, self.index


def folded(word: str) -> str:
    """Give a word as compared: lower case, one kind of apostrophe and hyphen."""
    return unicodedata.normalize("NFC", word.translate(_TYPOGRAPHY)).casefold()


def sense_of(annotated: Annotated, words: Iterable[int]) -> frozenset[str]:
    """Give the lemmas of the words that carry sense: nouns, verbs, adjectives, adverbs, numbers."""
    tags = annotated.annotation.upos
    return frozenset(annotated.lemma(word).casefold() for word in words if tags[word] in _CONTENT_TAGS)


def is_wordlike(token: str) -> bool:
    """Tell whether a token holds a letter or a digit."""
    return any(character.isalnum() for character in token)

"""Wordings: how each document words a statement, with the words that differ from the fullest wording."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.report.shown import shortened
from recension.report.views.cards import Card, document_card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Occurrence, Statement
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Note, Notes

_MOST_WORDINGS: Final = 12
_MOST_CARRIERS: Final = 24
_NAME: Final = 60
_WORDS: Final = 600
"""Code points of a wording. Comparing two of this length takes a millisecond; the comparison is quadratic."""


class Piece(NamedTuple):
    """Words of a wording, and whether they differ from the fullest."""

    words: str
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A document with a wording: where it stands, whom it names, and the words that hand it over."""

    card: Card
    note: Note
    speaker: str | None
    speaker_note: Note | None
    cue: str | None
    cue_note: Note | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One wording and every document that has it.

    Attributes:
        pieces: the words.
        altered: whether they differ from the statement's own.
        same: whether they are the words that stand above as the statement's own.
        carriers: the documents.
        more: how many further documents have it.
    """

    pieces: tuple[Piece, ...]
    altered: bool
    same: bool
    carriers: tuple[Carrier, ...]
    more: int


def wordings(catalogue: Catalogue, notes: Notes, statement: Statement) -> tuple[tuple[Wording, ...], int]:
    """The wordings of a statement, the fullest first, and how many more there are."""
    groups: dict[tuple[bool, str], list[Occurrence]] = {}
    for occurrence in statement.occurrences:
        if occurrence.content.document in catalogue.documents:
            words = " ".join(occurrence.content.quote.split())
            groups.setdefault((occurrence.altered, words), []).append(occurrence)
    full = shortened(statement.content, _WORDS)
    ordered = sorted(groups.items(), key=lambda item: item[0][0])
    return (
        tuple(
            Wording(
                pieces=pieces(full, shortened(words, _WORDS)),
                altered=altered,
                same=shortened(words, _WORDS) == full,
                carriers=tuple(_carrier(catalogue, notes, one) for one in found[:_MOST_CARRIERS]),
                more=max(0, len(found) - _MOST_CARRIERS),
            )
            for (altered, words), found in ordered[:_MOST_WORDINGS]
        ),
        max(0, len(ordered) - _MOST_WORDINGS),
    )


def pieces(full: str, words: str) -> tuple[Piece, ...]:
    """Words in stretches that the fullest wording has and stretches that it has not."""
    one, other = full.split(), words.split()
    if [word.casefold() for word in one] == [word.casefold() for word in other]:
        return (Piece(words, differs=False),)
    matcher = SequenceMatcher(None, _plain(one), _plain(other), autojunk=False)
    return tuple(
        Piece(" ".join(other[start:end]), differs=tag != "equal")
        for tag, _, _, start, end in matcher.get_opcodes()
        if end > start
    )


def _plain(words: Sequence[str]) -> list[str]:
    return [word.casefold().strip("“”\"'‘’.,;:") for word in words]


def _carrier(catalogue: Catalogue, notes: Notes, occurrence: Occurrence) -> Carrier:
    return Carrier(
        card=document_card(catalogue, catalogue.documents[occurrence.content.document]),
        note=notes.cite(occurrence.content),
        speaker=shortened(occurrence.speaker.quote, _NAME) if occurrence.speaker else None,
        speaker_note=notes.cite(occurrence.speaker) if occurrence.speaker else None,
        cue=shortened(occurrence.cue.quote, _NAME) if occurrence.cue else None,
        cue_note=notes.cite(occurrence.cue) if occurrence.cue else None,
    )

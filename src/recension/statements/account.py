"""What merging takes: each document with its attributions and times, and what other rooms tell of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.language.annotated import Annotated
    from recension.record import DocumentId, Entity, EntityId, Time
    from recension.statements.attribution import Attribution


class TimeInText(Protocol):
    """An expression of time in a document, by word numbers of its annotation, and what it means."""

    @property
    def first(self) -> int:
        """Number of its first word."""
        ...

    @property
    def end(self) -> int:
        """One past the number of its last word."""
        ...

    @property
    def time(self) -> Time:
        """What it means."""
        ...


class Entities(Protocol):
    """Who is who over all documents."""

    @property
    def entities(self) -> Sequence[Entity]:
        """All of them."""
        ...

    def all_of_word(self, document: DocumentId, offset: int) -> Sequence[EntityId]:
        """Give all that the word at a code point of a document refers to: several for "both sides"."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Account:
    """A document with what was found in it.

    Attributes:
        annotated: the document with its annotation.
        attributions: what `attributions_in` gives for it.
        times: its expressions of time.
    """

    annotated: Annotated
    attributions: tuple[Attribution, ...]
    times: tuple[TimeInText, ...] = ()

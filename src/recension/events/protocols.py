"""What this room reads of other rooms: who said what, when, and who is who, each as little as needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import DocumentId, Entity, EntityId, Evidence, Time


class Attributed(Protocol):
    """Content that a document hands to a source, in word numbers of its annotation, half-open."""

    @property
    def content(self) -> Sequence[tuple[int, int]]:
        """What is said, one or more runs of words."""
        ...

    @property
    def source(self) -> tuple[int, int] | None:
        """The words for who says so."""
        ...


class Timed(Protocol):
    """An expression of time, in word numbers of the annotation, half-open."""

    @property
    def first(self) -> int:
        """Its first word."""
        ...

    @property
    def end(self) -> int:
        """One past its last word."""
        ...

    @property
    def time(self) -> Time:
        """What it means."""
        ...

    @property
    def evidence(self) -> Evidence:
        """Its words."""
        ...


class Who(Protocol):
    """Who is who over all documents."""

    @property
    def entities(self) -> Sequence[Entity]:
        """All entities."""
        ...

    def of_word(self, document: DocumentId, offset: int) -> EntityId | None:
        """Give the entity that the word at a code point refers to."""
        ...

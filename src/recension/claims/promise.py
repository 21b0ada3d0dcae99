"""A promise: an undertaking before its accounts and its status are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.claims.agreements import Agreement
    from recension.claims.telling import Telling
    from recension.record import EntityId, EventId, Force, SourceId, UndertakingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """An undertaking before its accounts and its status are known.

    Attributes:
        id: made from its source, act and words.
        telling: the words it is taken from.
        group: all tellings of it.
        source: the agreement or the source of the offer.
        agreement: the agreement; null for an offer outside one.
        force: how far it binds.
        parties: who is bound.
        roots: the parties behind them.
        counterparts: to or for whom.
        means: the telling of how it is done, where the words give one.
        by_means: all tellings of that.
    """

    id: UndertakingId
    telling: Telling
    group: tuple[Telling, ...]
    source: SourceId
    agreement: Agreement | None
    force: Force
    parties: tuple[EntityId, ...]
    roots: frozenset[EntityId]
    counterparts: tuple[EntityId, ...]
    means: Telling | None
    by_means: tuple[Telling, ...] = ()

    @property
    def told(self) -> frozenset[EventId]:
        """The events that tell of it."""
        return frozenset(one.event.id for one in self.group)

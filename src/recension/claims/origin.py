"""An origin: where what one document tells starts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.record import Passage, SourceId, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where one telling starts.

    Attributes:
        source: the source, under the reading that counts fewer; null for the word of nobody named.
        generous: the source under the reading that counts more.
        own: whether it is the document's own reporting.
        passage: the passage it came by, where it was taken from another document.
        statement: the statement that hands it to a speaker, in the document or in what it copies.
        reacting: whether the speaker only reacts to it, and so is no source of it.
        binding: whether it is an agreement's own words, which rest on nobody else's.
        enacted: whether the agreement does it by its own words, so that who tells it as done only retells it.
        reasons: the steps, as a reader may check them.
    """

    source: SourceId | None
    generous: SourceId | None
    own: bool = False
    reacting: bool = False
    enacted: bool = False
    binding: bool = False
    passage: Passage | None = None
    statement: Statement | None = None
    reasons: tuple[str, ...] = ()

"""Evidence: exact words at an exact place in a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from recension.errors import EvidenceError

if TYPE_CHECKING:
    from recension.record.ids import DocumentId


_SHOWN: Final = 60  # code points of a quote that a message shows
_BEFORE: Final = 20  # of them before the first difference


class Span(NamedTuple):
    """A place in a text: code-point offsets, half-open. Written to JSON as [start, end]."""

    start: int
    end: int


class Citable(Protocol):
    """Anything with an id and the canonical text its offsets count in."""

    @property
    def id(self) -> DocumentId:
        """The id of the document."""
        ...

    @property
    def text(self) -> str:
        """The canonical text."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of a document and where they stand.

    Make one with `cite`, which takes the words from the text and so cannot be wrong. A place without
    words (where a copy leaves something out) has start == end and an empty quote.

    Attributes:
        document: the document's id.
        start: first code point.
        end: one past the last code point.
        quote: `text[start:end]` of that document, always.
    """

    document: DocumentId
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end or len(self.quote) != self.end - self.start:
            raise EvidenceError(
                f"the place [{self.start}, {self.end}) cannot hold a quote of {len(self.quote)} code points",
                where=str(self.document),
                remedy="Build evidence with cite(document, start, end)",
            )

    def check(self, document: Citable) -> None:
        """Raise EvidenceError unless the document has these words at this place."""
        found = document.text[self.start : self.end]
        if document.id != self.document or found != self.quote or self.end > len(document.text):
            raise EvidenceError(
                f"{misquoted(self.quote, found)} at [{self.start}, {self.end})",
                where=str(document.id),
                remedy="Offsets count code points of the document's text",
            )


def misquoted(quote: str, found: str) -> str:
    """Say that a text does not have the words of a quote, with the words around the first difference."""
    same = next((i for i, (one, other) in enumerate(zip(quote, found, strict=False)) if one != other), None)
    first = min(len(quote), len(found)) if same is None else same
    start = max(0, first - _BEFORE)
    sign = "…" if start else ""
    shown = (
        sign + words[start : start + _SHOWN] + "…" * (start + _SHOWN < len(words)) for words in (quote, found)
    )
    return "the quote {!r} is not there: the text says {!r}".format(*shown)


def cite(document: Citable, start: int, end: int) -> Evidence:
    """Take the words at [start, end) of a document as evidence.

    Raises:
        EvidenceError: the place is not inside the text.
    """
    if not 0 <= start <= end <= len(document.text):
        raise EvidenceError(
            f"the place [{start}, {end}) is not inside a text of {len(document.text)} code points",
            where=str(document.id),
        )
    return Evidence(document=document.id, start=start, end=end, quote=document.text[start:end])

"""What a reader of a format offers, and what it makes of an input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from recension.documents.findings import Finding
    from recension.documents.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader makes of an input.

    Attributes:
        page: the canonical text with what the markup declares.
        encoding: IANA name of the encoding the bytes were decoded with; "binary" for formats without one.
        problems: what a person should know, without the input's path.
    """

    page: Page
    encoding: str
    problems: tuple[Finding, ...] = ()


@runtime_checkable
class Reader(Protocol):
    """Reads one format."""

    @property
    def media_type(self) -> str:
        """The media type of the format, as in `Provenance.media_type`."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Lower-case suffixes of files of the format, each with its dot."""
        ...

    def sniff(self, data: bytes) -> bool:
        """Whether the first bytes of an input, up to 64 KiB, are surely of this format."""
        ...

    def read(self, data: bytes, *, stated_encoding: str | None) -> Reading:
        """Read a whole input.

        Args:
            data: all its bytes, not empty.
            stated_encoding: what the user states the encoding to be.

        Raises:
            InputError: the bytes are not of this format, or there is no encoding of the stated name.
        """
        ...

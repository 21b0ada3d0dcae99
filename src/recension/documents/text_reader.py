"""Plain text: the decoded file, unchanged."""

from __future__ import annotations

from recension.documents.encodings import decode
from recension.documents.page import Page
from recension.documents.reader import Reading


class TextReader:
    """Reads plain text. Nothing is declared in it and no line is known to be the account."""

    media_type = "text/plain"
    suffixes = (".txt", ".text", ".md", ".markdown")

    def sniff(self, data: bytes) -> bool:  # noqa: ARG002 - any bytes may be plain text, none surely are
        """No bytes are surely plain text."""
        return False

    def read(self, data: bytes, *, stated_encoding: str | None) -> Reading:
        """Decode a whole file.

        Raises:
            InputError: the bytes are not text, or there is no encoding of the stated name.
        """
        decoded = decode(data, stated=stated_encoding)
        return Reading(page=Page(text=decoded.text), encoding=decoded.encoding, problems=decoded.problems)

"""Reading: from an input to a document, or to a problem that says why there is none."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

from recension.documents.clean_text import clean
from recension.documents.describe import describe
from recension.documents.findings import Finding, message_of
from recension.documents.inputs import STANDARD_INPUT
from recension.documents.lines import INVISIBLE
from recension.documents.page import Field
from recension.documents.readers import choose
from recension.errors import InputError
from recension.record import DocumentId, Problem, Provenance

if TYPE_CHECKING:
    from recension.documents.inputs import Input
    from recension.documents.reader import Reader, Reading
    from recension.record import Document

# Embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9): letters between them may
# show in another order than they stand in.
_REORDERING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BLANK: Final = re.compile(f"[{re.escape(INVISIBLE)}]*")


def read(input_: Input, *, stated_encoding: str | None = None) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read one input.

    Args:
        input_: what to read.
        stated_encoding: what the user states its encoding to be.

    Returns:
        The document, or null where the input cannot be read; and what a person should know of it. No
        error is raised for bad content, so that the other inputs go on.
    """
    try:
        beginning = input_.beginning()
        if not beginning:
            raise _empty(input_.path, "is empty")
        reader = choose(input_.suffix, beginning, stated_encoding=stated_encoding)
        data = input_.load()
        reading = _read(reader, data, stated_encoding)
        if _BLANK.fullmatch(reading.page.text, reading.page.head):
            raise _empty(input_.path, "holds no words, only white space")
    except InputError as error:
        return None, (_problem(input_.path, None, error.code, message_of(error)),)
    page = reading.page
    url = next((value.value for value in page.declarations if value.field is Field.URL), None)
    provenance = Provenance(
        path=input_.path,
        url=url,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=reader.media_type,
        encoding=reading.encoding,
    )
    found = (*reading.problems, *_reordered(page.text))
    document = describe(page, provenance, url=url)
    return document, tuple(_problem(input_.path, document.id, code, message) for code, message in found)


def _read(reader: Reader, data: bytes, stated_encoding: str | None) -> Reading:
    """Let a reader read, and hold it to its contract whoever wrote it."""
    try:
        reading = reader.read(data, stated_encoding=stated_encoding)
    except InputError:
        raise
    # a reader may be another package's, and one input must not stop the rest
    except Exception as error:
        raise InputError(
            f"the reader for {reader.media_type} failed with {type(error).__name__}: {error}",
            code="reader_failed",
            remedy="Export the text as plain text, and report this with the file if you may share it",
        ) from error
    if clean(reading.page.text)[1]:
        raise InputError(
            f"the reader for {reader.media_type} gave a text with surrogates or NUL characters",
            code="reader_failed",
            remedy="Report this to the authors of the reader",
        )
    return reading


def _reordered(text: str) -> tuple[Finding, ...]:
    """Marks that make letters show in another order than they stand in."""
    if text.isascii():
        return ()
    first = _REORDERING.search(text)
    if first is None:
        return ()
    count = len(_REORDERING.findall(text))
    message = (
        f"The text holds {count:,} marks that change the direction of writing; the first is code point "
        f"{first.start():,}. What it shows may differ from what it says: read it with the marks made visible."
    )
    return (Finding("direction_marks", message),)


def _empty(path: str, what: str) -> InputError:
    if path == STANDARD_INPUT:
        remedy = "Check the command that should write to it"
        return InputError(f"standard input {what}", code="empty", remedy=remedy)
    remedy = "Check that the text was saved, or leave the file out"
    return InputError(f"the file {what}", code="empty", remedy=remedy)


def _problem(path: str, document: DocumentId | None, code: str, message: str) -> Problem:
    return Problem(path=path, document=document, code=code, message=message)

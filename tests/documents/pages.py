"""Invented page texts, for the tests of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.documents.describe import describe
from recension.documents.page import Page
from recension.record import BoilerplateReason, Provenance

if TYPE_CHECKING:
    from recension.record import Document

BODY = "body"

PROSE = (
    "The governments of Norland and Sudmark agreed on Tuesday to open the lake to the boats of both shores.",
    "Under the agreement, which runs for five years, each side may send forty boats a day from April on.",
    "“We have waited eleven years for this morning,” said the harbour master, who had come by bicycle.",
)

PROVENANCE = Provenance(path="page.txt", url=None, sha256="0" * 64, media_type="text/plain", encoding="utf-8")


def told(*lines: str, url: str | None = None) -> Document:
    """The document that these lines become."""
    return describe(Page(text="\n".join(lines)), PROVENANCE, url=url)


def kind(document: Document, line: str) -> str:
    """What the first place of a line is: body, or the reason for which it is boilerplate."""
    start = document.text.index(line)
    end = start + len(line)
    if any(span.start <= start and end <= span.end for span in document.body):
        return BODY
    reasons = {
        part.reason
        for part in document.boilerplate
        if part.start < end and part.end > start and part.reason is not BoilerplateReason.BLANK
    }
    assert len(reasons) == 1, f"{line!r} is {sorted(reasons)}"
    return str(reasons.pop())


def kinds(document: Document) -> dict[str, str]:
    """What every line is that stands in the text once."""
    lines = [line.strip() for line in document.text.splitlines() if line.strip()]
    return {line: kind(document, line) for line in lines}

"""Pages about invented places, for tests of the reader of HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.documents.html_reader import HtmlReader

if TYPE_CHECKING:
    from recension.documents.page import Declaration, Field, Page

PARAGRAPHS = tuple(
    f"The council of Norland said on its {ordinal} day of talks that the sailors held in the harbour "
    f"would go home before winter, and that nobody would be charged."
    for ordinal in ("first", "second", "third", "fourth", "fifth", "sixth")
)
ARTICLE = "<article>" + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS) + "</article>"


def page(body: str, head: str = "", attributes: str = "") -> Page:
    """Read a page with this body and head."""
    html = f"<!doctype html><html{attributes}><head>{head}</head><body>{body}</body></html>"
    return HtmlReader().read(html.encode(), stated_encoding=None).page


def visible(body: str) -> str:
    """The visible text of a page with this body."""
    read = page(body)
    return read.text[read.head :]


def declared(read: Page, field: Field) -> list[Declaration]:
    """What a page declares of a field, the most trusted first."""
    return [declaration for declaration in read.declarations if declaration.field is field]


def values(read: Page, field: Field) -> list[str]:
    """The values of a field, the most trusted first."""
    return [declaration.value for declaration in declared(read, field)]

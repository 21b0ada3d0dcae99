"""What a reader makes of bytes: a canonical text, and what the markup declares about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.record import Method, Span


class Field(StrEnum):
    """A field of metadata that markup can declare."""

    TITLE = "title"
    PUBLISHER = "publisher"
    AUTHOR = "author"
    PUBLISHED = "published"
    LANGUAGE = "language"
    URL = "url"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """A value that markup declares, in the order of trust within its field.

    Attributes:
        field: what it declares.
        value: the value, cleaned; the words as they stand are `text[start:end]`.
        method: by which kind of markup.
        place: XPath of the element.
        start: first code point of the words in the page's text.
        end: one past the last code point.
    """

    field: Field
    value: str
    method: Method
    place: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A text as read, before it is known which of it is the account.

    Attributes:
        text: the canonical text; all offsets count its code points.
        head: how many code points at its beginning are declarations of a page's head, one a line.
        declarations: what the markup declares; empty for plain text.
        main: the spans an extractor of main text keeps; null where nothing but the lines can tell.
    """

    text: str
    head: int = 0
    declarations: tuple[Declaration, ...] = ()
    main: tuple[Span, ...] | None = None

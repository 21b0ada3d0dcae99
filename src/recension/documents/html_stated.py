"""What one element of a page states, before it is known where its words will stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recension.documents.html_element import Element
    from recension.documents.page import Field
    from recension.record import Method, Span


class Stated(NamedTuple):
    """A value that markup states.

    Attributes:
        field: what it is; null for a line of the head that is only kept.
        method: by which kind of markup.
        element: the element that holds the words.
        label: what the line of the head calls it; "" for words of the visible text.
        words: the words, white space collapsed.
        rank: its place in the order of trust among values of the same field and method; 0 is first.
        attribute: the value in a machine's form, for a visible element that has one (the datetime of time).
        span: where visible words stand in the visible text; null for words of the head.
    """

    field: Field | None
    method: Method
    element: Element
    label: str
    words: str
    rank: int
    attribute: str = ""
    span: Span | None = None

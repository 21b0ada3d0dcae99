"""The declarations of a page: what its markup says about it, each value at a place in the canonical text.

The canonical text begins with what the page's head declares, one declaration a line, so that a value that
no reader of the page sees still stands somewhere as words.
"""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING, Final

from recension.documents.html_dates import iso_date
from recension.documents.html_head import declared_in_head
from recension.documents.html_marks import declared_by_marks
from recension.documents.html_names_of_people import names_in
from recension.documents.json_ld import declared_in_blocks
from recension.documents.page import Declaration, Field
from recension.documents.word_sets import fold
from recension.record import Method, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from recension.documents.html_layout import Layout
    from recension.documents.html_stated import Stated

# Which kind of markup is trusted first for a field. Exact on the dev pages of evaluation/html_metadata.py.
_TRUST: Final = {
    Field.TITLE: (Method.JSON_LD, Method.PAGE_ELEMENT, Method.META_TAG),
    Field.AUTHOR: (Method.JSON_LD, Method.META_TAG, Method.PAGE_ELEMENT),
    Field.PUBLISHED: (Method.JSON_LD, Method.META_TAG, Method.PAGE_ELEMENT),
    Field.PUBLISHER: (Method.JSON_LD, Method.META_TAG, Method.PAGE_ELEMENT),
    Field.LANGUAGE: (Method.META_TAG, Method.JSON_LD, Method.PAGE_ELEMENT),
    Field.URL: (Method.META_TAG, Method.JSON_LD, Method.PAGE_ELEMENT),
}


def declare(root: HtmlElement, layout: Layout) -> tuple[str, tuple[Declaration, ...]]:
    """Read what a page declares.

    Args:
        root: the page's root element.
        layout: its visible text and the places of its marked elements.

    Returns:
        The lines that come before the visible text, an empty one last ("" where nothing is declared);
        and the declarations, by field, the most trusted first. Of authors only one group is declared:
        the authors that the most trusted markup names.
    """
    in_head = list(declared_in_head(root))
    titles = frozenset(fold(stated.words) for stated in in_head if stated.field is Field.TITLE)
    visible = list(declared_by_marks(layout))
    titles |= {fold(stated.words) for stated in visible if stated.field is Field.TITLE}
    stated = [*declared_in_blocks(root, titles), *in_head]
    head, places = _head(stated)
    shifted = [
        (value, Span(value.span.start + len(head), value.span.end + len(head)))
        for value in visible
        if value.span
    ]
    found = [*zip(stated, places, strict=True), *shifted]
    return head, tuple(_declarations(root, found))


def _head(stated: list[Stated]) -> tuple[str, list[Span]]:
    """The lines of the head, and where each value stands in them."""
    lines: list[str] = []
    places: list[Span] = []
    known: dict[tuple[str, str], Span] = {}
    position = 0
    for value in stated:
        key = (value.label, value.words)
        if key not in known:
            start = position + len(value.label) + 2
            known[key] = Span(start, start + len(value.words))
            lines.append(f"{value.label}: {value.words}\n")
            position += len(lines[-1])
        places.append(known[key])
    return "".join(lines) + "\n" if lines else "", places


def _declarations(root: HtmlElement, found: list[tuple[Stated, Span]]) -> Iterator[Declaration]:
    tree = root.getroottree()
    for field, trust in _TRUST.items():
        ranked = sorted(
            ((value, span) for value, span in found if value.field is field),
            key=lambda entry: (trust.index(entry[0].method), entry[0].rank),
        )
        group: tuple[Method, int] | None = None
        for value, span in ranked:
            if field is Field.AUTHOR and group not in (None, (value.method, value.rank)):
                break
            for words, start, end in _meant(field, value.words):
                group = (value.method, value.rank)
                yield Declaration(
                    field=field,
                    value=words,
                    method=value.method,
                    place=tree.getpath(value.element),
                    start=span.start + start,
                    end=span.start + end,
                )


def _meant(field: Field, words: str) -> Iterator[tuple[str, int, int]]:
    """The values that words mean, each with its place in them; none where they are no value of the field."""
    if field is Field.PUBLISHED:
        date = iso_date(words)
        if date is not None:
            yield date, 0, len(words)
    elif field is Field.AUTHOR:
        yield from ((unescape(words[start:end]), start, end) for start, end in names_in(words))
    else:
        yield unescape(words), 0, len(words)

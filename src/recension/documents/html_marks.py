"""Visible elements that say what their words are: times, headlines, authors."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from recension.documents.html_head import collapsed
from recension.documents.html_stated import Stated
from recension.documents.page import Field
from recension.record import Method

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.documents.html_element import Element
    from recension.documents.html_layout import Layout

_ITEMS: Final = frozenset(("headline", "author", "datepublished", "publisher", "name"))
# Class names by which pages mark the line that names the authors.
_BYLINE: Final = re.compile(r"(?:^|[\s_-])(?:by-?line|authors?)(?:$|[\s_-]|name)", re.IGNORECASE)
# Paths of a site's front page.
_FRONT: Final = frozenset(("", "/", "./", "/index.html", "index.html", "/index.php", "index.php"))
# A logo is a link, a picture and a name or two; more elements are a headline with all its marks.
_LOGO_ELEMENTS: Final = 20
_LONGEST: Final = 500
# Authors of one text are named together: at most this many code points lie between one and the next.
_NEAR: Final = 200


def is_marked(element: Element) -> bool:
    """Whether an element's words may be metadata."""
    if element.tag in ("h1", "time"):
        return True
    if not element.attrib:
        return False
    return item(element) in _ITEMS or is_author(element) or is_byline(element)


def item(element: Element) -> str:
    """The microdata property of an element, lower case; "" where it has none."""
    return (element.get("itemprop") or "").strip().lower()


def is_author(element: Element) -> bool:
    """Whether an element is a link to its page's author."""
    return "author" in (element.get("rel") or "").lower().split()


def is_byline(element: Element) -> bool:
    """Whether an element's class says that it names who wrote."""
    names = element.get("class") or ""
    return len(names) <= _LONGEST and _BYLINE.search(names) is not None


def declared_by_marks(layout: Layout) -> Iterator[Stated]:
    """What marked elements say, in the order of the page.

    A time above the headline, or inside a link, an aside or a footer, is as a rule another text's; so are
    authors far below the first ones.
    """
    has_headline = any(_meaning(element)[0] is Field.TITLE for element, span in layout.places if span)
    below = not has_headline
    authors_end: int | None = None
    for element, span in layout.places:
        if span is None:
            continue
        field, rank = _meaning(element)
        below = below or field is Field.TITLE
        if field is None or span.end - span.start > _LONGEST:
            continue
        if rank and not (below and not _is_aside(element, field)):
            continue
        if field is Field.AUTHOR:
            if authors_end is not None and span.start > authors_end + _NEAR:
                continue
            authors_end = span.end
        attribute = element.get("datetime") or element.get("content") or ""
        words = layout.text[span.start : span.end]
        yield Stated(field, Method.PAGE_ELEMENT, element, "", words, rank, attribute, span)


def _is_logo(element: Element) -> bool:
    """Whether a headline is but a link to the site's front page: then it is the site's name, not a title."""
    inside = list(islice(element.iter(), _LOGO_ELEMENTS))
    links = [*element.iterancestors("a"), *(one for one in inside if one.tag == "a")]
    if len(inside) == _LOGO_ELEMENTS or len(links) != 1:
        return False
    try:
        address = urlsplit(collapsed(links[0].get("href") or "x"))
    except ValueError:
        return False
    if address.path not in _FRONT or address.query or address.fragment:
        return False
    return collapsed("".join(links[0].itertext())) == collapsed("".join(element.itertext()))


def _is_aside(element: Element, field: Field) -> bool:
    outside = ("aside", "footer", "nav") if field is Field.AUTHOR else ("a", "aside", "footer", "li", "nav")
    return next(element.iterancestors(*outside), None) is not None


def _meaning(element: Element) -> tuple[Field | None, int]:
    """The field that an element's words are, and how far to trust them."""
    property_ = item(element)
    if element.tag == "h1" and _is_logo(element):
        return Field.PUBLISHER, 0
    if element.tag == "h1" or property_ == "headline":
        return Field.TITLE, 0
    if property_ == "datepublished":
        return Field.PUBLISHED, 0
    if element.tag == "time":
        return Field.PUBLISHED, 1
    if property_ == "author":
        return Field.AUTHOR, 0
    if is_author(element):
        return Field.AUTHOR, 1
    if is_byline(element):
        return Field.AUTHOR, 2
    return None, 0

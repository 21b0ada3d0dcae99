"""The tree of a page, built only where that is safe: pages may be hostile or broken.

libxml2 drops what is nested deeper than 2,048 elements, and takes time square in the attributes of one
element. Such pages have no tree here; their text is read by `html_flat` instead.
"""

from __future__ import annotations

import re
from typing import Final, cast

from recension.documents.html_element import Element, walk
from recension.documents.html_flat import tags

# libxml2 stops at a depth of 2,048 elements; one less is surely whole.
DEEPEST: Final = 2047
# 200,000 attributes on one element took libxml2 140 s, 256 take half a millisecond; the most on
# any element of the dev pages is 73.
MOST_ATTRIBUTES: Final = 256
# Code points that so many attributes need, each a letter and a blank.
_ROOM: Final = 2 * MOST_ATTRIBUTES
_QUOTED: Final = re.compile("\"[^\"]*\"|'[^']*'")


def parse(text: str) -> Element | None:
    """Parse a page.

    Args:
        text: the decoded page.

    Returns:
        The root element, without comments and processing instructions; null where the page is too deep
        or too crowded to be parsed whole in good time, or holds nothing.
    """
    from lxml import etree, html  # noqa: PLC0415 # pyright: ignore - loaded only for pages; lxml has no types

    if _is_crowded(text):
        return None
    parser = html.HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
        no_network=True,
    )
    try:
        root = cast("Element | None", etree.fromstring(text.encode("utf-8"), parser))  # pyright: ignore[reportUnknownMemberType]
    except (etree.ParserError, etree.XMLSyntaxError):  # pyright: ignore[reportUnknownMemberType]
        return None
    return root if root is not None and depth(root) < DEEPEST else None


def depth(root: Element) -> int:
    """How many elements the deepest one is inside of, itself counted."""
    deepest = now = 0
    for begins, _ in walk(root):
        now += 1 if begins else -1
        deepest = max(deepest, now)
    return deepest


def _is_crowded(text: str) -> bool:
    """Whether some element has more attributes than can be parsed in good time."""
    return any(
        len(tag.attributes) > _ROOM and len(_QUOTED.sub("", tag.attributes).split()) > MOST_ATTRIBUTES
        for tag in tags(text)
    )

"""The layout of a page: its visible text from its tree, and where the elements that matter stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.documents.html_element import walk
from recension.documents.html_text import VisibleText, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable

    from recension.documents.html_element import Element
    from recension.record import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The visible text of a page.

    Attributes:
        text: one block element a line.
        places: elements asked for, in the order of the page, each with its words in the text; null
            where it shows none.
    """

    text: str
    places: tuple[tuple[Element, Span | None], ...]


def lay_out(root: Element, *, wanted: Callable[[Element], bool], with_hidden: bool = False) -> Layout:
    """Lay out the visible text of a page.

    Args:
        root: the page's root element. Walked event by event, without recursion.
        wanted: whether an element's place is asked for.
        with_hidden: show what attributes and styles hide: some pages are put together by a script
            that shows it, and have next to no visible words before it ran.
    """
    visible = VisibleText(with_hidden=with_hidden)
    shown: list[bool] = []
    starts: dict[Element, int] = {}
    found: list[tuple[Element, int, int]] = []
    for begins, element in walk(root):
        tag = element.tag
        if begins:
            is_shown = visible.start(tag, element.attrib)
            shown.append(is_shown)
            if wanted(element):
                starts[element] = len(found)
                found.append((element, visible.position if is_shown else -1, -1))
            visible.text(element.text or "")
        else:
            visible.end(tag, shown=shown.pop())
            at = starts.pop(element, None)
            if at is not None and found[at][1] >= 0:
                found[at] = (element, found[at][1], visible.position)
            if element is not root:
                visible.text(element.tail or "")
    text = visible.result()
    places = tuple(
        (element, trimmed(text, start, end) if start >= 0 else None) for element, start, end in found
    )
    return Layout(text=text, places=places)

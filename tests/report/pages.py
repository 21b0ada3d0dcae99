"""What tests ask of a rendered page: its elements, checked for form as they are read."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

_VOID = {"meta", "link", "input", "br", "hr", "img"}


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag."""

    name: str
    attributes: dict[str, str]


class Page(HTMLParser):
    """Reads a page and fails on a tag that closes what is not open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.text: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop() == tag, f"</{tag}> crosses another element"

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def done(self) -> Page:
        self.close()
        assert not self._open, f"not closed: {self._open}"
        return self

    def all(self, name: str) -> list[Element]:
        return [element for element in self.elements if element.name == name]

    def ids(self) -> list[str]:
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]


def read(html: str) -> Page:
    """Parse a page or a piece of one."""
    page = Page()
    page.feed(html)
    return page.done()

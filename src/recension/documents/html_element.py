"""What this room uses of lxml's elements, which come without types, and how a tree of them is walked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


class Element(Protocol):
    """An element of a page."""

    @property
    def tag(self) -> str:
        """The name, lower case."""
        ...

    @property
    def attrib(self) -> Mapping[str, str]:
        """The attributes."""
        ...

    @property
    def text(self) -> str | None:
        """The text before the first element inside."""
        ...

    @property
    def tail(self) -> str | None:
        """The text between this element and the next beside it."""
        ...

    def get(self, key: str) -> str | None:
        """The value of an attribute; null where it has none."""
        ...

    def getparent(self) -> Element | None:
        """The element around this one."""
        ...

    def iter(self, *tags: str) -> Iterator[Element]:
        """This element and all inside it that have one of the names, in the order of the page."""
        ...

    def itertext(self) -> Iterator[str]:
        """All text inside, piece by piece."""
        ...

    def iterancestors(self, *tags: str) -> Iterator[Element]:
        """The elements around this one that have one of the names, the nearest first."""
        ...

    def getroottree(self) -> Tree:
        """The whole page."""
        ...


class Tree(Protocol):
    """A page as a whole."""

    def getpath(self, element: Element) -> str:
        """The XPath of an element."""
        ...


def walk(root: Element) -> Iterator[tuple[bool, Element]]:
    """Every element twice: where it begins (true) and where it ends (false). Without recursion."""
    from lxml import etree  # noqa: PLC0415 # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType] - lxml has no types

    events = cast(
        "Iterable[tuple[str, Element]]",
        etree.iterwalk(root, events=("start", "end")),  # pyright: ignore[reportUnknownMemberType]
    )
    for event, element in events:
        yield event == "start", element

"""What the head of a page declares: its language, title, meta elements and address."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.documents.html_stated import Stated
from recension.documents.page import Field
from recension.documents.word_sets import entries
from recension.record import Method

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recension.documents.html_element import Element

# Longer values are no metadata but whole texts. The longest description of a dev page has 1,833 code points.
LONGEST: Final = 4000
# Meta elements beyond this many are not looked at; the most on a dev page is 214.
_MOST: Final = 2000
_KEPT: Final = "kept"
# Ranks from here on are behind values of every other markup.
LAST: Final = 1000


class _Meaning(NamedTuple):
    field: Field | None
    rank: int


def declared_in_head(root: Element) -> Iterator[Stated]:
    """What html, title, meta and link elements declare, in the order of the page."""
    language = (
        root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang")
    )
    if language and language.strip():
        yield Stated(Field.LANGUAGE, Method.META_TAG, root, "html lang", collapsed(language), 0)
    named = _meanings()
    for number, element in enumerate(root.iter("title", "meta", "link")):
        if number == _MOST:
            return
        if element.tag == "title":
            parent = element.getparent()
            words = collapsed(element.text or "")
            if words and (parent is None or parent.tag in ("head", "html", "body")):
                yield Stated(Field.TITLE, Method.META_TAG, element, "title", words, LAST)
        elif element.tag == "link":
            words = collapsed(element.get("href") or "")
            if words and "canonical" in (element.get("rel") or "").lower().split():
                yield Stated(Field.URL, Method.META_TAG, element, "link canonical", words, 0)
        else:
            yield from _meta(element, named)


def collapsed(value: str) -> str:
    """A value on one line, ends trimmed."""
    return " ".join(value.split())


def _meta(element: Element, named: Mapping[str, _Meaning]) -> Iterator[Stated]:
    words = collapsed(element.get("content") or "")
    if not words or len(words) > LONGEST:
        return
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        name = collapsed(element.get(attribute) or "").lower()
        meaning = named.get(name)
        if meaning is not None:
            yield Stated(meaning.field, Method.META_TAG, element, f"meta {name}", words, meaning.rank)
            return


@cache
def _meanings() -> Mapping[str, _Meaning]:
    """What each name of a meta element declares, and its place in the order of trust."""
    found: dict[str, _Meaning] = {}
    for rank, (section, name) in enumerate(entries("meta_names")):
        field = None if section == _KEPT else Field(section)
        found.setdefault(name, _Meaning(field, rank + 1))
    return found

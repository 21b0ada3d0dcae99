"""JSON-LD: what the schema.org blocks of a page say about the article it holds."""

from __future__ import annotations

import json
import re
from collections import deque
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeGuard

from recension.documents.clean_text import clean
from recension.documents.html_head import LAST, LONGEST, collapsed
from recension.documents.html_stated import Stated
from recension.documents.page import Field
from recension.documents.word_sets import entries
from recension.record import Method

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recension.documents.html_element import Element

# Blocks that are larger hold whole texts of other things; the largest of a dev page has 840,919 code points.
_LONGEST_BLOCK: Final = 2 * 1024 * 1024
# Things in all blocks of a page that are looked at.
_MOST_THINGS: Final = 20_000
_MOST_AUTHORS: Final = 50
_WRAPPED: Final = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)")
_UNWRAPPED: Final = re.compile(r"(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*;?\s*\Z")


class _Thing(NamedTuple):
    """An object of a block, with the element that holds the block."""

    element: Element
    values: Mapping[str, object]
    kind: str


def declared_in_blocks(root: Element, titles: frozenset[str]) -> Iterator[Stated]:
    """What the blocks say about the page's own article, in the order of trust.

    Args:
        root: the page's root element.
        titles: what the page calls itself elsewhere, folded: of several articles the one whose headline is
            among them is meant.
    """
    things = list(_things(root))
    by_id = {
        identity: thing
        for thing in reversed(things)
        if _is_string(identity := thing.values.get("@id")) and len(thing.values) > 1
    }
    articles = [thing for thing in things if thing.kind in _types("article")]
    pages = [thing for thing in things if thing.kind in _types("page")]
    meant = [thing for thing in articles if _headline(thing).casefold() in titles]
    main = next(iter(meant or articles), None)
    if main is not None:
        yield from _values(main, by_id, 0)
    for thing in pages[:1]:
        yield from (
            value for value in _values(thing, by_id, 1) if value.field is not Field.AUTHOR or main is None
        )


def _values(thing: _Thing, by_id: Mapping[str, _Thing], rank: int) -> Iterator[Stated]:
    values, element = thing.values, thing.element
    label = f"json-ld {values.get('@type') if _is_string(values.get('@type')) else thing.kind}"
    for key, field in (
        ("headline", Field.TITLE),
        ("name", Field.TITLE),
        ("datePublished", Field.PUBLISHED),
        ("dateCreated", Field.PUBLISHED),
        ("inLanguage", Field.LANGUAGE),
    ):
        words = _text(values.get(key))
        if words:
            weak = key == "name" or (field is Field.TITLE and rank > 0)
            after = LAST if weak else int(key == "dateCreated")
            yield Stated(field, Method.JSON_LD, element, f"{label} {key}", words, rank * 10 + after)
    for key, field in (("author", Field.AUTHOR), ("creator", Field.AUTHOR), ("publisher", Field.PUBLISHER)):
        for name in _names(values.get(key), by_id)[:_MOST_AUTHORS]:
            later = key == "creator"
            yield Stated(field, Method.JSON_LD, element, f"{label} {key}", name, rank * 10 + later)


def _names(value: object, by_id: Mapping[str, _Thing]) -> list[str]:
    """The names of persons or organisations, which may be strings, objects or references to objects."""
    names: list[str] = []
    for entry in value if _is_list(value) else [value]:
        if _is_object(entry):
            identity = entry.get("@id")
            if "name" not in entry and _is_string(identity) and identity in by_id:
                entry = by_id[identity].values  # noqa: PLW2901 - the reference stands for what it names
            name = entry.get("name")
            names.extend(filter(None, map(_text, name)) if _is_list(name) else filter(None, [_text(name)]))
        else:
            names.extend(filter(None, [_text(entry)]))
    return names


def _things(root: Element) -> Iterator[_Thing]:
    """Every object with a type, blocks in the order of the page, outer objects before inner ones."""
    count = 0
    for element in root.iter("script"):
        if (element.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        waiting: deque[object] = deque([_parsed(element.text or "")])
        while waiting and count < _MOST_THINGS:
            value = waiting.popleft()
            count += 1
            if _is_list(value):
                waiting.extend(value)
            elif _is_object(value):
                for kind in _kinds(value.get("@type")):
                    yield _Thing(element, value, kind)
                waiting.extend(inner for inner in value.values() if _is_list(inner) or _is_object(inner))


def _kinds(value: object) -> list[str]:
    """Type names, lower case, without the vocabulary's address; the article's where there are several."""
    kinds = [
        kind.rsplit("/", 1)[-1].lower()
        for kind in (value if _is_list(value) else [value])
        if _is_string(kind)
    ]
    known = [kind for kind in kinds if kind in _types("article")]
    return (known or kinds or [""])[:1]


def _parsed(text: str) -> object:
    """The value of a block; null where it is not JSON even without its wrapping."""
    if len(text) > _LONGEST_BLOCK:
        return None
    bare = _UNWRAPPED.sub("", _WRAPPED.sub("", text)) if "<!" in text else text.strip().rstrip(";")
    try:
        value: object = json.loads(bare, strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def _headline(thing: _Thing) -> str:
    return _text(thing.values.get("headline")) or _text(thing.values.get("name"))


def _text(value: object) -> str:
    """A string on one line; "" for anything else and for what is too long to be a value."""
    if not _is_string(value) or len(value) > LONGEST:
        return ""
    return collapsed(clean(value)[0])


def _is_string(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, list)


def _is_object(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, dict)


@cache
def _types(section: str) -> frozenset[str]:
    return frozenset(kind for part, kind in entries("article_types") if part == section)

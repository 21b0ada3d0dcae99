"""Pages read without a tree: tags in their order, however deep, in one pass over the text."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.documents.html_names import RAW, UNSHOWN, VOID
from recension.documents.html_text import VisibleText

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME: Final = re.compile(r"/?([a-zA-Z][^\s/>]{0,63})")

# The end of a tag, or the beginning of a quoted value inside it.
_MARK: Final = re.compile("=[ \t\n\f\r]{0,9}[\"']|>")


class Tag(NamedTuple):
    """A tag where it stands.

    Attributes:
        name: lower case; "" for what follows the last tag.
        closes: whether it is an end tag.
        attributes: what stands between the name and ">".
        before: the text between the tag before and this one, character references as written.
        raw: what stands between a tag such as `script` and its end tag, which is no markup.
    """

    name: str
    closes: bool
    attributes: str
    before: str
    raw: str


def tags(text: str) -> Iterator[Tag]:
    """Every tag of a page, in order, without comments; the content of scripts and styles is passed over."""
    unclosed: set[str] = set()
    before: list[str] = []
    position = opening = 0
    last = text.rfind(">")
    while True:
        opening = text.find("<", position)
        if opening < 0:
            break
        before.append(text[position:opening])
        position = opening
        if text.startswith("<!--", opening):
            end = text.find("-->", opening + 4)
            position = len(text) if end < 0 else end + 3
            continue
        name = _NAME.match(text, opening + 1)
        if name is None and text[opening + 1 : opening + 2] not in ("!", "?", "/"):
            before.append("<")
            position = opening + 1
            continue
        if last < opening:
            break
        end = _end(text, opening + 1)
        if end < 0:
            break
        if name is None:
            position = end + 1
            continue
        position = end + 1
        tag = name[1].lower()
        raw = ""
        closes = text[opening + 1] == "/"
        if tag in RAW and not closes and tag not in unclosed:
            closing = re.compile(f"</{tag}", re.IGNORECASE | re.ASCII).search(text, position)
            if closing is None:
                unclosed.add(tag)
            else:
                raw = text[position : closing.start()]
                position = closing.start()
        yield Tag(tag, closes, text[name.end() : end], "".join(before), raw)
        before.clear()
    yield Tag("", False, "", "".join(before) + text[position:], "")


def _end(text: str, position: int) -> int:
    """Where the tag that is open at a position ends: at a ">" outside of quotes; -1 where it does not."""
    for mark in _MARK.finditer(text, position):
        at = mark.start()
        if at < position:
            continue
        if mark[0] == ">":
            return at
        closing = text.find(mark[0][-1], mark.end())
        position = mark.end() if closing < 0 else closing + 1
    return -1


def flat_text(text: str) -> str:
    """The visible text of a page, as `VisibleText` lays it out, without regard to what styles hide."""
    visible = VisibleText()
    skipping = ""
    depth = 0
    for tag in tags(text):
        if not skipping:
            visible.text(unescape(tag.before) if "&" in tag.before else tag.before)
        if not tag.name or tag.name in RAW or tag.name == "head":
            continue
        if skipping:
            if tag.name == skipping:
                depth += -1 if tag.closes else 1
                if not depth:
                    skipping = ""
        elif tag.name in UNSHOWN and tag.name not in VOID:
            if not tag.closes:
                skipping, depth = tag.name, 1
        elif tag.closes:
            visible.end(tag.name, shown=True)
        else:
            visible.start(tag.name, {})
    return visible.result()

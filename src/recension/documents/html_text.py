"""The visible text of a page: one block element a line, with the place of every element asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.documents.html_names import BLOCKS, PREFORMATTED, UNSHOWN
from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

_WHITE: Final = re.compile(r"[ \t\n\f\r]+")
# Characters that show nothing and may stand inside a word: soft hyphen, zero-width space, word joiner, mark.
_UNSEEN: Final = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
_BLANK: Final = " \t\n\f\r\u00a0"
_HIDING: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_LONGEST_STYLE: Final = 2000


class VisibleText:
    """Collects the visible text of a page from its tags and texts, in their order.

    White space is collapsed inside a line as browsers do, `br` breaks a line, and elements that show
    nothing are passed over with all they hold. Give it events with `start`, `end` and `text`, then
    take `result`. Linear in the events, without recursion.

    Args:
        with_hidden: show what an attribute or style hides.
    """

    def __init__(self, *, with_hidden: bool = False) -> None:
        self._with_hidden = with_hidden
        self._lines: list[str] = []
        self._line: list[str] = []  # pieces of the line being written, without white space at its start
        self._length = 0  # code points of finished lines, each with its line break
        self._written = 0  # code points of the line being written
        self._gap = ""  # white space passed since the last word
        self._unshown = 0  # how many elements that show nothing are open
        self._preformatted = 0
        self._after_link = False  # the last thing was the end of a link

    @property
    def position(self) -> int:
        """Where the next words will stand, or the white space before them."""
        return self._length + self._written

    def start(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """An element begins.

        Returns:
            Whether the element is shown. Give `end` the same.
        """
        if self._unshown or tag in UNSHOWN or (not self._with_hidden and _is_hidden(tag, attributes)):
            self._unshown += 1
            return False
        if tag in BLOCKS or tag == "br":
            self._break()
        elif tag == "a" and self._after_link:
            self._gap = (
                self._gap or " "
            )  # links side by side without white space are kept apart by their style
        self._preformatted += tag in PREFORMATTED
        self._after_link = False
        return True

    def end(self, tag: str, *, shown: bool) -> None:
        """An element ends."""
        if not shown:
            self._unshown -= 1
            return
        self._preformatted -= tag in PREFORMATTED
        if tag in BLOCKS:
            self._break()
        self._after_link = tag == "a"

    def text(self, text: str) -> None:
        """Text at this place."""
        if self._unshown or not text:
            return
        if self._preformatted and "\n" in text:
            first, *rest = text.split("\n")
            self._words(first)
            for line in rest:
                self._break()
                self._words(line)
        else:
            self._words(text)

    def result(self) -> str:
        """The text so far, lines joined by line breaks."""
        self._break()
        return "\n".join(self._lines)

    def _words(self, text: str) -> None:
        words = _WHITE.sub(" ", text.translate(_UNSEEN))
        bare = words.strip(_BLANK)
        if not bare:
            self._pass(words)
            return
        self._after_link = False
        before = words.find(bare)
        self._pass(words[:before])
        if self._line:
            self._line.append(self._gap)
            self._written += len(self._gap)
        self._line.append(bare)
        self._written += len(bare)
        self._gap = ""
        self._pass(words[before + len(bare) :])

    def _pass(self, white: str) -> None:
        """Remember white space, which shows only between words of one line."""
        if self._gap.endswith(" "):
            white = white.removeprefix(" ")
        self._gap += white

    def _break(self) -> None:
        line = "".join(self._line)
        if line:
            self._lines.append(line)
            self._length += len(line) + 1
        self._line.clear()
        self._written = 0
        self._gap = ""
        self._after_link = False


def _is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element hides itself; the page as a whole does not, whatever hides it until a script ran."""
    if tag in ("html", "body"):
        return False
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    return style is not None and len(style) <= _LONGEST_STYLE and _HIDING.search(style) is not None


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The words at [start, end) without white space around them; null where there are none."""
    end = min(end, len(text))
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    right = start + len(words.rstrip())
    return Span(left, right) if left < right else None

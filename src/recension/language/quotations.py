"""Words inside quotation marks, found in one pass over a text.

The marks of news writing in many countries are known: straight and curly, single and double, low and high,
angled, and the corner brackets of East Asian typography. Where a mark can be an apostrophe, it is one unless
something opened before it. Nothing here fails: marks that nothing answers to are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.record import Span

# What closes what: a mark that opens, and the marks that may close it.
_CLOSERS: Final = {
    '"': '"”',
    "“": '”"',
    "„": '“”‟"',
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
    "'": "'’",
    "‘": "’'",
    "‚": "‘’",
}
_ALL_MARKS: Final = frozenset("".join(_CLOSERS) + "".join(_CLOSERS.values()))
_APOSTROPHES: Final = frozenset("'’‘")
# Before these a quotation may begin: space is tested apart.
_BEFORE_OPENING: Final = frozenset("([{—–-/:;,\"'“‘«„‹>*_")
# Marks that are only ever one end of a quotation in the languages where they are used at all.
_ALWAYS_OPEN: Final = frozenset("„「『")
# Marks that show which end of a quotation they are: between two of them whole paragraphs may go without.
_ONE_WAY: Final = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』"}
# The same with the straight mark, which shows it by what stands around it.
_PAIRED: Final = {**_ONE_WAY, '"': '"'}
_DEEPEST: Final = 8


class Quotation(NamedTuple):
    """Words inside quotation marks.

    Attributes:
        start: first code point inside the marks.
        end: one past the last code point inside them.
        depth: 0 for an outermost quotation, 1 for one inside it, and so on.
    """

    start: int
    end: int
    depth: int


class _Open(NamedTuple):
    mark: str
    start: int


def quotations(text: str, paragraphs: Iterable[Span]) -> tuple[Quotation, ...]:
    """The quotations of a text, sorted by start.

    A quotation that goes on over several paragraphs counts in every one of them: where each opens again with
    the same mark and only the last one closes, and where a mark is answered by the next mark of the text, in
    a later paragraph. It has to begin its paragraph or, where it stands inside one, to open a sentence or to
    follow a colon or comma. A mark that never closes is no quotation otherwise.

    Args:
        text: the whole text.
        paragraphs: half-open spans of code points, ascending, without overlap; a quotation ends with its
            paragraph.

    Returns:
        Quotations as code-point offsets into the text, half-open, the marks themselves left out.
    """
    found: list[Quotation] = []
    waiting: list[Quotation] = []  # open at the end of their paragraph: quotations only if it goes on
    awaited = ""
    for start, end in paragraphs:
        first = _first_mark(text, start, end)
        begin = start
        if waiting:
            closer = _answer(text, start, end, awaited)
            if first == awaited:
                found.extend(waiting)
            elif closer is not None:
                found.extend([*waiting, Quotation(start, closer, 0)])
                begin = closer + 1
            elif awaited in _ONE_WAY and _is_silent(text, start, end):
                waiting.append(Quotation(start, end, 0))
                continue
            waiting = []
        closed, left = _in_paragraph(text, begin, end)
        found.extend(closed)
        if left is not None and _may_go_on(text, start, left, first):
            waiting = [Quotation(left.start, end, 0)]
            awaited = left.mark
    return tuple(sorted(found))


def _may_go_on(text: str, start: int, left: _Open, first: str) -> bool:
    """Whether what a paragraph leaves open begins it, or reads as if it opened something longer."""
    before = text[start : left.start - 1].rstrip()
    if not before:
        return left.mark == first
    return left.mark in _PAIRED and (before[-1] in ":," or text[left.start : left.start + 1].isupper())


def _answer(text: str, start: int, end: int, opened: str) -> int | None:
    """Where a paragraph closes what an earlier one opened: its first mark, and one that only closes."""
    if opened not in _PAIRED:
        return None
    for at in range(start, end):
        if text[at] in _ALL_MARKS and text[at] not in _APOSTROPHES:
            closes = text[at] in _PAIRED[opened] and _can_close(text, at, start, end, later_closer=False)
            straight = text[at] == '"' and _can_open(text, at, start, end)
            return at if closes and not straight else None
    return None


def _is_silent(text: str, start: int, end: int) -> bool:
    """Whether a paragraph has no quotation mark."""
    return all(mark not in _ALL_MARKS or mark in _APOSTROPHES for mark in text[start:end])


def _first_mark(text: str, start: int, end: int) -> str:
    """The quotation mark a paragraph begins with, or nothing."""
    while start < end and text[start].isspace():
        start += 1
    return text[start] if start < end and text[start] in _CLOSERS else ""


def _in_paragraph(text: str, start: int, end: int) -> tuple[list[Quotation], _Open | None]:
    """The closed quotations of one paragraph, and the outermost one left open."""
    found: list[Quotation] = []
    stack: list[_Open] = []
    places = [at for at in range(start, end) if text[at] in _ALL_MARKS]
    later_closers = _closers_still_to_come(text, start, end, places)
    for order, at in enumerate(places):
        mark = text[at]
        if _is_apostrophe(text, at, start, end):
            continue
        level = _level_closed(stack, mark)
        if level is not None and _can_close(text, at, start, end, later_closer=later_closers[order]):
            found.append(Quotation(stack[level].start, at, level))
            del stack[level:]
        elif mark in _CLOSERS and _can_open(text, at, start, end):
            same = [depth for depth, opened in enumerate(stack) if opened.mark == mark]
            if same:  # the mark opened before and never closed: what it opened was no quotation
                del stack[same[0] :]
            if len(stack) < _DEEPEST:
                stack.append(_Open(mark, at + 1))
    return found, stack[0] if stack else None


def _is_apostrophe(text: str, at: int, start: int, end: int) -> bool:
    if text[at] not in _APOSTROPHES:
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if before.isalnum() and after.isalnum():
        return True
    # the '90s
    return (
        after.isdigit()
        and at + 2 < end
        and text[at + 2].isdigit()
        and not before.isalnum()
        and text[at] != "‘"
    )


def _level_closed(stack: list[_Open], mark: str) -> int | None:
    """The innermost open quotation that this mark can close."""
    for level in range(len(stack) - 1, -1, -1):
        if mark in _CLOSERS[stack[level].mark]:
            return level
    return None


def _can_open(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if text[at] in _ALWAYS_OPEN or (text[at] == "«" and before.isspace()):
        return True  # French puts a space inside its marks
    return not after.isspace() and (before.isspace() or before in _BEFORE_OPENING)


def _can_close(text: str, at: int, start: int, end: int, *, later_closer: bool) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if before.isspace() and not after.isspace() and text[at] != "»":
        return False  # stands like an opening mark
    if text[at] in _APOSTROPHES:
        if after.isalnum():
            return False
        # "the leaders’ plan’": a genitive, as long as another mark can close
        genitive = before in "sSxXzZ" and after == " " and at + 2 < end and text[at + 2].islower()
        return not (genitive and later_closer)
    return True


def _closers_still_to_come(text: str, start: int, end: int, places: list[int]) -> list[bool]:
    """For each mark whether a single mark that can only close comes later, before the next opening."""
    result = [False] * len(places)
    coming = False
    for order in range(len(places) - 1, -1, -1):
        result[order] = coming
        at = places[order]
        if text[at] not in _APOSTROPHES or _is_apostrophe(text, at, start, end):
            continue
        if _can_open(text, at, start, end):
            coming = False
        elif at == start or not text[at - 1].isspace():
            coming = True
    return result

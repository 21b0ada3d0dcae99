"""The lines of a document as blocks: paragraphs of the account, and asides for what is set aside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.record import BoilerplateReason
from recension.report.figures import counted
from recension.report.labels import REASONS
from recension.report.typesetting.marks import Block, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.record import Boilerplate, Document

# An aside of more lines or characters than this is closed until a reader opens it: about a third of a screen.
_OPEN_LINES = 5
_OPEN_CHARACTERS = 420
# Blocks in one chunk. A browser lays out a chunk when it comes near the screen; a dozen paragraphs fill one.
# Two chunks are laid out faster than they are guessed.
_CHUNK = 24

# Code points of one document that are set: a book of 80,000 words. What comes after is only counted, because
# a page of one 50 MB line would open in no browser.
MOST_SET = 500_000

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    account: bool  # holds words of the account
    reasons: tuple[BoilerplateReason, ...]


def document_blocks(document: Document) -> list[Block]:
    """The blocks of a document's text, blank lines left out, asides grouped and named by their reasons."""
    title = document.title.evidence if document.title else None
    headline = (title.start, title.end) if title else None
    groups = [
        [_paragraph(group[0], headline)] if group[0].account else _aside(group)
        for group in _groups(list(_lines(document)))
    ]
    for first in range(0, len(groups) if len(groups) > 2 * _CHUNK else 0, _CHUNK):
        chunk = groups[first : first + _CHUNK]
        chunk[0][0] = _wrapped(chunk[0][0], '<div class="chunk">', "")
        chunk[-1][-1] = _wrapped(chunk[-1][-1], "", "</div>")
    return [block for group in groups for block in group]


def inline_asides(document: Document) -> Iterator[Mark]:
    """Marks for boilerplate that shares a line with the account."""
    accounts = [line for line in _lines(document) if line.account]
    pieces = [piece for piece in document.boilerplate if piece.reason is not BoilerplateReason.BLANK]
    at = 0
    for piece in pieces:
        while at < len(accounts) and accounts[at].end <= piece.start:
            at += 1
        index = at
        while index < len(accounts) and accounts[index].start < piece.end:
            line = accounts[index]
            start, end = max(piece.start, line.start), min(piece.end, line.end)
            if document.text[start:end].strip():
                yield _inline(start, end, piece.reason)
            index += 1


def _inline(start: int, end: int, reason: BoilerplateReason) -> Mark:
    return Mark(
        start=start,
        end=end,
        opening=f'<span class="inline-aside">{_why(reason)}',
        reopening='<span class="inline-aside">',
        closing="</span>",
        rank=2,
    )


def _why(reason: BoilerplateReason) -> str:
    return f'<a class="why" href="#reason-{reason.value}">{REASONS[reason].text}</a>'


def _lines(document: Document) -> Iterator[_Line]:
    """The lines that hold more than space, each with whether it holds words of the account."""
    text, body, boilerplate = document.text, document.body, document.boilerplate
    at_body = at_boilerplate = 0
    for match in _LINE.finditer(text, 0, MOST_SET):
        start, end = match.span()
        if match.group().isspace():
            continue
        while at_body < len(body) and body[at_body].end <= start:
            at_body += 1
        while at_boilerplate < len(boilerplate) and boilerplate[at_boilerplate].end <= start:
            at_boilerplate += 1
        account = False
        index = at_body
        while index < len(body) and body[index].start < end and not account:
            account = bool(text[max(start, body[index].start) : min(end, body[index].end)].strip())
            index += 1
        yield _Line(start, end, account, () if account else _reasons(boilerplate, at_boilerplate, end))


def _reasons(boilerplate: Sequence[Boilerplate], index: int, end: int) -> tuple[BoilerplateReason, ...]:
    found: list[BoilerplateReason] = []
    while index < len(boilerplate) and boilerplate[index].start < end:
        reason = boilerplate[index].reason
        if reason is not BoilerplateReason.BLANK and reason not in found:
            found.append(reason)
        index += 1
    return tuple(found)


def _groups(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    group: list[_Line] = []
    for line in lines:
        if line.account:
            if group:
                yield group
                group = []
            yield [line]
        else:
            group.append(line)
    if group:
        yield group


def _paragraph(line: _Line, headline: tuple[int, int] | None) -> Block:
    is_headline = headline is not None and line.start <= headline[0] and headline[1] <= line.end
    opening = '<p dir="auto" class="headline">' if is_headline else '<p dir="auto">'
    return Block(start=line.start, end=line.end, opening=opening, closing="</p>")


def _wrapped(block: Block, before: str, after: str) -> Block:
    return Block(
        start=block.start, end=block.end, opening=before + block.opening, closing=block.closing + after
    )


def _aside(group: Sequence[_Line]) -> list[Block]:
    """One aside: its label names every reason in the order of the text."""
    reasons = dict.fromkeys(reason for line in group for reason in line.reasons)
    before = f'<div class="aside"><p class="label">Set aside: {", ".join(map(_why, reasons))}</p>'
    after = "</div>"
    length = sum(line.end - line.start for line in group)
    if len(group) > _OPEN_LINES or length > _OPEN_CHARACTERS:
        lines = counted(len(group), "line")
        before += f"<details><summary>{lines}, not part of the account</summary>"
        after = "</details></div>"
    blocks = [_paragraph(line, None) for line in group]
    blocks[0] = _wrapped(blocks[0], before, "")
    blocks[-1] = _wrapped(blocks[-1], "", after)
    return blocks

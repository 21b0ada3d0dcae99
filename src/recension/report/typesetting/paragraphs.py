"""The lines of a document as blocks: paragraphs of the account, and asides for what is set aside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from recension.record import BoilerplateReason
from recension.report.labels import REASONS
from recension.report.typesetting.marks import Block, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.record import Boilerplate, Document

# An aside of more lines or characters than this is closed until a reader opens it: about a third of a screen.
_OPEN_LINES = 5
_OPEN_CHARACTERS = 420
# Blocks in one chunk. A browser lays out a chunk when it comes near the screen; a dozen paragraphs fill one.
_CHUNK = 24

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    account: bool  # holds words of the account
    reasons: tuple[BoilerplateReason, ...]


def document_blocks(document: Document) -> list[Block]:
    """The blocks of a document's text, blank lines left out, asides grouped and named by their reasons."""
    blocks: list[Block] = []
    groups = list(_groups(list(_lines(document))))
    for index, group in enumerate(groups):
        chunk_start = Markup('<div class="chunk">') if index % _CHUNK == 0 else Markup("")
        chunk_end = (
            Markup("</div>") if index % _CHUNK == _CHUNK - 1 or index == len(groups) - 1 else Markup("")
        )
        made = [_paragraph(group[0])] if group[0].account else _aside(group)
        first, last = made[0], made[-1]
        if len(made) == 1:
            made = [_wrapped(first, chunk_start, chunk_end)]
        else:
            made[0], made[-1] = (
                _wrapped(first, chunk_start, Markup("")),
                _wrapped(last, Markup(""), chunk_end),
            )
        blocks.extend(made)
    return blocks


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
    opening = Markup('<span class="inline-aside"><a class="why" href="#reason-{}">{}</a>').format(
        reason.value, REASONS[reason].text
    )
    return Mark(
        start=start,
        end=end,
        opening=opening,
        reopening=Markup('<span class="inline-aside">'),
        closing=Markup("</span>"),
        rank=2,
    )


def _lines(document: Document) -> Iterator[_Line]:
    """The lines that hold more than space, each with whether it holds words of the account."""
    text, body, boilerplate = document.text, document.body, document.boilerplate
    at_body = at_boilerplate = 0
    for match in _LINE.finditer(text):
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


def _paragraph(line: _Line) -> Block:
    return Block(start=line.start, end=line.end, opening=Markup('<p dir="auto">'), closing=Markup("</p>"))


def _wrapped(block: Block, before: Markup, after: Markup) -> Block:
    return Block(
        start=block.start, end=block.end, opening=before + block.opening, closing=block.closing + after
    )


def _aside(group: Sequence[_Line]) -> list[Block]:
    """One aside: its label names every reason in the order of the text."""
    reasons = dict.fromkeys(reason for line in group for reason in line.reasons)
    names = Markup(", ").join(
        Markup('<a class="why" href="#reason-{}">{}</a>').format(reason.value, REASONS[reason].text)
        for reason in reasons
    )
    length = sum(line.end - line.start for line in group)
    label = Markup('<p class="label">Set aside: {}</p>').format(names)
    if len(group) <= _OPEN_LINES and length <= _OPEN_CHARACTERS:
        before, after = Markup('<div class="aside">{}').format(label), Markup("</div>")
    else:
        before = Markup(
            '<div class="aside">{}<details><summary>{} line{}, not part of the account</summary>'
        ).format(label, len(group), "" if len(group) == 1 else "s")
        after = Markup("</details></div>")
    blocks = [
        Block(start=line.start, end=line.end, opening=Markup('<p dir="auto">'), closing=Markup("</p>"))
        for line in group
    ]
    blocks[0] = _wrapped(blocks[0], before, Markup(""))
    blocks[-1] = _wrapped(blocks[-1], Markup(""), after)
    return blocks

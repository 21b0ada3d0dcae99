"""From reasons line by line to spans that cover the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.record import Boilerplate, BoilerplateReason, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.lines import Line
    from recension.documents.page import Page


def cover(
    page: Page, lines: Sequence[Line], reasons: Sequence[BoilerplateReason | None]
) -> tuple[tuple[Span, ...], tuple[Boilerplate, ...]]:
    """Make spans of body and boilerplate that together cover the text and never overlap.

    Args:
        page: the text, and how much of it is a page's head.
        lines: the lines that show something, in order.
        reasons: for every line why it is no part of the account; null for the account.

    Returns:
        Body spans, one a line, and boilerplate. Neighbouring lines of one reason are one span with the blanks
        between them.
    """
    body: list[Span] = []
    boilerplate: list[Boilerplate] = []
    position = page.head
    if page.head:
        boilerplate.append(Boilerplate(start=0, end=page.head, reason=BoilerplateReason.PAGE_HEAD))
    previous: BoilerplateReason | None = None
    for line, reason in zip(lines, reasons, strict=True):
        if reason is not None and reason is previous:
            boilerplate[-1] = Boilerplate(start=boilerplate[-1].start, end=line.end, reason=reason)
        else:
            if line.start > position:
                boilerplate.append(
                    Boilerplate(start=position, end=line.start, reason=BoilerplateReason.BLANK)
                )
            if reason is None:
                body.append(Span(line.start, line.end))
            else:
                boilerplate.append(Boilerplate(start=line.start, end=line.end, reason=reason))
        position = line.end
        previous = reason
    if position < len(page.text):
        boilerplate.append(Boilerplate(start=position, end=len(page.text), reason=BoilerplateReason.BLANK))
    return tuple(body), tuple(boilerplate)

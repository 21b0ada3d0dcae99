"""The account of a page with markup: what an extractor of main text keeps, line by line."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from recension.documents.body import line_reasons, own_reasons
from recension.documents.page import Field
from recension.documents.word_sets import label
from recension.record import BoilerplateReason as Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts
    from recension.documents.page import Page
    from recension.record import Span

_MOST: Final = 0.5


def page_reasons(page: Page, main: Sequence[Span], facts: Sequence[LineFacts]) -> list[Reason | None]:
    """Say for every line of a page why it is no part of the account; null for the lines that the extractor keeps.

    The headline stays with the account whether the extractor keeps it or not: the first line that says what the
    page declares as its title.
    """
    if not main:
        return [reason or Reason.OUTSIDE_MAIN_TEXT for reason in line_reasons(facts)]
    kept = _kept(main, facts)
    titles = {label(declared.value) for declared in page.declarations if declared.field is Field.TITLE}
    has_title = any(keep and fact.label in titles for keep, fact in zip(kept, facts, strict=True))
    reasons: list[Reason | None] = []
    for keep, fact, own in zip(kept, facts, own_reasons(facts), strict=True):
        if keep:
            reasons.append(None)
        elif not has_title and fact.label in titles:
            has_title = True
            reasons.append(None)
        else:
            reasons.append(own or Reason.OUTSIDE_MAIN_TEXT)
    return reasons


def _kept(main: Sequence[Span], facts: Sequence[LineFacts]) -> list[bool]:
    """Whether most of each line lies in the main text."""
    spans = sorted(main)
    starts = [span.start for span in spans]
    kept: list[bool] = []
    for fact in facts:
        index = max(bisect_right(starts, fact.line.start) - 1, 0)
        inside = 0
        while index < len(spans) and spans[index].start < fact.line.end:
            inside += max(0, min(spans[index].end, fact.line.end) - max(spans[index].start, fact.line.start))
            index += 1
        kept.append(inside > _MOST * (fact.line.end - fact.line.start))
    return kept

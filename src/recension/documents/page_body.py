"""The account of a page with markup: what an extractor of main text keeps, line by line."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from recension.documents.body import Sorted, sort_lines
from recension.documents.boilerplate.credits import names_author
from recension.documents.headline import find_headline
from recension.documents.own_reasons import own_reasons
from recension.documents.page import Field
from recension.documents.word_sets import label, tokens
from recension.record import BoilerplateReason as Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts
    from recension.documents.page import Page
    from recension.record import Span

_MOST: Final = 0.5
# F1 of the bodies of pages on article-extraction and news-metadata: .9590 and .9408 with such lines,
# .9592 and .9409 without.
_UNSURE: Final = frozenset({Reason.MENU, Reason.OUTSIDE_MAIN_TEXT})
_NAMED: Final = frozenset({Reason.BYLINE, Reason.DATE})


def sort_page(page: Page, main: Sequence[Span], facts: Sequence[LineFacts]) -> Sorted:
    """Tell the lines that an extractor of main text keeps from the others, each with its reason.

    The headline stays with the account whether the extractor keeps it or not: the first line that says
    what the page declares as its title.
    """
    if not main:
        by_lines = sort_lines(facts)
        reasons = [reason or Reason.OUTSIDE_MAIN_TEXT for reason in by_lines.reasons]
        return Sorted(facts=facts, reasons=reasons, headline=by_lines.headline)
    kept = _kept(main, facts)
    titles = {label(declared.value) for declared in page.declarations if declared.field is Field.TITLE}
    named = [index for index, fact in enumerate(facts) if fact.label in titles]
    headline = next((index for index in named if kept[index]), named[0] if named else None)
    own = own_reasons(facts)
    reasons = [
        None if keep or index == headline else own[index] or Reason.OUTSIDE_MAIN_TEXT
        for index, keep in enumerate(kept)
    ]
    if headline is None:
        headline = find_headline(facts, reasons)
    _set_aside(page, facts, own, reasons, headline)
    return Sorted(facts=facts, reasons=reasons, headline=headline)


def _set_aside(
    page: Page,
    facts: Sequence[LineFacts],
    own: Sequence[Reason | None],
    reasons: list[Reason | None],
    headline: int | None,
) -> None:
    """Take out of the account what an extractor keeps and nobody tells: who wrote it, when, corrections.

    Bylines and dates are taken out above the first paragraph and below the last one alone.
    """
    authors = [tokens(one.value) for one in page.declarations if one.field is Field.AUTHOR]
    names = [
        own[index] if own[index] in _NAMED else Reason.BYLINE if names_author(fact, authors) else None
        for index, fact in enumerate(facts)
    ]
    prose = [
        index
        for index, fact in enumerate(facts)
        if reasons[index] is None and fact.prose and names[index] is None and index != headline
    ]
    for index in range(len(facts)):
        if reasons[index] in _UNSURE and names[index] is Reason.BYLINE and prose and index < prose[-1]:
            reasons[index] = Reason.BYLINE
        if reasons[index] is not None or index == headline:
            continue
        if own[index] is Reason.CORRECTION:
            reasons[index] = Reason.CORRECTION
        elif prose and not prose[0] <= index <= prose[-1]:
            reasons[index] = names[index]


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

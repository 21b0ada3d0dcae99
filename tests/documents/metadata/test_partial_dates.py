from __future__ import annotations

from recension.documents.metadata.partial_dates import partial_date
from tests.documents.pages import PROSE, told


def test_a_dateline_without_a_year_gives_day_and_month() -> None:
    document = told("Lake opens to both shores", "Dec. 8 (LSW) -- " + PROSE[0], *PROSE[1:])
    partial = partial_date(document)
    assert partial is not None
    assert (partial.month, partial.day, partial.evidence.quote) == (12, 8, "Dec. 8")
    partial.evidence.check(document)


def test_a_date_line_without_a_year_gives_day_and_month() -> None:
    partial = partial_date(told("Lake opens to both shores", "Tuesday 8 December", *PROSE))
    assert partial is not None
    assert (partial.month, partial.day) == (12, 8)


def test_a_date_with_its_year_or_in_running_text_is_not_partial() -> None:
    assert partial_date(told("Lake opens to both shores", "8 December 2031", *PROSE)) is None
    assert (
        partial_date(
            told("Lake opens", "The mayor said on 8 December that the quay was dry and clean.", *PROSE)
        )
        is None
    )

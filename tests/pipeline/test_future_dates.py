"""No account was published after the day on which it is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from recension import Input, build
from recension.pipeline.future_dates import without_future_dates
from recension.record import Method, Precision, RivalValue
from tests.factories import document

READ = datetime(2031, 4, 1, tzinfo=UTC)
PAGE = """<html lang="en"><head><title>Bonds of Tolmar rise</title>
<meta property="article:published_time" content="{day}"></head>
<body><article><h1>Bonds of Tolmar rise</h1>
<p>The bonds of Tolmar rose on Friday, a day after the state sold its ferries to Orm.</p>
<p>A dealer said that nobody had seen the like of it since the salt works went.</p></article></body></html>"""


@pytest.mark.parametrize(
    ("published", "kept"),
    [("2031-03-31", True), ("2031-04-02", True), ("2031-04-03", False), ("2036-03", False), ("2031", True)],
)
def test_what_lies_ahead_is_not_taken(published: str, *, kept: bool) -> None:
    given = document("The bonds rose.", published=published)
    (found,), problems = without_future_dates([given], READ)
    assert (found == given) is kept
    assert (found.published is not None) is kept
    assert [one.code for one in problems] == ([] if kept else ["future_date"])


def test_another_date_of_the_account_stands_in() -> None:
    given = document("The bonds rose.", published="2036-04-01")
    assert given.published is not None
    rivals = (
        RivalValue(value="2035-01-01", method=Method.META_TAG, evidence=None, reasons=("no words",)),
        RivalValue(value="2031-03-30", method=Method.DATE_LINE, evidence=None, reasons=("no words",)),
    )
    (found,), problems = without_future_dates(
        [replace(given, published=replace(given.published, rivals=rivals))], READ
    )
    assert found.published is not None
    assert (found.published.value, found.published.precision) == ("2031-03-30", Precision.DAY)
    assert [one.value for one in found.published.rivals] == ["2036-04-01", "2035-01-01"]
    assert "2031-03-30 was taken instead" in problems[0].message


def test_a_time_before_the_program_was_written_is_no_clock() -> None:
    given = document("The bonds rose.", published="2036-04-01")
    assert without_future_dates([given], datetime(1970, 1, 1, tzinfo=UTC)) == ([given], [])


def test_a_build_lists_the_page_and_leaves_its_day_unknown() -> None:
    page = Input(path="bonds.html", suffix=".html", content=PAGE.format(day="2036-04-01T10:00:00Z").encode())
    record = build(page, annotator="none", clock=lambda: READ)
    assert [one.code for one in record.problems] == ["future_date"]
    assert record.documents[0].published is None
    assert record.stories[0].first is None

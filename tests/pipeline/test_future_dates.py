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
PAGE = """<html lang="en"><head><title>Bonds of {name} rise</title>
<meta property="article:published_time" content="{day}"></head>
<body><article><h1>Bonds of {name} rise</h1>
<p>The bonds of {name} rose on Friday, a day after the state sold its ferries to Orm.</p>
<p>A dealer said that nobody had seen the like of it since the salt works went.</p></article></body></html>"""


EARLIER = [document(f"The ferry of day {day} sank.", published=f"2031-03-{day}") for day in (10, 20)]


@pytest.mark.parametrize(
    ("published", "kept"),
    [("2031-03-31", True), ("2031-04-02", True), ("2031-04-03", False), ("2036-03", False), ("2031", True)],
)
def test_what_lies_ahead_is_not_taken(published: str, *, kept: bool) -> None:
    given = document("The bonds rose.", published=published)
    found, problems = without_future_dates([*EARLIER, given], READ)
    assert found[:2] == EARLIER
    assert (found[2] == given) is kept
    assert (found[2].published is not None) is kept
    assert [one.code for one in problems] == ([] if kept else ["future_date"])


def test_another_date_of_the_account_stands_in() -> None:
    given = document("The bonds rose.", published="2036-04-01")
    assert given.published is not None
    rivals = (
        RivalValue(value="2035-01-01", method=Method.META_TAG, evidence=None, reasons=("no words",)),
        RivalValue(value="2031-03-30", method=Method.DATE_LINE, evidence=None, reasons=("no words",)),
    )
    given = replace(given, published=replace(given.published, rivals=rivals))
    found, problems = without_future_dates([given, *EARLIER], READ)
    assert found[0].published is not None
    assert (found[0].published.value, found[0].published.precision) == ("2031-03-30", Precision.DAY)
    assert [one.value for one in found[0].published.rivals] == ["2036-04-01", "2035-01-01"]
    assert "2031-03-30 was taken instead" in problems[0].message


@pytest.mark.parametrize("moment", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2031, 3, 15, tzinfo=UTC)])
def test_a_clock_that_most_dates_contradict_is_not_believed(moment: datetime) -> None:
    given = [*EARLIER, document("The bonds rose.", published="2036-04-01")]
    assert without_future_dates(given, moment) == (given, [])


def test_a_build_lists_the_page_and_leaves_its_day_unknown() -> None:
    pages = [
        Input(path=f"{day[:4]}{at}.html", suffix=".html", content=PAGE.format(day=day, name=name).encode())
        for at, (day, name) in enumerate(
            (("2031-03-20", "Tolmar"), ("2031-03-21", "Orm"), ("2036-04-01", "Velk"))
        )
    ]
    record = build(pages, annotator="none", clock=lambda: READ)
    assert [(one.code, one.path) for one in record.problems] == [("future_date", "20362.html")]
    assert [one.published is None for one in record.documents if one.source.path == "20362.html"] == [True]

from __future__ import annotations

from dataclasses import replace

from recension.record import Boilerplate, BoilerplateReason, Method
from recension.stories.open_dates import open_date
from tests.factories import document

ACCOUNT = "The sluices were opened before noon."


def test_a_dateline_without_a_year_could_be_of_any() -> None:
    found = open_date(document(f"SANDRUP, Sept. 8 (AA) -- {ACCOUNT}"), [2031, 2030, 2031])
    assert found is not None
    assert found.readings == ("2030-09-08", "2031-09-08")
    assert found.method is Method.DATELINE


def test_a_line_that_is_a_date_stands_outside_the_account() -> None:
    line = "8 September"
    text = f"{line}\n{ACCOUNT}"
    one = replace(
        document(text, body=[(len(line) + 1, len(text))]),
        boilerplate=(Boilerplate(start=0, end=len(line) + 1, reason=BoilerplateReason.DATE),),
    )
    found = open_date(one, [2031])
    assert found is not None
    assert (found.readings, found.method) == (("2031-09-08",), Method.DATE_LINE)
    assert found.evidence.quote == line


def test_years_without_that_day_are_left_out() -> None:
    found = open_date(document(f"SANDRUP, Feb. 29 (AA) -- {ACCOUNT}"), [0, 2031, 2032, 10_000])
    assert found is not None
    assert found.readings == ("2032-02-29",)


def test_a_stated_date_is_not_open_and_none_is_not_either() -> None:
    text = f"SANDRUP, Sept. 8 (AA) -- {ACCOUNT}"
    assert open_date(document(text, published="2031-09-08"), [2031]) is None
    assert open_date(document(ACCOUNT), [2031]) is None

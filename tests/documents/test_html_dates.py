from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.documents.html_dates import iso_date


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2031-05-17", "2031-05-17"),
        ("2031-5-7", "2031-05-07"),
        ("2031/05/17 08:30", "2031-05-17T08:30"),
        ("2031-05-17T08:30:00Z", "2031-05-17T08:30+00:00"),
        ("2031-05-17T08:30:00.123456+0200", "2031-05-17T08:30+02:00"),
        ("2031-05-17T08:30-03", "2031-05-17T08:30-03:00"),
        ("2031-05-17 08:30:00 UTC", "2031-05-17T08:30+00:00"),
        ("20310517", "2031-05-17"),
        ("20310517T083000Z", "2031-05-17T08:30+00:00"),
        ("17.05.2031", "2031-05-17"),
        ("17.5.2031, 08:30", "2031-05-17T08:30"),
        ("Sat, 17 May 2031 08:30:00 +0200", "2031-05-17T08:30+02:00"),
        ("May 17, 2031", "2031-05-17"),
        ("17. Mai 2031", "2031-05-17"),
        ("samedi 17 mai 2031", "2031-05-17"),
        ("17 мая 2031 г.", "2031-05-17"),
        ("1936772400", "2031-05-17T08:20+00:00"),
        ("1936772400000", "2031-05-17T08:20+00:00"),
        ("03/04/2031", None),
        ("2031-13-01", None),
        ("2031-02-30", None),
        ("May 2031", None),
        ("2031", None),
        ("17 May", None),
        ("two hours ago", None),
        ("", None),
        ("9999999999999999999999", None),
        ("0001-01-01", None),
        ("2031-05-17T99:99", None),
        ("Sat, 99 May 2031 08:30:00", None),
        ("x" * 1000, None),
    ],
)
def test_dates_as_markup_writes_them(words: str, date: str | None) -> None:
    assert iso_date(words) == date


zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
first, last = datetime(1901, 1, 1), datetime(2199, 1, 1)  # noqa: DTZ001 - bounds without a zone
moments = st.datetimes(first, last) | st.datetimes(first, last, timezones=zones)


@given(moments)
def test_what_is_written_in_iso_8601_is_read_back(moment: datetime) -> None:
    assert iso_date(moment.isoformat()) == moment.isoformat(timespec="minutes")
    assert iso_date(moment.date().isoformat()) == moment.date().isoformat()


@given(st.text(max_size=90))
def test_any_words_whatever_are_a_date_or_none(words: str) -> None:
    found = iso_date(words)
    if found is not None:
        datetime.fromisoformat(found)

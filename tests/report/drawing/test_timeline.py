from __future__ import annotations

import datetime as dt

import pytest

from recension.report.drawing.timeline import Stretch, draw, stacked
from tests.report.pages import read

FOURTH, TENTH = dt.date(2032, 6, 4), dt.date(2032, 6, 10)


def stretch(
    start: dt.date | None, end: dt.date | None, *, day: bool = False, vague: bool = False, filled: bool = True
) -> Stretch:
    return Stretch(
        href="there",
        label="A <b>boat</b> sailed",
        start=start,
        end=end,
        to_the_day=day,
        vague=vague,
        filled=filled,
    )


def drawn(one: Stretch) -> str:
    return str(draw([one], [], [], name="t", title="Story"))


@pytest.mark.parametrize(
    ("one", "circles", "bars", "fading"),
    [
        (stretch(FOURTH, None, day=True), 1, 0, 0),
        (stretch(FOURTH, FOURTH, day=True), 1, 0, 0),
        (stretch(FOURTH, TENTH, day=True), 0, 1, 0),
        (stretch(FOURTH, TENTH), 0, 1, 0),
        (stretch(FOURTH, None, vague=True), 0, 1, 1),
        (stretch(FOURTH, TENTH, vague=True), 0, 2, 2),
        (stretch(None, TENTH, day=True), 0, 2, 1),
    ],
    ids=["day", "same day", "days", "stretch", "open end", "vague", "deadline"],
)
def test_a_mark_is_as_exact_as_the_time(one: Stretch, circles: int, bars: int, fading: int) -> None:
    page = read(drawn(one))
    assert len(page.all("circle")) == circles
    assert len(page.all("rect")) == bars
    assert sum("fading" in rect.attributes.get("class", "") for rect in page.all("rect")) == fading


def test_what_is_not_told_as_done_is_hollow() -> None:
    assert "happening open" in drawn(stretch(FOURTH, None, day=True, filled=False))
    assert "happening open" not in drawn(stretch(FOURTH, None, day=True))


def test_words_of_an_account_stay_words() -> None:
    page = read(drawn(stretch(FOURTH, None, day=True)))
    assert not page.all("b")
    assert "A <b>boat</b> sailed" in "".join(page.text)


def test_accounts_of_one_day_are_counted_where_there_are_many() -> None:
    few = stacked(FOURTH, [("A", "a"), ("B", "b")])
    assert (len(few.accounts), few.more) == (2, 0)
    many = stacked(FOURTH, [(f"A{i}", f"a{i}") for i in range(900)])
    assert len(many.accounts) + many.more == 900
    page = read(str(draw([], [], [many], name="t", title="Story")))
    assert len(page.all("circle")) == len(many.accounts)
    assert f"+{many.more}" in "".join(page.text)


def test_words_stand_where_there_is_room() -> None:
    days = [FOURTH + dt.timedelta(days=90 * i) for i in range(12)]
    page = read(str(draw([stretch(day, None, day=True) for day in days], [], [], name="t", title="Story")))
    links = [link.attributes["class"] for link in page.all("a")]
    assert "before" not in links[0]
    assert "before" in links[-1]


def test_a_drawing_of_nothing_is_a_drawing() -> None:
    assert read(str(draw([], [], [], name="t", title="Story"))).all("svg")

from __future__ import annotations

import pytest

from tests.lineage.retelling.bent_clauses import bends, shown
from tests.lineage.retelling.tellers import flat

_FRIDAY = "2031-08-01"


def told(time: str, *, again: str, published: tuple[str | None, str | None]) -> list[tuple[str, str]]:
    found = bends(
        flat(f"{time} clerks reopened frozen pension registers", "reopened"),
        flat(f"clerks reopened {again} frozen pension registers", "reopened"),
        published=published,
    )
    return [(before, after) for _, changes, before, after in shown(found) if changes == ["time"]]


@pytest.mark.parametrize(
    ("time", "again", "published"),
    [
        ("today", "Friday", (_FRIDAY, _FRIDAY)),
        ("yesterday", "Thursday", (_FRIDAY, "2031-08-02")),
        ("today", "yesterday", (_FRIDAY, "2031-08-02")),
        ("tomorrow", "2 August", (_FRIDAY, _FRIDAY)),
        ("Friday", "1 August", ("2031-07-30", _FRIDAY)),
        ("today", "Thursday", (None, _FRIDAY)),  # no text of unknown date says which day its "today" is
        ("August", "summer", (_FRIDAY, _FRIDAY)),
        ("2031", "August", (None, None)),
        ("tonight", "Friday", (_FRIDAY, _FRIDAY)),
    ],
)
def test_one_day_has_many_names(time: str, again: str, published: tuple[str | None, str | None]) -> None:
    assert told(time, again=again, published=published) == []


@pytest.mark.parametrize(
    ("time", "again"),
    [
        ("today", "Thursday"),
        ("today", "yesterday"),
        ("Thursday", "Friday"),
        ("summer", "winter"),
        ("August", "October"),
        ("morning", "evening"),
        ("permanently", "temporarily"),
        ("tomorrow", "3 August"),
    ],
)
def test_another_day_is_told(time: str, again: str) -> None:
    assert told(time, again=again, published=(_FRIDAY, _FRIDAY)) == [(time, again)]


def test_another_day_of_one_month() -> None:
    found = bends(
        flat("clerks reopened frozen pension registers on 12 June", "reopened"),
        flat("on 13 June clerks reopened frozen pension registers", "reopened"),
    )
    assert shown(found) == [("substitution", ["time"], "12", "13")]

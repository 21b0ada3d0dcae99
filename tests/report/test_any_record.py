"""Whatever a record of the right shape holds, however broken, it can be shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recension.cli.tables import table_of
from recension.record import Record, verify
from recension.report import brief, render
from tests.record.records import records
from tests.report.exchange.record import exchange_record
from tests.report.pages import read

PARTS = (
    "documents",
    "passages",
    "variants",
    "stemma",
    "entities",
    "statements",
    "times",
    "events",
    "undertakings",
    "claims",
    "conflicts",
    "timeline",
)
ANY = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@ANY
@given(records())
def test_any_record_is_a_page(record: Record) -> None:
    read(render(record).encode("utf-8").decode("utf-8"))


@ANY
@given(records())
def test_any_record_has_a_brief(record: Record) -> None:
    assert brief(record).encode("utf-8").startswith(b"# Brief of ")


@ANY
@given(records())
def test_any_record_can_be_checked(record: Record) -> None:
    verify(record)


@ANY
@given(st.data())
def test_a_record_that_lacks_things_is_shown(data: st.DataObject) -> None:
    whole = exchange_record()
    kept: dict[str, Any] = {}
    for part in ("documents", "stories", "sources", "passages", "entities", "statements", "events"):
        items = getattr(whole, part)
        drop = data.draw(st.sets(st.integers(0, len(items) - 1)), label=part)
        kept[part] = tuple(item for index, item in enumerate(items) if index not in drop)
    record = replace(whole, **kept)
    read(render(record))
    brief(record)
    for part in PARTS:
        table_of(record, part)
    verify(record)


@pytest.mark.parametrize("part", PARTS)
@ANY
@given(record=records())
def test_any_record_has_tables(part: str, record: Record) -> None:
    table = table_of(record, part)
    assert all(len(row) == len(table.columns) for row in table.rows)

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from recension.errors import CodecError
from recension.record import Record, from_json, from_value, to_json
from tests.record.records import records

EMPTY: dict[str, Any] = {
    "schema": "recension/record/1",
    "generator": {"name": "recension", "version": "1", "models": {}},
    "created": "2031-02-03T04:05:06Z",
    "documents": [],
    "stories": [],
    "sources": [],
    "passages": [],
    "stemma": {"nodes": [], "edges": []},
    "problems": [],
}


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)
@given(record=records())
def test_a_record_survives_json(record: Record) -> None:
    text = to_json(record)
    assert from_json(text) == record
    assert to_json(from_json(text)) == text


def test_unknown_keys_are_ignored_since_fields_may_be_added() -> None:
    assert from_value(EMPTY | {"added_later": 1}) == from_value(EMPTY)


def test_parts_that_a_record_does_not_have_are_empty() -> None:
    assert from_value(EMPTY).claims == ()


def test_names_without_their_trailing_underscore_are_the_keys() -> None:
    edge = {"from": "a", "to": "b", "share": 1, "confidence": 0.5, "passages": []}
    record = from_value(EMPTY | {"stemma": {"nodes": ["a", "b"], "edges": [edge]}})
    assert record.stemma.edges[0].from_ == "a"
    assert json.loads(to_json(record))["stemma"]["edges"][0]["from"] == "a"


@pytest.mark.parametrize(
    ("broken", "where"),
    [
        ({"schema": "recension/record/9"}, "schema"),
        ({"created": 5}, "record.created"),
        ({"problems": {}}, "record.problems"),
        ({"problems": [{"path": None, "document": None, "code": "x"}]}, "record.problems[0]"),
        ({"stemma": {"nodes": [True], "edges": []}}, "record.stemma.nodes[0]"),
        (
            {"stories": [{"id": "s", "title": 0, "documents": [], "first": None, "last": None}]},
            "record.stories[0].title",
        ),
    ],
)
def test_a_value_of_the_wrong_shape_is_named_with_its_place(broken: dict[str, Any], where: str) -> None:
    with pytest.raises(CodecError) as caught:
        from_value(EMPTY | broken)
    assert caught.value.where == where


@pytest.mark.parametrize("text", ["", "nothing", "[1, 2]", "null", "[" * 100_000])
def test_what_is_no_record_is_an_error_that_says_so(text: str) -> None:
    with pytest.raises(CodecError):
        from_json(text)

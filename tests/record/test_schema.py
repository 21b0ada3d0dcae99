from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from recension.record import Record, json_schema, schema_text, to_json
from tests.record.records import records

PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "record.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def test_the_published_schema_is_fresh() -> None:
    assert PUBLISHED.read_text("utf-8") == schema_text(), "run: python docs/make_schema.py"


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)
@given(record=records())
def test_every_record_fits_the_schema(record: Record) -> None:
    VALIDATOR.validate(json.loads(to_json(record)))  # pyright: ignore[reportUnknownMemberType]


def test_the_schema_refuses_what_is_no_record() -> None:
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({"schema": "recension/record/1"})  # pyright: ignore[reportUnknownMemberType]


def test_every_structure_says_what_it_is() -> None:
    definitions = cast("dict[str, Any]", json_schema()["$defs"])
    assert [name for name, definition in definitions.items() if not definition["description"]] == []

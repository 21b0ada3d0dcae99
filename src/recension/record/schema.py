"""The JSON Schema of the record, generated from its types."""

from __future__ import annotations

import inspect
import json
import re
from typing import Any

from recension.record.record import SCHEMA, Record
from recension.record.shapes import (
    Choice,
    Entries,
    Many,
    Maybe,
    Place,
    Reference,
    Scalar,
    Shape,
    fields_of,
    structures,
)

_NAMES = {str: "string", int: "integer", float: "number", bool: "boolean"}
_ATTRIBUTE = re.compile(r"^ {4}(\w+): (.*(?:\n {6,}.*)*)", re.MULTILINE)


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12). Further keys are allowed, since fields may be added to the contract."""
    definitions = {python.__name__: _structure(python) for python in structures(Record)}
    definitions["Record"]["properties"]["schema"] = {"const": SCHEMA}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A record of Recension",
        "$ref": "#/$defs/Record",
        "$defs": definitions,
    }


def schema_text() -> str:
    """The schema as it is published, `docs/reference/record.schema.json`."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def _structure(python: type) -> dict[str, Any]:
    documentation = inspect.getdoc(python) or ""
    lines = {name: " ".join(text.split()) for name, text in _ATTRIBUTE.findall(documentation)}
    properties: dict[str, Any] = {}
    for field in fields_of(python):
        properties[field.key] = _schema(field.shape)
        if field.name in lines:
            properties[field.key] |= {"description": lines[field.name]}
    return {
        "type": "object",
        "description": documentation.split("\n\n", 1)[0].replace("\n", " "),
        "properties": properties,
        "required": [field.key for field in fields_of(python) if field.required],
    }


def _schema(shape: Shape) -> dict[str, Any]:
    match shape:
        case Scalar():
            return {"type": _NAMES[shape.python]}
        case Choice():
            return {"enum": [str(word) for word in shape.enum]}
        case Maybe():
            return {"anyOf": [_schema(shape.item), {"type": "null"}]}
        case Many():
            return {"type": "array", "items": _schema(shape.item)}
        case Place():
            whole = {"type": "integer", "minimum": 0}
            return {"type": "array", "prefixItems": [whole, whole], "minItems": 2, "maxItems": 2}
        case Entries():
            return {"type": "object", "additionalProperties": {"type": "string"}}
        case Reference():
            return {"$ref": f"#/$defs/{shape.python.__name__}"}

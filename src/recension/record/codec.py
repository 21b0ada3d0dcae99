"""The record as JSON and back.

A structure becomes an object with every field, a `Span` a pair, an enum its word. Reading ignores keys
it does not know (fields may be added to the contract) and says where a value has not the shape it should
have.
"""

from __future__ import annotations

import json
from typing import Any, cast

from recension.errors import CodecError
from recension.record.record import SCHEMA, Record
from recension.record.shapes import Choice, Entries, Many, Maybe, Place, Reference, Scalar, Shape, fields_of

_PAIR = 2


def to_json(record: Record) -> str:
    """Write a record as JSON, one item of a top-level list a line, always in the same order."""
    lines: list[str] = []
    for field in fields_of(Record):
        value = encode(getattr(record, field.name), field.shape)
        if isinstance(value, list):
            items = ",\n".join(_compact(item) for item in cast("list[Any]", value))
            lines.append(f"{_compact(field.key)}: [\n{items}\n]" if items else f"{_compact(field.key)}: []")
        else:
            lines.append(f"{_compact(field.key)}: {_compact(value)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def from_json(text: str | bytes) -> Record:
    """Read a record.

    Raises:
        CodecError: it is not JSON, or a value is not of the shape that the contract fixes; names the place.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CodecError(
            f"not JSON ({error})", remedy="A record is the file record.json that `recension build` writes"
        ) from None
    return from_value(value)


def from_value(value: object) -> Record:
    """Make a record of what `json.loads` gives.

    Raises:
        CodecError: a value is not of the shape that the contract fixes; names the place.
    """
    known = isinstance(value, dict)
    found = cast("dict[str, object]", value).get("schema") if known else None
    if found != SCHEMA:
        raise CodecError(
            f"the schema is {found!r}, not {SCHEMA!r}",
            where="schema",
            remedy="Build the record again with this version, or read it with the version that wrote it",
        )
    return cast("Record", decode(value, Reference(python=Record), "record"))


def encode(value: object, shape: Shape) -> Any:  # noqa: ANN401 - JSON values are of any type
    """Turn a value of the record into what `json.dumps` takes."""
    match shape:
        case Scalar():
            return value
        case Choice():
            return str(value)
        case Maybe():
            return None if value is None else encode(value, shape.item)
        case Many():
            return [encode(item, shape.item) for item in cast("tuple[object, ...]", value)]
        case Place():
            return list(cast("tuple[int, int]", value))
        case Entries():
            return dict(cast("tuple[tuple[str, str], ...]", value))
        case Reference():
            return {f.key: encode(getattr(value, f.name), f.shape) for f in fields_of(shape.python)}


def decode(value: object, shape: Shape, where: str) -> object:
    """Turn a JSON value into a value of the record, or raise CodecError with its place."""
    match shape:
        case Scalar():
            return _scalar(value, shape.python, where)
        case Choice():
            try:
                return shape.enum(cast("str", value))
            except ValueError:
                words = ", ".join(str(word) for word in shape.enum)
                raise CodecError(f"{value!r} is not one of {words}", where=where) from None
        case Maybe():
            return None if value is None else decode(value, shape.item, where)
        case Many():
            items = cast("list[object]", _of(value, list, where))
            return tuple(decode(item, shape.item, f"{where}[{i}]") for i, item in enumerate(items))
        case Place():
            pair = cast("list[object]", _of(value, list, where))
            if len(pair) != _PAIR:
                raise CodecError(f"{value!r} is not [start, end]", where=where)
            return shape.python(*(_scalar(end, int, where) for end in pair))
        case Entries():
            entries = cast("dict[str, object]", _of(value, dict, where))
            return tuple(
                shape.python(key, _scalar(entry, str, f"{where}.{key}")) for key, entry in entries.items()
            )
        case Reference():
            return _structure(cast("dict[str, object]", _of(value, dict, where)), shape.python, where)


def _structure(value: dict[str, object], python: type, where: str) -> object:
    values: dict[str, object] = {}
    for field in fields_of(python):
        if field.key in value:
            values[field.name] = decode(value[field.key], field.shape, f"{where}.{field.key}")
        elif field.required:
            raise CodecError(f"{field.key!r} is missing", where=where)
    return python(**values)


def _scalar(value: object, python: type, where: str) -> object:
    if python is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return _of(value, python, where)


def _of(value: object, python: type, where: str) -> object:
    # a truth value is a whole number to Python, not to JSON
    if not isinstance(value, python) or (isinstance(value, bool) and python is not bool):
        names = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
        names |= {list: "a list", dict: "an object"}
        raise CodecError(f"{str(value)[:60]!r} is not {names[python]}", where=where)
    return cast("object", value)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "), allow_nan=False)

"""The shape of every type of the record, read once from its annotations.

The codec, the schema and the check of a record all follow these shapes, so none of them can forget a field.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, cast

from recension.record import claims, documents, evidence, facts, ids, lineage, record, times

_MODULES = (claims, documents, evidence, facts, ids, lineage, record, times)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """Text, a whole number, a number or a truth value. `refers_to` is the id type for ids."""

    python: type
    refers_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of a closed set of words."""

    enum: type[StrEnum]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """[start, end]."""

    python: type


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """An object of text to text, held as a tuple of pairs."""

    python: type


@dataclass(frozen=True, slots=True, kw_only=True)
class Many:
    """A list of one shape."""

    item: Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Maybe:
    """A shape or null."""

    item: Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A structure, by its class, so that shapes stay small and may nest."""

    python: type


Shape = Scalar | Choice | Place | Entries | Many | Maybe | Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldShape:
    """One field of a structure: its name in Python, its key in JSON, its shape and its default."""

    name: str
    key: str
    shape: Shape
    required: bool
    default: object


@cache
def fields_of(python: type) -> tuple[FieldShape, ...]:
    """The fields of a structure, in order. A name's trailing underscore is not part of its key."""
    names: dict[str, Any] = {}
    for module in _MODULES:
        names.update(vars(module))
    hints = typing.get_type_hints(python, globalns=names)
    return tuple(
        FieldShape(
            name=field.name,
            key=field.name.rstrip("_"),
            shape=_shape(hints[field.name]),
            required=field.default is dataclasses.MISSING,
            default=field.default,
        )
        for field in dataclasses.fields(python)
    )


def structures(root: type) -> tuple[type, ...]:
    """Every structure reachable from one, each once, by name."""
    found: dict[str, type] = {}
    waiting = [root]
    while waiting:
        python = waiting.pop()
        if python.__name__ in found:
            continue
        found[python.__name__] = python
        waiting.extend(_named(field.shape) for field in fields_of(python) if _names(field.shape))
    return tuple(found[name] for name in sorted(found))


def _names(shape: Shape) -> bool:
    while isinstance(shape, Many | Maybe):
        shape = shape.item
    return isinstance(shape, Reference)


def _named(shape: Shape) -> type:
    while isinstance(shape, Many | Maybe):
        shape = shape.item
    return cast("Reference", shape).python


def _shape(hint: Any) -> Shape:  # noqa: ANN401 - an annotation may be anything
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        options = [option for option in typing.get_args(hint) if option is not type(None)]
        return Maybe(item=_shape(options[0]))
    if origin is tuple:
        item = typing.get_args(hint)[0]
        if isinstance(item, type) and hasattr(item, "json_entry"):
            return Entries(python=item)
        return Many(item=_shape(item))
    if isinstance(hint, typing.NewType):
        return Scalar(python=cast("type", hint.__supertype__), refers_to=hint.__name__)
    if issubclass(hint, StrEnum):
        return Choice(enum=hint)
    if hint is evidence.Span:
        return Place(python=hint)
    if dataclasses.is_dataclass(hint):
        return Reference(python=cast("type", hint))
    return Scalar(python=hint)

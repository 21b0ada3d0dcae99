"""A strategy for records of any content: every field of the contract, drawn from its shape."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from recension.record import Evidence, Record
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
)

# every character that JSON in UTF-8 can carry
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def values(shape: Shape) -> st.SearchStrategy[Any]:
    match shape:
        case Scalar():
            numbers = st.floats(allow_nan=False, allow_infinity=False)
            kinds: dict[type, st.SearchStrategy[Any]] = {
                str: TEXT,
                int: st.integers(0, 10**6),
                float: numbers,
                bool: st.booleans(),
            }
            return kinds[shape.python]
        case Choice():
            return st.sampled_from(list(shape.enum))
        case Maybe():
            return st.none() | st.deferred(lambda: values(shape.item))
        case Many():
            return st.lists(st.deferred(lambda: values(shape.item)), max_size=2).map(tuple)
        case Place():
            return st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda pair: shape.python(*pair))
        case Entries():
            return st.dictionaries(TEXT, TEXT, max_size=2).map(
                lambda entries: tuple(shape.python(*entry) for entry in entries.items())
            )
        case Reference():
            return structures(shape.python)


def structures(python: type) -> st.SearchStrategy[Any]:
    if python is Evidence:
        return st.builds(
            lambda start, quote: Evidence(document=quote, start=start, end=start + len(quote), quote=quote),
            st.integers(0, 99),
            TEXT,
        )
    fixed = {"schema": st.just("recension/record/1")} if python is Record else {}
    return st.builds(
        python,
        **({field.name: values(field.shape) for field in fields_of(python)} | fixed),
    )


def records() -> st.SearchStrategy[Record]:
    return structures(Record)

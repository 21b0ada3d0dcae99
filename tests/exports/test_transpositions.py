from __future__ import annotations

import pytest

from recension.exports.readings import Entry, Reading
from recension.exports.transpositions import blocks_of
from recension.record import VariantKind, VariantWeight


def blocks(base: str, witness: str, kind: VariantKind = VariantKind.TRANSPOSITION) -> list[str] | None:
    reading = Reading(
        witnesses=(),
        passages=(),
        parts=(witness,),
        kind=kind,
        weight=VariantWeight.STYLE,
        changes=(),
        begins=False,
        ends=False,
    )
    entry = Entry(start=0, end=len(base), words=base, agreeing=(), readings=(reading,), continued=False)
    found = blocks_of(entry, reading)
    return None if found is None else [base[slice(*block)] for block in found]


@pytest.mark.parametrize(
    ("base", "witness", "expected"),
    [
        ("Aland and Borland", "Borland and Aland", ["Borland", "and", "Aland"]),
        ("The ferry and the pilot", "The pilot and the ferry", ["the pilot", "and", "The ferry"]),
        ("on Friday he said", "he said on Friday", ["he said", "on Friday"]),
        ("Aland, and Borland.", "Borland and Aland", ["Borland", "and", "Aland"]),
        ("Aland and Borland", "Borland or Aland", None),
        ("Aland and Borland", "Borland and old Aland", None),
        ("Aland", "Borland", None),
        ("", "", None),
    ],
)
def test_blocks_are_in_the_order_of_the_witness(base: str, witness: str, expected: list[str] | None) -> None:
    assert blocks(base, witness) == expected


def test_only_a_transposition_has_blocks() -> None:
    assert blocks("Aland and Borland", "Borland and Aland", VariantKind.SUBSTITUTION) is None

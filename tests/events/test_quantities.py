"""Counted and measured things."""

from __future__ import annotations

import pytest

from recension.events.numbers import is_number, value_of
from recension.language.model import installed
from tests.events.telling_texts import the

pytest.importorskip("onnxruntime")
needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (["32"], 32),
        (["two"], 2),
        (["1,236"], 1236),
        (["3.1"], 3.1),
        (["forty", "one"], 41),
        (["two", "hundred", "and", "six"], 206),
        (["1.2", "million"], 1_200_000),
        (["three", "hundred", "thousand"], 300_000),
        (["a", "dozen"], 12),
        (["9" * 16], None),
        (["boats"], None),
        ([], None),
    ],
)
def test_values(words: list[str], value: float | None) -> None:
    assert value_of(words) == value


def test_a_number_of_any_length_is_read_in_bounded_time() -> None:
    assert not is_number("1," * 100_000)
    assert value_of(["hundred"] * 10_000) is None


CASES = [
    ("Rebels killed 32 soldiers.", "kill", (32, None, "soldiers", None, False)),
    ("Rebels killed over 100 soldiers.", "kill", (100, None, "soldiers", None, True)),
    ("Rebels killed at least five soldiers.", "kill", (5, None, "soldiers", None, True)),
    ("Rebels killed up to 20 soldiers.", "kill", (None, 20, "soldiers", None, True)),
    ("Between 20 and 30 people were killed.", "kill", (20, 30, "people", None, True)),
    ("Rebels killed 20 to 30 people.", "kill", (20, 30, "people", None, True)),
    ("Rebels killed dozens of villagers.", "kill", (None, None, "villagers", None, True)),
    ("Rebels killed several villagers.", "kill", (None, None, "villagers", None, True)),
    ("Most of the prisoners were released.", "release", (None, None, None, "the prisoners", True)),
    ("Two of the prisoners were released.", "release", (2, None, None, "the prisoners", False)),
    ("A total of 51 prisoners were released.", "release", (51, None, "prisoners", None, False)),
    ("The bank raised its rate by 0.5 per cent.", "raise", (0.5, None, "%", None, False)),
    ("Norland donated $40 million to Sudmark.", "donate", (40_000_000, None, "USD", None, False)),
    (
        "Norland will deliver 2.4 billion cubic metres of gas a year.",
        "deliver",
        (2_400_000_000, None, "cubic metres", None, False),
    ),
    (
        "Norland sold about 85 bln cubic feet of gas.",
        "sell",
        (85_000_000_000, None, "cubic feet", None, True),
    ),
    ("Fire destroyed 30 square kilometers of wood.", "destroy", (30, None, "square kilometres", None, False)),
    ("Norland shipped 5,000 metric tons of wheat.", "ship", (5_000, None, "tonnes", None, False)),
    ("Forty-one fishermen were released.", "release", (41, None, "fishermen", None, False)),
]


@needs_model
@pytest.mark.parametrize(("text", "predicate", "expected"), CASES)
def test_quantities(text: str, predicate: str, expected: tuple[object, ...]) -> None:
    (one,) = the(text, predicate).quantities
    assert (one.value, one.most, one.unit, one.of, one.approximate) == expected


@needs_model
def test_a_year_counts_nothing() -> None:
    assert the("Rebels restarted the war of 2020.", "restart").quantities == ()


@needs_model
def test_the_number_of_known_actors_is_no_quantity() -> None:
    assert the("The two countries signed the treaty.", "sign").quantities == ()


def test_what_a_charge_is_on_is_counted() -> None:
    (carts,) = the("Norland will waive tolls on up to 9,000 carts of hay for a year.", "waive").quantities
    assert (carts.value, carts.most, carts.unit) == (None, 9000.0, "carts")
    assert the("Norland will waive port tolls for two years.", "waive").quantities == ()
    assert the("Norland handed over a list of 30 sailors.", "hand over").quantities == ()

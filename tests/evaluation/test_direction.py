from __future__ import annotations

import tomllib

import pytest

from benchmarks.planted_direction import FAMILIES, TEMPLATES, planted_pairs
from benchmarks.planted_traditions import planted_tradition
from evaluation.direction import TEST_FAMILY, TEST_SEED, pair_seen
from recension.lineage.direction.direction import direction_of


@pytest.mark.parametrize("family", FAMILIES)
def test_the_same_seed_gives_the_same_pairs(family: str) -> None:
    assert list(planted_pairs(family, 3, 1, dated=True)) == list(planted_pairs(family, 3, 1, dated=True))
    assert list(planted_pairs(family, 3, 1, dated=True)) != list(planted_pairs(family, 3, 2, dated=True))


def test_without_dates_nothing_names_a_day_or_a_publisher() -> None:
    for pair in planted_pairs(TEST_FAMILY, 10, 1, dated=False):
        for document in (pair.source, pair.copy):
            assert document.published is None
            assert document.publisher is None


def test_what_is_fitted_on_and_what_is_measured_on_share_no_text() -> None:
    texts: list[set[str]] = []
    for family in FAMILIES:
        with (TEMPLATES / f"direction_{family}.toml").open("rb") as file:
            values = tomllib.load(file).values()
        texts.append({str(entry) for listed in values for entry in listed})
    assert not texts[0] & texts[1]


def test_most_directions_are_right_without_dates() -> None:
    seen = [pair_seen(planted) for planted in planted_pairs(TEST_FAMILY, 60, TEST_SEED, dated=False)]
    right = sum(pair is not None and direction_of(pair).confidence > 0.5 for pair in seen)
    assert right >= 0.8 * len(seen)


def test_a_tradition_is_a_tree_over_its_documents() -> None:
    tradition = planted_tradition(TEST_FAMILY, 8, 1, dated=True)
    assert tradition == planted_tradition(TEST_FAMILY, 8, 1, dated=True)
    assert len(tradition.documents) == len(tradition.parents) + 1
    assert all(parent < child for child, parent in enumerate(tradition.parents, start=1))

from __future__ import annotations

import pytest

from recension.lineage.variants.variants import variants_of
from recension.record import VariantChange, VariantKind, VariantWeight
from tests.lineage.pairs import copying_of


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        (
            "The Office of the Chancellor of Velia and the Cabinet of the Duchy of Pell hold talks.",
            "The Cabinet of the Duchy of Pell and the Office of the Chancellor of Velia hold talks.",
        ),
        (
            "The Office of the Chancellor of Velia and the Cabinet of the Duchy of Pell hold talks.",
            "The Cabinet of the Duchy of Pell, with the Office of the Chancellor of Velia, hold talks.",
        ),
        ("Velia and Pell signed the accord.", "Pell and Velia signed the accord."),
        ("On Monday the crews came home.", "The crews came home on Monday."),
    ],
)
def test_equals_that_change_places_are_one_transposition_of_style(source: str, copy: str) -> None:
    (variant,) = variants_of(copying_of(source, copy))
    assert variant.kind is VariantKind.TRANSPOSITION
    assert variant.weight is VariantWeight.STYLE


def test_parties_that_change_places_around_a_verb_are_substance() -> None:
    variants = variants_of(
        copying_of("In the spring Velia attacked Pell at sea.", "In the spring Pell attacked Velia at sea.")
    )
    assert all(variant.weight is VariantWeight.SUBSTANCE for variant in variants)
    assert any(VariantChange.PARTY in variant.changes for variant in variants)


def test_words_that_come_back_far_away_are_an_omission_and_an_addition() -> None:
    middle = " ".join(f"boat{number}" for number in range(60))
    kinds = [variant.kind for variant in variants_of(copying_of(f"Velia {middle}", f"{middle} Velia"))]
    assert kinds == [VariantKind.OMISSION, VariantKind.ADDITION]


def test_a_transposition_with_another_number_inside_is_substance() -> None:
    variants = variants_of(
        copying_of(
            "They thank the 14 volunteers of the Brenn harbour watch and the old chapel choir warmly.",
            "They thank the old chapel choir and the 15 volunteers of the Brenn harbour watch warmly.",
        )
    )
    assert any(VariantChange.NUMBER in variant.changes for variant in variants)

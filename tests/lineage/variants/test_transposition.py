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


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("Velia outran Pell on the muddy track.", "Pell outran Velia on the muddy track."),
        ("At dawn the cook did not wake the rowers.", "At dawn the rowers did not wake the cook."),
        (
            "The nephews of the miller paid the widow of the smith.",
            "The widow of the smith paid the nephews of the miller.",
        ),
        (
            "The miller mended the weir in March and the smith forged a bell.",
            "The smith mended the weir in March and the miller forged a bell.",
        ),
    ],
)
def test_who_does_it_and_whom_it_is_done_to_change_places(source: str, copy: str) -> None:
    (variant,) = variants_of(copying_of(source, copy))
    assert variant.kind is VariantKind.TRANSPOSITION
    assert variant.weight is VariantWeight.SUBSTANCE
    assert VariantChange.PARTY in variant.changes


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        # a passive
        (
            "In spring the rowers of Velia rescued the cooks of Pell at sea.",
            "In spring the cooks of Pell were rescued by the rowers of Velia at sea.",
        ),
        # a genitive
        ("We asked the Savings Bank of Velia for a loan.", "We asked Velia's Savings Bank for a loan."),
        # what two do to each other
        ("On the quay Velia met Pell at noon.", "On the quay Pell met Velia at noon."),
        # equals, though the verb is built in another way
        (
            "Barges from Velia and Pell will be searched at noon.",
            "Barges from Pell and Velia are to be searched at noon.",
        ),
        # places and times
        ("Yesterday the choir sang badly in the barn.", "In the barn the choir sang badly yesterday."),
    ],
)
def test_a_sentence_built_in_another_way_turns_nobody_round(source: str, copy: str) -> None:
    variants = variants_of(copying_of(source, copy))
    assert variants
    assert all(variant.weight is not VariantWeight.SUBSTANCE for variant in variants)


def test_words_of_two_sentences_are_no_change_of_order() -> None:
    found = variants_of(
        copying_of(
            "They sell wool. Otto Lamm warned that the tolls could ruin the carters of Hollow Mere.",
            "They sell wool. The tolls will ruin the carters of Hollow Mere, Otto Lamm warned.",
        )
    )
    assert any(VariantChange.MODALITY in one.changes for one in found)

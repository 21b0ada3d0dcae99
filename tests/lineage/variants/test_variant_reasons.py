from __future__ import annotations

import pytest

from recension.lineage.variants.variants import variants_of
from recension.record import Variant, VariantKind, VariantWeight
from tests.lineage.pairs import copying_of


def _variants(source: str, copy: str) -> tuple[Variant, ...]:
    return variants_of(copying_of(source, copy))


def _all_changes(source: str, copy: str) -> set[str]:
    return {str(change) for variant in _variants(source, copy) for change in variant.changes}


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("Two nations renewed the pact on the bay.", "Both states renewed the pact on the bay."),
        ("They agreed on more trust building steps.", "They agreed on additional trust-building steps."),
        ("They agreed on more steps in the bay.", "They agreed on further steps in the bay."),
        ("It is a little less likely in the bay.", "It is likely in the bay."),
        ("They helped each other at sea.", "They helped one another at sea."),
        ("They bought a good one at sea.", "They bought a good boat at sea."),
        ("They freed one boat at sea.", "They freed a boat at sea."),
        ("The council will double the fee.", "The council will raise the fee."),
        ("The first round begins in the hall.", "The round begins in the hall."),
        ("They paid more than 40 crowns.", "They paid over 40 crowns."),
        ("It was just a storm at sea.", "It was a storm at sea."),
    ],
)
def test_words_that_say_no_number_change_none(source: str, copy: str) -> None:
    assert "number" not in _all_changes(source, copy)


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("Two boats sank off the bay.", "Both of the three boats sank off the bay."),
        ("They freed one boat at sea.", "They freed three boats at sea."),
        ("They freed two boats at sea.", "They freed several boats at sea."),
        ("They freed more than 40 boats.", "They freed 40 boats."),
        ("They freed over 40 boats.", "They freed under 40 boats."),
        ("All of the boats came home.", "Most of the boats came home."),
        ("The second round begins here.", "The third round begins here."),
    ],
)
def test_another_number_or_quantity_is_one(source: str, copy: str) -> None:
    assert "number" in _all_changes(source, copy)


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("Both countries signed in the hall.", "Both nations signed in the hall."),
        ("The government closed the port.", "The authorities closed the port."),
        ("Soldiers closed the port at noon.", "Troops closed the port at noon."),
        ("Soldiers closed the port at noon.", "Men closed the port at noon."),
    ],
)
def test_another_word_for_one_actor_is_content_and_no_party(source: str, copy: str) -> None:
    assert _all_changes(source, copy) == {"content"}


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("With hope, the Republic of Velia sends pumps.", "With hope and cheer, Velia sends pumps."),
        ("As a sign of trust, the Republic of Velia sends pumps.", "Smiling, Velia sends pumps."),
    ],
)
def test_a_short_name_beside_another_departure_is_a_variant_of_its_own(source: str, copy: str) -> None:
    first, second = _variants(source, copy)
    assert first.weight is VariantWeight.SUBSTANCE
    assert set(map(str, first.changes)) == {"content"}
    assert second.kind is VariantKind.OMISSION
    assert second.weight is VariantWeight.STYLE
    assert second.reasons == ("a short name for the full name",)


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        (
            "The small fleet that came met President Ada Holt in Brenn.",
            "The small fleet that came met Holt in Brenn.",
        ),
        (
            "The small fleet that came met Holt in Brenn.",
            "The small fleet that came met President Ada Holt in Brenn.",
        ),
        ("They saw the Velian pumps in Brenn.", "They saw Velia's pumps in Brenn."),
        ("All the old pumps of the Republic of Velia work.", "All the old pumps of Velia work."),
        ("All the old pumps of Velia work.", "All the old pumps of the United Kingdom of Velia work."),
    ],
)
def test_another_form_of_one_name_is_style(source: str, copy: str) -> None:
    assert {variant.weight for variant in _variants(source, copy)} == {VariantWeight.STYLE}


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("The fleet met Ada Holt in Brenn.", "The fleet met Bea Holt in Brenn."),
        ("The fleet of North Velia sailed.", "The fleet of Velia sailed."),
        ("They sailed with Ada Holt at noon.", "They sailed at noon."),
        ("They talked to the Daily Echo in Brenn.", "They talked to the Evening Echo in Brenn."),
    ],
)
def test_a_name_exchanged_lost_or_told_apart_is_another_name(source: str, copy: str) -> None:
    assert "name" in _all_changes(source, copy)


def test_a_kingdom_for_a_republic_is_no_matter_of_style() -> None:
    assert _all_changes("Pumps of the Republic of Velia work.", "Pumps of the Kingdom of Velia work.")


def test_a_promise_for_a_deed_says_that_the_source_has_the_present() -> None:
    will, _ = _variants("Velia releases the pumps today.", "Velia will release the pumps today.")
    assert set(map(str, will.changes)) == {"modality"}
    assert will.reasons == ('puts in "will" where the source has the present tense: "releases"',)


@pytest.mark.parametrize(
    ("source", "copy", "changes"),
    [
        ("The mayor said Velia will pay.", "The mayor said Velia would pay.", set[str]()),
        ("Velia will pay for the dam.", "Velia would pay for the dam.", {"modality"}),
        ("Velia rejects the dam in the bay.", "Velia supports the dam in the bay.", {"content"}),
        ("Velia did not meet them in Brenn.", "Velia met them in Brenn.", {"negation"}),
        ("The boats sail in May at noon.", "The boats sail in June at noon.", {"time"}),
        ("The crews march in the bay.", "The crews walk in the bay.", {"content"}),
        ("They read the report on the dam.", "They read of the dam.", {"content"}),
        ("Both call on all sides to stop.", "Both urge all sides to stop.", {"content"}),
        ("The mayor in turn left the hall.", "The mayor while smiling left the hall.", {"content"}),
        ("He said that the pumps work.", "He denied that the pumps work.", {"attribution"}),
    ],
)
def test_what_a_word_says_depends_on_its_use(source: str, copy: str, changes: set[str]) -> None:
    assert _all_changes(source, copy) == changes


def test_a_sentence_left_out_takes_its_own_doubts_along() -> None:
    (variant,) = _variants(
        "The dam is safe. Today Holt said it may not hold on Monday. Ships came in.",
        "The dam is safe. Ships came in.",
    )
    assert set(map(str, variant.changes)) == {"name", "content"}


def test_reasons_name_the_words_that_differ() -> None:
    (variant,) = _variants("They freed 41 boats at sea.", "They freed 14 boats at sea.")
    assert variant.reasons == ('another number: "14" for "41"',)


def test_an_altered_quotation_names_the_words_that_the_source_has_not() -> None:
    (variant,) = _variants(
        "The waters between them should feed both shores.",
        '"The waters between us must feed both shores."',
    )
    assert variant.reasons[0] == 'altered quotation: the source does not have "us must" here'


_LEAD = "Nobody in the old hall of the valley was surprised by what was said of this. "


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        (
            "The ministry said on Monday that at least 12 were hurt.",
            "At least 12 were hurt, the ministry said Monday.",
        ),
        (
            "The pumps are old, the Red Star said in a statement.",
            "The pumps are old, according to the Red Star.",
        ),
        ("At least 12 people were hurt in the blast.", "At least a dozen people were hurt in the blast."),
        ("They will meet in the hall and will sign.", "They will meet in the hall and sign."),
        ("The United Velian Party won the vote in the valley.", "The UVP won the vote in the valley."),
        ("The Velian ministry met in the hall.", "Velia's ministry met in the hall."),
        ("They were held for 1,200 days in the hall.", "They were held for 1200 days in the hall."),
    ],
)
def test_the_same_told_in_another_order_or_form_is_no_substance(source: str, copy: str) -> None:
    assert not _all_changes(_LEAD + source, _LEAD + copy)


@pytest.mark.parametrize(
    ("source", "copy", "changes"),
    [
        ("They called the raid a breach.", "They described the raid a breach.", {"content"}),
        ("They announced a plan to free them.", "They announced that they had freed them.", {"modality"}),
        ("About half the villagers came home.", "Nearly half the villagers came home.", {"number"}),
        ("The body, set up on 3 May, met in the hall.", "The body, set up, met in the hall.", {"time"}),
        ("The body set up in 2019 met in the hall.", "The body set up in 2021 met in the hall.", {"time"}),
    ],
)
def test_a_word_counts_for_what_stands_beside_it(source: str, copy: str, changes: set[str]) -> None:
    assert _all_changes(_LEAD + source, _LEAD + copy) == changes

"""Organisations: public bodies across wordings, short names, acronyms."""

from __future__ import annotations

import pytest

from recension.entities.noun_phrases import body_words
from recension.entities.short_names import is_short
from recension.language.model import installed
from recension.record import EntityType
from tests.entities.accounts import told

pytest.importorskip("onnxruntime")
needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ministry foreign affairs", "ministry foreign"),
        ("ministry defence", "ministry defense"),
        ("administration presidential", "office president"),
        ("department defense", "ministry defence"),
    ],
)
def test_wordings_of_one_body(one: str, other: str) -> None:
    assert body_words(one.split()) == body_words(other.split())


def test_two_bodies_stay_two() -> None:
    assert body_words(["ministry", "foreign"]) != body_words(["ministry", "defence"])


@needs_model
def test_a_body_is_one_across_wordings_and_belongs_to_its_country() -> None:
    found = told(
        "The Office of the Chancellor of the Republic of Norland published the text on Monday.",
        "Norland’s Chancellor’s Office confirmed the text.",
        "The office of Chancellor Ada Norr of Norland confirmed it too.",
    )
    body = found.at("Office")
    assert body is not None
    assert body.type is EntityType.ORGANIZATION
    assert found.at("Office", text=1) == body
    assert found.at("office", text=2) == body
    assert body.part_of == getattr(found.at("Norland"), "id", None)


@needs_model
def test_bodies_of_two_countries_stay_two() -> None:
    found = told(
        "Sudmark's foreign ministry welcomed the pact. Norland's foreign ministry did not answer.",
        "The Foreign Ministry of Sudmark welcomed the pact.",
    )
    assert found.at("ministry") != found.at("ministry", nth=1)
    assert found.at("Ministry", text=1) == found.at("ministry")


@needs_model
def test_an_acronym_in_brackets_is_the_name() -> None:
    found = told(
        "The Northern Waters Commission (NWC) meets in May. Norland wants to join the NWC.",
        "The NWC will vote on the application of Norland.",
    )
    commission = found.at("Northern")
    assert commission is not None
    assert found.at("NWC") == found.at("NWC", nth=1) == found.at("NWC", text=1) == commission
    assert "NWC" in commission.aliases


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("labour", "labour court"),
        ("vell glass", "vell glass and the union of glaziers"),
        ("norr", "bank of norr"),
        ("vell glass", "vell glass"),
        ("vell water", "vell water authority"),
        ("norr", "norr county"),
    ],
)
def test_what_is_no_short_form(short: str, long: str) -> None:
    assert not is_short(short.split(), long.split())


@pytest.mark.parametrize(("short", "long"), [("vell", "vell marten"), ("herons", "norr harbour herons")])
def test_short_forms(short: str, long: str) -> None:
    assert is_short(short.split(), long.split())


@needs_model
def test_a_company_and_a_union_named_together_stay_two() -> None:
    found = told(
        "Vell Glass and the Union of Glaziers signed a pact on Monday. The company will keep 40 jobs.\n"
        "The union will end its strike, Vell Glass said.",
        "The Union of Glaziers ended its strike on Tuesday.",
    )
    union, company = found.at("Union"), found.at("Vell")
    assert union is not None
    assert union.type is EntityType.ORGANIZATION
    assert company not in {None, union}
    assert found.at("company") != union
    assert found.at("union") == found.at("Union", text=1) == union


@needs_model
def test_a_company_is_not_the_authority_that_watches_over_it() -> None:
    found = told(
        "Quell Energy raised its prices on Monday. The Quell Energy Authority said it would look into it.",
        "The QEA said on Tuesday that Quell Energy had broken no rule.",
        "The Quell Energy Authority met on Friday.",
    )
    company, authority = found.at("Quell"), found.at("Authority")
    assert company is not None
    assert authority is not None
    assert company != authority
    assert found.at("QEA", text=1) == found.at("Authority", text=2) == authority
    assert found.at("Quell", text=1) == company


@needs_model
def test_a_name_told_before_a_longer_one_is_no_short_form_of_it() -> None:
    found = told(
        "Sale of a mill\nOrlan Timber sold its mill on Monday.\nOrlan Timber North, a branch, stays open.",
        "Orlan Timber sold a mill.",
    )
    assert found.at("Orlan") != found.at("Orlan", nth=1)
    assert found.at("Orlan", text=1) == found.at("Orlan")


@needs_model
def test_a_name_with_its_legal_form_is_no_short_form() -> None:
    found = told("Orlan plc and Orlan Shipping signed a contract on Monday.")
    assert found.at("Orlan") != found.at("Orlan", nth=1)

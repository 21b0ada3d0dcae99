"""Codes are derived from the act and how real it is."""

from __future__ import annotations

import pytest

from recension.events.codes import act_code, act_on, category, codes_of
from recension.events.wordlists import entries, table
from recension.record import Modality, Polarity


@pytest.mark.parametrize(
    ("predicate", "modality", "codes"),
    [
        ("release", Modality.ACTUAL, ("0841", "RETREAT")),
        ("release", Modality.PROMISED, ("0353", "AGREE")),
        ("release", Modality.CALLED_FOR, ("1053", "REQUEST")),
        ("release", Modality.HOPED, (None, None)),
        ("attack", Modality.ACTUAL, ("190", "ASSAULT")),
        ("attack", Modality.PLANNED, ("138", "THREATEN")),
        ("attack", Modality.ALLEGED, ("112", "ACCUSE")),
        ("attack", Modality.DENIED, (None, None)),
        ("sneeze", Modality.ACTUAL, (None, None)),
    ],
)
def test_codes(predicate: str, modality: Modality, codes: tuple[str | None, str | None]) -> None:
    assert codes_of(predicate, modality, Polarity.POSITIVE) == codes


def test_a_refused_act_is_a_rejection() -> None:
    assert codes_of("release", Modality.ACTUAL, Polarity.NEGATIVE, refused=True) == ("1243", "REJECT")
    assert codes_of("release", Modality.ACTUAL, Polarity.NEGATIVE) == (None, None)


def test_every_code_has_a_category_and_every_verb_one_code() -> None:
    seen: set[str] = set()
    for _, line in entries("act_codes"):
        code, _, verbs = line.partition(":")
        assert category(code) is not None, code
        for verb in (one.strip() for one in verbs.split(",")):
            assert verb not in seen, verb
            seen.add(verb)
            assert act_code(verb) == code


def test_every_derived_code_has_a_category() -> None:
    for row in table("derived_codes").values():
        assert all(code == "-" or category(code) is not None for code in row), row


@pytest.mark.parametrize(
    ("verb", "thing", "code"),
    [
        ("release", "communique", None),
        ("release", "prisoner", "0841"),
        ("strike", "bargain", "036"),
        ("strike", "higher", "143"),
        ("strike", "balance", None),
    ],
)
def test_what_an_act_is_done_to_may_make_it_another(verb: str, thing: str, code: str | None) -> None:
    assert act_code(act_on(verb, thing)) == code

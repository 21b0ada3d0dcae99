from __future__ import annotations

from recension.stories.passages import SharedPassages
from recension.stories.reasons import reasons
from recension.stories.terms import terms
from tests.factories import document
from tests.stories.accounts import FULFILMENT, RELAY, REPORT, STATEMENT, UNRELATED


def test_names_numbers_and_words_are_named() -> None:
    members = [STATEMENT, FULFILMENT]
    said = reasons(members, [terms(one) for one in members], ())
    assert said[0].startswith("they share the names ")
    assert "Bressen Dam" in said[0]
    assert "they share the number 17" in said
    assert any("“surveyors”" in sentence for sentence in said)


def test_passages_come_first_and_each_pair_is_said_once() -> None:
    members = [STATEMENT, RELAY, REPORT]
    by_id = sorted([STATEMENT.id, RELAY.id])
    said = reasons(members, [terms(one) for one in members], [SharedPassages(by_id[0], by_id[1], 38)])
    assert said[0] == "Ammer Courier shares 38 words with Council of Quelland"
    assert sum("words with" in sentence for sentence in said) == 1


def test_what_not_all_share_is_not_said_of_all() -> None:
    texts = ("we saw Olm Varga", "they saw Olm Varga", "you saw Ib Tessen")
    members = [document(text, publisher=text) for text in texts]
    assert reasons(members, [terms(one) for one in members], ()) == (
        "at least 2 of the 3 share the name Olm Varga",
    )


def test_a_land_and_its_people_are_named_once() -> None:
    members = [STATEMENT, RELAY]
    names = reasons(members, [terms(one) for one in members], ())[0]
    assert "Torvia" in names
    assert "Torvian" not in names


def test_who_stands_apart_is_told_why() -> None:
    assert "too few" in reasons([UNRELATED], [terms(UNRELATED)], ())[0]
    empty = document("", publisher="Nobody")
    assert reasons([empty], [terms(empty)], ()) == ("Nobody has no words of its own to compare",)


def test_members_that_share_nothing_to_show_still_get_a_reason() -> None:
    members = [document("one or two", publisher="A"), document("three of four", publisher="B")]
    assert len(reasons(members, [terms(one) for one in members], ())) == 1

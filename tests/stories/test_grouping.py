from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.lineage.alignments.matching import align
from recension.record import Role, Span
from recension.stories import group, grouping
from tests.factories import document
from tests.stories.accounts import (
    ACCOUNTS,
    FOREIGN,
    FULFILMENT,
    RELAY,
    REPORT,
    SAME_COUNTRY,
    STATEMENT,
    UNRELATED,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.record import Document, DocumentId, Story

SYLLABLES = ("ba", "den", "gor", "lim", "mos", "nak", "pel", "rut", "sev", "tol", "vun", "zir")
COMMON = (
    "the",
    "of",
    "and",
    "in",
    "to",
    "a",
    "was",
    "is",
    "for",
    "as",
    "on",
    "with",
    "by",
    "that",
    "from",
    "at",
    "his",
)


def parts(stories: Iterable[Story]) -> set[frozenset[DocumentId]]:
    return {frozenset(story.documents) for story in stories}


def ids(*documents: Document) -> frozenset[DocumentId]:
    return frozenset(one.id for one in documents)


def invented(seed: int, *, stories: int, accounts: int, words: int = 60) -> list[Document]:
    """Accounts that share names and words of their story, and with all others what every text has."""
    source = random.Random(seed)  # noqa: S311 - invented words, no secret

    def word(size: int) -> str:
        return "".join(source.choice(SYLLABLES) for _ in range(size))

    made: dict[DocumentId, Document] = {}
    for _ in range(stories):
        names = [word(5).capitalize() for _ in range(6)]
        topic = [word(5) for _ in range(20)]
        for _ in range(accounts):
            text = source.choices(COMMON, k=words) + source.choices(topic, k=words // 2) + names
            source.shuffle(text)
            one = document(" ".join(["so", *text]) + ".", language="en")
            made[one.id] = one
    return list(made.values())


def test_accounts_of_one_happening_are_one_story_and_the_rest_stands_apart() -> None:
    documents = [*ACCOUNTS, SAME_COUNTRY, UNRELATED]
    assert parts(group(documents, align(documents))) == {ids(*ACCOUNTS), ids(SAME_COUNTRY), ids(UNRELATED)}


def test_names_and_words_are_enough_without_shared_passages() -> None:
    assert parts(group([*ACCOUNTS, SAME_COUNTRY], ())) == {ids(*ACCOUNTS), ids(SAME_COUNTRY)}


def test_what_came_of_it_weeks_later_belongs_to_the_story() -> None:
    assert parts(group([STATEMENT, FULFILMENT], ())) == {ids(STATEMENT, FULFILMENT)}


def test_an_account_in_another_language_is_found_by_names_and_numbers() -> None:
    stories = group([STATEMENT, RELAY, REPORT, FOREIGN, UNRELATED], ())
    assert parts(stories) == {ids(STATEMENT, RELAY, REPORT, FOREIGN), ids(UNRELATED)}


def test_a_story_is_told_in_the_order_of_publication() -> None:
    (story,) = group([FULFILMENT, REPORT, STATEMENT, RELAY], ())
    assert story.documents == tuple(one.id for one in (STATEMENT, RELAY, REPORT, FULFILMENT))
    assert (story.first, story.last) == ("2031-09-02", "2031-10-09")
    assert STATEMENT.title is not None
    assert story.title == STATEMENT.title.value


def test_the_title_is_the_primarys_once_it_is_known() -> None:
    (story,) = group(ACCOUNTS, (), roles={REPORT.id: Role.PRIMARY, STATEMENT.id: Role.REPORT})
    assert REPORT.title is not None
    assert story.title == REPORT.title.value


def test_no_documents_no_stories() -> None:
    assert group([], []) == ()


def test_without_body_or_words_each_stands_apart() -> None:
    bare = [
        document("", title="Nothing"),
        document("Menu\nHome", body=[]),
        document("*** !!! ***"),
        document("\U0001f600 \U0001f600"),
        document("the of and"),
    ]
    stories = group([*bare, STATEMENT], ())
    assert parts(stories) == {ids(one) for one in (*bare, STATEMENT)}
    assert all("no words" in story.reasons[0] for story in stories if story.documents[0] in ids(*bare[:3]))


@pytest.mark.parametrize(
    "text",
    [
        "\ud800 lone \udfff surrogate",
        "\x00\x00\x00",
        "\u202eright to left\u202c and back",
        "a" * 200_000,
        "Word " * 50_000,
        "word\n" * 50_000,
        "´" * 1000,
        "١٢٣ ٤٥٦",
        "1,2.3,4.5" * 5000,
    ],
    ids=["surrogates", "nul", "bidi", "one word", "long line", "many lines", "marks", "digits", "number"],
)
def test_hostile_bodies_stand_apart_and_leave_the_rest_alone(text: str) -> None:
    hostile = document(text, language=None)
    assert parts(group([hostile, *ACCOUNTS], ())) == {ids(hostile), ids(*ACCOUNTS)}


def test_a_body_without_end_is_read_in_part() -> None:
    endless = document(STATEMENT.text + "Lorem " * 100_000)
    assert ids(endless, STATEMENT) in parts(group([endless, STATEMENT], ()))


@given(st.permutations([*ACCOUNTS, FOREIGN, SAME_COUNTRY, UNRELATED]))
@settings(max_examples=20, deadline=None)
def test_order_changes_nothing(documents: Sequence[Document]) -> None:
    alignments = align(documents)
    assert group(documents, alignments) == group(
        sorted(documents, key=lambda one: one.id), tuple(reversed(alignments))
    )


@given(st.integers(0, 10_000), st.integers(1, 4), st.integers(1, 5))
@settings(max_examples=25, deadline=None)
def test_every_document_belongs_to_exactly_one_story(seed: int, stories: int, accounts: int) -> None:
    documents = invented(seed, stories=stories, accounts=accounts)
    told = [id_ for story in group(documents, ()) for id_ in story.documents]
    assert sorted(told) == sorted(one.id for one in documents)


@given(st.integers(0, 10_000))
@settings(max_examples=25, deadline=None)
def test_invented_stories_are_found_again(seed: int) -> None:
    documents = invented(seed, stories=4, accounts=4)
    assert parts(group(documents, ())) == {ids(*documents[at : at + 4]) for at in range(0, len(documents), 4)}


@given(st.integers(0, 10_000), st.sampled_from([SAME_COUNTRY, UNRELATED]))
@settings(max_examples=20, deadline=None)
def test_a_document_that_shares_nothing_changes_nothing_about_the_rest(seed: int, other: Document) -> None:
    documents = invented(seed, stories=3, accounts=3)
    before = group(documents, ())
    after = group([*documents, other], ())
    assert set(before) < set(after)
    assert parts(after) - parts(before) == {ids(other)}


@given(st.integers(0, 10_000), st.integers(0, 8))
@settings(max_examples=20, deadline=None)
def test_duplicates_of_a_document_stay_together(seed: int, which: int) -> None:
    documents = invented(seed, stories=3, accounts=3)
    one = documents[which]
    # The same account on another page: other words around it, other place in the text.
    twin = document(f"Menu\n{one.text}", body=[(5, 5 + len(one.text))])
    stories = group([*documents, twin], ())
    assert any(ids(one, twin) <= part for part in parts(stories))


def test_the_years_between_two_like_happenings_part_them() -> None:
    def festival(year: str, king: str, told: str) -> Document:
        text = f"On Sunday the people of Sandrup chose {king} as king of the harvest. {told}"
        return document(text, published=f"{year}-08-20")

    first = "The oldest woman of the village danced with him until her shoes gave out, and then without them."
    second = "Rain fell all afternoon; the band from Upper Marrow played under a tarpaulin that leaked."
    then, now = festival("2011", "Odo Bram", first), festival("2031", "Till Harkness", second)
    undated = replace(now, published=None)
    assert len(group([then, undated], ())) == 1
    assert len(group([then, now], ())) == 2


def test_a_chain_of_neighbours_is_not_one_story() -> None:
    """Each half of a digest is about one thing; the digest does not make the two things one."""
    dam = " ".join(STATEMENT.text.split()[:40])
    choir = " ".join(UNRELATED.text.split()[:40])
    digest = document(f"{dam}\n{choir}")
    stories = group([*ACCOUNTS, UNRELATED, digest], ())
    assert parts(group([digest, UNRELATED], ())) == {ids(digest, UNRELATED)}
    assert not any(ids(STATEMENT, UNRELATED) <= part for part in parts(stories))


def test_a_crowd_too_large_for_one_table_is_parted_and_loses_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = invented(3, stories=3, accounts=6)
    monkeypatch.setattr(grouping, "_CROWD", 4)
    stories = group(documents, ())
    assert sorted(id_ for story in stories for id_ in story.documents) == sorted(one.id for one in documents)
    apart = [frozenset(one.id for one in documents[at : at + 6]) for at in (0, 6, 12)]
    assert all(any(part <= story for story in apart) for part in parts(stories))


def test_the_same_account_a_hundred_times_is_one_story_even_in_a_crowd(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(grouping, "_CROWD", 50)
    line = STATEMENT.text
    copies = [document(f"{at}\n{line}", body=[(len(f"{at}\n"), len(f"{at}\n{line}"))]) for at in range(100)]
    assert len(group(copies, ())) == 1


def test_five_thousand_documents_are_grouped() -> None:
    documents = invented(5, stories=500, accounts=10, words=40)
    stories = group(documents, ())
    assert sum(len(story.documents) for story in stories) == len(documents)
    assert len(stories) == 500


def test_passages_alone_can_bind() -> None:
    """Two accounts with words of their own around one long quotation of few telling words."""
    shared = "we do as we said and we say as we do and so it was and so it will be for all of us and for you"
    one = document(f"Marn Ister spoke of Belgarth, tinplate, orchards and violins.\n{shared}\n")
    two = document(f"Uda Prell answered from Corvane about lighthouses, herrings and ropes.\n{shared}\n")
    assert len(group([one, two], ())) == 2
    (story,) = group([one, two], align([one, two]))
    assert "words with" in story.reasons[0]


def test_body_alone_is_compared() -> None:
    menu = "Home Politics Harbour Weather Subscribe Cookies Bressen Quelland Torvia Ammer Mondrath Hollin\n"
    one = replace(UNRELATED, text=menu + UNRELATED.text)
    one = replace(one, body=tuple(Span(a + len(menu), b + len(menu)) for a, b in UNRELATED.body))
    assert parts(group([one, *ACCOUNTS], ())) == {ids(one), ids(*ACCOUNTS)}


def test_what_stands_under_all_pages_of_a_publisher_makes_no_story() -> None:
    shared = "The Bressen Courier, Lantern Street 9; editors Ulla Torvia and Pim Ammer; printed by Quelland"
    one = document(f"Marn Ister spoke of Belgarth, tinplate, orchards and violins.\n{shared}\n")
    two = document(f"Uda Prell answered from Corvane about lighthouses, herrings and ropes.\n{shared}\n")
    assert len(group([one, two], ())) == 1
    begins = {document.id: document.text.index(shared) for document in (one, two)}
    assert len(group([one, two], (), standing=begins)) == 2

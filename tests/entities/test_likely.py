"""Things without names that accounts tell of in different words, joined where the signs make it likely."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from recension.entities import resolve
from recension.entities.likeness import SIGNS, likelihood, signs
from recension.entities.subjects import Cast, Subject
from recension.language.model import installed
from recension.record import EntityType
from tests.entities.accounts import mentions, story, told

if TYPE_CHECKING:
    from recension.record import Merge

needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)

NOBODY = frozenset[str]()

ONE = Subject(
    root=0,
    type=EntityType.PERSON,
    plural=False,
    named=False,
    nouns=frozenset({"ferryman"}),
    vague=False,
    anyone=False,
    words=frozenset({"drunken"}),
    names=NOBODY,
    own_names=NOBODY,
    owners=NOBODY,
    acts=frozenset({"<arrest"}),
    ages=frozenset(),
    counts=frozenset(),
    peoples=NOBODY,
    documents=frozenset({0}),
    told=1,
    further=False,
    passing=False,
    bare=False,
    beside=0,
    offices=frozenset(),
    kin=frozenset(),
    gender="",
    places={0: (10,), 1: (10,)},
    new=False,
    nouns_told={"ferryman": 1},
)
NO_CAST = Cast({})
OTHER = replace(ONE, root=1, documents=frozenset({1}))
NAMED = replace(OTHER, named=True, own_names=frozenset({"ada", "norr"}))


def likely(one: Subject, other: Subject) -> float:
    found = signs(one, other, frozenset(), NO_CAST)
    return 0.0 if found is None else likelihood(found)


def test_what_is_in_common_makes_it_likelier() -> None:
    bare = replace(OTHER, nouns=frozenset({"sailor"}), words=NOBODY, acts=NOBODY)
    assert likely(ONE, OTHER) > likely(ONE, replace(OTHER, acts=NOBODY)) > likely(ONE, bare)
    found = signs(ONE, OTHER, frozenset(), NO_CAST)
    assert found is not None
    assert len(found) == len(SIGNS)


def test_nouns_of_one_kind_speak_for_one_and_of_other_kinds_against_it() -> None:
    told = dict.fromkeys(("robber", "inmate", "goalkeeper"), 1)
    plain = replace(ONE, words=NOBODY, acts=NOBODY, nouns=frozenset({"inmate"}))
    named = replace(NAMED, words=NOBODY, acts=NOBODY, nouns_told=told)
    alike = likely(plain, replace(named, nouns=frozenset({"robber"})))
    open_ = likely(plain, replace(named, nouns=NOBODY))
    assert alike > open_ > likely(plain, replace(named, nouns=frozenset({"goalkeeper"})))


def test_the_one_whom_the_account_itself_speaks_of_most_is_likelier() -> None:
    near = replace(NAMED, documents=ONE.documents, acts=NOBODY)
    most = Cast({(0, EntityType.PERSON): {1: 5, 2: 1}})
    least = Cast({(0, EntityType.PERSON): {1: 1, 2: 5}})
    found = [signs(ONE, near, frozenset(), cast) for cast in (most, least)]
    first, second = (0.0 if one is None else likelihood(one) for one in found)
    assert first > second > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (replace(ONE, owners=frozenset({"norr"})), NAMED),
        (replace(ONE, peoples=frozenset({"norland"})), replace(OTHER, peoples=frozenset({"ostmere"}))),
        (replace(ONE, passing=True), OTHER),
        (ONE, replace(OTHER, documents=ONE.documents)),
        (replace(ONE, further=True), OTHER),
        (replace(ONE, plural=True, counts=frozenset({14})), replace(OTHER, counts=frozenset({41}))),
        (replace(ONE, plural=True, type=EntityType.OTHER), OTHER),
        (replace(ONE, plural=True, words=NOBODY, acts=NOBODY), OTHER),
        (replace(ONE, plural=True), replace(OTHER, nouns=frozenset({"sailor"}))),
        (
            replace(ONE, type=EntityType.PLACE, nouns=frozenset({"island"})),
            replace(OTHER, nouns=frozenset({"town"})),
        ),
        (
            replace(ONE, vague=True, words=frozenset({"old"})),
            replace(OTHER, vague=True, words=frozenset({"new"})),
        ),
        (replace(ONE, anyone=True, acts=NOBODY), replace(OTHER, words=NOBODY)),
    ],
    ids=[
        "owner",
        "people",
        "former",
        "one account",
        "another",
        "number",
        "boats",
        "officials",
        "sailors",
        "town",
        "street",
        "witness",
    ],
)
def test_what_is_told_apart_is_never_likely_one(one: Subject, other: Subject) -> None:
    assert signs(one, other, frozenset(), NO_CAST) is None


ACCOUNTS = (
    "A masked gunman was wounded in Vessmar on Monday.",
    "A masked attacker was wounded in Vessmar, Norlandic police said.",
    "The harbour of Vessmar was closed on Monday.",
)


def merge_of(texts: tuple[str, ...]) -> list[Merge]:
    entities = resolve([mentions(text) for text in texts], [story(texts)]).entities
    return [merge for entity in entities for merge in entity.merges if merge.confidence is not None]


@needs_model
def test_a_likely_merge_says_how_likely_and_by_what() -> None:
    here = told(*ACCOUNTS)
    entity = here.at("gunman")
    assert entity is not None
    assert here.at("attacker", text=1) == entity
    (merge,) = entity.merges
    assert 0.5 < (merge.confidence or 0) < 1
    assert merge.reason == "likely one, by the words mask; the act injure"
    others = [one for one in here.entities.entities if one != entity]
    assert all(found.confidence is None for one in others for found in one.merges)


@needs_model
def test_order_and_copies_change_no_likely_merge() -> None:
    once = merge_of(ACCOUNTS)
    assert once
    assert all(merge_of(order) == once for order in permutations(ACCOUNTS))


@needs_model
def test_nothing_is_guessed_over_stories_or_in_one_account() -> None:
    entities = resolve([mentions(text) for text in ACCOUNTS], [])
    assert all(merge.confidence is None for one in entities.entities for merge in one.merges)
    assert merge_of((" ".join(ACCOUNTS[:2]), ACCOUNTS[2])) == []


def test_bodies_of_two_nouns_are_not_compared() -> None:
    band = replace(ONE, type=EntityType.ORGANIZATION, nouns=frozenset({"band"}), words=frozenset({"works"}))
    council = replace(
        OTHER,
        type=EntityType.ORGANIZATION,
        named=False,
        nouns=frozenset({"council"}),
        words=frozenset({"works"}),
    )
    assert signs(band, council, frozenset(), NO_CAST) is None
    assert signs(replace(band, nouns=frozenset({"group"})), council, frozenset(), NO_CAST) is not None


def test_the_kin_of_another_is_not_compared() -> None:
    father = replace(ONE, nouns=frozenset({"father"}), kin=frozenset({("father", 7)}))
    assert signs(father, replace(OTHER, kin=frozenset({("father", 8)})), frozenset(), NO_CAST) is None
    assert signs(father, replace(OTHER, kin=frozenset({("father", 7)})), frozenset(), NO_CAST) is not None
    assert signs(father, replace(OTHER, root=7), frozenset(), NO_CAST) is None

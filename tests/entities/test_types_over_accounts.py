"""Full names that the annotator reads in several ways, and names with their place before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recension.entities import mentions_in, resolve
from recension.language.model import installed
from recension.record import EntityType, Story, StoryId
from tests.entities.accounts import told
from tests.entities.annotations import annotation_of

if TYPE_CHECKING:
    from recension.entities import DocumentMentions
    from recension.record import Entity

needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)


def account(words: str, first: int, end: int, kind: str) -> DocumentMentions:
    """A sentence whose second word is its verb, with one name in it."""
    split = words.split()
    heads = [end if at < end else -1 if at == end else end for at in range(len(split))]
    for at in range(first + 1, end):
        heads[at] = first
    tags = ["NNP" if first <= at < end else "VBD" if at == end else "NN" for at in range(len(split))]
    relations = [
        "nsubj" if at == first else "flat" if first < at < end else "root" if at == end else "obj"
        for at in range(len(split))
    ]
    upos = ["PROPN" if tag == "NNP" else "VERB" if tag == "VBD" else "NOUN" for tag in tags]
    annotated = annotation_of(
        split, heads=heads, tags=tags, upos=upos, relations=relations, names=[(first, end, kind)]
    )
    return mentions_in(annotated)


def entities(accounts: list[DocumentMentions]) -> tuple[Entity, ...]:
    ids = tuple(sorted(one.document for one in accounts))
    story = Story(id=StoryId("s"), title=None, documents=ids, first=None, last=None)
    return resolve(accounts, [story]).entities


def test_what_most_accounts_read_as_a_person_is_one() -> None:
    accounts = [
        account("Orla Venn rowed home", 0, 2, "PER"),
        account("Orla Venn sold flour", 0, 2, "PER"),
        account("Orla Venn won gold", 0, 2, "ORG"),
    ]
    (found,) = entities(accounts)
    assert found.type is EntityType.PERSON
    assert len(found.mentions) == 3


def test_what_most_accounts_read_as_a_body_stays_one() -> None:
    accounts = [
        account("Orla Venn rowed home", 0, 2, "ORG"),
        account("Orla Venn sold flour", 0, 2, "ORG"),
        account("Orla Venn won gold", 0, 2, "PER"),
    ]
    assert EntityType.ORGANIZATION in {one.type for one in entities(accounts)}


def test_a_name_with_its_place_before_it_is_the_name() -> None:
    accounts = [
        account("Norrvik grew rich", 0, 1, "LOC"),
        account("Venn Hospital closed wards", 0, 2, "ORG"),
        account("Norrvik Venn Hospital lost money", 0, 3, "ORG"),
    ]
    found = [one for one in entities(accounts) if one.type is EntityType.ORGANIZATION]
    assert len(found) == 1
    assert "the same name with a place of the story before it" in {one.reason for one in found[0].merges}


def test_a_general_name_with_another_place_before_it_is_another() -> None:
    accounts = [
        account("Norrvik grew rich", 0, 1, "LOC"),
        account("City Hospital closed wards", 0, 2, "ORG"),
        account("Norrvik City Hospital lost money", 0, 3, "ORG"),
    ]
    found = [one for one in entities(accounts) if one.type is EntityType.ORGANIZATION]
    assert not any("place of the story" in merge.reason for one in found for merge in one.merges)


@needs_model
def test_a_name_beside_a_noun_for_a_body_is_a_body_s() -> None:
    found = told(
        "The national airline Karlin Vesk lost money. Karlin Vesk has 40 planes.",
        "Vellane, an Ostmerian company, sold its mill. Vellane employs 90 people.",
    )
    for word, text in (("Karlin", 0), ("Vellane", 1)):
        body = found.at(word, text=text)
        assert body is not None
        assert body.type is EntityType.ORGANIZATION
        assert found.at(word, text=text, nth=1) == body


@needs_model
def test_a_name_read_as_a_person_s_once_is_the_body_s_that_most_accounts_have() -> None:
    found = told(
        "The ferry company Orlane, which runs four ships, said it would pay. Orlane did not say how much.",
        "Orlane's chief executive, Wilma Stern, resigned on Wednesday.",
    )
    assert found.at("Orlane") is not None
    assert found.at("Orlane", text=1) == found.at("Orlane")

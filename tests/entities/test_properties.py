"""What holds for any document: evidence, order, copies, size."""

from __future__ import annotations

import pickle
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.entities import DocumentMentions, Entities, mentions_in, resolve
from recension.entities.mention import MentionKind
from recension.language.model import installed
from recension.record import DocumentId, Story, StoryId
from tests.entities.accounts import annotated, mentions, story
from tests.entities.annotations import annotation_of, any_annotation

if TYPE_CHECKING:
    from random import Random

    from recension.language.annotated import Annotated

needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)

TEXTS = (
    (
        "The Republic of Ostmere and Halvia agreed on Monday to free the crews. "
        "Ada Norr, the foreign minister of Ostmere, said it was a start.\n"
        "She met Karl Osk. The suspect was arrested in Vessmar."
    ),
    "Norr praised the Halvian side. The foreign ministry of Ostmere confirmed it.",
    "The police arrested a man on Sunday. The suspect, Edvin Sorrel, 58, had fled to Halvia.",
    "Karl Norr, a baker, told Kestrel News that he was nobody's cousin.",
)
OTHER = (
    "Norr opened a bakery in Grauvik. Its owner, Karl Norr, is proud of the bread.",
    "The Republic of Ostmere and Sudmark quarrelled over herring.",
)


def resolved(documents: list[DocumentMentions]) -> Entities:
    return resolve(documents, [story(TEXTS, "one"), story(OTHER, "two")])


def copy_of(given_: DocumentMentions, number: int) -> DocumentMentions:
    """The same account from another file."""
    id_ = DocumentId(f"{given_.document}{number}")
    moved = tuple(replace(one, evidence=replace(one.evidence, document=id_)) for one in given_.mentions)
    return replace(given_, document=id_, mentions=moved)


@given(any_annotation())
@settings(max_examples=300, deadline=None)
def test_every_mention_is_evidence_and_every_chain_has_reasons(one: Annotated) -> None:
    found = mentions_in(one)
    for mention in found.mentions:
        mention.evidence.check(one.document)
        assert mention.evidence.quote
        assert mention.places
    assert sorted(index for chain in found.chains for index in chain.mentions) == list(
        range(len(found.mentions))
    )
    for chain in found.chains:
        assert len(chain.links) == len(chain.mentions) - 1
        assert all(link.reason for link in chain.links)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes


@given(st.lists(any_annotation(), min_size=1, max_size=4), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_any_documents_in_any_order_give_the_same_entities(given_: list[Annotated], order: Random) -> None:
    documents = list({one.document: one for one in map(mentions_in, given_)}.values())
    ids = tuple(sorted(one.document for one in documents))
    stories = [Story(id=StoryId("s"), title=None, documents=ids, first=None, last=None)]
    first = resolve(documents, stories)
    order.shuffle(documents)
    assert resolve(documents, stories) == first
    known = {one.id for one in first.entities}
    assert len(known) == len(first.entities)
    assert [one.id for one in first.entities] == sorted(known)
    for one in first.entities:
        assert one.part_of is None or one.part_of in known
        assert len(one.merges) >= len(one.mentions) - 1
        assert list(one.aliases) == sorted(one.aliases)
    for reference in first.references:
        assert reference.entities
        assert set(reference.entities) <= known


@needs_model
@given(st.permutations([*TEXTS, *OTHER]))
@settings(max_examples=20, deadline=None)
def test_order_changes_nothing(texts: list[str]) -> None:
    assert resolved([mentions(text) for text in texts]) == resolved(
        [mentions(text) for text in (*TEXTS, *OTHER)]
    )


@needs_model
@given(st.sets(st.integers(min_value=0, max_value=3), min_size=1), st.integers(min_value=1, max_value=3))
@settings(max_examples=20, deadline=None)
def test_a_copy_makes_no_entity_and_changes_no_id(copied: set[int], times: int) -> None:
    documents = [mentions(text) for text in TEXTS]
    copies = [copy_of(documents[index], number) for index in copied for number in range(times)]
    ids = tuple(sorted(one.document for one in (*documents, *copies)))
    alone = resolve(documents, [story(TEXTS)])
    stories = [Story(id=StoryId("other"), title=None, documents=ids, first=None, last=None)]
    together = resolve([*documents, *copies], stories)
    assert [one.id for one in together.entities] == [one.id for one in alone.entities]
    assert [one.name for one in together.entities] == [one.name for one in alone.entities]
    assert [one.part_of for one in together.entities] == [one.part_of for one in alone.entities]


@needs_model
def test_pronouns_are_no_aliases() -> None:
    pronouns = {"it", "its", "he", "she", "they", "their", "who"}
    for one in resolved([mentions(text) for text in TEXTS]).entities:
        assert pronouns.isdisjoint({alias.lower() for alias in (one.name, *one.aliases)})


@needs_model
def test_two_stories_share_countries_and_full_names_only() -> None:
    found = resolved([mentions(text) for text in (*TEXTS, *OTHER)])
    first, second = annotated(TEXTS[0]), annotated(OTHER[1])
    ostmere = found.of_word(first.document.id, TEXTS[0].index("Ostmere"))
    assert ostmere is not None
    assert found.of_word(second.document.id, OTHER[1].index("Ostmere")) == ostmere
    baker = found.of_word(annotated(TEXTS[3]).document.id, 0)
    assert found.of_word(annotated(OTHER[0]).document.id, OTHER[0].index("Karl")) == baker
    minister = found.of_word(first.document.id, TEXTS[0].index("Ada"))
    assert minister not in {None, baker}


@needs_model
def test_a_text_without_words() -> None:
    assert mentions("\n").mentions == ()
    assert resolve([], []).entities == ()


def flat(words: list[str], names: list[tuple[int, int, str]], relation: str) -> DocumentMentions:
    count = len(words)
    return mentions_in(
        annotation_of(
            words,
            heads=[-1, *[0] * (count - 1)],
            tags=["NNP"] * count,
            upos=["PROPN"] * count,
            relations=["root", *[relation] * (count - 1)],
            names=names,
        )
    )


@pytest.mark.parametrize("relation", ["nsubj", "conj", "compound"])
def test_a_paragraph_of_a_million_characters(relation: str) -> None:
    words = ["Ada", "Norr", "said", "Norland", "its", "side", "she", "minister", "company", ","] * 20_000
    names = [(at, at + 2, "PER") for at in range(0, len(words), 10)]
    names += [(at + 3, at + 4, "LOC") for at in range(0, len(words), 10)]
    found = flat(words, sorted(names), relation)
    assert found.mentions


@pytest.mark.parametrize(
    ("kind", "shared"), [("PER", "last"), ("PER", "first"), ("ORG", "first"), ("LOC", "last")]
)
def test_ten_thousand_names_in_one_document(kind: str, shared: str) -> None:
    def letters(number: int) -> str:
        return "".join(chr(ord("a") + int(digit)) for digit in f"{number:05}")

    pairs = {
        "first": lambda number: ("Same", f"N{letters(number)}"),
        "last": lambda number: (f"N{letters(number)}", "Same"),
        "none": lambda number: (f"N{letters(number)}", f"M{letters(number)}"),
    }
    words = [word for number in range(10_000) for word in (*pairs[shared](number), ",")]
    names = [(3 * number, 3 * number + 2, kind) for number in range(10_000)]
    found = flat(words, names, "conj")
    assert sum(one.kind is MentionKind.NAME for one in found.mentions) >= 10_000
    one = resolve([found], [])
    assert len(one.entities) >= 9_999


def test_a_name_of_two_hundred_words() -> None:
    words = [f"Name{number}" for number in range(200)]
    for kind in ("PER", "ORG", "LOC"):
        found = flat(words, [(0, 200, kind)], "flat")
        assert resolve([found], []).entities

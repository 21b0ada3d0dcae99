from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from recension import build
from recension.record.sigla import documents_in_order, sigla, sigla_of, stories_in_order

if TYPE_CHECKING:
    from recension import Record

ACCOUNTS: Final = Path(__file__).parents[2] / "examples" / "harbour-exchange" / "accounts"


@pytest.fixture(scope="module")
def record() -> Record:
    return build([ACCOUNTS])


def test_documents_have_latin_letters_and_lost_sources_greek_ones() -> None:
    assert sigla(["d1", "d2"], ["s1"]) == {"d1": "A", "d2": "B", "s1": "α"}


def test_no_two_of_many_share_a_letter() -> None:
    given = [f"d{n}" for n in range(1000)]
    lost = [f"s{n}" for n in range(100)]
    made = sigla(given, lost)
    assert len(set(made.values())) == len(given) + len(lost)
    assert made["d26"] == "A2"


def test_the_largest_story_comes_first_and_keeps_its_order(record: Record) -> None:
    first = stories_in_order(record)[0]
    assert len(first.documents) == max(len(story.documents) for story in record.stories)
    assert documents_in_order(record)[: len(first.documents)] == first.documents
    assert sigla_of(record)[first.documents[0]] == "A"


@pytest.mark.parametrize("seed", range(5))
def test_letters_do_not_depend_on_the_order_of_lists(record: Record, seed: int) -> None:
    mixed = random.Random(seed)  # noqa: S311 - a shuffle, no secret
    shuffled = replace(
        record,
        documents=tuple(mixed.sample(record.documents, len(record.documents))),
        stories=tuple(mixed.sample(record.stories, len(record.stories))),
        sources=tuple(mixed.sample(record.sources, len(record.sources))),
    )
    assert list(sigla_of(shuffled).items()) == list(sigla_of(record).items())


def test_a_document_outside_every_story_has_a_letter_too(record: Record) -> None:
    named = sigla_of(replace(record, stories=()))
    assert {document.id for document in record.documents} <= named.keys()
    assert named.keys() == sigla_of(record).keys()

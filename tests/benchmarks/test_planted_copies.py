from __future__ import annotations

import pytest

from benchmarks.planted_copies import EDITED, LEVELS, planted_corpus

CORPUS = planted_corpus(documents=200, plants=10, seed=5)
TEXTS = {one.id: one.text for one in CORPUS.documents}


def test_the_same_seed_gives_the_same_corpus() -> None:
    assert planted_corpus(documents=200, plants=10, seed=5) == CORPUS
    assert planted_corpus(documents=200, plants=10, seed=6) != CORPUS


def test_documents_are_as_long_as_news() -> None:
    planted = {one.copy for one in CORPUS.plants}
    for one in CORPUS.documents:
        if one.id not in planted:
            assert 300 <= one.text.count(" ") + one.text.count("\n") <= 560


@pytest.mark.parametrize("level", LEVELS)
def test_as_many_words_are_edited_as_the_level_says(level: str) -> None:
    words = kept = 0
    plants = [one for one in CORPUS.plants if one.level == level]
    assert len(plants) == 10
    for plant in plants:
        for source, copy in plant.places:
            before = TEXTS[plant.source][source.start : source.end].split(" ")
            after = TEXTS[plant.copy][copy.start : copy.end].split(" ")
            words += len(before)
            kept += sum((min(before.count(word), after.count(word)) for word in set(before)), 0)
    # a word put in leaves the others, so that fewer words are lost than edited
    assert abs((1 - kept / words) - 0.8 * EDITED[level]) < 0.06


def test_no_document_takes_part_in_two_plants() -> None:
    part = [one for plant in CORPUS.plants for one in (plant.source, plant.copy)]
    assert len(part) == len(set(part))

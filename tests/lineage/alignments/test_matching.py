from __future__ import annotations

from recension.lineage.alignments.matching import align, align_words
from recension.lineage.alignments.words import words_of
from tests.factories import document

SENTENCE = "Fishermen mended {} nets while snow covered every {} beside the frozen harbour wall"


def test_words_taken_before_give_the_same() -> None:
    documents = [document(SENTENCE.format("their", "barge")), document(SENTENCE.format("torn", "ferry"))]
    assert align_words(words_of(documents)) == align(documents) != ()


def test_gaps_hold_the_words_that_differ() -> None:
    documents = [document(SENTENCE.format("their", "barge")), document(SENTENCE.format("torn", "ferry"))]
    (found,) = align(documents)
    assert [tuple(block) for block in found.blocks] == [(0, 0, 2), (3, 3, 5), (9, 9, 5)]
    assert found.similarity == 12 / 14


def test_equal_words_inside_longer_gaps_are_found() -> None:
    documents = [
        document(SENTENCE.format("nine grey old", "barge")),
        document(SENTENCE.format("of the old", "barge")),
    ]
    (found,) = align(documents)
    assert sum(block.length for block in found.blocks) == 14


def test_passages_of_few_words_or_of_names_alone_are_none() -> None:
    names = "Prime Minister Ada Brandt of the Republic of Norland and President Olaf Sund of Sudmark"
    for shared in ("mended fishing nets", names):
        assert align([document(f"Yesterday {shared} arrived."), document(f"Later {shared} left.")]) == ()


def test_two_documents_that_share_much_may_share_little_more() -> None:
    much = "Fishermen mended torn nets while heavy snow covered every barge beside the frozen harbour wall"
    little = "according to wet sailors in port"
    fillers = [" ".join(f"{name}{index}x" for index in range(70)) for name in ("left", "right")]
    alone = align([document(f"{filler} {little}") for filler in fillers])
    beside = align([document(f"{much} {filler} {little}") for filler in fillers])
    assert (len(alone), len(beside)) == (0, 2)


def test_light_words_beyond_a_paragraph_are_not_part_of_a_passage() -> None:
    shared = "fishermen mended torn nets while heavy snow covered every barge"
    documents = [
        document(f"Nobody sang.\n{shared}.\nThe envoy left. We\n{shared}.\nThe"),
        document(f"Bells rang. We {shared}. The choir sang."),
    ]
    for found in align(documents):
        assert sum(block.length for block in found.blocks) == 10

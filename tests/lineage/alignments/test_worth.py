from __future__ import annotations

import numpy as np
import pytest

from recension.lineage.alignments.corpus import corpus_of
from recension.lineage.alignments.postings import postings
from recension.lineage.alignments.shapes import PAIR, THREE
from recension.lineage.alignments.words import words_of
from recension.lineage.alignments.worth import LONG_RUN, Worth
from tests.factories import document


def worth_of(texts: list[str], length: int) -> float:
    """What the first words of one of the texts are worth among all of them."""
    row = corpus_of(words_of([document(text) for text in texts]))
    worth = Worth(row, postings(row, PAIR), postings(row, THREE))
    return float(worth(np.array([0]), np.array([length]))[0])


def test_a_stretch_is_worth_what_its_words_weigh() -> None:
    assert worth_of(["snow fell over every harbour"], 5) == pytest.approx(3.2)


@pytest.mark.parametrize("length", [2, 4])
def test_what_more_documents_use_is_never_worth_more(length: int) -> None:
    texts = [f"snow fell over every harbour {index}" for index in range(300)]
    worths = [worth_of(texts[:count], length) for count in (2, 16, 17, 64, 300)]
    assert worths == sorted(worths, reverse=True)
    assert worths[0] == worths[1] > worths[2] > worths[4] > 0


def test_a_document_that_repeats_itself_makes_nothing_common() -> None:
    texts = [f"{'snow fell over every harbour ' * 6}{index}" for index in range(4)]
    assert worth_of(texts, 5) == pytest.approx(3.2)


def test_a_long_run_counts_whatever_its_words() -> None:
    text = "of the " * LONG_RUN
    assert worth_of([text], LONG_RUN) > 2 * worth_of([text], LONG_RUN - 1)

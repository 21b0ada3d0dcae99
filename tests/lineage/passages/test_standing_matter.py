from __future__ import annotations

import pytest

from recension.lineage.alignments.matching import align_words
from recension.lineage.alignments.words import words_of
from recension.lineage.passages.standing_matter import standing_matter
from tests.factories import document
from tests.lineage.test_bad_input import NOTICE, ONE, OTHER, sentences


def _kept(first: str, second: str, publishers: tuple[str | None, str | None]) -> tuple[int, int]:
    """How many alignments two pages have, and how many of them are left."""
    documents = [
        document(text, publisher=name) for text, name in zip((first, second), publishers, strict=True)
    ]
    words = words_of(documents)
    alignments = align_words(words)
    return len(alignments), len(standing_matter(documents, words, alignments).alignments)


_PAGES = (f"{ONE}\n\n{NOTICE}", f"{OTHER}\n\n{NOTICE}")


def test_what_all_pages_of_a_publisher_end_in_is_shared_by_none() -> None:
    assert _kept(*_PAGES, ("Harl Gazette", "HARL Gazette")) == (1, 0)


@pytest.mark.parametrize(
    "publishers", [("Harl Gazette", "Mirren Echo"), ("Harl Gazette", None), (None, None)]
)
def test_what_pages_of_others_end_in_may_be_taken_over(publishers: tuple[str | None, str | None]) -> None:
    assert _kept(*_PAGES, publishers) == (1, 1)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(f"{NOTICE}\n\n{ONE}", f"{OTHER}\n\n{NOTICE}", id="at the top of one"),
        pytest.param(f"{ONE} {NOTICE}", f"{OTHER}\n\n{NOTICE}", id="within a line of one"),
        pytest.param(_PAGES[0], f"{OTHER}\n\n{NOTICE.replace('owners', 'keepers')}", id="in other words"),
        pytest.param(
            f"{sentences(ONE)[0]}\n\n{NOTICE}", f"{sentences(OTHER)[0]}\n\n{NOTICE}", id="most of a page"
        ),
        pytest.param(f"{ONE}\n\n{OTHER}\n\n{NOTICE}", f"{ONE}\n\n{NOTICE}", id="with the account itself"),
    ],
)
def test_what_is_no_common_end_is_kept(first: str, second: str) -> None:
    found, kept = _kept(first, second, ("Harl Gazette", "Harl Gazette"))
    assert kept == found >= 1


def test_it_begins_where_the_longest_common_end_does() -> None:
    letters = "Letters are printed on Mondays, when there is room for them, in the order in which they came."
    third = (
        "Two swimmers crossed the sound at Oss before breakfast and found the harbour cafe shut. "
        "Its cook had gone to see an uncle who keeps bees behind the quarry. "
        "A fishwife lent them towels, a kettle and the bench beside her stove until the tide had turned."
    )
    texts = [
        f"{ONE}\n\n{letters}\n\n{NOTICE}",
        f"{OTHER}\n\n{letters}\n\n{NOTICE}",
        f"{third}\n\n{NOTICE}",
    ]
    documents = [document(text, publisher="Harl Gazette") for text in texts]
    words = words_of(documents)
    standing = standing_matter(documents, words, align_words(words))
    assert [one.text[standing.begins[one.id] :] for one in documents] == [
        f"{letters}\n\n{NOTICE}",
        f"{letters}\n\n{NOTICE}",
        NOTICE,
    ]

from __future__ import annotations

from recension.language.articles import with_articles


def test_the_article_before_a_name_belongs_to_it() -> None:
    words = ["Omar", "al", "-", "Velim", "of", "Al", "‑", "Orrin", ",", "non", "-", "Brill"]
    names = [(3, 4, "PER"), (7, 8, "LOC"), (11, 12, "ORG")]
    assert with_articles(words, names) == [(1, 4, "PER"), (5, 8, "LOC"), (11, 12, "ORG")]


def test_a_person_whose_name_the_article_parts_is_one() -> None:
    words = ["Omar", "al", "-", "Velim", "al", "-", "Brill"]
    names = [(0, 1, "PER"), (3, 4, "PER"), (6, 7, "ORG")]
    assert with_articles(words, names) == [(0, 4, "PER"), (4, 7, "ORG")]


def test_a_name_whose_own_the_words_are_is_left_alone() -> None:
    words = ["Omar", "al", "-", "Velim"]
    assert with_articles(words, [(0, 2, "PER"), (3, 4, "PER")]) == [(0, 2, "PER"), (3, 4, "PER")]
    assert with_articles(words, [(0, 4, "PER")]) == [(0, 4, "PER")]
    assert with_articles(words, [(1, 2, "PER"), (3, 4, "ORG")]) == [(1, 4, "ORG")]
    assert with_articles(["-", "Velim"], [(1, 2, "PER")]) == [(1, 2, "PER")]

from __future__ import annotations

import random

import pytest

from training import names
from training.sentences import ANY, TAGS, Sentence, only
from training.variation import pool_of, varied

WORDS = ["The", "Norlandish", "envoy", "of", "Port", "Velm", "met", "Sudmarkians", "in", "May", "."]
XPOS = ["DT", "JJ", "NN", "IN", "NNP", "NNP", "VBD", "NNPS", "IN", "NNP", "."]


def tags(bits: int) -> set[str]:
    return {tag for number, tag in enumerate(TAGS) if bits >> number & 1}


@pytest.mark.parametrize(
    ("index", "possible"),
    [
        (0, {"O"}),
        (1, {"B-NORP", "B-OTH", "I-OTH"}),
        (2, {"O"}),
        (4, {"O", "B-OTH", "I-OTH"}),
        (6, {"O"}),
        (7, {"B-NORP", "B-OTH", "I-OTH"}),
        (9, {"O"}),
    ],
)
def test_a_source_of_three_types_leaves_only_name_like_words_open(index: int, possible: set[str]) -> None:
    assert tags(names.outside(WORDS, XPOS, index)) == possible


def test_a_small_word_between_names_may_belong_to_one() -> None:
    assert tags(names.outside(["Song", "of", "Velm"], ["NNP", "IN", "NNP"], 1)) == {"O", "I-OTH"}
    assert tags(names.outside(["song", "of", "Velm"], ["NN", "IN", "NNP"], 1)) == {"O"}


def test_without_tags_a_common_word_at_the_start_is_no_name() -> None:
    common = frozenset({"buses"})
    assert tags(names.outside(["Buses", "left"], None, 0, common)) == {"O"}
    assert tags(names.outside(["Velm", "left"], None, 0, common)) == {"O", "B-OTH", "I-OTH"}


def test_the_core_of_a_mention_is_its_proper_nouns_without_titles() -> None:
    words = ["the", "late", "President", "Ann", "Orrin", "of", "Norland"]
    upos = ["DET", "ADJ", "PROPN", "PROPN", "PROPN", "ADP", "PROPN"]
    assert names.mention_core("PER", 0, 7, 3, words, upos) == (3, 5)
    assert names.mention_core("ORG", 0, 7, 3, words, upos) == (2, 5)
    first, last = names.mention_core("PER", 0, 1, 0, ["President"], ["PROPN"])
    assert first == last


def named(words: str, allowed: list[int], *, tree: bool) -> Sentence:
    split = words.split()
    return Sentence(
        document="d",
        words=split,
        tree=tree,
        xpos=["NNP"] * len(split),
        lemmas=list(split),
        allowed=allowed,
        facts=[[None] * 4 for _ in split],
    )


def test_exchanged_names_keep_words_and_tags_in_step() -> None:
    place, inside, nothing = only("B-LOC"), only("I-LOC"), only("O")
    sentences = [
        named("Port Velm fell", [place, inside, nothing], tree=False),
        named("Norland fell", [place, nothing], tree=True),
        named("Sudmark rose", [place, nothing], tree=True),
        named("Orrin went", [ANY, nothing], tree=False),
    ]
    pool = pool_of(sentences)
    assert {("Norland",), ("Port", "Velm"), ("Sudmark",), ("Laos",)} <= set(pool["LOC"])
    dice = random.Random(1)  # noqa: S311 - a fixed order, no secret
    changed = 0
    for _ in range(50):
        for sentence in sentences:
            after = varied(sentence, pool, dice)
            assert len(after.words) == len(after.allowed) == len(after.facts)
            assert after.words[-1].lower() == sentence.words[-1]
            assert not sentence.tree or len(after.words) == len(sentence.words)
            changed += after.words != sentence.words
    assert changed > 20

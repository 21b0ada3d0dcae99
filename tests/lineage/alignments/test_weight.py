from __future__ import annotations

import pytest

from recension.lineage.alignments.weight import NAME, weight_of
from recension.lineage.alignments.words import normalised


@pytest.mark.parametrize(
    ("lighter", "heavier"),
    [
        ("the", "said"),
        ("und", "minister"),
        ("Minister", "minister"),
        ("Minister", "Norland"),
        ("said", "harbour"),
        ("Norland", "harbour"),
        ("32", "harbour"),
        ("ice", "harbour"),
    ],
)
def test_what_says_less_weighs_less(lighter: str, heavier: str) -> None:
    assert weight_of(lighter, normalised(lighter)) < weight_of(heavier, normalised(heavier))


@pytest.mark.parametrize("word", ["harbour", "Norland", "the", "32", "和", "a", "гавань", "it's"])
def test_weights_lie_between_none_and_one(word: str) -> None:
    assert 0 < weight_of(word, normalised(word)) <= 1


def test_signs_of_scripts_without_spaces_carry_sense() -> None:
    assert weight_of("和", "和") > NAME

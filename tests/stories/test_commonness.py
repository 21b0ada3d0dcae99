from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recension.stories import commonness
from recension.stories.commonness import expected_share, noun_capitals

if TYPE_CHECKING:
    import pytest


@given(st.text(min_size=1), st.sampled_from(["en", "de", "hy", "xx", None]))
def test_a_share_is_a_chance(word: str, language: str | None) -> None:
    assert 0 < expected_share(word, language) < 1


def test_commoner_words_stand_in_more_texts() -> None:
    assert expected_share("the", "en") > expected_share("which", "en") > expected_share("sluices", "en")
    assert expected_share("und", "de") > expected_share("und", "en")


def test_a_word_on_no_list_is_the_rarer_the_longer_it_is() -> None:
    shares = [expected_share("x" * length, None) for length in range(1, 15)]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 10 * shares[-1]


def test_accents_do_not_hide_a_common_word() -> None:
    assert expected_share("esta", "es") > expected_share("esta", None)


def test_every_list_that_is_named_is_there() -> None:
    package = find_spec("justext")
    assert package is not None
    assert package.submodule_search_locations
    lists = Path(next(iter(package.submodule_search_locations))) / "stoplists"
    names = commonness._list_names()
    assert [code for code, name in names.items() if not (lists / f"{name}.txt").is_file()] == []


def test_without_the_lists_the_length_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> None:
        assert name == "justext"

    commonness._ranks.cache_clear()
    monkeypatch.setattr(commonness, "find_spec", nothing)
    assert expected_share("the", "en") == expected_share("the", None)
    commonness._ranks.cache_clear()


def test_german_writes_nouns_with_capitals() -> None:
    assert "de" in noun_capitals()
    assert "en" not in noun_capitals()

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.stories.folding import fold


def test_spellings_of_a_name_meet() -> None:
    assert fold("Łódź") == fold("łódz") == "łodz"
    assert fold("MÜNSTER") == "munster"
    assert fold("ﬁsh") == "fish"


@given(st.text(min_size=1))
def test_nothing_folds_to_nothing_and_folding_twice_is_folding_once(word: str) -> None:
    assert fold(word)
    assert fold(fold(word)) == fold(word) or not word.isalnum()

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.stories.terms import terms
from tests.factories import document


def test_names_are_capitalised_inside_a_sentence() -> None:
    found = terms(
        document("Yesterday Olm Varga met the regent of Upper Tessen. Nobody spoke.", language="en")
    )
    assert found.names == {"olm", "varga", "upper", "tessen"}
    assert [name.shown for name in found.sequences] == ["Olm Varga", "Upper Tessen"]
    assert {"yesterday", "nobody", "spoke"} <= found.words


def test_a_capital_after_a_break_or_at_the_start_of_a_line_says_nothing() -> None:
    text = "Bread is dear.\nMilk too: Butter is not. “Cheese,” she said. Eggs – Twelve a day."
    assert terms(document(text, language="en")).names == frozenset()


def test_a_heading_in_title_case_names_nobody() -> None:
    assert terms(document("Harvest Feast Ends With Dance On Green", language="en")).names == frozenset()
    assert "varga" in terms(document("The feast ends when Olm Varga has danced", language="en")).names


def test_days_and_months_are_no_names() -> None:
    found = terms(document("We met on Friday in November with Varga.", language="en"))
    assert found.names == {"varga"}


def test_what_mixes_letters_and_digits_is_a_name() -> None:
    assert "qx17" in terms(document("the probe QX17 landed", language="en")).names
    assert "17th" not in terms(document("the 17th time", language="en")).names


def test_numbers_lose_their_separators() -> None:
    assert terms(document("1,200 boats, 3.1 per cent, 1.200 crowns, 7", language="en")).numbers == {
        "1200",
        "31",
        "7",
    }


def test_accents_and_case_make_no_difference_between_words() -> None:
    assert terms(document("we saw José Mañé")).names == terms(document("we saw JOSE Mane")).names


def test_what_an_apostrophe_cuts_off_is_no_word() -> None:
    found = terms(document("we heard Varga's song and l’Astre"))
    assert found.names == {"varga", "astre"}
    assert "s" not in found.words


def test_scripts_without_spaces_are_read_in_pairs_of_signs() -> None:
    assert terms(document("大坝开放", language="zh")).words == {"大坝", "坝开", "开放"}


def test_vowel_signs_belong_to_their_word() -> None:
    assert len(terms(document("नदी का पानी", language="hi")).words) == 3


def test_only_the_body_is_read() -> None:
    found = terms(document("we met Varga\nwe met Tessen", body=[(0, 12)]))
    assert found.names == {"varga"}
    assert found.length == 3


@given(st.text())
def test_any_text_has_terms(text: str) -> None:
    found = terms(document(text, language=None))
    assert found.names <= found.words
    assert not any(number.strip("0123456789") for number in found.numbers if number.isascii())
    assert found.length >= len(found.numbers)
    assert [name.key for name in found.sequences] == sorted({name.key for name in found.sequences})

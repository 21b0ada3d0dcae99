from __future__ import annotations

import pytest

from recension.documents.word_sets import entries, fold, label, phrases, tokens

FILES = (
    "address_words",
    "advertisement_labels",
    "byline_openers",
    "caption_openers",
    "comment_labels",
    "credit_openers",
    "date_openers",
    "day_first_languages",
    "error_labels",
    "menu_labels",
    "notice_phrases",
    "photo_agencies",
    "placeholder_labels",
    "publisher_words",
    "section_labels",
    "teaser_headings",
    "toolbar_fillers",
    "toolbar_words",
)


@pytest.mark.parametrize("name", FILES)
def test_no_entry_stands_twice_in_a_section(name: str) -> None:
    found = [(section, label(entry) or fold(entry)) for section, entry in entries(name)]
    assert found
    assert sorted({pair for pair in found if found.count(pair) > 1}) == []


def test_folding() -> None:
    assert fold("  Editor’s\u00a0 PICKS ") == "editor's picks"
    assert label("» Most Read …") == "most read"
    assert tokens("“We use cookies,” it says -- and how!") == (
        "we",
        "use",
        "cookies",
        "it",
        "says",
        "and",
        "how",
    )


def test_phrases_are_found_at_the_beginning_and_anywhere() -> None:
    found = phrases("teaser_headings")
    assert found.opening(tokens("Most read in Sport")) == 2
    assert found.opening(tokens("The most read")) == 0
    assert found.opening(()) == 0
    words = tokens("Tell us if you think we use cookies too often")
    assert phrases("notice_phrases").occurrences(words, " ".join(words)) == [(5, 3)]


def test_phrases_of_scripts_without_blanks() -> None:
    assert phrases("notice_phrases").occurrences((), "本站版权所有") == [(0, 1)]

"""Who says what in the constructions of agency copy, one a test; the texts tell of invented countries."""

from __future__ import annotations

import pytest

from recension.language.model import installed
from recension.statements import attributions_in
from tests.statements.readings import Said, read, said, words_of

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


def all_said(text: str) -> list[Said]:
    annotated = read(text)
    return said(annotated, attributions_in(annotated))


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            '"If the toll goes up, the ferries will stop," one of the captains, who wished no name, said.',
            "one of the captains",
            "If the toll goes up, the ferries will stop",
        ),
        (
            '"We lost nine boats, and two leak," a woman from Orrin whose husband owns two of them said.',
            "a woman from Orrin",
            "We lost nine boats, and two leak",
        ),
        (
            "The gate, mended last week, will open as soon as it dries, said Foundry spokeswoman Mirel Sand.",
            "Foundry spokeswoman Mirel Sand",
            "The gate, mended last week, will open as soon as it dries",
        ),
        (
            'The commander of the Keltish border guard, Colonel Aron Lund, said: "Absolutely not."',
            "The commander of the Keltish border guard, Colonel Aron Lund",
            "Absolutely not",
        ),
        (
            "The strike would go on, the trade union of the pipeline workers said.",
            "the trade union of the pipeline workers",
            "The strike would go on",
        ),
    ],
)
def test_who_stands_beside_the_cue_says_it_whatever_the_tree_hangs_him_on(
    text: str, who: str, what: str
) -> None:
    assert [(one.who, one.what) for one in all_said(text)] == [(who, what)]


def test_a_no_that_is_what_was_said_denies_no_saying() -> None:
    annotated = read('Asked whether he would resign, Holt replied: "Never." She did not say: "We give up."')
    assert [one.negated for one in attributions_in(annotated)] == [False, True]
    bridge = attributions_in(read("The board said the road was open. It added that the bridge was not."))
    assert not any(one.negated for one in bridge)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The guild called the offer "thin". "There is nothing in it for us," its head, Ida Brenn, said.',
            ("its head, Ida Brenn", "There is nothing in it for us"),
        ),
        (
            'The board called the fine "unfair". "We were given no notice," it said in a letter on Tuesday.',
            ("it", "We were given no notice"),
        ),
        ('He is "a friend". "I trust him," Holt said.', ("Holt", "I trust him")),
    ],
)
def test_a_full_stop_parts_what_is_said_from_the_sentence_before(
    text: str, expected: tuple[str, str]
) -> None:
    assert [(one.who, one.what) for one in all_said(text)] == [expected]


def test_what_is_said_on_condition_of_anonymity_or_in_a_letter_to_somebody_is_said() -> None:
    told = all_said(
        "A junior officer told Harbour News on condition of anonymity that the ship had been searched."
    )
    assert [one.what for one in told] == ["that the ship had been searched"]
    aide = all_said("An aide said on condition of anonymity that the talks might move to Orrin.")
    assert [(one.who, one.what) for one in aide] == [("An aide", "that the talks might move to Orrin")]


def test_a_quotation_in_two_whose_first_half_ends_in_a_conjunction_is_one() -> None:
    split = all_said(
        '"The bridge is ours," the mayor told us. "We built it, and," she added, "we will mend it."'
    )
    assert [(one.who, one.what) for one in split] == [
        ("the mayor", "The bridge is ours"),
        ("she", "We built it, and | we will mend it"),
    ]


def test_a_name_and_a_colon_hand_over_the_quotation_right_behind_them() -> None:
    text = '12:10\nMinister Ada Holt: "Nobody will lose a penny." She was speaking in Orrin.'
    assert [(one.who, one.what) for one in all_said(text)] == [
        ("Minister Ada Holt", "Nobody will lose a penny")
    ]
    assert all_said('Menu: "Fish soup and rye bread for four crowns"') == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Talks will resume in May, the two towns announced yesterday.",
            [Said("the two towns", "announced", "Talks will resume in May")],
        ),
        ("The sluice was repaired by the firm, the engineers hired last year.", []),
        ("The ship carried oil, the cargo declared at Veld.", []),
    ],
)
def test_a_participle_at_the_end_of_a_sentence_is_a_verb_of_saying_where_somebody_can_speak(
    text: str, expected: list[Said]
) -> None:
    assert all_said(text) == expected


def owners_of(text: str) -> list[tuple[str, str]]:
    annotated = read(text)
    return [
        (words_of(annotated, one.owner), words_of(annotated, one.medium))
        for one in attributions_in(annotated)
    ]


def test_it_that_adds_something_is_the_text_that_spoke_right_before() -> None:
    letter = "A letter from the guild says the mill is unsafe. It adds that two men were hurt in May."
    assert owners_of(letter) == [("the guild", "A letter from the guild")] * 2
    wrote = (
        "Ada Holt wrote in a letter to the mayor that the lease was void. It said that no rent would be paid."
    )
    assert owners_of(wrote)[1] == ("Ada Holt", "a letter to the mayor")
    board = "The board said the road was open. It added that the bridge was not."
    assert owners_of(board) == [("", ""), ("", "")]


def test_what_somebody_is_accused_of_is_said_whatever_the_tree_hangs_it_on() -> None:
    text = "Brenn, who visited the mill last Tuesday, accused the board of having sold the pumps in secret."
    assert [(one.who, one.what) for one in all_said(text)] == [
        ("Brenn", "of having sold the pumps in secret")
    ]


def test_what_was_done_besides_saying_is_no_part_of_what_was_said() -> None:
    text = "They pledged that the pass would be open by May and ruled out any change to the border."
    assert [(one.cue, one.what) for one in all_said(text)] == [
        ("pledged", "that the pass would be open by May")
    ]


def test_words_that_only_stand_for_others_say_nothing() -> None:
    assert all_said("Norland freed the crew on Saturday, a day after it had vowed to do so.") == []


def test_a_few_quoted_words_are_told_with_the_infinitive_that_holds_them() -> None:
    told = all_said('The two leaders agreed to meet "before the snow melts".')
    assert [one.what for one in told] == ['to meet "before the snow melts"']

from __future__ import annotations

import pytest

from recension.language.model import installed
from recension.record import StatementMode
from recension.statements import Act, Pattern, attributions_in
from tests.statements.readings import Said, read, said, words_of

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

_OPENS = "the bridge would open in May"
_CASES = {
    "The minister said that the bridge would open in May.": ("The minister", "said", f"that {_OPENS}"),
    "The minister said the bridge would open in May.": ("The minister", "said", _OPENS),
    "The bridge would open in May, the minister said.": (
        "the minister",
        "said",
        "The bridge would open in May",
    ),
    "The bridge, the minister said, would open in May.": (
        "the minister",
        "said",
        "The bridge | would open in May",
    ),
    "“The bridge will open in May,” said Ada Holt, the minister of works.": (
        "Ada Holt",
        "said",
        "The bridge will open in May",
    ),
    "Ada Holt said: “The bridge will open in May. Nobody will pay a toll.”": (
        "Ada Holt",
        "said",
        "The bridge will open in May. Nobody will pay a toll",
    ),
    "According to the harbour office, nine ships lay at anchor.": (
        "the harbour office",
        "According to",
        "nine ships lay at anchor",
    ),
    "Nine ships lay at anchor, according to the harbour office.": (
        "the harbour office",
        "according to",
        "Nine ships lay at anchor",
    ),
    "Velia will free nine Lorn fishermen under an accord that could bring boats back, Tarn News reports.": (
        "Tarn News",
        "reports",
        "Velia will free nine Lorn fishermen under an accord that could bring boats back",
    ),
    "As the premier told the Gazette, the talks had failed.": (
        "the premier",
        "told",
        "the talks had failed",
    ),
    "The commission's claim that nobody was hurt was wrong.": (
        "The commission",
        "claim",
        "that nobody was hurt",
    ),
    "The premier expressed hope that the guards would be freed.": (
        "The premier",
        "hope",
        "that the guards would be freed",
    ),
    "The premier is confident that the guards will be freed.": (
        "The premier",
        "confident",
        "that the guards will be freed",
    ),
    "Holt believes that the dam is safe.": ("Holt", "believes", "that the dam is safe"),
    "Lund was quoted as saying that the dam was safe.": (
        "Lund",
        "quoted as saying",
        "that the dam was safe",
    ),
    "The dam would hold until May, the agency quoted Lund as saying.": (
        "Lund",
        "saying",
        "The dam would hold until May",
    ),
    "“The dam will hold until May,” Lund was quoted by Tarn News as saying.": (
        "Lund",
        "saying",
        "The dam will hold until May",
    ),
    "“The dam will hold until May,” Lund was quoted as saying.": (
        "Lund",
        "quoted as saying",
        "The dam will hold until May",
    ),
    "The dam would hold until May, said Lund, as quoted by the Hale Post.": (
        "Lund",
        "said",
        "The dam would hold until May",
    ),
    "The agency quoted Lund as saying that the dam was safe.": ("Lund", "saying", "that the dam was safe"),
    "Lund was accused by Holt of lying to the council.": ("Holt", "accused", "of lying to the council"),
    "It was announced that the market would close.": ("", "announced", "that the market would close"),
    "Lund is said to own three farms.": ("", "said", "Lund | to own three farms"),
    "The statement reads: “Both towns will share the water.”": (
        "The statement",
        "reads",
        "Both towns will share the water",
    ),
    "Asked whether the dam was safe, Holt answered: “Yes, it is.”": ("Holt", "answered", "Yes, it is"),
    "Holt promised to repair the dam before winter.": (
        "Holt",
        "promised",
        "to repair the dam before winter",
    ),
    "The council called on both sides to keep the peace.": ("The council", "called", "to keep the peace"),
    "Holt announced a new survey of the dam.": ("Holt", "announced", "a new survey of the dam"),
    "The League hailed the accord as “a brave step”.": ("The League", "hailed", "a brave step"),
    "Holt explained how the dam was built.": ("Holt", "explained", "how the dam was built"),
    "Ferries to stop in winter, says harbour office": (
        "harbour office",
        "says",
        "Ferries to stop in winter",
    ),
    "Ministry: no ship has left the harbour": ("Ministry", "", "no ship has left the harbour"),
    "Ferries will stop in winter – harbour office": ("harbour office", "", "Ferries will stop in winter"),
    "Holt said he was ready to meet Lund, but the other side has not yet replied.": (
        "Holt",
        "said",
        "he was ready to meet Lund",
    ),
    "“No ship has left the harbour for nine days.” — Ada Holt": (
        "Ada Holt",
        "",
        "No ship has left the harbour for nine days",
    ),
    "“Nobody gains from a closed river,” read a statement from the guild.": (
        "a statement from the guild",
        "read",
        "Nobody gains from a closed river",
    ),
    "The ministry reiterated its position that the river belongs to all.": (
        "The ministry",
        "reiterated",
        "that the river belongs to all",
    ),
    "It is believed that the mines are old.": ("", "believed", "that the mines are old"),
    "The east hall will be handed over on 1 September, the mayor of Brenn, Annelie Brok, said.": (
        "the mayor of Brenn, Annelie Brok",
        "said",
        "The east hall will be handed over on 1 September",
    ),
    "In the words of one diplomat, the two sides talk past each other.": (
        "one diplomat",
        "In the words of",
        "the two sides talk past each other",
    ),
    "The inquiry, the office said in a letter, would take three months.": (
        "the office",
        "said",
        "The inquiry | would take three months",
    ),
    "It emerged on Monday that the navy had known about the boat.": (
        "",
        "emerged",
        "that the navy had known about the boat",
    ),
    'Lund, when asked, said only: "We will see."': ("Lund", "said", "We will see"),
    "The crossing at noon. Photo: Ada Holt": ("Ada Holt", "", "The crossing at noon"),
}


@pytest.mark.parametrize("text", _CASES)
def test_who_says_what(text: str) -> None:
    annotated = read(text)
    assert said(annotated, attributions_in(annotated)) == [Said(*_CASES[text])]


def test_nobody_named_says_it() -> None:
    annotated = read("The army has reportedly moved its guns to the coast.")
    (found,) = attributions_in(annotated)
    assert (found.source, found.pattern) == (None, Pattern.UNNAMED)
    assert words_of(annotated, found.content[-1]) == "moved its guns to the coast"


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Holt said the dam would hold.", StatementMode.INDIRECT),
        ("Holt said the dam was “as good as new” and would hold.", StatementMode.MIXED),
        ("“The dam will hold,” Holt said.", StatementMode.DIRECT),
    ],
)
def test_modes(text: str, mode: StatementMode) -> None:
    assert [one.mode for one in attributions_in(read(text))] == [mode]


def test_a_content_that_ends_in_quotation_marks_keeps_both() -> None:
    annotated = read("Holt said the dam was “as good as new”.")
    (found,) = attributions_in(annotated)
    assert words_of(annotated, found.content[0]) == "the dam was “as good as new”"


def test_nesting() -> None:
    annotated = read("Holt said that Lund had told her the bridge was unsafe.")
    outer, inner = attributions_in(annotated)
    assert (outer.within, inner.within) == (None, 0)
    assert [one.who for one in said(annotated, (outer, inner))] == ["Holt", "Lund"]


def test_what_was_not_said_is_marked() -> None:
    (found,) = attributions_in(read("Holt did not say that the dam would hold."))
    assert found.negated


def test_role_addressee_and_medium() -> None:
    annotated = read(
        "Norland's foreign minister, Ada Holt, told reporters in a briefing that the road was closed."
    )
    (found,) = attributions_in(annotated)
    assert words_of(annotated, found.source) == "Norland's foreign minister, Ada Holt"
    assert found.head is not None
    assert annotated.word(found.head) == "Ada"
    assert words_of(annotated, found.role) == "Norland's foreign minister"
    assert words_of(annotated, found.addressee) == "reporters"
    assert words_of(annotated, found.medium) == "a briefing"


def test_the_network_is_the_medium_and_the_day_is_not() -> None:
    annotated = read("Holt wrote on Lantern that the ferry was safe. Lund wrote on Friday that it was not.")
    first, second = attributions_in(annotated)
    assert words_of(annotated, first.medium) == "Lantern"
    assert second.medium is None


def test_several_speak_together() -> None:
    annotated = read("Norland and Sudmark said in a joint statement that they had agreed on a border.")
    (found,) = attributions_in(annotated)
    assert [annotated.word(head) for head in found.speakers] == ["Norland", "Sudmark"]
    assert words_of(annotated, found.medium) == "a joint statement"


def test_a_text_speaks_for_those_whose_it_is() -> None:
    annotated = read(
        "A joint statement from the Office of Premier Jon Lund and the Office of President Holt was read.\n"
        "The road stays open, the statement said."
    )
    (found,) = attributions_in(annotated)
    assert [annotated.word(head) for head in found.speakers] == ["Office", "Office"]
    assert words_of(annotated, found.medium).startswith("A joint statement")


def test_a_quotation_goes_on_in_the_next_sentence_with_its_speaker() -> None:
    annotated = read("“We had no choice,” Holt said. “The water was rising.”")
    first, second = attributions_in(annotated)
    assert second.pattern is Pattern.CONTINUATION
    assert said(annotated, (second,)) == [Said("Holt", "said", "The water was rising")]
    assert first.cue == second.cue


def test_a_quotation_goes_on_over_paragraphs() -> None:
    annotated = read(
        "“We had no choice,” Holt said, “and nobody will say otherwise.\n\n"
        "“The water was rising. We opened the gates.”\n\nThe town is dry again."
    )
    found = said(annotated, attributions_in(annotated))
    assert {one.who for one in found} == {"Holt"}
    # the words behind the speaker are one content with those before him, or go on from them
    assert " | ".join(one.what for one in found) == (
        "We had no choice | and nobody will say otherwise. “The water was rising. We opened the gates"
    )


def test_insertions_and_ellipses_stay_inside() -> None:
    annotated = read("“I am [very] glad … that it is over,” Holt wrote.")
    assert said(annotated, attributions_in(annotated))[0] == Said(
        "Holt", "wrote", "I am [very] glad … that it is over"
    )


def test_a_quotation_that_nothing_hands_over_has_no_speaker() -> None:
    annotated = read("Snow fell all night.\n\n“We have seen worse than this in other years.”")
    (found,) = attributions_in(annotated)
    assert (found.pattern, found.source, found.cue) == (Pattern.LOOSE, None, None)


def test_lines_of_a_transcript_are_said_by_who_is_named() -> None:
    annotated = read(
        "Ada Holt: The road is closed.\nJon Lund: Since when has it been closed?\n"
        "Ada Holt: It was closed on Monday.\nJon Lund: Nobody told me about it."
    )
    found = attributions_in(annotated)
    assert [one.pattern for one in found if one.cue is None] == [Pattern.NAMED_LINE] * 4
    assert [one.who for one in said(annotated, found) if not one.cue] == [
        "Ada Holt",
        "Jon Lund",
        "Ada Holt",
        "Jon Lund",
    ]


def test_a_dateline_is_neither_speaker_nor_content() -> None:
    annotated = read("MARSTON, May 4 (Wire) -- Norland will open the road, its premier said on Friday.")
    (found,) = said(annotated, attributions_in(annotated))
    assert found == Said("its premier", "said", "Norland will open the road")


def test_what_the_writer_adds_behind_a_quotation_is_not_said() -> None:
    annotated = read("“The prices were meant for war,” said Wilmer, who follows the brokers of the port.")
    assert said(annotated, attributions_in(annotated)) == [
        Said("Wilmer", "said", "The prices were meant for war")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Snow fell all night. The road is closed.",
        "The storm threatened to break the dam.",
        "It is worth recalling that the dam broke in May.",
        "Tom “Tiger” Bell fought in the “Bridge War”.",
        "They saw the guards leave.",
        "",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert attributions_in(read(text)) == ()


def test_thoughts_and_findings_are_told_from_speech() -> None:
    found = attributions_in(
        read("Holt said it rained. Lund hopes it will stop. The survey found that the dam was dry.")
    )
    assert [one.act for one in found] == [Act.SPEECH, Act.THOUGHT, Act.FINDING]


_RELEASE = (
    "Minister visits dam\n\nThe minister of works went to the dam on Monday.\n\nMinister Ada Holt said:\n\n"
    "The dam is sound. I have seen it with my own eyes.\n\nWe will build a second one.\n\nNotes to editors"
)


def test_a_statement_in_full_behind_a_colon_needs_no_marks() -> None:
    annotated = read(_RELEASE)
    found = attributions_in(annotated)
    assert said(annotated, found[:1]) == [
        Said(
            "Minister Ada Holt",
            "said",
            "The dam is sound. I have seen it with my own eyes. We will build a second one",
        )
    ]
    assert (found[0].pattern, found[0].mode) == (Pattern.BLOCK, StatementMode.DIRECT)


def test_a_statement_in_full_ends_where_the_writer_reports_again() -> None:
    annotated = read(
        "In a letter to the Gazette, the guild denied it:\n\nNobody was hurt. The gate was open. "
        "Lund said the gate had been shut."
    )
    contents = [one.what for one in said(annotated, attributions_in(annotated))]
    assert contents == ["Nobody was hurt. The gate was open", "the gate had been shut"]


def test_a_colon_in_a_line_hands_over_the_rest_of_it() -> None:
    annotated = read("Ada Holt said: The dam is sound. We will build a second one. Nobody will pay.")
    assert said(annotated, attributions_in(annotated)) == [
        Said("Ada Holt", "said", "The dam is sound. We will build a second one. Nobody will pay")
    ]


def test_what_a_speaker_adds_is_said_besides() -> None:
    annotated = read("Holt said the dam would hold, adding that nobody had to leave.")
    assert said(annotated, attributions_in(annotated)) == [
        Said("Holt", "said", "the dam would hold"),
        Said("Holt", "adding", "that nobody had to leave"),
    ]


def test_the_name_between_with_and_a_participle_speaks() -> None:
    annotated = read("The League urged restraint, with its head, Mara Quist, calling the row “deeply sad”.")
    assert Said("Mara Quist", "calling", "deeply sad") in said(annotated, attributions_in(annotated))


def test_a_quotation_without_a_verb_goes_on_too() -> None:
    annotated = read("“Its words are clear,” Dahl wrote. “No mines, no chains, no tolls.”")
    assert said(annotated, attributions_in(annotated))[1] == Said(
        "Dahl", "wrote", "No mines, no chains, no tolls"
    )


def test_an_occasion_is_a_medium_and_nobody_spoken_to() -> None:
    annotated = read("Holt told a news conference in Marston that the dam would hold.")
    (found,) = attributions_in(annotated)
    assert found.addressee is None
    assert words_of(annotated, found.medium) == "a news conference in Marston"


def test_a_full_stop_parts_a_quotation_from_the_report_before_it() -> None:
    annotated = read(
        'Holt told the council that she had "no news". "I read it in the Gazette like everyone," she said.'
    )
    assert said(annotated, attributions_in(annotated)) == [
        Said("Holt", "told", 'that she had "no news"'),
        Said("she", "said", "I read it in the Gazette like everyone"),
    ]


def test_according_to_is_said_of_the_whole() -> None:
    annotated = read("Quist warned the council that time was short, according to two people in the room.")
    outer, inner = said(annotated, attributions_in(annotated))
    assert outer == Said(
        "two people in the room", "according to", "Quist warned the council that time was short"
    )
    assert inner == Said("Quist", "warned", "that time was short")


def test_a_statement_in_full_ends_before_a_quotation_of_another() -> None:
    annotated = read(
        "The guild made a statement. It says:\n\nThe gate stays open. The two sides call on all to come."
        "\n\nNobody will pay a toll.\n\n“We are glad,” Ada Holt said in Brenn."
    )
    first, *_, last = said(annotated, attributions_in(annotated))
    assert first.what.startswith("The gate stays open. The two sides call")
    assert first.what.endswith("Nobody will pay a toll")
    assert last == Said("Ada Holt", "said", "We are glad")


def test_what_was_said_after_an_occasion_is_no_clause_of_it() -> None:
    annotated = read("Holt declared after the meeting that the port would reopen in May.")
    (found,) = said(annotated, attributions_in(annotated))
    assert found == Said("Holt", "declared", "that the port would reopen in May")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Holt said that a gate would open in a move seen as a first step.", "that a gate would open"),
        ("Holt said the gate would open, in a move that critics called rash.", "the gate would open"),
        ("Holt said the guild had gone ahead in a step.", "the guild had gone ahead in a step"),
        ("Holt wrote: “We open the gate in a move seen as fair.”", "We open the gate in a move seen as fair"),
    ],
)
def test_what_a_writer_says_of_a_move_is_not_what_was_said(text: str, what: str) -> None:
    annotated = read(text)
    assert said(annotated, attributions_in(annotated))[0].what == what

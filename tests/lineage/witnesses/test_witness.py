from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import document
from tests.lineage.pairs import witnesses

if TYPE_CHECKING:
    from recension.lineage.witnesses.witness import Witness


def _witness(text: str) -> Witness:
    (witness,) = witnesses(document(text))
    return witness


def _marked(witness: Witness, marks: tuple[bool, ...] | tuple[int, ...]) -> list[str]:
    return [surface for surface, mark in zip(witness.surfaces, marks, strict=True) if mark]


def test_names_are_capitals_that_no_beginning_explains() -> None:
    witness = _witness("The mayor of Brenn met Ada Holt on Monday. Brenn cheered. People of Elm came.")
    assert _marked(witness, witness.names) == ["Brenn", "Ada", "Holt", "Brenn", "Elm"]


def test_a_headline_in_title_case_tells_no_names() -> None:
    witness = _witness("Mayor Opens New Bridge At Last\n\nThe bridge at Brenn was opened by the mayor.")
    assert _marked(witness, witness.names) == ["Brenn"]


def test_sentences_begin_at_full_stops_and_lines() -> None:
    witness = _witness("Rain fell. Snow came\n\nThen sun? Yes")
    assert _marked(witness, witness.sentence_starts) == ["Rain", "Snow", "Then", "Yes"]


def test_words_in_quotation_marks_and_brackets_are_known() -> None:
    witness = _witness('She said "we [of Brenn] agree" and left [smiling].')
    assert _marked(witness, witness.quoted) == ["we", "of", "Brenn", "agree"]
    assert _marked(witness, witness.bracketed) == ["of", "Brenn", "smiling"]


def test_a_bracket_that_never_closes_marks_nothing() -> None:
    witness = _witness("Trade [with Brenn goes on.\nAnd so on] it goes.")
    assert not any(witness.bracketed)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet='aB1 .,"“”‘’[]…\n-é\u200b', max_size=60))
def test_every_column_has_one_entry_for_each_word(text: str) -> None:
    witness = _witness(text)
    for column in (
        witness.starts,
        witness.keys,
        witness.quoted,
        witness.bracketed,
        witness.sentence_starts,
        witness.sentences,
        witness.names,
        witness.capitals_tell,
        witness.in_quotation,
    ):
        assert len(column) == len(witness)
    for index in range(len(witness) + 1):
        witness.evidence(index, index).check(witness.document)
        witness.evidence(0, index).check(witness.document)


def test_the_words_of_a_sentence_end_where_it_ends_or_is_too_long_for_one() -> None:
    (witness,) = witnesses(document("Snow fell. The port is shut. " + "boat " * 500))
    assert witness.sentence_words(1) == range(2, 6)
    assert len(witness.sentence_words(2)) < 200

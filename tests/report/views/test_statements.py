from __future__ import annotations

from dataclasses import replace

import pytest

from recension.report.catalogue import catalogue
from recension.report.notes import Notes
from recension.report.views.statements import Sayings, StatementView, sayings
from recension.report.views.wordings import Piece, pieces
from tests.report.exchange.record import exchange_record
from tests.report.exchange.who import HOME, JOINT, PROMISED, TOLD

RECORD = exchange_record()


def told() -> Sayings:
    return sayings(catalogue(RECORD), Notes())


def view(content: str) -> StatementView:
    return next(s for speaker in told().speakers for s in speaker.statements if s.content == content)


def test_statements_stand_with_their_speakers() -> None:
    assert [[party.name for party in speaker.parties] for speaker in told().speakers] == [
        ["Ketta Lund"],
        ["Aldo Verin"],
        ["Brennland", "Osmara"],
    ]
    assert told().count == len(RECORD.statements)


def test_who_speaks_without_a_name_keeps_his_words_and_comes_last() -> None:
    nameless = replace(HOME, speakers=(), speaker_text="a man at the gate")
    record = replace(RECORD, statements=tuple(nameless if one is HOME else one for one in RECORD.statements))
    last = sayings(catalogue(record), Notes()).speakers[-1]
    assert (last.parties, last.unknown) == ((), "a man at the gate")


def test_documents_with_the_same_words_share_a_wording() -> None:
    (wording,) = view(HOME.content).wordings
    assert wording.same
    assert len(wording.carriers) == 3
    assert {carrier.cue for carrier in wording.carriers} == {"wrote", "in a post"}


def test_an_altered_wording_comes_after_the_fullest_and_says_so() -> None:
    first, second = view(JOINT.content).wordings
    assert (first.altered, first.same) == (False, True)
    assert (second.altered, second.same) == (True, False)


def test_a_statement_inside_another_leads_to_it() -> None:
    within = view(PROMISED.content).within
    assert within is not None
    assert within.anchor == TOLD.id
    assert within.speaker == "Interior minister Ketta Lund"


def test_a_lost_source_is_named() -> None:
    source = view(HOME.content).source
    assert source is not None
    assert source.lost


@pytest.mark.parametrize(
    ("full", "words", "found"),
    [
        ("a b c", "a b c", [("a b c", False)]),
        ("a b c", "A b, c", [("A b, c", False)]),
        ("we hope so", "we demand so", [("we", False), ("demand", True), ("so", False)]),
        ("we hope so", "we so", [("we", False), ("so", False)]),
        ("we", "we all", [("we", False), ("all", True)]),
        ("", "all", [("all", True)]),
        ("all", "", []),
    ],
)
def test_words_that_the_fullest_wording_has_not_are_marked(
    full: str, words: str, found: list[tuple[str, bool]]
) -> None:
    assert pieces(full, words) == tuple(Piece(*piece) for piece in found) or (words == "" and not found)

from __future__ import annotations

from recension.record import cite
from recension.report.catalogue import catalogue
from recension.report.notes import Notes
from recension.report.views.evidence import brief, evidence_lines
from tests.report.accounts import ferry_record, point


def test_a_place_without_words_is_told_by_the_words_before_it() -> None:
    record = ferry_record()
    known = catalogue(record)
    relay = next(doc for doc in record.documents if doc.source.media_type == "text/html")
    notes = Notes()
    notes.cite(point(relay, "pilots' logbooks"))
    (line,) = evidence_lines(known, notes)
    assert line.quote == ""
    assert line.after.endswith("harbor pilots' logbooks")


def test_a_place_cited_twice_is_one_note() -> None:
    record = ferry_record()
    notes = Notes()
    first = notes.cite(cite(record.documents[0], 0, 4))
    assert notes.cite(cite(record.documents[0], 0, 4)) is first
    assert notes.cite(cite(record.documents[0], 0, 5)).number == 2


def test_a_long_quote_keeps_its_beginning_and_its_end() -> None:
    quote = "first " + "middle " * 200 + "last"
    short = brief(quote)
    assert short.startswith("first middle")
    assert short.endswith("middle last")
    assert "[…]" in short
    assert len(short) < 340


def test_a_quote_over_two_lines_is_one_line() -> None:
    assert brief("one\n\n  two\tthree") == "one two three"

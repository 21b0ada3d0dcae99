from __future__ import annotations

from dataclasses import replace

from recension.record import VariantChange, VariantWeight
from recension.report.catalogue import catalogue
from recension.report.notes import Notes
from recension.report.views.changes import _ORDER, changes_of_substance
from tests.report.accounts import ferry_record


def test_only_substance_is_shown_and_never_more_than_asked_for() -> None:
    record = ferry_record()
    substance = sum(v.weight is VariantWeight.SUBSTANCE for p in record.passages for v in p.variants)
    known = catalogue(record)
    assert len(changes_of_substance(known, Notes(), record.passages, 100)) == substance
    assert len(changes_of_substance(known, Notes(), record.passages, 2)) == 2


def test_a_lost_negation_and_a_changed_number_come_first() -> None:
    record = ferry_record()
    found = changes_of_substance(catalogue(record), Notes(), record.passages, 2)
    assert [change.changes for change in found] == [("negation",), ("number",)]
    number = found[1]
    assert number.before is not None
    assert (number.before.words, number.after.words) == ("32", "23")
    assert number.source.siglum == "A"
    assert number.copy.siglum == "B"


def test_every_kind_of_change_has_a_place_in_the_order() -> None:
    assert set(_ORDER) == set(VariantChange)


def test_the_order_of_passages_makes_no_difference() -> None:
    record = ferry_record()
    known = catalogue(record)
    assert [c.href for c in changes_of_substance(known, Notes(), record.passages, 9)] == [
        c.href for c in changes_of_substance(known, Notes(), record.passages[::-1], 9)
    ]


def test_changes_of_words_that_may_be_alike_by_chance_come_last() -> None:
    record = ferry_record()
    passages = [
        replace(passage, confidence=0.3)
        if any(v.changes == ("negation",) for v in passage.variants)
        else passage
        for passage in record.passages
    ]
    found = changes_of_substance(catalogue(record), Notes(), passages, 100)
    doubtful = [change.changes for change in found if change.changes == ("negation",)]
    assert doubtful
    assert found[0].changes != ("negation",)
    kept = {passage.id for passage in passages if passage.confidence >= 0.5}
    places = [any(str(id_) in change.href for id_ in kept) for change in found]
    assert places == sorted(places, reverse=True)

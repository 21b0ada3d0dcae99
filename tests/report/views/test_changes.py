from __future__ import annotations

from dataclasses import replace

import pytest

from recension.record import PassageKind, VariantChange, VariantWeight
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


@pytest.mark.parametrize(
    ("confidence", "kind", "shown"),
    [
        (0.9, PassageKind.EDITED, "first"),
        (0.6, PassageKind.EDITED, "later"),
        (0.9, PassageKind.PARAPHRASE, "later"),
        (0.3, PassageKind.EDITED, "never"),
        (0.7, PassageKind.PARAPHRASE, "never"),
    ],
)
def test_surely_changed_words_come_first_and_what_may_be_told_anew_is_left_out(
    confidence: float, kind: PassageKind, shown: str
) -> None:
    record = ferry_record()
    passages = [
        replace(passage, confidence=confidence, kind=kind)
        if any(variant.changes == ("negation",) for variant in passage.variants)
        else passage
        for passage in record.passages
    ]
    found = [one.changes for one in changes_of_substance(catalogue(record), Notes(), passages, 100)]
    assert (("negation",) in found) is (shown != "never")
    assert (found[0] == ("negation",)) is (shown == "first")

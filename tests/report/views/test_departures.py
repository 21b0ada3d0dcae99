from __future__ import annotations

import pytest

from recension.record import VariantKind
from recension.report.catalogue import catalogue
from recension.report.notes import Notes
from recension.report.views.departures import departure
from tests.report.accounts import ferry_record

RECORD = ferry_record()
KNOWN = catalogue(RECORD)
EVERY = [(passage, index) for passage in RECORD.passages for index in range(len(passage.variants))]


@pytest.mark.parametrize(("passage", "index"), EVERY)
def test_from_the_copy_everything_is_seen_the_other_way_round(passage: object, index: int) -> None:
    given = next(one for one in RECORD.passages if one is passage)
    seen = departure(KNOWN, Notes(), given, index, reverse=False)
    back = departure(KNOWN, Notes(), given, index, reverse=True)
    assert (seen.base, seen.witness) == (back.witness, back.base)
    assert seen.anchor != back.anchor
    assert seen.siglum != back.siglum
    turned = {VariantKind.OMISSION: VariantKind.ADDITION, VariantKind.ADDITION: VariantKind.OMISSION}
    assert back.kind is turned.get(seen.kind, seen.kind)


def test_an_addition_is_placed_by_the_words_before_it() -> None:
    passage, index = next(
        (p, i) for p, i in EVERY if p.variants[i].kind is VariantKind.ADDITION and p.variants[i].from_
    )
    assert departure(KNOWN, Notes(), passage, index, reverse=False).after == "landing fees"

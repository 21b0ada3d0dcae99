"""Sentences that hand the one before them to somebody, as agencies of many countries write."""

from __future__ import annotations

import pytest

from recension import Input, Record, build
from recension.language.model import installed
from recension.record import Relation, SourceKind, Support

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

TEXT = """Ministry of Dykes of Sudmark

Communique on the flood at Ilm

5 May 2025

The river broke through the dyke on Monday. Eleven people drowned in the neighbouring villages of the country.

The Ministry of Dykes of Sudmark sent 70 wagons with sand to the town of Ilm.
"""
ABROAD = """Norland Today

At Ilm the river broke through

6 May 2025

In the neighbouring country 11 persons perished. {} the Ministry of Dykes of Sudmark.

Carts were seen on the road to Hale.
"""


def _built(*texts: str) -> Record:
    return build(
        [Input(path=f"{at}.txt", suffix=".txt", content=text.encode()) for at, text in enumerate(texts)]
    )


def _abroad(record: Record) -> Support:
    """How the account of another country stands to its claim of the dead."""
    abroad = next(one.id for one in record.documents if one.source.path == "1.txt")
    (found,) = (
        support
        for claim in record.claims
        for support in claim.support
        if support.document == abroad and "perished" in support.evidence.quote
    )
    return found


def _label(record: Record, support: Support) -> str:
    return next(one.label for one in record.sources if one.id == support.origin)


@pytest.mark.parametrize("words", ["About this it is said in the communique of", "This was announced by"])
def test_a_sentence_is_handed_to_whom_the_next_one_names(words: str) -> None:
    record = _built(TEXT, ABROAD.format(words))
    support = _abroad(record)
    assert support.relation is Relation.PARAPHRASES
    assert support.origin == next(
        one.id for one in record.sources if one.label.startswith("Ministry of Dykes")
    )
    assert {(one.independent_sources, one.at_most) for one in record.claims if support in one.support} == {
        (1, 1)
    }


def test_what_his_text_has_not_comes_from_a_source_that_was_not_given() -> None:
    other = ABROAD.format("This was announced by").replace("11 persons", "19 persons")
    record = _built(TEXT, other)
    support = _abroad(record)
    source = next(one for one in record.sources if one.id == support.origin)
    assert (source.kind, source.label) == (SourceKind.LOST, "Ministry of Dykes of Sudmark")


def test_a_sentence_that_only_goes_on_hands_nothing_over() -> None:
    record = _built(TEXT, ABROAD.format("This was praised in Norland by").replace("11 persons", "19 persons"))
    support = _abroad(record)
    assert "Ministry of Dykes" not in _label(record, support)

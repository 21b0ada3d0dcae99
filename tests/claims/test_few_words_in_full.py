"""Claims of few words that say all: who did what, and how many died; and who denies them."""

from __future__ import annotations

import pytest

from recension import Input, Record, build, verify
from recension.language.model import installed
from recension.record import Claim, Relation

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

NORLAND = """Ministry of Defence of Norland

Official statement

3 March 2025

Gunners of Sudmark shelled the ford at Ilm on Sunday. Four carters died.

"Sudmark fired first," Defence Minister Olla Brandt said.
"""
WIRE = """Ford News

Carters die as ford is shelled

4 March 2025

Norland's defence ministry said that four carters had died at the ford.

The government of Sudmark denied that Sudmark had fired first.
"""
MISSION = """Tarn Herald

Mission: shots came from a mill
6 March 2025

The first shots were fired from an empty mill, according to the Ford Mission.

Norland says that Sudmark fired first. Sudmark denies it.

"We heard nothing before noon," said Ada Holt, a miller.
"""


def _built(*texts: str) -> Record:
    return build(
        [Input(path=f"{at}.txt", suffix=".txt", content=text.encode()) for at, text in enumerate(texts)]
    )


def _claims(record: Record, words: str) -> list[Claim]:
    return [one for one in record.claims if words in one.text]


def test_three_words_with_a_name_are_a_claim_and_one_however_often_they_are_said() -> None:
    record = _built(NORLAND, WIRE, MISSION)
    assert verify(record) == ()
    (claim,) = _claims(record, "Sudmark fired first")
    assert claim.independent_sources == 1, "it is all the word of Norland"
    assert {support.document for support in claim.support} == {one.id for one in record.documents}


def test_who_denies_it_is_who_is_said_to_and_never_who_speaks_next() -> None:
    record = _built(NORLAND, WIRE, MISSION)
    (claim,) = _claims(record, "Sudmark fired first")
    labels = {one.id: one.label for one in record.sources}
    against = {
        support.evidence.quote: labels[support.origin]
        for support in claim.support
        if support.relation is Relation.CONTRADICTS and support.origin is not None
    }
    assert len(against) == 2, "one in each account"
    assert all("Sudmark" in label for label in against.values()), against
    assert any(conflict.slot == "polarity" for conflict in claim.conflicts)


def test_a_finding_beside_a_charge_and_its_denial_is_a_claim_of_its_own() -> None:
    record = _built(NORLAND, WIRE, MISSION)
    (claim,) = _claims(record, "empty mill")
    assert not claim.conflicts
    assert "Mission" in claim.voices[0].label


def test_how_many_died_is_a_claim_in_however_few_words() -> None:
    record = _built(NORLAND, WIRE)
    (claim,) = _claims(record, "arters died") or _claims(record, "carters had died")
    assert claim.independent_sources == 1
    assert len(claim.support) == 2


@pytest.mark.parametrize("words", ["Talks in Ilm.", "Sudmark freed 20.", "The ford froze."])
def test_a_noun_a_bare_number_or_a_doer_without_a_name_is_none(words: str) -> None:
    record = _built(NORLAND + f"\n{words}\n")
    assert not _claims(record, words.rstrip("."))

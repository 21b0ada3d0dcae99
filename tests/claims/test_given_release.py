"""Claims of a text that a house issued itself, and of news that says so or does not."""

from __future__ import annotations

import pytest

from recension import Input, Record, build, verify
from recension.language.model import installed
from recension.record import Relation, StatusValue

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

BOARD = """Ferry Board of Sudmark

Communique on the ferry at Ilm

5 May 2025

The ferry struck a raft at noon on Monday. Some 340 passengers were taken to the school at Ilm.

The Ferry Board of Sudmark will refund every ticket by 30 May.
"""
YARD = """Hale Shipyard

PRESS RELEASE

Hale Shipyard on the ferry at Ilm

5 May 2025

Hale Shipyard repaired the hull in March. The shipyard sent two divers to the wreck at Ilm.
"""
WIRE = """Tarn Wire

Ferry strikes raft

5 May 2025 15:20

Some 340 passengers were taken to the school at Ilm, the Ferry Board of Sudmark said in a communique.

Hale Shipyard said in a press release that it had repaired the hull in March.

A sailor, who asked not to be named, told the Tarn Wire that the lamps were out.

The government of Norland was ready to host talks, the government of Norland said on Monday.
"""
LATER = """Ilm Gazette

Tickets paid back

28 May 2025

The Ferry Board of Sudmark refunded every ticket on Tuesday, the reeve of Ilm said on Wednesday.
He said no ferry had sailed.
"""


def _built(*texts: str) -> Record:
    return build(
        [Input(path=f"{at}.txt", suffix=".txt", content=text.encode()) for at, text in enumerate(texts)]
    )


@pytest.fixture(scope="module")
def record() -> Record:
    return _built(BOARD, YARD, WIRE, LATER)


def test_a_house_copies_no_news_of_its_own_text(record: Record) -> None:
    assert verify(record) == ()
    releases = {one.id for one in record.documents if one.source.path in {"0.txt", "1.txt"}}
    relations = {
        support.relation
        for claim in record.claims
        for support in claim.support
        if support.document in releases
    }
    assert relations == {Relation.ASSERTS}
    (claim,) = (one for one in record.claims if "340 passengers" in one.text)
    assert claim.independent_sources == 1
    assert claim.voices[0].label == "Ferry Board of Sudmark"


def test_what_a_house_says_that_it_will_do_is_an_undertaking_of_its_own(record: Record) -> None:
    (refund,) = (one for one in record.undertakings if one.object is not None and "ticket" in one.object)
    names = {one.id: one.name for one in record.entities}
    assert [names[one] for one in refund.parties] == ["Ferry Board of Sudmark"]
    assert refund.status[-1].value is StatusValue.FULFILLED


def test_an_offer_to_host_talks_is_one_and_none_to_talk(record: Record) -> None:
    assert [one.object for one in record.undertakings if "host" in one.action] == ["talks"]
    assert not [one for one in record.undertakings if one.action == "negotiate"]
    assert not [one for one in record.claims if one.text.endswith(": talks")]


def test_why_a_speaker_has_no_name_is_no_claim(record: Record) -> None:
    assert not [one for one in record.claims if "named" in one.text]


def test_a_claim_has_neither_who_says_so_nor_the_line_above(record: Record) -> None:
    (sailed,) = (one for one in record.claims if "sailed" in one.text)
    assert sailed.text == "no ferry had sailed"
    told = _built(
        "Tarn Wire\n\nToll of the ferry rises to nine\n\n7 May 2025\n\n"
        "Nine passengers have died in the wreck at Ilm, the reeve said on Wednesday.\n"
    )
    assert not [one for one in told.claims if "2025" in one.text]


def test_a_claim_does_not_end_in_the_words_of_a_credit() -> None:
    told = _built(
        "Tarn Wire\n\nRaft was adrift\n\n7 May 2025\n\nThe Ferry Mission found that the raft was set adrift "
        "by millers, according to its report, which was published on Thursday.\n"
    )
    assert told.claims
    assert not [one for one in told.claims if one.text.endswith("according to")]


GAZETTE = """Hale Gazette

Raft sinks a ferry

5 May 2025 18:00

Bakers took bread to the school on Monday night, and the choir sang there.

Some 340 passengers were taken to the school at Ilm, the Ferry Board of Sudmark said in a communique.
"""


@pytest.mark.parametrize("gone", [2, 3, 4])
def test_no_account_that_is_taken_away_raises_a_count(gone: int) -> None:
    texts = [BOARD, YARD, WIRE, LATER, GAZETTE]
    counts: list[int] = []
    for held in (texts, [one for at, one in enumerate(texts) if at != gone]):
        (claim,) = (one for one in _built(*held).claims if "340 passengers" in one.text)
        counts.append(claim.independent_sources)
    assert counts == [1, 1]

"""Both bundled stories against what was written down for them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from evaluation.bundled_claims import scores
from recension import build
from recension.record import Relation

if TYPE_CHECKING:
    from evaluation.bundled_claims import Tally
    from recension.record import Claim, Record, Undertaking

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = {"harbour-exchange": "expected-claims.json", "brask-settlement": "expected.json"}


@pytest.fixture(scope="module", params=sorted(STORIES))
def story(request: pytest.FixtureRequest) -> tuple[str, Record]:
    accounts = str(EXAMPLES / request.param / "accounts")
    return request.param, build([accounts], clock=lambda: datetime(2025, 8, 1, tzinfo=UTC))


@pytest.fixture(scope="module")
def tallies(story: tuple[str, Record]) -> dict[str, Tally]:
    name, record = story
    truth: dict[str, Any] = json.loads((EXAMPLES / name / STORIES[name]).read_text("utf-8"))
    return scores(record, truth)


def test_no_status_is_told_that_was_not_expected(tallies: dict[str, Tally]) -> None:
    told = tallies["statuses that were expected"]
    assert told.right == told.asked > 0


def test_what_is_no_conflict_is_none(tallies: dict[str, Tally]) -> None:
    kept = tallies["what is no conflict"]
    assert kept.right == kept.asked > 0


@pytest.mark.parametrize(
    ("what", "least"),
    [
        ("undertakings found", 0.5),
        ("undertakings that were expected", 0.7),
        ("slots of undertakings", 0.9),
        ("renderings", 0.75),
        ("claims found", 0.5),
        ("claims kept apart", 0.75),
    ],
)
def test_most_is_found_and_right(tallies: dict[str, Tally], what: str, least: float) -> None:
    assert tallies[what].share >= least


def test_only_the_words_of_nobody_have_no_source(story: tuple[str, Record]) -> None:
    for claim in story[1].claims:
        named = [
            one
            for one in claim.support
            if one.origin is not None and one.relation is not Relation.CONTRADICTS
        ]
        assert bool(claim.independent_sources) == bool(named)
        assert claim.independent_sources <= claim.at_most


@pytest.fixture(scope="module")
def harbour() -> Record:
    return build([str(EXAMPLES / "harbour-exchange" / "accounts")])


def _claim(record: Record, words: str) -> Claim:
    """The claim with most documents whose supports hold words."""
    found = [one for one in record.claims if any(words in support.evidence.quote for support in one.support)]
    return max(found, key=lambda one: len(one.support))


def _undertaking(record: Record, words: str) -> Undertaking:
    return next(one for one in record.undertakings if words in f"{one.action} {one.object}")


def test_a_statement_with_its_relays_and_retellings_is_one_voice(harbour: Record) -> None:
    claim = _claim(harbour, "41 Ostmerian fishermen")
    assert len({one.document for one in claim.support}) >= 6
    assert (claim.independent_sources, claim.at_most) == (1, 1)


def test_a_wrong_number_of_a_copy_is_a_distortion(harbour: Record) -> None:
    values = [
        [value.value for value in conflict.values]
        for claim in harbour.claims
        for conflict in claim.conflicts
        if (conflict.slot, conflict.kind) == ("number", "distortion")
    ]
    assert ["41", "14"] in values


def test_the_exchange_is_reciprocal(harbour: Record) -> None:
    fishermen = _undertaking(harbour, "set free the 41")
    coastguards = _undertaking(harbour, "set free the three")
    assert coastguards.id in fishermen.in_return_for
    assert fishermen.id in coastguards.in_return_for

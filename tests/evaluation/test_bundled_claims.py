from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from evaluation.bundled_claims import Tally, scores
from recension.claims import weigh
from recension.record import Record
from recension.record.record import Generator
from tests.claims.stories import Exchange

if TYPE_CHECKING:
    from recension.record import Document

RELEASE = "will release the 32 Sudmark soldiers"
TRUTH: dict[str, Any] = {
    "undertakings": [
        {
            "key": "release",
            "words": {"statement.txt": RELEASE},
            "parties": ["Norland"],
            "action": ["release"],
            "object": "soldiers",
            "means": None,
            "counterparts": [],
            "quantity": 32,
            "in_return_for": [],
            "deadline": None,
            "condition": None,
            "force": "commits",
            "status": ["announced", "fulfilled"],
            "renderings": {"post.txt": "faithful"},
        }
    ],
    "claims": [
        {
            "key": "release",
            "words": {"statement.txt": RELEASE, "post.txt": RELEASE},
            "independent": 1,
            "at_most": 2,
            "relations": {"statement.txt": "asserts", "post.txt": "copies"},
        }
    ],
    "conflicts": [{"slot": "number", "kind": "conflict", "words": {"post.txt": "32"}}],
    "no_conflicts": [{"statement.txt": "32", "post.txt": "32"}],
    "statements": [{"speaker": "Norland", "words": {"post.txt": RELEASE}}],
    "lost_sources": [{"label": "Norland"}],
    "events": [
        {"document": "post.txt", "words": RELEASE, "predicate": "release", "modality": "promised"},
        {"document": "post.txt", "words": RELEASE, "predicate": "sink", "modality": "actual"},
    ],
}


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    story = Exchange()
    post = story.copy("Hale Post")
    gathered = story.room.gathered()
    weighed = weigh(gathered)
    names = {story.statement.id: "statement.txt", post.id: "post.txt"}

    def named(document: Document) -> Document:
        return replace(document, source=replace(document.source, path=f"accounts/{names[document.id]}"))

    record = Record(
        generator=Generator(name="test", version="0"),
        created="2031-04-01T00:00:00Z",
        documents=tuple(map(named, gathered.documents)),
        stories=gathered.stories,
        sources=gathered.sources,
        passages=gathered.passages,
        stemma=gathered.stemma,
        entities=gathered.entities,
        events=gathered.events,
        undertakings=weighed.undertakings,
        claims=weighed.claims,
        problems=(),
    )
    return scores(record, TRUTH)


@pytest.mark.parametrize(
    ("what", "right", "asked"),
    [
        ("undertakings found", 1, 1),
        ("undertakings that were expected", 1, 2),
        ("renderings", 1, 1),
        ("statuses found", 1, 2),
        ("statuses that were expected", 1, 1),
        ("claims found", 1, 1),
        ("tellings brought together", 1, 1),
        ("independent sources", 1, 1),
        ("at most", 0, 1),
        ("relations", 2, 2),
        ("conflicts found", 0, 1),
        ("what is no conflict", 1, 1),
        ("statements", 0, 1),
        ("lost sources", 0, 1),
        ("events", 1, 2),
        ("modality of events", 1, 2),
    ],
)
def test_what_is_right_counts_and_what_is_not_does_not(
    tallies: dict[str, Tally], what: str, right: int, asked: int
) -> None:
    assert tallies[what] == Tally(right, asked)


def test_slots_that_differ_from_the_truth_are_wrong(tallies: dict[str, Tally]) -> None:
    slots = tallies["slots of undertakings"]
    assert slots.asked - slots.right == 1  # the release is in return for another, which the truth denies


def test_nothing_asked_is_nothing_right() -> None:
    assert Tally(0, 0).share == 0.0

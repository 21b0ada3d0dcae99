"""What must hold of facts and claims over a whole build, whatever the rooms find."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from recension import Input, Record, build, verify
from recension.record import from_json, to_json

STORY = Path(__file__).parents[2] / "examples" / "harbour-exchange" / "accounts"
GIVEN = {path.name: path.read_bytes() for path in sorted(STORY.iterdir())}


def built(given: dict[str, bytes], *, workers: int = 1) -> Record:
    return build(
        [Input(path=name, suffix=Path(name).suffix, content=data) for name, data in given.items()],
        workers=workers,
    )


@pytest.fixture(scope="module")
def whole() -> Record:
    return built(GIVEN)


def counted(record: Record) -> dict[tuple[str, int, int], tuple[int, int]]:
    """For each place that supports a claim, the counts of the claim with the fewest independent sources."""
    found: dict[tuple[str, int, int], tuple[int, int]] = {}
    for claim in record.claims:
        for support in claim.support:
            place = (support.document, support.evidence.start, support.evidence.end)
            counts = (claim.independent_sources, claim.at_most)
            found[place] = min(found.get(place, counts), counts)
    return found


def test_every_room_finds_something_and_every_promise_holds(whole: Record) -> None:
    assert verify(whole) == ()
    assert from_json(to_json(whole)) == whole
    for found in (whole.entities, whole.statements, whole.events, whole.undertakings, whole.claims):
        assert found
    assert whole.timeline
    assert whole.times


@pytest.mark.parametrize("name", list(GIVEN)[::3])
def test_a_copy_never_raises_an_independent_count(whole: Record, name: str) -> None:
    copy = GIVEN[name] + b"\n"  # other bytes, so another document; the same words
    with_copy = built({**GIVEN, f"copy-of-{name}": copy})
    before, after = counted(whole), counted(with_copy)
    shared = before.keys() & after.keys()
    assert len(shared) > 0.9 * len(before)
    raised = {place: (before[place], after[place]) for place in shared if after[place][0] > before[place][0]}
    assert raised == {}


@pytest.mark.parametrize("name", list(GIVEN)[1::4])
def test_a_record_without_a_document_knows_nothing_of_it(name: str) -> None:
    rest = built({other: data for other, data in GIVEN.items() if other != name})
    assert verify(rest) == ()
    assert {document.source.path for document in rest.documents} == GIVEN.keys() - {name}


def test_neither_order_nor_workers_change_the_record(whole: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recension.pipeline.runners.FEWEST", 1)
    turned = built(dict(reversed(GIVEN.items())), workers=2)
    assert replace(turned, created=whole.created) == whole


@pytest.mark.parametrize("room", ["attributions_in", "events_in"])
def test_a_text_that_a_rule_did_not_foresee_is_a_problem_and_the_rest_goes_on(
    room: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from recension.pipeline import facts  # noqa: PLC0415 - its names are replaced here alone

    right = getattr(facts, room)

    def wrong(annotated: Any, *others: Any, **named: Any) -> Any:
        if "fatal" in annotated.text:
            message = "never seen before"
            raise ValueError(message)
        return right(annotated, *others, **named)

    monkeypatch.setattr(facts, room, wrong)
    some = dict(list(GIVEN.items())[:3])
    record = built({**some, "odd.txt": b"The mayor of Norland said on Monday that the road was fatal."})
    assert verify(record) == ()
    (problem,) = (one for one in record.problems if one.code == "sentences_failed")
    assert problem.path == "odd.txt"
    assert "ValueError: never seen before" in problem.message
    assert record.statements
    assert record.events

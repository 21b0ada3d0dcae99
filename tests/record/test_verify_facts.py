from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from recension.record import (
    Change,
    Evidence,
    Fidelity,
    Record,
    Relation,
    StatementMode,
    TimeMethod,
    verify,
)
from tests.report.exchange.record import exchange_record

if TYPE_CHECKING:
    from collections.abc import Callable

RECORD = exchange_record()


def changed(part: str, wanted: Callable[[Any], bool], change: Callable[[Any], Any]) -> Record:
    """The record with the first thing of a part that is wanted changed."""
    items = list(getattr(RECORD, part))
    place = next(i for i, item in enumerate(items) if wanted(item))
    items[place] = change(items[place])
    fields: dict[str, Any] = {part: tuple(items)}
    return replace(RECORD, **fields)


def elsewhere(evidence: Evidence) -> Evidence:
    """Words of another document."""
    document = next(one for one in RECORD.documents if one.id != evidence.document)
    return Evidence(document=document.id, start=0, end=4, quote=document.text[:4])


def without_mentions() -> Record:
    return changed("entities", lambda _: True, lambda one: replace(one, mentions=(), merges=()))


def merged_from_nowhere() -> Record:
    return changed(
        "entities",
        lambda one: bool(one.merges),
        lambda one: replace(one, mentions=tuple(m for m in one.mentions if m != one.merges[0].mention)),
    )


def part_of_itself() -> Record:
    return changed("entities", lambda _: True, lambda one: replace(one, part_of=one.id))


def unsorted_entities() -> Record:
    return replace(RECORD, entities=RECORD.entities[::-1])


def said_nowhere() -> Record:
    return changed("statements", lambda _: True, lambda one: replace(one, occurrences=()))


def cue_in_content() -> Record:
    def overlap(one: Any) -> Any:
        return replace(one, occurrences=(replace(one.occurrences[0], cue=one.occurrences[0].content),))

    return changed("statements", lambda one: one.mode is StatementMode.DIRECT, overlap)


def speaker_elsewhere() -> Record:
    def move(one: Any) -> Any:
        first = one.occurrences[0]
        return replace(one, occurrences=(replace(first, speaker=elsewhere(first.content)),))

    return changed("statements", lambda _: True, move)


def within_itself() -> Record:
    return changed("statements", lambda _: True, lambda one: replace(one, within=one.id))


def told_by_nobody_known() -> Record:
    return changed(
        "events", lambda one: bool(one.attribution), lambda one: replace(one, attribution=("en-0",))
    )


def too_factual() -> Record:
    return changed("events", lambda _: True, lambda one: replace(one, factuality=3.5))


def counted_down() -> Record:
    return changed(
        "events",
        lambda one: bool(one.quantities),
        lambda one: replace(one, quantities=(replace(one.quantities[0], value=9.0, most=3.0),)),
    )


def quantity_elsewhere() -> Record:
    def move(one: Any) -> Any:
        first = one.quantities[0]
        return replace(one, quantities=(replace(first, evidence=elsewhere(first.evidence)),))

    return changed("events", lambda one: bool(one.quantities), move)


def ends_before_it_begins() -> Record:
    def turn(one: Any) -> Any:
        return replace(one, time=replace(one.time, start="2032-07-31", end="2032-07-01"))

    return changed("times", lambda one: one.time.method is TimeMethod.RESOLVED, turn)


def not_iso() -> Record:
    return changed("times", lambda _: True, lambda one: replace(one, time=replace(one.time, start="June")))


def unsorted_times() -> Record:
    return replace(RECORD, times=RECORD.times[::-1])


def unsorted_timeline() -> Record:
    return replace(RECORD, timeline=RECORD.timeline[::-1])


def in_return_for_itself() -> Record:
    return changed("undertakings", lambda _: True, lambda one: replace(one, in_return_for=(one.id,)))


def in_return_for_nothing() -> Record:
    return changed("undertakings", lambda _: True, lambda one: replace(one, in_return_for=("u-0",)))


def beyond_the_matrix() -> Record:
    return changed("undertakings", lambda _: True, lambda one: replace(one, accords_matrix=4))


def faithful_with_a_change() -> Record:
    def alter(one: Any) -> Any:
        change = Change(slot="number", before="5", after="4")
        return replace(one, renderings=tuple(replace(r, changes=(change,)) for r in one.renderings))

    return changed(
        "undertakings", lambda one: any(r.fidelity is Fidelity.FAITHFUL for r in one.renderings), alter
    )


def rendered_twice() -> Record:
    return changed(
        "undertakings",
        lambda one: bool(one.renderings),
        lambda one: replace(one, renderings=one.renderings * 2),
    )


def more_sources_than_origins() -> Record:
    def claim_more(one: Any) -> Any:
        last = replace(one.status[-1], independent_sources=len(one.status[-1].origins) + 1)
        return replace(one, status=(*one.status[:-1], last))

    return changed("undertakings", lambda one: len(one.status) > 1, claim_more)


def status_without_words() -> Record:
    def silence(one: Any) -> Any:
        return replace(one, status=(replace(one.status[0], evidence=()), *one.status[1:]))

    return changed("undertakings", lambda one: bool(one.status), silence)


def backwards() -> Record:
    return changed(
        "undertakings", lambda one: len(one.status) > 1, lambda one: replace(one, status=one.status[::-1])
    )


def at_most_too_few() -> Record:
    return changed("claims", lambda one: one.independent_sources > 0, lambda one: replace(one, at_most=0))


def more_than_voices() -> Record:
    return changed("claims", lambda _: True, lambda one: replace(one, independent_sources=3, at_most=3))


def voice_of_another() -> Record:
    def borrow(one: Any) -> Any:
        other = next(s.id for s in RECORD.sources if s.id not in one.origins)
        return replace(one, voices=(replace(one.voices[0], origins=(other,)), *one.voices[1:]))

    return changed("claims", lambda one: bool(one.voices), borrow)


def one_voice_twice() -> Record:
    return changed(
        "claims",
        lambda one: len(one.voices) == 1,
        lambda one: replace(one, voices=one.voices * 2, independent_sources=2, at_most=2),
    )


def origin_of_nobody() -> Record:
    return changed(
        "claims", lambda one: len(one.origins) == 1, lambda one: replace(one, origins=(), voices=())
    )


def carried_by_nobody() -> Record:
    return changed("claims", lambda _: True, lambda one: replace(one, support=()))


def support_elsewhere() -> Record:
    def move(one: Any) -> Any:
        first = one.support[0]
        return replace(one, support=(replace(first, evidence=elsewhere(first.evidence)), *one.support[1:]))

    return changed("claims", lambda _: True, move)


def differs_from_itself() -> Record:
    def agree(one: Any) -> Any:
        conflict = one.conflicts[0]
        return replace(one, conflicts=(replace(conflict, values=conflict.values[:1]),))

    return changed("claims", lambda one: bool(one.conflicts), agree)


def test_the_record_written_by_hand_is_sound() -> None:
    assert verify(RECORD) == ()
    assert any(one.relation is Relation.CONTRADICTS for claim in RECORD.claims for one in claim.support)


@pytest.mark.parametrize(
    ("breaking", "code", "where"),
    [
        (without_mentions, "no_evidence", "record.entities[0].mentions"),
        (merged_from_nowhere, "contradicts", "merges[0]"),
        (part_of_itself, "cycle", "record.entities"),
        (unsorted_entities, "not_sorted", "record.entities"),
        (said_nowhere, "no_evidence", "record.statements[0].occurrences"),
        (cue_in_content, "overlap", "occurrences[0]"),
        (speaker_elsewhere, "evidence", "record.statements[0].occurrences[0]"),
        (within_itself, "cycle", "record.statements"),
        (told_by_nobody_known, "unknown_id", "attribution[0]"),
        (too_factual, "range", "record.events[0].factuality"),
        (counted_down, "range", "quantities[0]"),
        (quantity_elsewhere, "evidence", "quantities[0]"),
        (ends_before_it_begins, "time", "record.times"),
        (not_iso, "time", "record.times[0].time.start"),
        (unsorted_times, "not_sorted", "record.times"),
        (unsorted_timeline, "not_sorted", "record.timeline"),
        (in_return_for_itself, "cycle", "in_return_for"),
        (in_return_for_nothing, "unknown_id", "in_return_for"),
        (beyond_the_matrix, "range", "accords_matrix"),
        (faithful_with_a_change, "contradicts", "renderings"),
        (rendered_twice, "contradicts", "renderings"),
        (more_sources_than_origins, "count", "status"),
        (status_without_words, "no_evidence", "status[0]"),
        (backwards, "not_sorted", "status"),
        (at_most_too_few, "count", "at_most"),
        (more_than_voices, "count", "independent_sources"),
        (voice_of_another, "count", "voices[0]"),
        (one_voice_twice, "count", "voices[1]"),
        (origin_of_nobody, "contradicts", "origins"),
        (carried_by_nobody, "no_evidence", "record.claims[0].support"),
        (support_elsewhere, "evidence", "record.claims[0].support[0]"),
        (differs_from_itself, "contradicts", "conflicts[0]"),
    ],
)
def test_a_broken_promise_of_facts_is_found_with_its_place(
    breaking: Callable[[], Record], code: str, where: str
) -> None:
    findings = verify(breaking())
    assert any(finding.code == code and where in finding.where for finding in findings), findings

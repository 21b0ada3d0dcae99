from __future__ import annotations

from dataclasses import replace

from recension.record import EntityId
from recension.report.catalogue import catalogue
from recension.report.extent import MOST_ENTITIES, entities_set_out
from recension.report.notes import Notes
from recension.report.views.entities import EntityView, cast
from recension.report.views.parties import parties, party
from recension.report.views.times import marked
from tests.report.exchange.record import exchange_record
from tests.report.exchange.who import BRENNLAND, LUND, OSMARA, VERIN

RECORD = exchange_record()
KNOWN = catalogue(RECORD)


def view(name: str) -> EntityView:
    return next(one for group in cast(KNOWN, Notes()).groups for one in group.entities if one.name == name)


def test_entities_stand_by_type_those_most_spoken_of_first() -> None:
    groups = {group.type.text: [one.name for one in group.entities] for group in cast(KNOWN, Notes()).groups}
    assert groups["people"] == ["Aldo Verin", "Ketta Lund"]
    assert set(groups) == {"countries", "organizations", "people", "places"}


def test_every_mention_and_every_reason_for_it_is_led_to() -> None:
    found = view("Aldo Verin")
    assert found.count == sum(len(one.notes) for one in found.mentions) == len(VERIN.mentions)
    assert [merge.reason for merge in found.merges] == [merge.reason for merge in VERIN.merges]
    assert found.part_of == party(KNOWN, OSMARA.id)


def test_an_entity_the_record_does_not_hold_is_named_by_its_id() -> None:
    assert party(KNOWN, EntityId("en-0")).anchor is None
    assert [one.name for one in parties(KNOWN, [OSMARA.id, BRENNLAND.id])] == ["Brennland", "Osmara"]


def test_of_too_many_entities_those_most_spoken_of_are_set_out() -> None:
    rare = [
        replace(LUND, id=EntityId(f"en-{i}"), mentions=LUND.mentions[:1]) for i in range(MOST_ENTITIES + 5)
    ]
    record = replace(RECORD, entities=(*rare, VERIN))
    kept = entities_set_out(record)
    assert len(kept) == MOST_ENTITIES
    assert kept[0] == VERIN
    known = catalogue(record)
    dropped = next(one for one in rare if one not in kept)
    assert party(known, dropped.id).anchor is None
    assert cast(known, Notes()).more == 6


def test_times_stand_by_their_meaning_and_the_unknown_comes_last() -> None:
    rows = marked(KNOWN, Notes()).times
    assert [row.words for row in rows][:2] == ["since 2029", "Friday"]
    assert (rows[-1].words, rows[-1].value) == ("at night", None)
    assert rows[-1].reasons == ("the words name no night",)
    assert sum(len(row.cited) for row in rows) == len(RECORD.times)


def test_quoted_phrases_stand_by_kind() -> None:
    groups = marked(KNOWN, Notes()).phrases
    assert {group.kind.text: [one.words for one in group.phrases] for group in groups} == {
        "at a distance": ["bridge of sighs"],
        "nickname": ["Bridge"],
    }

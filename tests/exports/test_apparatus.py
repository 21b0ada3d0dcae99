from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from recension import RecensionError
from recension.exports import apparatus
from recension.record import PassageKind, PassageOrigin, Source, SourceId, SourceKind, Span, VariantKind
from tests.exports.traditions import (
    STORY,
    Copy,
    Edit,
    base_of,
    passage_between,
    recorded,
    source_of,
    tradition,
    traditions,
)
from tests.factories import document

if TYPE_CHECKING:
    from recension import Record

LINE = [["a", "b", "c", "d", "e", "f"]]


@settings(max_examples=60)
@given(traditions())
def test_entries_are_apart_in_order_and_hold_the_words_of_the_base(record: Record) -> None:
    base = base_of(record)
    found = apparatus(record, base=base.id)
    ends = 0
    for entry in found.entries:
        assert ends <= entry.start
        assert entry.words == base.text[entry.start : entry.end]
        assert "\n" not in entry.words
        ends = entry.end


@settings(max_examples=60)
@given(traditions())
def test_a_witness_has_one_reading_in_an_entry_or_agrees(record: Record) -> None:
    for entry in apparatus(record, base=base_of(record).id).entries:
        named = [*entry.agreeing, *(id_ for each in entry.readings for id_ in each.witnesses)]
        assert len(named) == len(set(named))
        assert any(each.kind for each in entry.readings)


@settings(max_examples=60)
@given(traditions())
def test_turning_the_base_round_turns_every_departure_round(record: Record) -> None:
    base = base_of(record)
    for collation in apparatus(record, base=base.id).collations:
        (back,) = [
            each
            for each in apparatus(record, base=collation.witness).collations
            if each.passage == collation.passage
        ]
        assert back.inverted != collation.inverted
        kinds = {each.kind for each in collation.departures}
        assert (VariantKind.OMISSION in kinds) == (
            VariantKind.ADDITION in {each.kind for each in back.departures}
        )


def test_overlapping_departures_are_read_together() -> None:
    one = Copy(first=0, last=6, edits=(Edit(first=1, length=2, words=("x",)),))
    two = Copy(first=0, last=6, edits=(Edit(first=2, length=2, words=("y",)),))
    record = tradition(LINE, [one, two])
    (entry,) = apparatus(record, base=base_of(record).id).entries
    assert entry.words == "b c d"
    assert {each.words for each in entry.readings} == {"x d", "b y"}


def test_a_witness_that_has_the_words_twice_is_read_once() -> None:
    base, witness = document("a b c d e"), document("a b c d e and then b c")
    passages = [
        passage_between(base, witness, Span(0, 9), Span(0, 9)),
        passage_between(base, witness, Span(2, 5), Span(19, 22)),
    ]
    found = apparatus(recorded([base, witness], passages), base=base.id)
    (beside,) = [each for each in found.witnesses if each.document == witness.id]
    assert beside.passages == (passages[0].id,)
    assert beside.set_aside == (passages[1].id,)
    assert "longer passage" in beside.reasons[0]


def test_variants_out_of_order_are_set_aside_and_named() -> None:
    edits = (Edit(first=1, length=1, words=("x",)), Edit(first=3, length=1, words=("y",)))
    record = tradition(LINE, [Copy(first=0, last=6, edits=edits)])
    crossed = tuple(
        replace(passage, variants=tuple(reversed(passage.variants))) for passage in record.passages
    )
    found = apparatus(replace(record, passages=crossed), base=base_of(record).id)
    assert found.collations == ()
    assert [each.set_aside for each in found.witnesses if each.set_aside] == [(crossed[0].id,)]


def test_a_paraphrase_is_one_reading_over_its_whole_place() -> None:
    record = tradition(LINE, [Copy(first=1, last=5, edits=(Edit(first=2, length=2, words=("x", "y", "z")),))])
    told = tuple(replace(passage, kind=PassageKind.PARAPHRASE) for passage in record.passages)
    (entry,) = apparatus(replace(record, passages=told), base=base_of(record).id).entries
    assert entry.words == "b c d e"
    assert [each.words for each in entry.readings] == ["b x y z e"]


def test_boilerplate_between_two_lines_is_in_no_reading() -> None:
    base = document("one two\nthree four")
    witness = document("one two\nADVERTISEMENT\nthree four", body=[(0, 7), (22, 32)])
    found = apparatus(
        recorded([base, witness], [passage_between(witness, base, Span(0, 32), Span(0, 18))]), base=witness.id
    )
    assert found.entries == ()
    assert (found.collations[0].start, found.collations[0].end) == (0, 32)


def test_a_passage_from_a_lost_source_compares_nothing() -> None:
    copy = document("a b c")
    lost = Source(id=SourceId("s-lost"), kind=SourceKind.LOST, label="a post", document=None)
    passage = replace(
        passage_between(copy, copy, Span(0, 5), Span(0, 5)), from_=PassageOrigin(source=lost.id)
    )
    found = apparatus(recorded([copy], [passage], lost=[lost]))
    assert found.base == copy.id
    assert found.collations == ()


def test_the_usual_base_is_what_most_passages_were_taken_from() -> None:
    record = tradition(
        LINE, [Copy(first=0, last=4), Copy(first=1, last=6), Copy(first=0, last=6, inverted=True)]
    )
    assert apparatus(record).base == base_of(record).id


def test_a_base_is_named_by_id_path_or_the_end_of_its_path() -> None:
    record = tradition(LINE, [Copy(first=0, last=4)])
    first, second = record.documents
    named = replace(
        record,
        documents=(
            replace(first, source=replace(first.source, path="in/x/a.txt")),
            replace(second, source=replace(second.source, path="in/y/a.txt", also_at=("copy.txt",))),
        ),
    )
    for name, expected in (
        (second.id, second.id),
        ("in/y/a.txt", second.id),
        ("y/a.txt", second.id),
        ("copy.txt", second.id),
        ("x/a.txt", first.id),
    ):
        assert apparatus(named, base=name).base == expected
    with pytest.raises(RecensionError, match="2 documents are called"):
        apparatus(named, base="a.txt")


def test_what_the_record_does_not_hold_is_an_error_with_a_remedy() -> None:
    record = tradition(LINE, [Copy(first=0, last=4)])
    alone = document("alone")
    apart = replace(record, documents=(*record.documents, alone))
    empty = replace(record, documents=(), stories=())
    cases = [(record, "st-2", None), (record, None, "nobody"), (apart, STORY, alone.id), (empty, None, None)]
    for held, story, base in cases:
        with pytest.raises(RecensionError) as caught:
            apparatus(held, story=story, base=base)
        assert caught.value.remedy


def test_the_source_of_a_passage_may_be_unknown() -> None:
    record = tradition(LINE, [Copy(first=0, last=4)])
    base = base_of(record)
    without = replace(record, sources=tuple(each for each in record.sources if each.id != source_of(base)))
    assert apparatus(without, base=base.id).collations == ()

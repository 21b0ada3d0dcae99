from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from recension import export_tei
from recension.exports import apparatus
from recension.exports.markup import visible
from recension.record import Method, Span, StatedValue, Variant, VariantKind, VariantWeight, cite
from tests.exports.tei_reading import ID, TEI, read, running_text, squeezed, witness_text
from tests.exports.traditions import (
    HOSTILE,
    Copy,
    Edit,
    base_of,
    passage_between,
    recorded,
    tradition,
    traditions,
)
from tests.factories import document

if TYPE_CHECKING:
    from recension import Record
    from recension.record import Document, PassageId

LINES = [["A", "Pact"], ["the", "ferry", "and", "the", "pilot", "leave", "the", "quay", "at", "nine"]]


def body_lines(given: Document) -> list[str]:
    text = "\n".join(given.text[slice(*span)] for span in given.body)
    return [squeezed(visible(line)) for line in re.split(r"[\n\r]+", text) if line.strip(" \t")]


def exported(lines: list[list[str]], *copies: Copy, **about: Any) -> Any:
    record = tradition(lines, copies, **about)
    return read(export_tei(record, base=base_of(record).id))


@settings(max_examples=60)
@given(traditions())
def test_the_running_text_is_the_account_of_the_base(record: Record) -> None:
    for base in record.documents:
        root = read(export_tei(record, base=base.id))
        assert [squeezed(line) for line in running_text(root) if squeezed(line)] == [
            line for line in body_lines(base) if line
        ]


@settings(max_examples=60)
@given(traditions())
def test_the_readings_of_a_witness_give_its_words_back(record: Record) -> None:
    base = base_of(record)
    root = read(export_tei(record, base=base.id))
    for witness in apparatus(record, base=base.id).witnesses:
        if witness.document != base.id:
            expected = [squeezed(visible(words)) for words in words_beside(record, base, witness.passages)]
            assert [squeezed(text) for text in witness_text(root, witness.siglum)] == expected


def words_beside(record: Record, base: Document, passages: tuple[PassageId, ...]) -> list[str]:
    found = {each.id: each for each in record.passages}
    return [
        (found[id_].from_.quote or "") if found[id_].to.document == base.id else found[id_].to.quote
        for id_ in passages
    ]


@settings(max_examples=30)
@given(traditions())
def test_the_order_of_lists_changes_nothing(record: Record) -> None:
    mixed = random.Random(7)  # noqa: S311 - a shuffle, no secret
    shuffled = replace(
        record,
        documents=tuple(mixed.sample(record.documents, len(record.documents))),
        sources=tuple(mixed.sample(record.sources, len(record.sources))),
        passages=tuple(mixed.sample(record.passages, len(record.passages))),
    )
    assert export_tei(shuffled) == export_tei(record)


def test_every_base_of_the_bundled_story_gives_its_witnesses_back(harbour: Record) -> None:
    compared = 0
    for base in harbour.documents:
        root = read(export_tei(harbour, base=base.id))
        assert [squeezed(line) for line in running_text(root)] == body_lines(base)
        for witness in apparatus(harbour, base=base.id).witnesses:
            texts = [words_of(text) for text in witness_text(root, witness.siglum)]
            expected = [words_of(text) for text in words_beside(harbour, base, witness.passages)]
            assert texts == expected
            compared += len(texts)
    assert compared >= 2 * 15, "each passage from both sides"


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def test_each_document_of_the_story_is_a_witness_with_its_digest(harbour: Record) -> None:
    root = read(export_tei(harbour))
    largest = max(harbour.stories, key=lambda story: len(story.documents))
    digests = {each.source.sha256 for each in harbour.documents if each.id in largest.documents}
    assert {each.text for each in root.iter(f"{TEI}idno") if each.get("type") == "sha256"} == digests


def test_a_headline_is_a_head_and_any_other_line_a_paragraph() -> None:
    record = tradition(LINES, [Copy(first=2, last=12)])
    base = base_of(record)
    for words, expected in (("A Pact", ["head", "p"]), ("Pact", ["p", "p"]), ("the ferry", ["p", "p"])):
        start = base.text.index(words)
        title = StatedValue(
            value=words, method=Method.HEADLINE, evidence=cite(base, start, start + len(words))
        )
        titled = tuple(replace(each, title=title) if each == base else each for each in record.documents)
        body = read(export_tei(replace(record, documents=titled), base=base.id)).find(f"{TEI}text/{TEI}body")
        assert [each.tag.removeprefix(TEI) for each in body] == expected


def test_words_put_in_do_not_run_into_their_neighbours() -> None:
    put_in = Edit(first=5, length=0, words=("big", "old"))
    root = exported(LINES, Copy(first=2, last=12, edits=(put_in,)))
    (letter,) = witnesses(root) - {base_letter(root)}
    (text,) = witness_text(root, letter)
    assert " ".join(text.split()) == "the ferry and big old the pilot leave the quay at nine"


def witnesses(root: Any) -> set[str]:
    return {each.get(ID) for each in root.iter(f"{TEI}witness")}


def base_letter(root: Any) -> str:
    (letter,) = [each.getparent().get(ID) for each in root.iter(f"{TEI}note") if each.get("type") == "base"]
    return letter


def test_a_reading_says_who_has_it_its_weight_and_its_kind() -> None:
    late = Edit(first=11, length=1, words=("ten",), weight=VariantWeight.SUBSTANCE)
    left_out = Edit(first=7, length=1, words=(), weight=VariantWeight.STYLE)
    copies = [
        Copy(first=2, last=12, edits=(left_out,)),
        Copy(first=2, last=12),
        Copy(first=2, last=12, edits=(replace(late, first=10),)),
    ]
    root = exported(LINES, *copies)
    apps = [app for app in root.iter(f"{TEI}app") if app.get("type") != "extent"]
    assert ["".join(app.find(f"{TEI}lem").itertext()) for app in apps] == ["leave", "at"]
    readings = [
        (rdg.text, rdg.get("type"), rdg.get("cause"), rdg.get("ana")) for rdg in root.iter(f"{TEI}rdg")
    ]
    assert (None, "style", "omission", None) in readings
    assert ("ten", "substance", "substitution", "#change-number") in readings
    assert [len(app.find(f"{TEI}lem").get("wit").split()) for app in apps] == [3, 3]


def test_where_the_base_is_the_copy_what_it_lacks_is_an_addition() -> None:
    put_in = Edit(first=4, length=0, words=("old",))
    gone = Edit(first=7, length=1, words=())
    root = exported(LINES, Copy(first=2, last=12, edits=(put_in, gone), inverted=True))
    causes = {
        (rdg.text or "").strip(): rdg.get("cause") for rdg in root.iter(f"{TEI}rdg") if rdg.get("cause")
    }
    assert causes == {"old": "addition", "": "omission"}


def test_words_put_in_at_either_end_of_a_passage_belong_to_it() -> None:
    base, witness = document("start a b c finish"), document("one big a b c small two")
    cut = [
        Variant(
            kind=VariantKind.OMISSION,
            weight=VariantWeight.STYLE,
            from_=cite(witness, *there),
            to=cite(base, at, at),  # right after the word before, as the record has it
        )
        for there, at in (((4, 7), 5), ((14, 19), 11))
    ]
    record = recorded([base, witness], [passage_between(witness, base, Span(4, 19), Span(6, 11), cut)])
    for chosen, other, expected in ((base, witness, "big a b c small"), (witness, base, "a b c")):
        letters = {each.document: each.siglum for each in apparatus(record).witnesses}
        root = read(export_tei(record, base=chosen.id))
        assert [" ".join(text.split()) for text in witness_text(root, letters[other.id])] == [expected]


def test_the_same_words_of_several_witnesses_are_one_reading() -> None:
    same = Edit(first=11, length=1, words=("noon",))
    edits = (replace(same, first=10),)
    root = exported(LINES, Copy(first=2, last=12, edits=edits), Copy(first=3, last=12, edits=edits))
    (reading,) = [rdg for rdg in root.iter(f"{TEI}rdg") if rdg.get("cause")]
    assert len(reading.get("wit").split()) == 2


def test_readings_of_one_weight_stand_in_a_group() -> None:
    edits = [Edit(first=10, length=1, words=(word,)) for word in ("past", "before")]
    root = exported(LINES, *(Copy(first=2, last=12, edits=(edit,)) for edit in edits))
    (group,) = root.iter(f"{TEI}rdgGrp")
    assert {rdg.text for rdg in group} == {"past", "before"}


def test_a_transposition_points_at_the_blocks_in_the_order_of_the_witness() -> None:
    turned = Edit(
        first=2, length=5, words=("The", "pilot", "and", "the", "ferry"), kind=VariantKind.TRANSPOSITION
    )
    base = [["A"], ["Pact", "the", "ferry", "and", "the", "pilot", "leave"]]
    root = exported(base, Copy(first=1, last=8, edits=(turned,)))
    blocks = {seg.get(ID): seg.text for seg in root.iter(f"{TEI}seg")}
    (transpose,) = root.iter(f"{TEI}transpose")
    assert [blocks[ptr.get("target")[1:]] for ptr in transpose] == ["the pilot", "and", "the ferry"]
    (reading,) = [rdg for rdg in root.iter(f"{TEI}rdg") if rdg.get("cause")]
    assert transpose.get("corresp") == f"#{reading.get(ID)}"
    assert reading.get("cause") == "transposition"


def test_a_departure_over_the_end_of_a_line_is_joined_by_pointers() -> None:
    whole = Edit(first=1, length=2, words=("one", "reading"))
    root = exported([["a", "b"], ["c", "d"]], Copy(first=0, last=4, edits=(whole,)))
    first, second = [app for app in root.iter(f"{TEI}app") if app.get("n")]
    assert first.get("next") == f"#{second.get(ID)}"
    assert second.get("prev") == f"#{first.get(ID)}"
    assert [rdg.text for app in (first, second) for rdg in app.iter(f"{TEI}rdg")] == ["one reading", None]


def test_a_comparison_that_ends_inside_a_longer_departure_says_so_there() -> None:
    long = Edit(first=3, length=5, words=("x",))
    root = exported(LINES, Copy(first=2, last=12, edits=(long,)), Copy(first=2, last=6))
    (short,) = [rdg for rdg in root.iter(f"{TEI}rdg") if rdg.find(f"{TEI}witEnd") is not None and rdg.get(ID)]
    assert short.text == "ferry and the"
    assert short.get("cause") is None


def test_what_cannot_be_compared_is_named_with_the_reason() -> None:
    base, near, far = (document(text) for text in ("a b c d e", "x a b c d e y", "a b c z q"))
    passages = [
        passage_between(base, near, Span(0, 9), Span(2, 11)),
        passage_between(near, far, Span(2, 7), Span(0, 5)),
    ]
    record = recorded([base, near, far], passages)
    collated = apparatus(record, base=base.id)
    reasons = {witness.document: witness.reasons for witness in collated.witnesses}
    letter = next(witness.siglum for witness in collated.witnesses if witness.document == near.id)
    assert reasons == {
        base.id: (),
        near.id: (),
        far.id: (f"shares passages with {letter}, none with the base",),
    }
    notes = [each.text for each in read(export_tei(record, base=base.id)).iter(f"{TEI}note")]
    assert set(notes) == {"The base.", *reasons[far.id]}


@pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
def test_hostile_characters_anywhere_leave_the_file_whole(hostile: str) -> None:
    edit = Edit(first=3, length=1, words=(hostile,))
    copy = Copy(first=2, last=12, edits=(edit,))
    lines = [[hostile, "Pact"], [*LINES[1][:-1], f"nine{hostile}"]]
    record = tradition(lines, [copy], title=f"a {hostile} b")
    story = replace(record.stories[0], title=hostile)
    root = read(export_tei(replace(record, stories=(story,)), base=base_of(record).id))
    shown = squeezed(visible(hostile))
    assert squeezed(running_text(root)[0]) == f"{shown}Pact"
    assert [rdg.text or "" for rdg in root.iter(f"{TEI}rdg") if rdg.get("cause")] == [visible(hostile)]
    signs = [p.text for p in root.iter(f"{TEI}p") if "cannot carry" in (p.text or "")]
    assert bool(signs) == (visible(hostile) != hostile)

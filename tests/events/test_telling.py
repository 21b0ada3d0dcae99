"""Promises that hold for every telling, whatever the text."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recension.events import Told, events_at, events_in
from recension.language.annotated import Annotated
from recension.language.annotation import Annotation, Column
from recension.language.model import installed
from recension.record import Evidence, Modality, Precision, Time, TimeMethod
from tests.events.telling_texts import annotated, the, told
from tests.factories import document

pytest.importorskip("onnxruntime")
needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)


def several(text: str) -> list[str]:
    return text.split()


WORDS = several(
    "Norland Sudmark will not has been release released agreed to exchange the of by and three 2020 soldiers "
    "talks attack , . ( ) “ ” if it which accused dozens most between - held plan whose"
)
UPOS = several("NOUN VERB PROPN ADP AUX PUNCT NUM PRON DET SCONJ ADJ CCONJ")
XPOS = several("NN VB VBD VBN VBG NNP IN MD , CD DT WDT -LRB- -RRB- VBZ")
RELATIONS = several(
    "nsubj obj obl nmod conj cc advcl acl acl:relcl xcomp ccomp amod nummod case mark aux aux:pass "
    "nsubj:pass nmod:poss appos punct compound compound:prt flat orphan iobj obl:agent det advmod cop"
)


@st.composite
def trees(draw: st.DrawFn) -> Annotated:
    """A text of news words under any tree with any labels."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
    text = " ".join(words)
    starts = np.cumsum([0, *(len(word) + 1 for word in words[:-1])]).astype(np.int32)
    count = len(words)
    order = draw(st.permutations(range(count)))
    heads = np.full(count, -1, dtype=np.int32)
    for place in range(1, count):
        heads[order[place]] = order[draw(st.integers(0, place - 1))]

    def labels(options: list[str]) -> Column:
        return Column.of(draw(st.lists(st.sampled_from(options), min_size=count, max_size=count)))

    relations = labels(RELATIONS)
    names = sorted(draw(st.sets(st.integers(0, count - 1), max_size=4)))
    annotation = Annotation(
        annotator="any",
        starts=starts,
        ends=np.array(
            [at + len(word) for at, word in zip(starts.tolist(), words, strict=True)], dtype=np.int32
        ),
        sentences=np.array([0], dtype=np.int32),
        lemmas=Column.of([word.lower() for word in words]),
        upos=labels(UPOS),
        xpos=labels(XPOS),
        heads=heads,
        relations=relations,
        name_starts=np.array(names, dtype=np.int32),
        name_ends=np.array([name + 1 for name in names], dtype=np.int32),
        name_types=Column.of(["LOC" for _ in names]),
        facts=np.zeros((0, 4), dtype=np.float32),
    )
    return Annotated(document=document(text), annotation=annotation)


@dataclass(frozen=True)
class Timed:
    first: int
    end: int
    time: Time
    evidence: Evidence


@dataclass(frozen=True)
class Attributed:
    content: tuple[tuple[int, int], ...]
    source: tuple[int, int] | None = None


def slots(one: Told) -> list[Evidence]:
    parts = [*one.actors, *one.targets, *one.possessors, *one.holders]
    parts.extend(part for part in (one.object, one.location, one.condition, one.means) if part is not None)
    return [one.mention, *(part.evidence for part in parts), *(count.evidence for count in one.quantities)]


def check(found: Annotated, one: Told) -> None:
    for evidence in (*one.evidence, *slots(one)):
        evidence.check(found.document)
        assert evidence.quote
        assert any(piece.start <= evidence.start and evidence.end <= piece.end for piece in one.evidence)
    places = sorted((piece.start, piece.end) for piece in one.evidence)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert one.predicate


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(trees())
def test_every_slot_lies_within_the_evidence_of_any_tree(found: Annotated) -> None:
    tolds = events_in(found, (), ())
    assert tolds == events_in(found, (), ())
    for one in tolds:
        check(found, one)


@needs_model
@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_every_slot_lies_within_the_evidence_of_any_text(text: str) -> None:
    found = annotated(text)
    for one in events_in(found, (), ()):
        check(found, one)


@needs_model
def test_a_telling_travels_between_processes() -> None:
    tolds = told("Norland pledged to release 32 sailors if Sudmark lifts its embargo.")
    assert tolds
    assert pickle.loads(pickle.dumps(tolds)) == tolds  # noqa: S301 - our own bytes


def at(found: Annotated, text: str) -> Timed:
    start = found.text.index(text)
    words = found.words_at(start, start + len(text))
    time = Time(
        start="2030-05-01",
        end=None,
        precision=Precision.DAY,
        text=text,
        method=TimeMethod.STATED,
        anchor=None,
    )
    return Timed(words.start, words.stop, time, found.cite(words.start, words.stop))


@needs_model
@pytest.mark.parametrize(
    ("text", "expression", "predicate", "own"),
    [
        ("Norland freed the sailors on Friday.", "Friday", "free", True),
        ("The sailors captured in October were freed.", "October", "capture", True),
        ("The sailors captured in October were freed.", "October", "free", False),
        ("The exchange of prisoners took place on Friday.", "Friday", "exchange", True),
        ("Norland agreed on Friday to release the sailors.", "Friday", "release", False),
        ("A minister said on Friday that Norland freed the sailors.", "Friday", "free", False),
        ("Talks between Norland and Sudmark began on Friday.", "Friday", "negotiate", True),
    ],
)
def test_an_act_has_its_own_time_only(text: str, expression: str, predicate: str, own: bool) -> None:  # noqa: FBT001 - a column of the table
    found = annotated(text)
    (one,) = (one for one in events_in(found, (), (at(found, expression),)) if one.predicate == predicate)
    assert (one.time is not None) is own
    if one.time is not None:
        assert any(expression in piece.quote for piece in one.evidence)


@needs_model
def test_the_nearest_attribution_comes_first() -> None:
    found = annotated("A paper wrote that a minister said that Norland freed the sailors.")
    outer, inner, other = Attributed(((3, 12),)), Attributed(((7, 12),)), Attributed(((0, 2),))
    (one,) = (one for one in events_in(found, (outer, inner, other), ()) if one.predicate == "free")
    assert one.attribution == (1, 0)


@needs_model
def test_what_only_somebody_unnamed_says_is_alleged() -> None:
    found = annotated("A person close to the firm said that the furnace was sold.")
    said, named = Attributed(((8, 12),), (0, 6)), Attributed(((8, 12),), (5, 6))
    (alleged,) = (one for one in events_in(found, (said,), ()) if one.predicate == "sell")
    (actual,) = (one for one in events_in(found, (named,), ()) if one.predicate == "sell")
    assert (alleged.modality, actual.modality) == (Modality.ALLEGED, Modality.ACTUAL)
    assert "only somebody who is not named says so" in alleged.reasons


@needs_model
def test_a_place() -> None:
    one = the("Rebels attacked a convoy near the border.", "attack")
    assert one.location is not None
    assert one.location.evidence.quote == "the border"


@needs_model
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        "…",
        "a" * 10_000,
        "release " * 3_000,
        "“" * 500,
        "of the release " * 500,
        "Norland and " * 800 + "Sudmark agreed.",
        "🙂 released 🙂",
        "12,000,000,000,000,000,000,000,000 soldiers were released.",
    ],
)
def test_hostile_texts(text: str) -> None:
    found = annotated(text)
    for one in events_in(found, (), ()):
        check(found, one)


def test_no_words_no_events() -> None:
    empty = Annotation(
        annotator="none",
        starts=np.zeros(0, dtype=np.int32),
        ends=np.zeros(0, dtype=np.int32),
        sentences=np.zeros(0, dtype=np.int32),
        lemmas=Column.of([]),
        upos=Column.of([]),
        xpos=Column.of([]),
        heads=np.zeros(0, dtype=np.int32),
        relations=Column.of([]),
        name_starts=np.zeros(0, dtype=np.int32),
        name_ends=np.zeros(0, dtype=np.int32),
        name_types=Column.of([]),
        facts=np.zeros((0, 4), dtype=np.float32),
    )
    assert events_in(Annotated(document=document(""), annotation=empty), (), ()) == ()


@pytest.mark.parametrize("relation", ["conj", "advcl", "xcomp", "acl", "nmod", "obj", "ccomp"])
def test_a_tree_as_deep_as_the_text_is_long(relation: str) -> None:
    count = 3_000
    words = ["agreed", "release"] * (count // 2)
    text = " ".join(words)
    starts = np.cumsum([0, *(len(word) + 1 for word in words[:-1])]).astype(np.int32)
    annotation = Annotation(
        annotator="deep",
        starts=starts,
        ends=np.array(
            [at + len(word) for at, word in zip(starts.tolist(), words, strict=True)], dtype=np.int32
        ),
        sentences=np.array([0], dtype=np.int32),
        lemmas=Column.of(["agree", "release"] * (count // 2)),
        upos=Column.of(["VERB", "NOUN" if relation in {"nmod", "obj"} else "VERB"] * (count // 2)),
        xpos=Column.of(["VBD", "VB"] * (count // 2)),
        heads=np.arange(-1, count - 1, dtype=np.int32),
        relations=Column.of(["root", *[relation] * (count - 1)]),
        name_starts=np.zeros(0, dtype=np.int32),
        name_ends=np.zeros(0, dtype=np.int32),
        name_types=Column.of([]),
        facts=np.zeros((0, 4), dtype=np.float32),
    )
    found = Annotated(document=document(text), annotation=annotation)
    for one in events_in(found, (), ()):
        check(found, one)


@needs_model
def test_given_words_tell_events_whatever_the_rules_take_for_an_act() -> None:
    here = annotated("The wedding in Velm was on Sunday, and Norland was in shock.")
    words = [word for word in range(len(here.annotation)) if here.word(word) in {"wedding", "shock"}]
    found = events_at(here, words, ())
    assert [one.predicate for one in found] == ["wedding", "shock"]
    assert [one.mention.quote for one in found] == ["wedding", "shock"]
    assert events_at(here, (), ()) == ()

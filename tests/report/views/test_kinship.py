from __future__ import annotations

from dataclasses import replace

import pytest

from recension.record import StemmaEdge
from recension.report.catalogue import catalogue
from recension.report.drawing.tree import Edge, Node, plan
from recension.report.families import families
from recension.report.notes import Notes
from recension.report.views.common import common
from recension.report.views.lineage import StoryLineage, story_lineage
from recension.report.views.lost_days import LostDay, lost_days
from recension.report.views.shares import shares
from tests.report.accounts import ferry_record
from tests.report.exchange.documents import COPY, DECLARATION, INTERVIEW, OF, POST, QUAY, RETELLING, WIRE
from tests.report.exchange.record import exchange_record
from tests.report.pages import read

RECORD = exchange_record()
KNOWN = catalogue(RECORD)


def lineage(edges: tuple[StemmaEdge, ...] = RECORD.stemma.edges) -> StoryLineage:
    record = replace(RECORD, stemma=replace(RECORD.stemma, edges=edges))
    known = catalogue(record)
    return story_lineage(known, record.stories[0], "title", record.passages, 0, lost_days(known))


def test_a_lost_source_stands_at_the_latest_day_it_can_be_of() -> None:
    days = lost_days(KNOWN)
    assert days[POST.id] == LostDay(iso="2032-06-09", words="not later than 9 June 2032")
    assert days[INTERVIEW.id] == LostDay(iso="2032-06-10", words="made 10 June 2032")
    assert OF[DECLARATION.id].id not in days
    drawing = str(lineage().drawing)
    assert "∗α" in drawing
    assert "not given · not later than 9 June 2032" in drawing


def test_a_lost_source_without_any_day_stands_apart() -> None:
    undated = tuple(replace(doc, published=None) for doc in RECORD.documents)
    statements = tuple(replace(one, date=None) for one in RECORD.statements)
    known = catalogue(replace(RECORD, documents=undated, statements=statements))
    assert lost_days(known) == {}


def test_retold_words_are_dashed_and_doubt_is_written() -> None:
    drawing = str(lineage().drawing)
    assert drawing.count('class="edge retold"') == 1
    assert "conf. 0.55 ?" in drawing
    assert "conf. 0.74<" in drawing
    assert drawing.count("-open)") == 2


def test_every_edge_leads_to_its_reasons() -> None:
    page = read(str(lineage().drawing))
    rows = {row.anchor: row for row in lineage().rows if row.anchor}
    linked = {link.attributes["href"].removeprefix("#") for link in page.all("a")}
    assert len(rows) == len(RECORD.stemma.edges)
    assert set(rows) <= linked
    assert all(row.reasons for row in rows.values())


def test_a_copy_of_two_sources_has_both_arrows_and_rows() -> None:
    second = StemmaEdge(
        from_=POST.id,
        to=OF[RETELLING.id].id,
        share=0.05,
        confidence=0.6,
        passages=(),
        reasons=("two words of the post",),
    )
    made = lineage((*RECORD.stemma.edges, second))
    assert str(made.drawing).count('class="edge') == len(RECORD.stemma.edges) + 1
    parents = [row.parent.title for row in made.rows if row.anchor and row.copy.title.startswith("Neigh")]
    assert parents == ["Joint declaration on the Arch Bridge", "post on Chirp by Aldo Verin"]
    assert "two words of the post" in str(made.drawing)


def test_a_lost_source_that_only_passages_show_is_drawn_with_its_words() -> None:
    without = tuple(edge for edge in RECORD.stemma.edges if edge.from_ != POST.id)
    made = lineage(without)
    drawing = str(made.drawing)
    assert drawing.count(">quoted<") == 2
    assert "∗α" in drawing
    assert made.nodes == len(RECORD.documents) + 1
    rows = [row for row in made.rows if row.parent.lost]
    assert [row.share for row in rows] == [None, None]
    assert all(row.anchor in drawing for row in rows)


def test_lost_sources_of_one_day_do_not_stand_on_each_other() -> None:
    nodes = [
        Node(
            key=key,
            siglum=key,
            title=key,
            publisher="",
            role="",
            href=key,
            published="2032-06-09",
            lost=key != "C",
        )
        for key in ("a", "b", "C")
    ]
    edges = [Edge(parent=key, child="C", share=0.1, confidence=None, second=key == "b") for key in ("a", "b")]
    x = {placed.node.key: placed.x for placed in plan(nodes, edges).nodes}
    assert x["a"] + 28 <= x["b"]
    assert x["b"] + 28 <= x["C"]


def test_a_lost_source_stands_right_above_the_first_that_quotes_it() -> None:
    keys = ("lost", "A", "B", "C", "D")
    nodes = [
        Node(
            key=key,
            siglum=key,
            title=key,
            publisher="",
            role="",
            href=key,
            published="2032-06-09",
            lost=key == "lost",
        )
        for key in keys
    ]
    edges = [
        *(Edge(parent="A", child=key, share=0.5, confidence=0.9) for key in ("B", "C")),
        *(Edge(parent="lost", child=key, share=0, confidence=None, second=True) for key in ("C", "B")),
    ]
    assert [placed.node.key for placed in plan(nodes, edges).nodes] == ["A", "lost", "B", "C", "D"]


def test_a_circle_does_not_stop_the_drawing() -> None:
    edge = next(one for one in RECORD.stemma.edges if one.from_ == OF[DECLARATION.id].id)
    back = replace(edge, from_=edge.to, to=edge.from_)
    assert str(lineage((*RECORD.stemma.edges, back)).drawing).count('class="source') >= 7


def test_a_family_says_what_most_of_it_has() -> None:
    found = {family.documents[0]: family for family in families(KNOWN)}
    shared = common(KNOWN, Notes(), found[DECLARATION.id], RECORD.passages)
    assert shared is not None
    assert shared.words.startswith("Brennland releases 12 surveyors of Osmara")
    assert [card.siglum for card in shared.cards] == [KNOWN.sigla[COPY.id]]


def test_a_family_of_a_lost_source_has_its_words() -> None:
    quoting = [passage for passage in RECORD.passages if passage.from_.source == POST.id]
    family = next(one for one in families(KNOWN) if WIRE.id in one.documents)
    shared = common(KNOWN, Notes(), family, quoting)
    assert shared is not None
    assert (shared.card.lost, shared.words) == (True, "All five officers are home")
    assert {card.siglum for card in shared.cards} == {KNOWN.sigla[doc.id] for doc in (WIRE, QUAY)}


def test_a_family_that_shares_a_few_letters_has_nothing_in_common() -> None:
    short = [
        replace(p, from_=replace(p.from_, end=(p.from_.start or 0) + 5))
        for p in RECORD.passages
        if p.from_.start is not None
    ]
    family = next(one for one in families(KNOWN) if DECLARATION.id in one.documents)
    assert common(KNOWN, Notes(), family, short) is None


def test_of_overlapping_stretches_the_one_that_most_have_is_common() -> None:
    record = ferry_record()
    known = catalogue(record)
    given = [p for p in record.passages if p.from_.start is not None]
    family = max(families(known), key=lambda one: len(one.documents))
    shared = common(known, Notes(), family, given)
    assert shared is not None
    assert len(shared.cards) == 2
    assert shared.words.startswith("Both sides will set up")


@pytest.mark.parametrize("doc", [COPY, WIRE, DECLARATION], ids=["copy", "report", "primary"])
def test_shares_and_own_words_are_the_whole(doc: object) -> None:
    given = next(one for one in RECORD.documents if one == doc)
    into = [p for p in RECORD.passages if p.to.document == given.id]
    words = sum(len(given.text[start:end].split()) for start, end in given.body)
    found = shares(KNOWN, given, into, words)
    covered = sum(len(p.to.quote.split()) for p in into)
    assert sum(found.of.values()) == pytest.approx(covered / words)
    assert found.own == f"{round(100 - 100 * covered / words)}\u202f%"
    assert (found.drawing is None) == (not into)


def test_words_under_two_sources_are_counted_for_both_and_drawn_once() -> None:
    into = [p for p in RECORD.passages if p.to.document == COPY.id]
    twice = [*into, replace(into[0], from_=replace(into[0].from_, source=POST.id))]
    words = sum(len(COPY.text[start:end].split()) for start, end in COPY.body)
    found = shares(KNOWN, COPY, twice, words)
    assert len(set(found.of.values())) == 1
    assert found.own == shares(KNOWN, COPY, into, words).own
    assert len(read(str(found.drawing)).all("rect")) == 2

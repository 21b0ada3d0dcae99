"""Odd sets of documents through the whole build, with their sentences read: no kin without grounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planted_traditions import planted_tradition
from recension import Input, Record, build, verify
from tests.lineage.test_bad_input import NOTICE, ONE, OTHER, kin, sentences, traced
from tests.pipeline.accounts import RELAY, STATEMENT

if TYPE_CHECKING:
    from recension.record import StemmaEdge


def _built(*texts: str) -> Record:
    given = [
        Input(path=f"{number}.txt", suffix=".txt", content=text.encode()) for number, text in enumerate(texts)
    ]
    record = build(given)
    assert verify(record) == ()
    assert len(record.documents) == len(texts)
    return record


def _between(record: Record, *names: str) -> list[StemmaEdge]:
    documents = {one.id for one in record.documents if one.source.path in names}
    sources = {one.id for one in record.sources if one.document in documents}
    return [edge for edge in record.stemma.edges if {edge.from_, edge.to} <= sources]


def test_identical_accounts_show_no_direction_whoever_they_quote() -> None:
    record = _built(*(RELAY + "\n" * count for count in range(4)))
    edges = _between(record, *(f"{number}.txt" for number in range(4)))
    assert len(edges) == 3
    assert all(edge.confidence <= 0.5 for edge in edges)
    given = {one.id for one in record.sources if one.document}
    assert {one.direction for one in record.passages if one.from_.source in given} == {0.5}
    assert all(claim.independent_sources <= 1 for claim in record.claims)


def test_two_interleaved_accounts_make_no_kin_of_the_two() -> None:
    parts = zip(sentences(ONE), sentences(OTHER), strict=True)
    record = _built(ONE, OTHER, "\n\n".join(part for pair in parts for part in pair))
    assert _between(record, "0.txt", "1.txt") == []


def test_an_account_that_contains_itself_twice_has_every_word_once() -> None:
    body = STATEMENT.partition("14.03.2031")[2]
    record = _built(STATEMENT, STATEMENT + body)
    assert all(0 < edge.share <= 1 for edge in record.stemma.edges)
    assert all(claim.independent_sources <= 1 for claim in record.claims)


def test_a_notice_under_all_pages_of_one_publisher_makes_no_kin_and_no_story() -> None:
    pages = [
        f"Harl Gazette\n\n{title}\n\nBy Ina Torvald\n\n12 May 2031\n\n{text}\n\n{NOTICE}\n"
        for title, text in (("Ferry goes to a museum", ONE), ("Mirren bakes a long loaf", OTHER))
    ]
    record = _built(*pages)
    assert {one.publisher.value for one in record.documents if one.publisher} == {"Harl Gazette"}
    assert record.passages == ()
    assert record.stemma.edges == ()
    assert len(record.stories) == len(pages)


def test_one_more_witness_leaves_nearly_every_edge_between_the_others() -> None:
    stood = total = 0
    for seed in range(8):
        *others, added = planted_tradition("accords", 7, seed, dated=bool(seed % 2)).documents
        before, after = kin(traced(others)), kin(traced([*others, added]))
        kept = {ends for ends in after if added.id not in ends}
        stood += len(kept & before)
        total += len(kept)
    # of 173 edges of 40 traditions one was new
    assert stood >= 0.95 * total

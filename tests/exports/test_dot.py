from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pydot
import pytest

from recension import RecensionError, export_dot
from recension.exports.markup import visible
from tests.exports.families import family
from tests.exports.traditions import HOSTILE, STORY

if TYPE_CHECKING:
    from recension import Record

# pydot still calls pyparsing by its old names
pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated - use:DeprecationWarning")


def read(text: str) -> Any:
    graphs = pydot.graph_from_dot_data(text)
    assert graphs is not None
    assert len(graphs) == 1
    return graphs[0]


def bare(value: str) -> str:
    """A value as GraphViz reads it."""
    if not value.startswith('"'):
        return value
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value[1:-1])


def labels(graph: Any) -> list[str]:
    return [bare(node.get("label")) for node in graph.get_nodes()]


def test_what_is_lost_is_hypothetical_and_what_was_given_is_extant() -> None:
    graph = read(export_dot(family()))
    classes = {bare(node.get_name()): node.get("class") for node in graph.get_nodes()}
    assert classes == {"α": "hypothetical", "A": "extant", "B": "extant", "C": "extant", "D": "extant"}
    assert next(iter(classes)) == "α"


def test_edges_run_from_parent_to_copy_with_their_figures() -> None:
    graph = read(export_dot(family()))
    edges = [(bare(edge.get_source()), bare(edge.get_destination())) for edge in graph.get_edges()]
    assert len(edges) == 3
    assert [source for source, _ in edges].count("α") == 2
    (taken,) = [edge for edge in graph.get_edges() if bare(edge.get_source()) != "α"]
    figures = [float(bare(taken.get(name))) for name in ("share", "confidence", "direction", "passages")]
    assert figures == [0.8, 0.9, 0.75, 1.0]


def test_a_drawing_claims_certainty_only_where_there_is() -> None:
    record = family()
    edges = tuple(replace(edge, confidence=0.9975) for edge in record.stemma.edges)
    text = export_dot(replace(record, stemma=replace(record.stemma, edges=edges)))
    assert "confidence 0.99" in text
    assert "confidence 1.00" not in text


@pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
def test_hostile_words_stay_inside_their_label(hostile: str) -> None:
    text = export_dot(family(hostile=hostile))
    graph = read(text.encode("utf-8").decode("utf-8"))
    assert len(graph.get_nodes()) == 5
    assert len(graph.get_edges()) == 3
    assert any(label.endswith(visible(f"a post{hostile}")) for label in labels(graph))


@pytest.mark.parametrize("hostile", ["\\", '"', '\\"', '"]; evil [x="', "\\\\", "\n", "a\\n"])
def test_no_word_ends_its_own_string(hostile: str) -> None:
    graph = read(export_dot(family(hostile=hostile)))
    assert len(graph.get_nodes()) == 5
    assert any(label.endswith(f"a post{hostile}") for label in labels(graph))


def test_the_order_of_lists_changes_nothing() -> None:
    record = family()
    turned = replace(
        record,
        documents=record.documents[::-1],
        sources=record.sources[::-1],
        passages=record.passages[::-1],
        stemma=replace(record.stemma, nodes=record.stemma.nodes[::-1], edges=record.stemma.edges[::-1]),
    )
    assert export_dot(turned) == export_dot(record)


def test_a_story_keeps_the_lost_sources_it_goes_back_to(harbour: Record) -> None:
    assert len(read(export_dot(family(), story=STORY)).get_nodes()) == 5
    sizes = [len(read(export_dot(harbour, story=story.id)).get_nodes()) for story in harbour.stories]
    in_the_tree = frozenset(harbour.stemma.nodes)
    lost = sum(source.document is None and source.id in in_the_tree for source in harbour.sources)
    assert lost
    assert sum(sizes) == len(harbour.documents) + lost
    with pytest.raises(RecensionError, match="st-nowhere"):
        export_dot(harbour, story="st-nowhere")

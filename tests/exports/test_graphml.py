from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from recension import export_graphml
from recension.exports.markup import visible
from tests.exports.families import LOST, family
from tests.exports.traditions import HOSTILE, STORY

if TYPE_CHECKING:
    from recension import Record


def read(text: str) -> Any:
    return nx.read_graphml(io.BytesIO(text.encode("utf-8")))


def test_nodes_and_edges_are_those_of_the_stemma(harbour: Record) -> None:
    graph = read(export_graphml(harbour))
    assert graph.is_directed()
    assert set(graph.nodes) == {source.id for source in harbour.sources}
    assert set(graph.edges) == {(edge.from_, edge.to) for edge in harbour.stemma.edges}
    for edge in harbour.stemma.edges:
        values = graph.edges[edge.from_, edge.to]
        assert (values["share"], values["confidence"]) == (edge.share, edge.confidence)
        assert values["passages"] == len(edge.passages)


def test_values_have_their_types_and_the_unknown_is_left_out() -> None:
    graph = read(export_graphml(family()))
    by_label = {values["label"]: values for _, values in graph.nodes(data=True)}
    assert by_label["Office: A pact"]["date"] == "2031-03-14"
    assert by_label["Office: A pact"]["role"] == "primary"
    assert "date" not in by_label["Wire"]
    assert graph.nodes[LOST] == {"siglum": "α", "label": "a post", "kind": "lost", "story": STORY}
    types = {name: type(value) for _, _, values in graph.edges(data=True) for name, value in values.items()}
    assert types == {"share": float, "confidence": float, "direction": float, "passages": int}


@pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
def test_hostile_words_come_back_as_they_went_in(hostile: str) -> None:
    labels = {values["label"] for _, values in read(export_graphml(family(hostile=hostile))).nodes(data=True)}
    assert visible(f"a post{hostile}") in labels
    assert visible(f"Office{hostile}: A pact") in labels

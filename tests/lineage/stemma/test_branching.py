from __future__ import annotations

from itertools import product
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.lineage.stemma.branching import Arc, cheapest_branching


def _reaches_root(parents: tuple[int, ...]) -> bool:
    for node in range(len(parents)):
        seen = 0
        at = node
        while at and seen <= len(parents):
            at, seen = parents[at], seen + 1
        if at:
            return False
    return True


def _cheapest_by_trying(nodes: int, costs: dict[tuple[int, int], float]) -> float:
    best = inf
    for choice in product(range(nodes), repeat=nodes - 1):
        parents = (0, *choice)
        total = sum(costs.get((parents[node], node), inf) for node in range(1, nodes))
        if total < best and all(parents[node] != node for node in range(1, nodes)) and _reaches_root(parents):
            best = total
    return best


@settings(max_examples=200)
@given(st.data())
def test_no_other_tree_is_cheaper(data: st.DataObject) -> None:
    nodes = data.draw(st.integers(2, 5))
    arcs = [Arc(0, node, data.draw(st.integers(0, 20))) for node in range(1, nodes)]
    arcs += [
        Arc(parent, child, data.draw(st.integers(0, 20)))
        for parent in range(1, nodes)
        for child in range(1, nodes)
        if parent != child and data.draw(st.booleans())
    ]
    costs: dict[tuple[int, int], float] = {}
    for arc in arcs:
        costs[arc.parent, arc.child] = min(arc.cost, costs.get((arc.parent, arc.child), inf))
    parents = cheapest_branching(nodes, 0, arcs)
    assert parents[0] == 0
    assert _reaches_root(parents)
    assert sum(costs[parents[node], node] for node in range(1, nodes)) == _cheapest_by_trying(nodes, costs)


def test_a_node_without_a_way_from_the_root_is_an_error() -> None:
    with pytest.raises(ValueError, match="cannot be reached"):
        cheapest_branching(2, 0, [])


def test_a_long_chain_of_cycles_is_no_deep_call() -> None:
    nodes = 400
    arcs = [Arc(0, node, 1000.0 + node) for node in range(1, nodes)]
    for node in range(1, nodes - 1):
        arcs += [Arc(node, node + 1, float(node)), Arc(node + 1, node, float(node))]
    parents = cheapest_branching(nodes, 0, arcs)
    assert parents[1] == 0
    assert all(parents[node] == node - 1 for node in range(2, nodes))

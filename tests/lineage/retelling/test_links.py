from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from recension.lineage.retelling.links import OUT_OF_ORDER, Link, in_order, one_to_one
from recension.lineage.retelling.signs import Signs
from recension.lineage.retelling.units import units_of
from tests.lineage.retelling.tellers import flat, teller

(UNIT,) = units_of(teller([flat("Velia returns seized trawlers quickly", "returns")]))
NOTHING = Signs(
    likeness=0,
    told=0,
    covered=0,
    matter=0,
    structure=0,
    order=0,
    strange_names=0,
    strange_numbers=0,
)


def link(source: int, copy: int, odds: float) -> Link:
    return Link(
        source=replace(UNIT, order=source), copy=replace(UNIT, order=copy), same=(), signs=NOTHING, odds=odds
    )


links = st.lists(
    st.builds(link, st.integers(0, 6), st.integers(0, 6), st.floats(-2, 5, allow_nan=False)), max_size=12
)


@given(links)
def test_no_clause_is_used_twice(given_links: list[Link]) -> None:
    kept = one_to_one(given_links, 0.5)
    assert len({one.source.order for one in kept}) == len({one.copy.order for one in kept}) == len(kept)
    assert all(one.odds >= 0.5 for one in kept)


@given(links)
def test_the_order_they_come_in_changes_nothing(given_links: list[Link]) -> None:
    once = list({(one.source.order, one.copy.order): one for one in given_links}.values())
    turned = list(reversed(once))
    assert one_to_one(once, 0.5) == one_to_one(turned, 0.5)


def test_the_surer_link_of_two_is_kept() -> None:
    assert one_to_one([link(0, 0, 1.0), link(1, 0, 2.0)], 0.5) == (link(1, 0, 2.0),)


def test_what_breaks_the_order_must_be_surer() -> None:
    chain = [link(0, 0, 3.0), link(1, 1, 3.0), link(3, 3, 3.0)]
    weak, sure = link(2, 4, 0.6), link(2, 4, 0.5 + OUT_OF_ORDER)
    assert one_to_one([*chain, weak], 0.5) == tuple(chain)
    assert one_to_one([*chain, sure], 0.5) == (*chain, sure)


def test_a_chain_is_worth_what_stands_in_one_order() -> None:
    assert in_order([link(0, 0, 1.0), link(5, 1, 0.5), link(1, 2, 1.0)]) == 2.0

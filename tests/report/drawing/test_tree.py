from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recension.report.drawing.stemma import draw
from recension.report.drawing.tree import Edge, Node, Plan, plan
from tests.report.pages import read

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn


def node(key: str, published: str | None, *, lost: bool = False) -> Node:
    return Node(
        key=key,
        siglum=key.upper(),
        title=f"<{key}> & co",
        publisher="",
        role="report",
        href=key,
        published=published,
        lost=lost,
    )


def edge(parent: str, child: str) -> Edge:
    return Edge(parent=parent, child=child, share=0.5, confidence=0.7)


DATES = st.sampled_from([None, "2031", "2031-03", "2031-03-01", "2031-03-02T10:00Z", "2031-04-01"])


@st.composite
def forests(draw: DrawFn) -> Plan:
    dates = draw(st.lists(DATES, min_size=1, max_size=12))
    nodes = [node(f"n{index}", date, lost=draw(st.booleans())) for index, date in enumerate(dates)]
    edges = [
        edge(f"n{draw(st.integers(0, index - 1))}", f"n{index}")
        for index in range(1, len(nodes))
        if draw(st.booleans())
    ]
    return plan(nodes, edges)


@given(forests())
def test_every_source_has_a_row_of_its_own(made: Plan) -> None:
    assert len({placed.y for placed in made.nodes}) == len(made.nodes)


@given(forests())
def test_a_copy_of_the_same_column_stands_right_of_its_parent(made: Plan) -> None:
    for one in made.edges:
        parent, child = made.place(one.parent), made.place(one.child)
        if parent.node.published == child.node.published and parent.node.lost == child.node.lost:
            assert child.x > parent.x


@given(forests())
def test_any_forest_draws_as_well_formed_svg(made: Plan) -> None:
    page = read(draw(made, name="x", title="</title><script>"))
    assert len(page.all("a")) == len(made.nodes)
    assert not page.all("script")


def test_columns_follow_time_and_the_unknown_stands_last() -> None:
    made = plan(
        [
            node("late", "2031-04-02"),
            node("unknown", None),
            node("month", "2031-03"),
            node("early", "2031-03-20"),
            node("lost", None, lost=True),
        ],
        [],
    )
    assert [column.label for column in made.columns] == [
        "not given",
        "20 March 2031",
        "March 2031",
        "2 April 2031",
        "date unknown",
    ]
    assert [column.x for column in made.columns] == sorted(column.x for column in made.columns)


def test_a_long_chain_of_copies_needs_no_recursion() -> None:
    count = 3000
    made = plan(
        [node(f"n{index}", "2031-03-01") for index in range(count)],
        [edge(f"n{index}", f"n{index + 1}") for index in range(count - 1)],
    )
    assert made.nodes[-1].x > made.nodes[0].x


def test_an_edge_says_share_and_confidence_in_words() -> None:
    made = plan([node("a", "2031-03-01"), node("b", None)], [edge("a", "b")])
    text = "".join(read(draw(made, name="x", title="t")).text)
    assert "50\u202f%" in text
    assert "conf. 0.70" in text
    assert "date unknown" in text

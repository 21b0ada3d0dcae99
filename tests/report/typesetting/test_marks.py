from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recension.report.shown import escaped
from recension.report.typesetting.marks import DEEPEST, Block, Mark, typeset, typeset_blocks
from tests.report.pages import read

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn


def mark(name: str, start: int, end: int) -> Mark:
    return Mark(
        start=start,
        end=end,
        opening=f'<i id="{name}">',
        reopening="<i>",
        closing="</i>",
    )


def block(start: int, end: int) -> Block:
    return Block(start=start, end=end, opening="<p>", closing="</p>")


@st.composite
def settings(draw: DrawFn) -> tuple[str, list[Block], list[Mark]]:
    text = draw(st.text(st.sampled_from('ab <&"'), min_size=1, max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    blocks = [block(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    places = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=20))
    marks = [mark(f"m{index}", min(place), max(place)) for index, place in enumerate(places)]
    return text, blocks, marks


@given(settings())
def test_any_marks_over_any_blocks_are_well_formed(made: tuple[str, list[Block], list[Mark]]) -> None:
    read(typeset(*made))


@given(settings())
def test_every_word_of_every_block_is_written_once(made: tuple[str, list[Block], list[Mark]]) -> None:
    text, blocks, marks = made
    pieces = typeset_blocks(text, blocks, marks)[: len(blocks)]
    written = [html.unescape(re.sub("<[^>]*>", "", piece)) for piece in pieces]
    assert written == [text[one.start : one.end] for one in blocks]


@given(settings())
def test_every_mark_arrives_exactly_once(made: tuple[str, list[Block], list[Mark]]) -> None:
    ids = read(typeset(*made)).ids()
    assert sorted(ids) == sorted(f"m{index}" for index in range(len(made[2])))


@given(settings())
def test_the_order_of_marks_makes_no_difference(made: tuple[str, list[Block], list[Mark]]) -> None:
    text, blocks, marks = made
    assert typeset(text, blocks, marks) == typeset(text, blocks, marks[::-1])


def test_crossing_marks_are_broken_and_go_on() -> None:
    assert typeset("abc", [block(0, 3)], [mark("x", 0, 2), mark("y", 1, 3)]) == (
        '<p><i id="x">a<i id="y">b</i></i><i>c</i></p>'
    )


def test_a_point_at_the_end_of_a_line_stays_in_it() -> None:
    assert typeset("ab\ncd", [block(0, 2), block(3, 5)], [mark("x", 2, 2)]) == (
        '<p>ab<i id="x"></i></p><p>cd</p>'
    )


def test_a_thousand_marks_over_one_place_stay_shallow() -> None:
    made = typeset("ab", [block(0, 2)], [mark(f"m{n}", 0, 2) for n in range(1000)])
    depth = deepest = 0
    for tag in re.findall("</?i", made):
        depth += 1 if tag == "<i" else -1
        deepest = max(deepest, depth)
    assert deepest <= DEEPEST + 1
    assert len(read(made).ids()) == 1000


def test_text_is_escaped() -> None:
    text = "</script>&\u202e"
    assert typeset(text, [block(0, len(text))], []) == f"<p>{escaped(text)}</p>"
    assert "<script" not in typeset("<script>", [block(0, 8)], [])

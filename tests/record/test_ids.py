from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.record import content_id

PARTS = st.lists(st.text(max_size=5) | st.integers() | st.none(), max_size=4)


@given(one=PARTS, other=PARTS)
def test_different_parts_give_different_ids(
    one: list[str | int | None], other: list[str | int | None]
) -> None:
    def same(a: str | int | None, b: str | int | None) -> bool:
        return (a is None) == (b is None) and str(a) == str(b)

    alike = len(one) == len(other) and all(map(same, one, other))
    assert (content_id("x", *one) == content_id("x", *other)) == alike


def test_an_id_is_the_same_in_every_process() -> None:
    assert content_id("d", "text/plain", "words") == "d-c72d26cbd31ec9a8"

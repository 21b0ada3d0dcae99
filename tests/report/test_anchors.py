from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from recension.report.anchors import anchor, place_anchor


def test_an_id_of_the_record_is_its_own_fragment() -> None:
    assert anchor("d-0123456789abcdef") == "d-0123456789abcdef"
    assert place_anchor("d-00", 3, 7) == "at-d-00-3-7"


@given(st.text())
def test_a_hostile_id_still_makes_a_plain_fragment(id_: str) -> None:
    assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", anchor(id_))

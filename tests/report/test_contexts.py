from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.report.contexts import in_context


@given(st.text(st.sampled_from("ab \n"), max_size=80), st.data())
def test_context_is_of_the_same_line_and_of_bounded_length(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, words, after = in_context(text, start, end, reach=10)
    assert words == text[start:end]
    assert "\n" not in before + after
    assert text[:start].endswith(before.removeprefix("…"))
    assert text[end:].startswith(after.removesuffix("…"))
    assert len(before) <= 11
    assert len(after) <= 11


def test_a_cut_is_at_a_space_and_shown() -> None:
    text = "The harbour of Kallsund opens in May"
    start = text.index("opens")
    assert in_context(text, start, start + 5, reach=12) == ("…Kallsund ", "opens", " in May")
    assert in_context(text, 0, 3, reach=10) == ("", "The", " harbour…")

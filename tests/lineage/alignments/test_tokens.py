from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.lineage.alignments.tokens import token_places


def places(text: str, account: list[bool] | None = None) -> list[tuple[int, int]]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    kept = np.ones(len(text), dtype=np.bool_) if account is None else np.array(account, dtype=np.bool_)
    found = token_places(codes, kept)
    return list(zip(found.starts.tolist(), found.ends.tolist(), strict=True))


def tokens(text: str) -> list[str]:
    return [text[start:end] for start, end in places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" . , ", []),
        ("Norland’s 2020–2022 plan, it's", ["Norland’s", "2020–2022", "plan", "it's"]),
        ("100,000 at Gazette.nl, 3.5%", ["100,000", "at", "Gazette.nl", "3.5"]),
        ("one,two -three- 'four'", ["one", "two", "three", "four"]),
        ("cease-fire--talks a.b.c", ["cease-fire", "talks", "a.b.c"]),
        ("हिन्दी की बात", ["हिन्दी", "की", "बात"]),
        ("和平 талk สว", ["和", "平", "талk", "ส", "ว"]),
        ("a和b", ["a", "和", "b"]),
        ("cafe\u0301 \u2764\ufe0f ok", ["cafe\u0301", "ok"]),
        ("\ud800word\ud801", ["word"]),
        ("١٢٣ عدد", ["١٢٣", "عدد"]),
    ],
)
def test_words_of_many_scripts(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@given(st.text(alphabet="ab1 .,'-–\n和\u0301é\ud800", max_size=40))
@settings(max_examples=200)
def test_words_are_maximal_and_apart(text: str) -> None:
    found = places(text)
    covered: set[int] = set()
    for start, end in found:
        assert start < end
        assert text[start] not in " .,'-–\n\ud800"
        assert text[end - 1] not in " .,'-–\n\ud800"
        assert covered.isdisjoint(range(start, end))
        covered.update(range(start, end))
    assert found == sorted(found)
    # every letter, digit and sign is part of a word
    assert {index for index, sign in enumerate(text) if sign in "ab1和é"} <= covered


@given(st.lists(st.text(alphabet="ab1.,'- 和", min_size=1, max_size=8), min_size=1, max_size=6))
def test_words_of_a_part_are_those_of_the_part_alone(parts: list[str]) -> None:
    whole = "".join(parts)
    start = 0
    for part in parts:
        account = [start <= index < start + len(part) for index in range(len(whole))]
        assert places(whole, account) == [(a + start, b + start) for a, b in places(part)]
        start += len(part)


def test_line_ends_are_found() -> None:
    codes = np.frombuffer("a\nb\r\nc\u2028d".encode("utf-32-le"), dtype=np.uint32)
    assert token_places(codes, np.ones(8, dtype=np.bool_)).line_ends.tolist() == [1, 3, 4, 6]

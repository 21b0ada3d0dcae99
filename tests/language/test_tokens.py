from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.language.tokens import tokens

ANY_TEXT = st.text(st.characters(codec=None), max_size=80)
SEAMS = st.lists(
    st.sampled_from(
        [
            "A",
            "ab",
            ".",
            "'",
            "’",
            "-",
            " ",
            "\n",
            "1",
            ",",
            "http://",
            "@",
            "n't",
            "s",
            "_",
            "“",
            "\u0301",
            "\ud800",
            "\x00",
        ]
    ),
    max_size=30,
).map("".join)


def parted(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dec. 8 (UPI) -- Norland spoke.", ["Dec.", "8", "(", "UPI", ")", "--", "Norland", "spoke", "."]),
        ("She didn't; they’ve gone.", ["She", "did", "n't", ";", "they", "’ve", "gone", "."]),
        ("Norland’s “pact”", ["Norland", "’s", "“", "pact", "”"]),
        ("the boys’ bus", ["the", "boys", "’", "bus"]),
        ("J. K. Orrin of the U.S. met O’Dale", ["J.", "K.", "Orrin", "of", "the", "U.S.", "met", "O’Dale"]),
        ("So I. Then", ["So", "I", ".", "Then"]),
        ("No. 5 is here. No. It", ["No.", "5", "is", "here", ".", "No", ".", "It"]),
        ("wait... and … now", ["wait", "...", "and", "…", "now"]),
        ("see https://a.example/b?c=1).", ["see", "https://a.example/b?c=1", ")", "."]),
        ("mail ann.b@post.example, now", ["mail", "ann.b@post.example", ",", "now"]),
        ("well-known co-operation e-mail", ["well", "-", "known", "co-operation", "e-mail"]),
        (
            "$3.5m, 1,200.5 at 10:30 a.m. on the 8th",
            ["$", "3.5", "m", ",", "1,200.5", "at", "10:30", "a.m.", "on", "the", "8th"],
        ),
        ("Editor‘s picks don`t end", ["Editor", "‘s", "picks", "do", "n`t", "end"]),
        ("‘Yes’ and `no`", ["‘", "Yes", "’", "and", "`", "no", "`"]),
        ("Daily.Az wrote. It ended.So", ["Daily.Az", "wrote", ".", "It", "ended", ".", "So"]),
        ("cannot gonna dont", ["can", "not", "gon", "na", "do", "nt"]),
        ("they'd've", ["they", "'d", "'ve"]),
        ("12/7/2031 report.pdf", ["12/7/2031", "report.pdf"]),
        ("caf\u0301e\u0301 na\u00efve", ["caf\u0301e\u0301", "na\u00efve"]),
        ("\u05e9\u05dc\u05d5\u05dd, \u4e16\u754c", ["\u05e9\u05dc\u05d5\u05dd", ",", "\u4e16\u754c"]),
        ("", []),
        (" \n\t\u00a0\u200b\ufeff\x00", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert parted(text) == words


@given(st.one_of(ANY_TEXT, SEAMS))
def test_places_ascend_and_leave_out_only_what_is_no_word(text: str) -> None:
    before = 0
    for start, end in tokens(text):
        assert before <= start < end <= len(text)
        assert not text[start:end].isspace()
        assert all(one.isspace() or one in "\u200b\ufeff" or ord(one) < 0xA0 for one in text[before:start])
        before = end
    rest = text[before:]
    assert all(one.isspace() or one in "\u200b\ufeff" or ord(one) < 0xA0 for one in rest)
    assert not any(one.isalnum() for one in rest)


@given(SEAMS, SEAMS, SEAMS)
def test_a_part_is_read_without_its_surroundings(before: str, inside: str, after: str) -> None:
    text = before + inside + after
    part = list(tokens(text, len(before), len(before) + len(inside)))
    assert all(len(before) <= start < end <= len(before) + len(inside) for start, end in part)


@pytest.mark.parametrize(
    "unit",
    ["a", "a.", "a-", "a'", "'t", "@", "1.", "\u0301", ".a", "a_", "http://", "n't", "A. ", "1/", "re-"],
)
def test_hostile_repetition_stays_linear(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    ends = [end for _, end in tokens(text)]
    assert ends == sorted(ends)
    assert ends[-1] >= len(text) - 3

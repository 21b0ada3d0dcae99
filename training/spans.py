"""Spans of names out of tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from training.sentences import ANY, TAGS

if TYPE_CHECKING:
    from collections.abc import Iterable

CORE: Final = frozenset({"PER", "LOC", "ORG"})
"""The types that most sources annotate."""


def spans_of(tags: list[str]) -> list[tuple[int, int, str]]:
    """Read the spans (first word, one past the last, type) of legal tags."""
    spans: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        if tag.startswith("B-"):
            spans.append((index, index + 1, tag[2:]))
        elif tag.startswith("I-") and spans and spans[-1][1] == index:
            spans[-1] = (spans[-1][0], index + 1, spans[-1][2])
    return spans


def certain_spans(allowed: Iterable[int]) -> list[tuple[int, int, str]]:
    """Read the persons, places and organisations of which a source leaves no other tags possible."""
    known = (bits & ANY for bits in allowed)
    tags = [TAGS[bits.bit_length() - 1] if bits and not bits & (bits - 1) else "O" for bits in known]
    return [span for span in spans_of(tags) if span[2] in CORE]

"""Spans of names out of tags."""

from __future__ import annotations


def spans_of(tags: list[str]) -> list[tuple[int, int, str]]:
    """Read the spans (first word, one past the last, type) of legal tags."""
    spans: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        if tag.startswith("B-"):
            spans.append((index, index + 1, tag[2:]))
        elif tag.startswith("I-") and spans and spans[-1][1] == index:
            spans[-1] = (spans[-1][0], index + 1, spans[-1][2])
    return spans

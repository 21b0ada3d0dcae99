from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recension.language.cache import CachedAnnotator, key_of, packed, unpacked
from recension.record import Span
from tests.language.stand_ins import Parser, annotator

if TYPE_CHECKING:
    from pathlib import Path

    from recension.language.annotation import Annotation

TEXT = "Norland said they left.\nIt’s over \ud800."


def rows(found: Annotation) -> list[object]:
    return [
        found.annotator,
        found.starts.tolist(),
        found.heads.tolist(),
        list(found.lemmas),
        list(found.relations),
        list(found.names()),
        found.facts.tolist(),
    ]


def test_bytes_give_back_the_annotation_and_are_always_the_same() -> None:
    found = annotator().annotate(TEXT)
    assert rows(unpacked(packed(found))) == rows(found)
    assert packed(found) == packed(annotator().annotate(TEXT))


def test_a_second_time_nothing_is_parsed(tmp_path: Path) -> None:
    parser = Parser()
    cached = CachedAnnotator(annotator(parser=parser), tmp_path / "kept")
    first = cached.annotate(TEXT)
    runs = len(parser.batches)
    assert rows(cached.annotate(TEXT)) == rows(first)
    assert len(parser.batches) == runs
    cached.annotate(TEXT, [Span(0, 10)])
    assert len(parser.batches) > runs


def test_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    cached = CachedAnnotator(annotator(), tmp_path)
    first = cached.annotate(TEXT)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    for damaged in (b"", whole[:100], b"x" * 50):
        kept.write_bytes(damaged)
        assert rows(cached.annotate(TEXT)) == rows(first)
        assert kept.read_bytes() == whole


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert rows(CachedAnnotator(annotator(), blocked).annotate(TEXT)) == rows(annotator().annotate(TEXT))


@pytest.mark.parametrize(
    ("text", "spans", "name"),
    [("b", None, "m 1"), ("a", [Span(0, 1)], "m 1"), ("a", None, "m 2")],
)
def test_the_key_names_everything_the_result_depends_on(
    text: str, spans: list[Span] | None, name: str
) -> None:
    assert key_of(text, spans, name) != key_of("a", None, "m 1")

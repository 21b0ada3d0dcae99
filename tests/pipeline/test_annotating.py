from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recension import Input
from recension.errors import ModelError
from recension.pipeline import build
from recension.pipeline.annotating import LONGEST, annotation_of, covered, models_of, read_spans, too_long
from recension.record import LanguageSpan, Span
from tests.factories import document

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = document("Norland will release fourteen fishermen.\nSudmark welcomed the decision.")
GERMAN = document("Nordland lässt vierzehn Fischer frei.", language="de")
UNKNOWN = document("???", language=None)


def test_what_an_annotator_covers_is_annotated_and_the_rest_left_alone() -> None:
    (readable,) = covered([GERMAN, UNKNOWN, ENGLISH], None)
    assert readable == ENGLISH
    annotated = annotation_of(readable, None, None)
    assert [annotated.word(n) for n in range(3)] == ["Norland", "will", "release"]
    (model,) = models_of([readable], None)
    assert annotated.annotation.annotator == f"{model.name} {model.version}"


def test_a_text_longer_than_any_account_is_not_annotated_and_said_to_be_too_long() -> None:
    long = document("Norland agreed. " * (LONGEST // 16 + 1))
    assert covered([long], None) == ()
    (problem,) = too_long([long, ENGLISH, UNKNOWN], None)
    assert (problem.document, problem.code) == (long.id, "too_long_to_annotate")
    assert too_long([long], "none") == ()


def test_none_reads_no_sentences() -> None:
    assert covered([ENGLISH], "none") == ()
    assert models_of([ENGLISH], "none") == ()


def test_an_annotator_that_does_not_exist_is_refused_even_where_nothing_is_to_be_read() -> None:
    with pytest.raises(ModelError, match="no annotator named"):
        covered([UNKNOWN], "nothing-of-this-name")


def test_annotations_are_kept_and_come_back_the_same(tmp_path: Path) -> None:
    made = annotation_of(ENGLISH, None, tmp_path)
    (file,) = tmp_path.iterdir()
    before = file.read_bytes()
    again = annotation_of(ENGLISH, None, tmp_path)
    assert file.read_bytes() == before
    assert again.annotation.heads.tolist() == made.annotation.heads.tolist()


def test_words_in_another_language_are_left_out() -> None:
    text = "Norland agreed. Nordland stimmt zu. It will pay."
    start = text.index("Nordland")
    span = LanguageSpan(language="de", start=start, end=start + len("Nordland stimmt zu."))
    mixed = replace(document(text), other_languages=(span,))
    assert read_spans(mixed) == (Span(0, span.start), Span(span.end, len(text)))
    annotated = annotation_of(mixed, None, None)
    assert "Nordland" not in {annotated.word(n) for n in range(len(annotated.annotation))}


def test_the_record_says_what_read_each_document() -> None:
    texts = (
        "The mayor of Norland said on Monday that the bridge would reopen in two weeks.",
        "Der Bürgermeister von Nordland sagte am Montag, die Brücke werde in zwei Wochen öffnen.",
    )
    given = [Input(path=f"{n}.txt", suffix=".txt", content=text.encode()) for n, text in enumerate(texts)]
    record = build(given)
    (model,) = record.generator.models
    readers = {document.language: document.annotator for document in record.documents}
    assert readers == {"en": f"{model.name} {model.version}", "de": None}
    without = build(given, annotator="none")
    assert without.generator.models == ()
    assert {document.annotator for document in without.documents} == {None}

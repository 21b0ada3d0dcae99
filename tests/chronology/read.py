"""Times of texts as the shipped model reads them, and annotations without a model for hostile texts."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import numpy as np

from recension.chronology import TimeInText, times_in
from recension.language.annotated import Annotated
from recension.language.annotation import Annotation, Column
from recension.language.english import EnglishAnnotator, english
from recension.record import Document, Method, Precision, PublishedDate, Time
from tests.factories import document

FRIDAY = "2023-12-08"


@cache
def annotator() -> EnglishAnnotator:
    return english()


def annotated(text: str, published: str | None = FRIDAY) -> Annotated:
    source = document(text, published=published)
    return Annotated(document=source, annotation=annotator().annotate(text, source.body))


def found(text: str, published: str | None = FRIDAY, story: str | None = None) -> tuple[TimeInText, ...]:
    return times_in(annotated(text, published), story)


def times(text: str, published: str | None = FRIDAY, story: str | None = None) -> dict[str, Time]:
    return {one.evidence.quote: one.time for one in found(text, published, story)}


def values(text: str, published: str | None = FRIDAY, story: str | None = None) -> dict[str, str]:
    """What each expression means, as "start/end precision"; a point has no slash."""
    return {words: shown(time) for words, time in times(text, published, story).items()}


def shown(time: Time) -> str:
    if time.start is None and time.end is None:
        return "unknown"
    if time.end is None and time.precision is not Precision.VAGUE:
        return f"{time.start} {time.precision.value}"
    return f"{time.start or ''}/{time.end or ''} {time.precision.value}"


def of_month(source: Document, month: str) -> Document:
    """A document of which only the month of publication is known."""
    published = PublishedDate(
        value=month, precision=Precision.MONTH, method=Method.INFERRED, evidence=None, reasons=("given",)
    )
    return replace(source, published=published)


def flat(text: str, published: str | None = FRIDAY) -> Annotated:
    """An annotation without a model: blanks part words, all hang on the first, one sentence."""
    places = [match.span() for match in re.finditer(r"\S+", text)]
    count = len(places)
    annotation = Annotation(
        annotator="flat",
        starts=np.array([start for start, _ in places], dtype=np.int32),
        ends=np.array([end for _, end in places], dtype=np.int32),
        sentences=np.array([0] if count else [], dtype=np.int32),
        upos=Column.of(["VERB"] + ["PROPN"] * (count - 1) if count else []),
        xpos=Column.of(["VBD"] + ["NNP"] * (count - 1) if count else []),
        lemmas=Column.of([text[start:end] for start, end in places]),
        heads=np.array([-1] + [0] * (count - 1) if count else [], dtype=np.int32),
        relations=Column.of(["root"] + ["obl"] * (count - 1) if count else []),
        name_starts=np.zeros(0, dtype=np.int32),
        name_ends=np.zeros(0, dtype=np.int32),
        name_types=Column.of([]),
        facts=np.zeros((0, 4), dtype=np.float32),
    )
    return Annotated(document=document(text, published=published), annotation=annotation)

"""Date, title and authors of pages: exact, as the document gives them, each with its evidence.

Dates are compared by day in the zone the page writes; authors as sets. A value without evidence counts as
wrong, for the record holds none.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from evaluation.measurement import Measurement
from evaluation.pages import files, pages
from recension.record import Precision

if TYPE_CHECKING:
    from pathlib import Path

    from recension.record import Document

_SET: Final = "news-metadata"
_LABELS: Final = "gold.json"
_FIELDS: Final = ("date", "title", "authors")


def measure(data: Path) -> Measurement:
    """Measure exact dates, titles and author sets.

    Raises:
        DataAbsentError: the data set is not there.
    """
    right = dict.fromkeys(_FIELDS, 0)
    given = dict.fromkeys(_FIELDS, 0)
    labelled = dict.fromkeys(_FIELDS, 0)
    for page in pages(data / _SET, _LABELS):
        verdict = judge(read_page(page.html), page.gold)
        for field in _FIELDS:
            if page.gold[field]:
                labelled[field] += 1
                given[field] += verdict[field] is not None
                right[field] += bool(verdict[field])
    figures = {field: round(right[field] / labelled[field], 4) for field in _FIELDS}
    return Measurement(
        columns=("field", "pages", "given", "right", "exact"),
        rows=tuple(
            (field, str(labelled[field]), str(given[field]), str(right[field]), f"{figures[field]:.3f}")
            for field in _FIELDS
        ),
        figures=figures,
        inputs=files(data / _SET, _LABELS),
    )


def read_page(html: bytes) -> Document | None:
    """The document that a page becomes."""
    from recension.documents.inputs import Input  # noqa: PLC0415 - loads what reads pages
    from recension.documents.reading import read  # noqa: PLC0415

    return read(Input(path="page.html", suffix=".html", content=html))[0]


def judge(document: Document | None, gold: dict[str, Any]) -> dict[str, bool | None]:
    """For each field whether the document has the gold value; null where it gives none."""
    if document is None:
        return dict.fromkeys(_FIELDS)
    published, title, authors = document.published, document.title, document.authors
    return {
        "date": None
        if published is None or published.evidence is None
        else published.precision in (Precision.DAY, Precision.MINUTE)
        and _same_day(published.value, gold["date"]),
        "title": None
        if title is None
        else title.evidence is not None and _folded(title.value) == _folded(gold["title"]),
        "authors": None
        if not authors
        else {_folded(author.value) for author in authors}
        == {_folded(author) for author in gold["authors"] or ()},
    }


def _same_day(value: str, gold: str | None) -> bool:
    if gold is None:
        return False
    true, found = datetime.fromisoformat(gold), datetime.fromisoformat(value)
    if true.tzinfo is not None and found.tzinfo is not None:
        true = true.astimezone(found.tzinfo)
    return true.date() == found.date()


def _folded(text: str | None) -> str:
    return " ".join((text or "").split())

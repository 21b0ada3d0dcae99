from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

from evaluation import html_metadata, main_text
from evaluation.measurement import DataAbsentError

if TYPE_CHECKING:
    from pathlib import Path

PARAGRAPHS = [
    f"The council of Norland said on its {ordinal} day of talks that the sailors would go home before winter."
    for ordinal in ("first", "second", "third", "fourth", "fifth")
]
PAGE = (
    '<html><head><meta property="article:published_time" content="2031-05-17T23:30:00-05:00">'
    '<meta name="author" content="Tom Ula and Ana Berg"></head><body><nav><a href=1>World</a></nav>'
    "<h1>Norland frees sailors</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "</body></html>"
)


def put(data: Path, name: str, labels: str, gold: dict[str, Any]) -> None:
    (data / name / "html").mkdir(parents=True)
    (data / name / labels).write_text(json.dumps({"one": gold}), encoding="utf-8")
    (data / name / "html" / "one.html.gz").write_bytes(gzip.compress(PAGE.encode()))


GOLD: dict[str, Any] = {
    "title": "Norland frees sailors",
    "authors": ["Ana Berg", "Tom Ula"],
    "date": "2031-05-18T04:30:00+00:00",
    "body": "\n\n".join(PARAGRAPHS),
}


@pytest.mark.parametrize("module", [main_text, html_metadata])
def test_absent_data_is_skipped_and_never_passed(tmp_path: Path, module: Any) -> None:
    with pytest.raises(DataAbsentError):
        module.measure(tmp_path)


def test_metadata_that_is_right_counts_as_right_whatever_the_zone_and_order(tmp_path: Path) -> None:
    put(tmp_path, "news-metadata", "gold.json", GOLD)
    measured = html_metadata.measure(tmp_path)
    assert measured.figures == {"date": 1.0, "title": 1.0, "authors": 1.0}
    assert len(measured.inputs) == 2
    assert all(len(row) == len(measured.columns) for row in measured.rows)


@pytest.mark.parametrize(
    ("field", "value"),
    [("date", "2031-05-19T05:00:00+00:00"), ("title", "Norland frees"), ("authors", ["Ana Berg"])],
)
def test_metadata_that_is_wrong_counts_as_wrong(tmp_path: Path, field: str, value: object) -> None:
    put(tmp_path, "news-metadata", "gold.json", GOLD | {field: value})
    figures = html_metadata.measure(tmp_path).figures
    assert figures[field] == 0.0
    assert sum(figures.values()) == 2.0


def test_main_text_is_measured_beside_the_extractor(tmp_path: Path) -> None:
    put(tmp_path, "news-metadata", "gold.json", GOLD)
    measured = main_text.measure(tmp_path)
    assert {row[1] for row in measured.rows} == {"recension", "trafilatura"}
    assert measured.figures["news_metadata_recension_f1"] > 0.9
    assert measured.figures["news_metadata_gain"] == pytest.approx(
        measured.figures["news_metadata_recension_f1"] - measured.figures["news_metadata_trafilatura_f1"],
        abs=1e-4,
    )

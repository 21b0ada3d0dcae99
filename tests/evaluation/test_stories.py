from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from evaluation import stories
from evaluation.measurement import DataAbsentError
from tests.stories.accounts import FOREIGN, FULFILMENT, RELAY, REPORT, SAME_COUNTRY, STATEMENT, UNRELATED

if TYPE_CHECKING:
    from pathlib import Path

    from recension.record import Document

ADDRESS = "http://example.org/sport/torvia-bressen-dam\n"


def row(one: Document, name: str, story: str, *, address: bool = False) -> str:
    text = ADDRESS + one.text if address else one.text
    lines = [{"n": 0, "start": 0, "end": len(ADDRESS), "url_line": True}] if address else []
    lang = {"lang": one.language, "date": one.published.value if one.published else None}
    return json.dumps({"id": name, "story": story, "text": text, "sentences": lines} | lang)


def test_stories_that_are_found_score_one(tmp_path: Path) -> None:
    rows = [row(one, f"dam {at}", "dam") for at, one in enumerate((STATEMENT, RELAY, REPORT, FULFILMENT))]
    rows += [row(SAME_COUNTRY, "race", "race", address=True), row(UNRELATED, "choir", "choir")]
    for folder in ("ecbplus", "meantime"):
        (tmp_path / folder).mkdir()
    for name in ("train", "dev"):
        (tmp_path / f"ecbplus/{name}.jsonl").write_text("\n".join(rows), "utf-8")
    four = [*rows, row(FOREIGN, "de", "dam")]
    (tmp_path / "meantime/docs.jsonl").write_text("\n".join(four), "utf-8")
    assert stories.measure(tmp_path).figures == {"ecbplus_dev_f1": 1.0, "meantime_f1": 1.0}


def test_what_is_torn_apart_costs_recall(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join([row(STATEMENT, "a", "one"), row(UNRELATED, "b", "one")]), "utf-8")
    score = stories._mean_of_orders(stories._read(path, language="en"))
    assert (score.precision, score.recall) == (1.0, 0.5)
    assert score.f1 == pytest.approx(2 / 3)


def test_absent_data_is_said(tmp_path: Path) -> None:
    with pytest.raises(DataAbsentError):
        stories.measure(tmp_path)

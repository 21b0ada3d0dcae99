from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from evaluation.body_lines import Counts, count, measure
from evaluation.measurement import DataAbsentError
from recension.documents.body import sort_by_rules
from tests.documents.pages import PROSE

if TYPE_CHECKING:
    from pathlib import Path

    from evaluation.body_lines import LabelledPage


def _page(variant: str = "full") -> LabelledPage:
    return {
        "doc": "invented",
        "variant": variant,
        "lines": ["Menu", "", "Lake opens to both shores", "Lake", *PROSE],
        "label": [0, 0, 1, 0, 1, 1, 0],
        "ambiguous": [3],
    }


def test_ambiguous_and_blank_lines_do_not_count() -> None:
    assert count(_page(), sort_by_rules) == Counts(right=3, wrong=1, missed=0)


def test_f1() -> None:
    assert Counts(right=3, wrong=1, missed=1).f1 == pytest.approx(0.75)
    assert Counts(right=0, wrong=0, missed=0).f1 == 1.0
    assert Counts(right=0, wrong=2, missed=0).f1 == 0.0


def test_a_measurement_names_its_figures_and_inputs(tmp_path: Path) -> None:
    with pytest.raises(DataAbsentError):
        measure(tmp_path)
    (tmp_path / "lines").mkdir()
    text = "".join(json.dumps(_page(variant)) + "\n" for variant in ("full", "main"))
    for name in ("fundus", "aeb"):
        (tmp_path / "lines" / f"dev-{name}.jsonl.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
    measured = measure(tmp_path)
    assert len(measured.rows) == 8
    assert measured.figures["fundus_full_rules_f1"] == pytest.approx(2 * 3 / 7, abs=1e-4)
    assert len(measured.inputs) == 2

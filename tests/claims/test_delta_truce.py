"""A third story, against what was written down for it before any output was seen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from evaluation.bundled_claims import scores
from recension import build
from recension.language.model import installed

if TYPE_CHECKING:
    from evaluation.bundled_claims import Tally

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

_STORY = Path(__file__).with_name("delta_truce")


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    truth = json.loads((_STORY / "expected.json").read_text("utf-8"))
    return scores(build([str(_STORY / "accounts")]), truth)


@pytest.mark.parametrize(
    ("what", "least"),
    [
        ("undertakings found", 10),
        ("statuses found", 18),
        ("claims kept apart", 15),
        ("independent sources", 16),
        ("conflicts found", 7),
    ],
)
def test_as_much_is_found_as_was(tallies: dict[str, Tally], what: str, least: int) -> None:
    assert tallies[what].right >= least


@pytest.mark.parametrize("what", ["statuses that were expected", "what is no conflict"])
def test_nothing_is_told_that_is_not_so(tallies: dict[str, Tally], what: str) -> None:
    assert tallies[what].right == tallies[what].asked > 0

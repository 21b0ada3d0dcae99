"""Small invented cases of what moves where an undertaking stands, and of what does not, read from plain text.

Each is an agreement and one later account. What is listed must move as it says, and everything else that the
agreement undertakes must stay announced. Cases of an agreement after the first were written down when the
rules had been made with those before in view.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

from recension import build
from recension.language.model import installed

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

_STORIES: Final[list[dict[str, Any]]] = json.loads(
    Path(__file__).with_name("status_cases.json").read_text("utf-8")
)


def _cases(key: str) -> list[Any]:
    return [
        pytest.param(story, case, id=f"{story['name']}: {case if isinstance(case, str) else case[0]}")
        for story in _STORIES
        for case in story[key]
    ]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for annotations: the agreement is the same in many cases."""
    return tmp_path_factory.mktemp("annotations")


def _moved(story: dict[str, Any], words: str, folder: Path, kept: Path) -> dict[str, list[str]]:
    """What an account moves beyond "announced", by the names that the case gives to undertakings."""
    (folder / "agreement.txt").write_text(story["agreement"], "utf-8")
    (folder / "account.txt").write_text(story["account"].format(words=words), "utf-8")
    record = build([str(folder)], kept=kept)
    agreement = next(one for one in record.documents if (one.source.path or "").endswith("agreement.txt"))
    found: dict[str, list[str]] = {}
    for name, quote in story["undertaken"].items():
        at = agreement.text.index(quote)
        (made,) = [
            one
            for one in record.undertakings
            if one.action.split()[0] in quote
            and any(
                e.document == agreement.id and e.start < at + len(quote) and e.end > at for e in one.evidence
            )
        ]
        assert made.status[0].value == "announced"
        if made.status[1:]:
            found[name] = [step.value.value for step in made.status[1:]]
    return found


@pytest.mark.parametrize(("story", "case"), _cases("moves"))
def test_what_is_told_moves_what_it_is_of_and_nothing_else(
    story: dict[str, Any], case: tuple[str, dict[str, list[str]]], tmp_path: Path, kept: Path
) -> None:
    words, expected = case
    assert _moved(story, words, tmp_path, kept) == expected


@pytest.mark.parametrize(("story", "words"), _cases("stays"))
def test_what_is_something_else_moves_nothing(
    story: dict[str, Any], words: str, tmp_path: Path, kept: Path
) -> None:
    assert _moved(story, words, tmp_path, kept) == {}


@pytest.mark.parametrize(("story", "case"), _cases("unread"))
def test_words_in_which_no_event_may_be_read_move_nothing_wrong(
    story: dict[str, Any], case: tuple[str, dict[str, list[str]]], tmp_path: Path, kept: Path
) -> None:
    words, expected = case
    assert _moved(story, words, tmp_path, kept) in ({}, expected)

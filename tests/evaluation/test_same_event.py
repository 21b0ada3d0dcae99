from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from evaluation import same_event
from evaluation.measurement import DataAbsentError
from recension.language.model import installed

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

BURST = "The dam above Velm burst on Sunday.\nEngineers of Torvia blamed the flood for the burst."
AGAIN = "Torvia: the dam above Velm bursts after a night of rain.\nNobody in Velm was hurt."
CHOIR = "The choir of Ranholt sang in the old abbey.\nThe tour ends in May."


def row(name: str, text: str, *marks: tuple[str, str, bool]) -> str:
    mentions: list[dict[str, Any]] = []
    after = 0
    for number, (word, cluster, checked) in enumerate(marks):
        after = text.index(word, after)
        mentions.append(
            {
                "id": f"{name}:{number}",
                "kind": "action",
                "start": after,
                "end": after + len(word),
                "coref_checked": checked,
                "cluster": cluster,
            }
        )
        after += len(word)
    return json.dumps(
        {
            "id": name,
            "topic": name[0],
            "story": name[0],
            "lang": "en",
            "text": text,
            "sentences": [],
            "mentions": mentions,
        }
    )


@pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")
def test_mentions_in_predicted_stories_are_grouped(tmp_path: Path) -> None:
    rows = [
        row("a1", BURST, ("burst", "dam", True), ("blamed", "blame", False), ("burst", "dam", True)),
        row("a2", AGAIN, ("bursts", "dam", True), ("hurt", "hurt", True)),
        row("b1", CHOIR, ("sang", "song", True), ("tour", "tour", True)),
    ]
    (tmp_path / "ecbplus").mkdir()
    for side in ("train", "dev"):
        (tmp_path / f"ecbplus/{side}.jsonl").write_text("\n".join(rows), "utf-8")
    found = same_event.measure(tmp_path)
    assert found.figures["dev conll f1"] == found.figures["train conll f1"] == 1.0
    assert [one[1] for one in found.rows[:3]] == ["stem, in a document", "stem, in a story", "recension"]


def test_absent_data_is_said(tmp_path: Path) -> None:
    with pytest.raises(DataAbsentError):
        same_event.measure(tmp_path)

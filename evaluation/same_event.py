"""The same event across documents: gold mentions of ECB+, grouped by what the program says of their words.

All documents of a side are one heap: mentions are compared within the stories that the program finds, never
across them. Each mention becomes an event by the program's own reading of its clause, and `same_events`
groups them with the comparison that claims are matched with. MUC, BCubed, CEAF-e and their mean, CoNLL F1.
Beside it, what the stem of the head word gives inside a document and inside a predicted story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluation.conllu import present
from evaluation.coreference import scores
from evaluation.marked_events import marked_in
from evaluation.measurement import Measurement
from evaluation.parsing import installed
from recension.claims.likeness import same_events
from recension.pipeline.encoding import LazyEncoder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from evaluation.coreference import Scores
    from evaluation.marked_events import Marked
    from recension.claims.likeness import Similarity


def measure(data: Path) -> Measurement:
    """Measure how the program groups gold mentions of events.

    Args:
        data: folder of the labelled data.

    Returns:
        CoNLL F1 and its parts by side and way.

    Raises:
        DataAbsentError: the data or the model are not there.
    """
    sides = {name: present(data / "ecbplus" / f"{name}.jsonl") for name in ("train", "dev")}
    annotator, similarity = installed(), LazyEncoder().encode
    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    for side, path in sides.items():
        for way, found in ways(marked_in(path, annotator), similarity).items():
            rows.append((side, way, *_cells(found)))
            if way == "recension":
                figures[f"{side} conll f1"] = round(found.conll, 4)
                figures[f"{side} bcubed precision"] = round(found.bcubed.precision, 4)
    return Measurement(
        columns=("side", "way", "MUC P", "R", "BCubed P", "R", "CEAF-e P", "R", "CoNLL F1"),
        rows=tuple(rows),
        figures=figures,
        inputs=tuple(sides.values()),
    )


def ways(marked: Sequence[Marked], similarity: Similarity) -> dict[str, Scores]:
    """Score the baselines and the program.

    Args:
        marked: gold mentions.
        similarity: from texts to unit vectors, one row a text.
    """
    gold = {one.id: one.gold for one in marked}
    groups = same_events([one.happening for one in marked], similarity)
    given = {
        "stem, in a document": {one.id: f"{one.happening.document} {one.stem}" for one in marked},
        "stem, in a story": {one.id: f"{one.happening.story} {one.stem}" for one in marked},
        "recension": {marked[at].id: str(number) for number, group in enumerate(groups) for at in group},
    }
    return {way: scores(gold, labels) for way, labels in given.items()}


def _cells(found: Scores) -> tuple[str, ...]:
    parts = (found.muc, found.bcubed, found.ceaf)
    shares = [share for part in parts for share in (part.precision, part.recall)]
    return (*(f"{share:.3f}" for share in shares), f"{found.conll:.4f}")

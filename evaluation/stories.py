"""Stories: documents grouped by what they tell of, against ECB+ (English) and MEANTIME (four languages).

BCubed (Bagga & Baldwin 1998). Grouping does not depend on the order of the documents; that is measured
too, in five orders from a fixed seed. In ECB+ the first line of some texts is an address: it is left out.
MEANTIME is scored as one heap of all languages, with the dates it gives, and once more without them.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, cast

from evaluation.measurement import DataAbsentError, Measurement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from recension.record import Document, DocumentId

_ORDERS = 5


class _Labelled(NamedTuple):
    document: Document
    story: str


class _Score(NamedTuple):
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def measure(data: Path) -> Measurement:
    """Score stories on the train and dev sides of ECB+ and on MEANTIME.

    Raises:
        DataAbsentError: the data is not there.
    """
    train, dev, four = data / "ecbplus/train.jsonl", data / "ecbplus/dev.jsonl", data / "meantime/docs.jsonl"
    for path in (train, dev, four):
        if not path.is_file():
            raise DataAbsentError(str(path))
    runs = {
        "ecbplus train": _read(train, language="en"),
        "ecbplus dev": _read(dev, language="en"),
        "meantime": _read(four),
        "meantime, no dates": _read(four, dates=False),
    }
    scores = {name: _mean_of_orders(labelled) for name, labelled in runs.items()}
    return Measurement(
        columns=("documents of", "stories", "BCubed precision", "recall", "F1"),
        rows=tuple(
            (
                name,
                str(len({one.story for one in runs[name]})),
                f"{score.precision:.4f}",
                f"{score.recall:.4f}",
                f"{score.f1:.4f}",
            )
            for name, score in scores.items()
        ),
        figures={"ecbplus_dev_f1": scores["ecbplus dev"].f1, "meantime_f1": scores["meantime"].f1},
        inputs=(train, dev, four),
    )


def _mean_of_orders(labelled: Sequence[_Labelled]) -> _Score:
    from recension.lineage.alignments.matching import align  # noqa: PLC0415 - heavy, and only if data is there
    from recension.stories import group  # noqa: PLC0415

    shuffled = list(labelled)
    order = random.Random(0)  # noqa: S311 - an order to try, no secret
    found: list[_Score] = []
    for _ in range(_ORDERS):
        order.shuffle(shuffled)
        documents = [one.document for one in shuffled]
        stories = group(documents, align(documents))
        found.append(_bcubed(labelled, {id_: story.id for story in stories for id_ in story.documents}))
    return _Score(
        sum(score.precision for score in found) / _ORDERS, sum(score.recall for score in found) / _ORDERS
    )


def _bcubed(labelled: Sequence[_Labelled], predicted: Mapping[DocumentId, str]) -> _Score:
    gold = Counter(one.story for one in labelled)
    given = Counter(predicted[one.document.id] for one in labelled)
    both = Counter((one.story, predicted[one.document.id]) for one in labelled)
    precision = sum(count * count / given[story] for (_, story), count in both.items())
    recall = sum(count * count / gold[story] for (story, _), count in both.items())
    return _Score(precision / len(labelled), recall / len(labelled))


def _read(path: Path, *, language: str | None = None, dates: bool = True) -> list[_Labelled]:
    labelled: dict[str, _Labelled] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = cast("dict[str, Any]", json.loads(line))
        start = max((s["end"] for s in row["sentences"] if s.get("url_line")), default=0)
        document = _document(
            row["id"], row["text"], start, language or row["lang"], row.get("date") if dates else None
        )
        labelled[document.id] = _Labelled(document, row["story"])
    return list(labelled.values())


def _document(name: str, text: str, start: int, language: str, day: str | None) -> Document:
    from evaluation.labelled import labelled_document  # noqa: PLC0415
    from recension.record import Method, Precision, PublishedDate  # noqa: PLC0415

    published = None
    if day is not None:
        published = PublishedDate(
            value=day,
            precision=Precision.DAY,
            method=Method.INFERRED,
            evidence=None,
            reasons=("given with the data",),
        )
    document = labelled_document(name, text, start=start, language=language)
    return replace(document, published=published)

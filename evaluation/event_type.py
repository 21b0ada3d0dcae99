"""The type of an event: PLOVER categories of the gold standard records, and pairs of actors with their codes.

Three ways: the category of the first event with a code that the rules find; a classifier on words alone, as
a floor; a classifier on sentence vectors and what the rules find. Classifiers are cross-validated in five
folds, each category dealt out evenly in the order of the file: kernel ridge regression on one target for each
category, rare categories weighing more.

The pairs are those of the PETRARCH validation suite, coded with its dictionaries from raw text.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from evaluation.conllu import present
from evaluation.measurement import Measurement
from evaluation.parsing import installed
from evaluation.petrarch import score
from evaluation.plain_documents import plain_document
from recension.events import events_in
from recension.events.codes import Codes, act_code, category, codes_of
from recension.language.annotated import Annotated
from recension.language.vectors import sentence_encoder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from recension.events import Told

_FOLDS: Final = 5
_PENALTY: Final = 0.6
_LATER: Final = 0.6
"""Weight of what events after the first say."""

_EARLIER_SCHEME: Final = (
    ("09", "INVESTIGATE"),
    ("10", "DEMAND"),
    ("11", "DISAPPROVE"),
    ("17", "COERCE"),
    ("18", "ASSAULT"),
    ("19", "FIGHT"),
    ("20", "FIGHT"),
)
"""Roots whose category has another name in the scheme of the records (PLOVER 0.5b1)."""


class Record(NamedTuple):
    """A sentence of the gold standard records and what is found in it.

    Attributes:
        gold: its category.
        annotated: the sentence.
        events: the events that the rules find.
    """

    gold: str
    annotated: Annotated
    events: tuple[Told, ...]


def measure(data: Path) -> Measurement:
    """Measure the types of events.

    Args:
        data: folder of the labelled data.

    Returns:
        Accuracy in percent and macro-F1 of each way; precision and recall of coded pairs of actors.

    Raises:
        DataAbsentError: the data or the model are not there.
    """
    path = present(data / "plover-gsr" / "dev.json")
    coded, sentences = score(data / "petrarch-validation", installed())
    records = _records(path)
    gold = [record.gold for record in records]
    words = _word_features(records)
    joined = np.hstack([_vectors(records), _rule_features(records)])
    ways = {
        "rules": [_first_category(record.events) for record in records],
        "words": cross_validated(words, gold),
        "rules and vectors": cross_validated(joined, gold),
    }
    scores = {name: (_accuracy(found, gold), _macro_f1(found, gold)) for name, found in ways.items()}
    figures = {f"{name} accuracy": round(accuracy, 2) for name, (accuracy, _) in scores.items()}
    figures |= {f"{name} F1": round(f1, 4) for name, (_, f1) in scores.items()}
    figures |= {"coded precision": round(coded.precision, 4), "coded recall": round(coded.recall, 4)}
    rows = [
        (name, f"accuracy {accuracy:.1f}", f"macro-F1 {f1:.3f}") for name, (accuracy, f1) in scores.items()
    ]
    rows.append(("coded pairs", f"precision {coded.precision:.3f}", f"recall {coded.recall:.3f}"))
    return Measurement(columns=("way", "", ""), rows=tuple(rows), figures=figures, inputs=(path, sentences))


def _records(path: Path) -> list[Record]:
    annotator = installed()
    given: list[Any] = json.loads(path.read_text(encoding="utf-8"))
    found: list[Record] = []
    for row in given:
        if row["event"] == "DOCUMENT":
            continue
        document = plain_document(row["text"])
        annotated = Annotated(document=document, annotation=annotator.annotate(document.text, document.body))
        found.append(Record(row["event"], annotated, events_in(annotated, (), ())))
    return found


def codes(told: Told) -> Codes:
    """Derive the codes of an event that nobody's statement carries."""
    if told.purpose:
        return Codes(None, None)
    return codes_of(told.act, told.modality, told.polarity, refused=told.refused, governor=told.governor)


def earlier_category(cameo: str) -> str | None:
    """Give the category of a CAMEO code in the scheme of the records."""
    return dict(_EARLIER_SCHEME).get(cameo[:2]) or category(cameo)


def _first_category(events: Sequence[Told]) -> str:
    for told in events:
        cameo = codes(told).cameo
        if cameo is not None:
            return earlier_category(cameo) or ""
    return ""


def _vectors(records: Sequence[Record]) -> NDArray[np.float64]:
    """Vectors of the sentences without names, and of what the rules find in them."""
    encoder = sentence_encoder()
    plain = encoder.encode([_without_names(record.annotated) for record in records])
    told = encoder.encode(["; ".join(_summary(one) for one in record.events) for record in records])
    return np.hstack([plain, told]).astype(np.float64)


def _without_names(annotated: Annotated) -> str:
    named = {word for first, end, _ in annotated.annotation.names() for word in range(first, end)}
    return " ".join(annotated.word(word) for word in range(len(annotated.annotation)) if word not in named)


def _summary(told: Told) -> str:
    return f"{told.predicate} {told.object.evidence.quote if told.object is not None else ''}"


def _rule_features(records: Sequence[Record]) -> NDArray[np.float64]:
    rows: list[dict[str, float]] = []
    for record in records:
        row: dict[str, float] = {}
        for place, told in enumerate(record.events):
            weight = 1.0 if place == 0 else _LATER
            cameo, act = codes(told).cameo, act_code(told.act)
            signs = [
                f"modality {told.modality.value}",
                f"governor {told.governor}",
                f"refused {told.refused}",
            ]
            signs += [f"category {earlier_category(cameo)}"] if cameo is not None else []
            signs += [f"act {act[:2]}"] if act is not None else []
            for sign in signs:
                row[sign] = max(row.get(sign, 0.0), weight)
        rows.append(row)
    return _matrix(rows)


def _word_features(records: Sequence[Record]) -> NDArray[np.float64]:
    documents = [set(record.annotated.annotation.lemmas) for record in records]
    counts = Counter(lemma for document in documents for lemma in document)
    rows = [
        {lemma: math.log(len(documents) / counts[lemma]) for lemma in document if counts[lemma] > 1}
        for document in documents
    ]
    return _matrix(rows)


def _matrix(rows: Sequence[dict[str, float]]) -> NDArray[np.float64]:
    """Make rows of length 1."""
    columns = {name: column for column, name in enumerate(sorted({name for row in rows for name in row}))}
    found = np.zeros((len(rows), len(columns)))
    for place, row in enumerate(rows):
        for name, value in row.items():
            found[place, columns[name]] = value
    return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)


def cross_validated(features: NDArray[np.float64], gold: Sequence[str]) -> list[str]:
    """Classify each record by a model that has not seen it.

    Args:
        features: a row for each record.
        gold: its category.

    Returns:
        The category that is found for each.
    """
    names = sorted(set(gold))
    labels = np.array([names.index(one) for one in gold])
    turns: Counter[str] = Counter()
    folds = np.zeros(len(gold), dtype=np.int64)
    for place, one in enumerate(gold):
        folds[place] = turns[one] % _FOLDS
        turns[one] += 1
    found = np.zeros(len(gold), dtype=np.int64)
    for fold in range(_FOLDS):
        seen = folds != fold
        targets = np.eye(len(names))[labels[seen]]
        share = len(targets) / (len(names) * np.maximum(targets.sum(axis=0), 1.0))
        kernel = features[seen] @ features[seen].T
        slack = np.diag(_PENALTY / np.sqrt(share[labels[seen]]))
        weights = np.linalg.solve(kernel + slack, targets - targets.mean(axis=0))
        found[~seen] = (features[~seen] @ features[seen].T @ weights).argmax(axis=1)
    return [names[number] for number in found.tolist()]


def _accuracy(found: Sequence[str], gold: Sequence[str]) -> float:
    return 100 * sum(one == other for one, other in zip(found, gold, strict=True)) / max(len(gold), 1)


def _macro_f1(found: Sequence[str], gold: Sequence[str]) -> float:
    pairs = list(zip(found, gold, strict=True))
    scores = [
        2
        * sum(one == other == name for one, other in pairs)
        / max(sum(one == name for one, _ in pairs) + sum(other == name for _, other in pairs), 1)
        for name in sorted(set(gold))
    ]
    return sum(scores) / max(len(scores), 1)

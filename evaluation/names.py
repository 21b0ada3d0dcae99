"""Names of persons, places and organisations of the shipped English model: F1 of exact spans.

On gold words and sentences of web text (Universal NER, EWT dev) and of Wikipedia's political
articles (CrossNER politics dev: politicians and persons count as persons, countries and locations
as places, parties and organisations as organisations; events, elections and what it calls misc are
not scored). On the news of GUM dev, from raw text: the share of proper mentions whose head is in a
name of the right type, as GUM marks whole phrases.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from evaluation.conllu import joined, present, read_tags, spans_of
from evaluation.measurement import Measurement
from evaluation.parsing import installed

if TYPE_CHECKING:
    from pathlib import Path

    from recension.language.english import EnglishAnnotator

_CORE: Final = ("PER", "LOC", "ORG")
_POLITICS: Final = {
    "politician": "PER",
    "person": "PER",
    "country": "LOC",
    "location": "LOC",
    "politicalparty": "ORG",
    "organisation": "ORG",
}
_GUM: Final = {"person": "PER", "place": "LOC", "organization": "ORG"}


def measure(data: Path) -> Measurement:
    """Measure the installed model.

    Args:
        data: folder of the labelled data.

    Returns:
        F1 in percent, all types together and by type; for GUM news recall of heads.

    Raises:
        DataAbsentError: the data or the model are not there.
    """
    ewt = present(data / "uner_ewt" / "dev.iob2")
    politics = present(data / "crossner_politics" / "dev.txt")
    gum = present(data / "gum" / "dev.jsonl")
    annotator = installed()
    tables = {
        "EWT": spans_score(
            annotator, _documents(ewt, word=1, tag=2, alone=False), {kind: kind for kind in _CORE}
        ),
        "politics": spans_score(annotator, _documents(politics, word=0, tag=1, alone=True), _POLITICS),
        "GUM news heads": heads_found(annotator, gum),
    }
    figures = {
        f"{name} {kind}": round(value, 2) for name, found in tables.items() for kind, value in found.items()
    }
    rows = tuple(
        (name, *(f"{found[kind]:.1f}" for kind in ("all", *_CORE))) for name, found in tables.items()
    )
    return Measurement(
        columns=("set", "all", *_CORE), rows=rows, figures=figures, inputs=(ewt, politics, gum)
    )


def spans_score(
    annotator: EnglishAnnotator, documents: list[list[tuple[list[str], list[str]]]], types: dict[str, str]
) -> dict[str, float]:
    """Measure exact spans.

    Args:
        annotator: the annotator.
        documents: for each document its sentences: words and BIO tags.
        types: which gold types count, and as what.

    Returns:
        F1 in percent, over all and by type.
    """
    hit, said, true = Counter[str](), Counter[str](), Counter[str]()
    for sentences in documents:
        text, places, starts = joined([words for words, _ in sentences])
        found = {name for name in annotator.annotate_given(text, places, starts).names() if name[2] in _CORE}
        gold = {
            (start + begin, start + end, types[kind])
            for start, (_, tags) in zip(starts, sentences, strict=True)
            for begin, end, kind in spans_of(tags)
            if kind in types
        }
        for counter, spans in ((hit, found & gold), (said, found), (true, gold)):
            counter.update(kind for _, _, kind in spans)
            counter["all"] += len(spans)
    return {kind: 200 * hit[kind] / max(said[kind] + true[kind], 1) for kind in ("all", *_CORE)}


def _documents(path: Path, *, word: int, tag: int, alone: bool) -> list[list[tuple[list[str], list[str]]]]:
    """Group sentences by document; where the source names no documents each sentence stands alone."""
    documents: list[list[tuple[list[str], list[str]]]] = []
    for fresh, words, tags in read_tags(path, word=word, tag=tag):
        if alone or fresh or not documents:
            documents.append([])
        documents[-1].append((words, tags))
    return documents


def heads_found(annotator: EnglishAnnotator, path: Path) -> dict[str, float]:
    """Measure on raw news text which proper mentions are found.

    Args:
        annotator: the annotator.
        path: GUM with mentions, one document a line.

    Returns:
        Recall of heads in percent, over all and by type.
    """
    hit: dict[str, int] = dict.fromkeys(_CORE, 0)
    total: dict[str, int] = dict.fromkeys(_CORE, 0)
    for line in path.read_text(encoding="utf-8").splitlines():
        row: Any = json.loads(line)
        if row["genre"] != "news":
            continue
        found = annotator.annotate(row["text"])
        spans = [(found.span(begin, end), kind) for begin, end, kind in found.names()]
        for mention in row["mentions"]:
            kind = _GUM.get(mention["type"])
            if kind is None or not mention["proper"]:
                continue
            start, end = _head(mention)
            total[kind] += 1
            hit[kind] += any(span.start < end and start < span.end and said == kind for span, said in spans)
    shares = {kind: 100 * hit[kind] / max(total[kind], 1) for kind in _CORE}
    return {"all": 100 * sum(hit.values()) / max(sum(total.values()), 1)} | shares


def _head(mention: Any) -> tuple[int, int]:  # noqa: ANN401 - a value read from JSON
    head = mention["head"]
    while head and isinstance(head[0], list):
        head = head[0]
    return int(head[0]), int(head[1])

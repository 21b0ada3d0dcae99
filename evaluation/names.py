"""Names of persons, places and organisations of the shipped English model: F1 of exact spans.

On gold words and sentences of web text (Universal NER, EWT dev) and of Wikipedia's political
articles (CrossNER politics dev: politicians and persons count as persons, countries and locations
as places, parties and organisations as organisations; events, elections and what it calls misc are
not scored). On the news of GUM dev, from raw text: the share of proper mentions whose head is in a
name of the right type, as GUM marks whole phrases.
"""

from __future__ import annotations

import json
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
        "EWT": spans_score(annotator, list(read_tags(ewt, word=1, tag=2)), {kind: kind for kind in _CORE}),
        "politics": spans_score(annotator, list(read_tags(politics, word=0, tag=1)), _POLITICS),
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
    annotator: EnglishAnnotator, sentences: list[tuple[list[str], list[str]]], types: dict[str, str]
) -> dict[str, float]:
    """Measure exact spans.

    Args:
        annotator: the annotator.
        sentences: words and BIO tags.
        types: which gold types count, and as what.

    Returns:
        F1 in percent, over all and by type.
    """
    text, places, starts = joined([words for words, _ in sentences])
    found = annotator.annotate_given(text, places, starts)
    true = {
        (start + begin, start + end, types[kind])
        for start, (_, tags) in zip(starts, sentences, strict=True)
        for begin, end, kind in spans_of(tags)
        if kind in types
    }
    said = {name for name in found.names() if name[2] in _CORE}
    scores: dict[str, float] = {}
    for kind in ("all", *_CORE):
        own_true = {span for span in true if kind in {"all", span[2]}}
        own_said = {span for span in said if kind in {"all", span[2]}}
        scores[kind] = 200 * len(own_true & own_said) / max(len(own_true) + len(own_said), 1)
    return scores


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

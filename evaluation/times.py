"""Expressions of time of the installed model's annotations, beside dateparser where it is installed.

On texts written for this project (evaluation/data/time_expressions.jsonl: two thirds open while the
rules were written, one third not looked at, and some written later): the share of expressions that are
found with exactly their words and exactly their start, end and precision, and the share of what is found
that is so. Because dateparser gives moments, not intervals, both are also held against a looser measure:
words that overlap and a first day inside the interval that is meant.

On the English Wikinews of MEANTIME: datelines, and for events whose day is labelled the day of the
expression that hangs on their word, beside the document's day for all.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import time
import warnings
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from evaluation.conllu import present
from evaluation.measurement import Measurement
from evaluation.parsing import installed
from recension.chronology import TimeInText, times_in
from recension.chronology.direction import Clauses
from recension.language.annotated import Annotated
from recension.record import (
    Document,
    DocumentId,
    Method,
    Precision,
    Provenance,
    PublishedDate,
    Span,
    content_id,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.language.english import EnglishAnnotator

EXPRESSIONS: Final = Path(__file__).with_name("data") / "time_expressions.jsonl"

_PARTS: Final = ("open", "untouched", "later")
_DAY_LETTERS: Final = len("2000-01-01")


@dataclass(slots=True)
class _Tally:
    """Counts of one part of the data."""

    gold: int = 0
    said: int = 0
    exact: int = 0
    words: int = 0
    near: int = 0
    near_said: int = 0

    def cells(self) -> tuple[str, ...]:
        return (
            str(self.gold),
            _share(self.words, self.gold),
            _share(self.exact, self.gold),
            _share(self.exact, self.said),
            _share(self.near, self.gold),
            _share(self.near_said, self.said),
        )


def measure(data: Path) -> Measurement:
    """Measure the rules on the installed model's annotations.

    Args:
        data: folder of the labelled data.

    Returns:
        Shares between 0 and 1.

    Raises:
        DataAbsentError: the data or the model are not there.
    """
    expressions, articles = present(EXPRESSIONS), present(data / "meantime" / "docs.jsonl")
    instances = present(data / "meantime" / "instances.json")
    annotator = installed()
    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    for part in _PARTS:
        tally = own_sentences(annotator, part)
        rows.append((f"own sentences, {part}", *tally.cells()))
        figures[f"{part} exact"] = round(tally.exact / max(tally.gold, 1), 4)
        figures[f"{part} precision"] = round(tally.exact / max(tally.said, 1), 4)
        peer = dateparser_sentences(part)
        rows.append(
            (
                f"dateparser, {part}",
                *(("not installed", "", "", "", "", "") if peer is None else peer.cells()),
            )
        )
    for name, hit, total in news(annotator, articles, instances):
        rows.append((name, str(total), "", _share(hit, total), "", "", ""))
        figures[name] = round(hit / max(total, 1), 4)
    rows.append((speed(annotator, articles), "", "", "", "", "", ""))
    return Measurement(
        columns=("set", "expressions", "words found", "exact", "of found", "near", "near of found"),
        rows=tuple(rows),
        figures=figures,
        inputs=(expressions, articles, instances),
    )


def own_sentences(annotator: EnglishAnnotator, part: str) -> _Tally:
    """Measure on one part of the sentences written for this project."""
    tally = _Tally()
    for row in _rows(part):
        document = dated(row["text"], row["published"])
        read = Annotated(document=document, annotation=annotator.annotate(document.text))
        said = [
            (one.evidence.start, one.evidence.end, (one.time.start, one.time.end, one.time.precision.value))
            for one in times_in(read, row["story_date"])
        ]
        _count(tally, row, said)
    return tally


def dateparser_sentences(part: str) -> _Tally | None:
    """Measure dateparser's search on the same sentences; null where it is not installed."""
    if importlib.util.find_spec("dateparser") is None:
        return None
    search: Any = importlib.import_module("dateparser.search")
    tally = _Tally()
    for row in _rows(part):
        base = row["published"] or row["story_date"]
        settings: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
        if base is not None and len(base) == _DAY_LETTERS:
            settings["RELATIVE_BASE"] = datetime.fromisoformat(base)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = search.search_dates(row["text"], languages=["en"], settings=settings) or []
        said: list[tuple[int, int, tuple[str | None, str | None, str]]] = []
        place = 0
        for words, moment in found:
            start = row["text"].find(words, place)
            if start < 0:
                continue
            place = start + len(words)
            said.append((start, place, (moment.date().isoformat(), None, "day")))
        _count(tally, row, said)
    return tally


def _count(
    tally: _Tally,
    row: Any,  # noqa: ANN401 - a value read from JSON
    said: list[tuple[int, int, tuple[str | None, str | None, str]]],
) -> None:
    gold = [
        (one["start"], one["end"], (one["value"]["start"], one["value"]["end"], one["value"]["precision"]))
        for one in row["expressions"]
    ]
    tally.gold += len(gold)
    tally.said += len(said)
    tally.exact += len(set(gold) & set(said))
    tally.words += len({one[:2] for one in gold} & {one[:2] for one in said})
    tally.near += sum(any(_near(one, other) for other in said) for one in gold)
    tally.near_said += sum(any(_near(one, other) for one in gold) for other in said)


def _near(
    gold: tuple[int, int, tuple[str | None, str | None, str]],
    said: tuple[int, int, tuple[str | None, str | None, str]],
) -> bool:
    """Tell whether words overlap and the first day lies inside what is meant; unknown only equals unknown."""
    if not (gold[0] < said[1] and said[0] < gold[1]):
        return False
    (start, end, _), (first, last, _) = gold[2], said[2]
    if start is None and end is None:
        return first is None and last is None
    day = first or last
    if day is None:
        return False
    latest = (end or "9999") if start is None or gold[2][2] == "vague" else end or start
    return (start or "")[:_DAY_LETTERS] <= day[:_DAY_LETTERS] <= latest[:_DAY_LETTERS]


def news(annotator: EnglishAnnotator, articles: Path, instances: Path) -> Iterator[tuple[str, int, int]]:
    """Measure datelines and event days on English Wikinews; yield a name, hits and cases."""
    labels: Any = json.loads(instances.read_text("utf-8"))
    datelines = [0, 0]
    attached = [0, 0]
    every = [0, 0]
    by_document = [0, 0]
    for row in _english(articles):
        document = dated(row["text"], row["date"])
        read = Annotated(document=document, annotation=annotator.annotate(document.text))
        found = times_in(read, None)
        datelines[1] += 1
        datelines[0] += any(
            one.time.start == row["date"] and one.time.method.value == "stated" for one in found[:1]
        )
        by_word = _by_governor(read, found)
        for mention in row["mentions"]:
            day = labels.get(mention.get("cluster") or "", {}).get("time", "")
            if mention["kind"] != "event" or len(day) != _DAY_LETTERS or "X" in day:
                continue
            words = read.words_at(mention["start"], mention["end"])
            time_found = next((by_word[word] for word in words if word in by_word), None)
            every[1] += 1
            by_document[1] += 1
            by_document[0] += day == row["date"]
            if time_found is None:
                every[0] += day == row["date"]
                continue
            right = _holds(time_found, day)
            attached[1] += 1
            attached[0] += right
            every[0] += right
    yield "MEANTIME datelines", datelines[0], datelines[1]
    yield "MEANTIME events with an expression", attached[0], attached[1]
    yield "MEANTIME events, else the document's day", every[0], every[1]
    yield "MEANTIME events, always the document's day", by_document[0], by_document[1]


def _by_governor(read: Annotated, found: tuple[TimeInText, ...]) -> dict[int, TimeInText]:
    by_word: dict[int, TimeInText] = {}
    clauses = Clauses(read)
    for one in found:
        top = read.trees.top(one.first, one.end)
        for word in (read.trees.head(top), clauses.governor(top)):
            if word is not None:
                by_word.setdefault(word, one)
    return by_word


def _holds(one: TimeInText, day: str) -> bool:
    start = one.time.start
    return start is not None and start[:_DAY_LETTERS] <= day <= (one.time.end or start)[:_DAY_LETTERS]


def speed(annotator: EnglishAnnotator, articles: Path) -> str:
    """Say how long a word takes beside its annotation, in microseconds."""
    annotating = reading = 0.0
    words = 0
    for row in _english(articles):
        document = dated(row["text"], row["date"])
        begin = time.perf_counter()
        read = Annotated(document=document, annotation=annotator.annotate(document.text))
        annotating += time.perf_counter() - begin
        begin = time.perf_counter()
        times_in(read, None)
        reading += time.perf_counter() - begin
        words += len(read.annotation)
    share = 1e6 / max(words, 1)
    return f"speed: {reading * share:.1f} µs a word beside {annotating * share:.1f} of its annotation"


def dated(text: str, published: str | None) -> Document:
    """Make a document of one text with a day or month of publication."""
    when = None
    if published is not None:
        when = PublishedDate(
            value=published,
            precision=Precision.DAY if len(published) == _DAY_LETTERS else Precision.MONTH,
            method=Method.INFERRED,
            evidence=None,
            reasons=("given with the data",),
        )
    return Document(
        id=DocumentId(content_id("d", text, "text/plain")),
        source=Provenance(path=None, url=None, sha256="0" * 64, media_type="text/plain", encoding="utf-8"),
        text=text,
        title=None,
        publisher=None,
        authors=(),
        published=when,
        language="en",
        body=(Span(0, len(text)),),
        boilerplate=(),
        other_languages=(),
    )


def _rows(part: str) -> Iterator[Any]:
    for line in EXPRESSIONS.read_text("utf-8").splitlines():
        row: Any = json.loads(line)
        if row["part"] == part:
            yield row


def _english(articles: Path) -> Iterator[Any]:
    for line in articles.read_text("utf-8").splitlines():
        row: Any = json.loads(line)
        if row["lang"] == "en" and date.fromisoformat(row["date"]):
            yield row


def _share(hit: int, total: int) -> str:
    return f"{hit / total:.3f}" if total else "-"

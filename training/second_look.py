"""Fit what each sign is worth for a span's being a name, and write it where the package reads it.

Run from the root of the project: `python -m training.second_look`, after `python -m training.held_out --data
DIR`, whose results it reads. Logistic regression on the spans that may be persons, places or organisations in
texts that the network which says so has not seen; a sign has a weight that all types share and one for each
type, and the file has their sums. Printed beside it: F1 of names by source, from the model alone and looked
at again with weights fitted on other documents than those used on, in five folds, settled over each text.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from unittest.mock import patch

import numpy as np

from recension.language import second_look
from recension.language.name_evidence import CORE, Surroundings
from recension.language.name_odds import NameOdds, Possible
from recension.language.settled import settled_names
from training.sentences import TAGS
from training.spans import certain_spans
from training.tags_of_names import NameDecoder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    Weights = Mapping[str, Mapping[str, float]]

SOURCES: Final = ("ewt", "wikigold", "politics")
"""Sources whose names are certain from end to end."""

_TARGET: Final = Path("src/recension/language/data/name_weights.txt")
_WORK: Final = Path(__file__).resolve().parent / "work"
_PARTS: Final = 3
_PENALTY: Final = 10.0
_LEAST: Final = 5
_STEPS: Final = 15
_FOLDS: Final = 5
_DICE: Final = 3

_HEADER: Final = """\
# What each sign of a span is worth for its being a name: type, sign, weight. "always" is in each sum.
# Fitted by `python -m training.second_look` (logistic regression, penalty {penalty}) on {count} spans of the
# training sides of Universal NER on EWT (CC BY-SA 4.0, and so is this file), WikiGold and CrossNER politics;
# see NOTICE; none of their sentences is contained. Measured by `python -m evaluation names`.
# Do not edit by hand.
"""


def held_files(work: Path, parts: int) -> list[Path]:
    """Name the files in which the predictions for each part stand."""
    return [work / "held" / f"part-{part}.jsonl" for part in range(parts)]


def source_of(document: str) -> str:
    """Name the source of a document by its key."""
    start = document.partition("-")[0].partition("_")[0]
    return start if start in {"wikigold", "politics", "re3d", "GUM"} else "ewt"


class Read(NamedTuple):
    """A document as a network that has not seen it reads it.

    Attributes:
        source: name of its source.
        document: its key.
        words: all its words.
        starts: numbers of the words that start sentences.
        heads: number of the word each word hangs on, -1 for a root.
        relations: its relation.
        gold: its persons, places and organisations.
        open: the words of which the source leaves open whether they are one's.
        alone: the names that the model finds by itself.
        spans: the spans that may be names.
        evidence: what is seen of each span that may be a person, place or organisation.
    """

    source: str
    document: str
    words: list[str]
    starts: list[int]
    heads: list[int]
    relations: list[str]
    gold: frozenset[tuple[int, int, str]]
    open: frozenset[int]
    alone: list[tuple[int, int, str]]
    spans: list[Possible]
    evidence: list[dict[str, float]]


def read(places: Sequence[Path]) -> Iterator[Read]:
    """Read the documents of the parts."""
    core = sum(1 << number for number, tag in enumerate(TAGS) if tag[2:] in CORE)
    for place in places:
        lines = place.read_text(encoding="utf-8").splitlines()
        transitions = np.array(json.loads(lines[0])["transitions"], dtype=np.float32)
        odds, decoder = NameOdds(TAGS, transitions, calm=1.0), NameDecoder(TAGS, transitions)
        for line in lines[1:]:
            row = json.loads(line)
            words, tags, relations, allowed = (
                [value for sentence in row["sentences"] for value in sentence[column]]
                for column in ("words", "upos", "relations", "allowed")
            )
            lengths = np.array([len(sentence["words"]) for sentence in row["sentences"]], dtype=np.int64)
            firsts = np.cumsum(lengths) - lengths
            starts: list[int] = firsts.tolist()
            heads = [
                head - 1 + first if head else -1
                for first, sentence in zip(starts, row["sentences"], strict=True)
                for head in sentence["heads"]
            ]
            scores = np.concatenate([np.array(one["scores"], np.float32) for one in row["sentences"]])
            begins = np.isin(np.arange(len(words)), firsts)
            spans = odds.possible(scores, firsts, lengths, begins)
            text = Surroundings(words, spans, starts, heads, relations, tags)
            yield Read(
                source=source_of(row["document"]),
                document=row["document"],
                words=words,
                starts=starts,
                heads=heads,
                relations=relations,
                gold=frozenset(certain_spans(allowed)),
                open=frozenset(
                    word for word, bits in enumerate(allowed) if bits & (bits - 1) and bits & core
                ),
                alone=decoder.spans(decoder.decode(scores, firsts, lengths, begins)),
                spans=spans,
                evidence=[text.evidence(span) if span.kind in CORE else {} for span in spans],
            )


def examples(documents: Sequence[Read]) -> tuple[list[tuple[str, dict[str, float]]], list[bool]]:
    """Give type and evidence of the spans of which the sources say something, and what they say."""
    seen: list[tuple[str, dict[str, float]]] = []
    true: list[bool] = []
    for one in documents:
        for span, evidence in zip(one.spans, one.evidence, strict=True):
            if evidence and one.open.isdisjoint(range(span.begin, span.end)):
                seen.append((span.kind, evidence))
                true.append(span[:3] in one.gold)
    return seen, true


def fitted(documents: Sequence[Read]) -> dict[str, dict[str, float]]:
    """Find the weights that fit best, with a penalty on all but the constants."""
    seen, true = examples(documents)
    counts = Counter((who, sign) for kind, evidence in seen for sign in evidence for who in ("", kind))
    columns = {key: column for column, key in enumerate(k for k, n in sorted(counts.items()) if n >= _LEAST)}
    table = np.zeros((len(seen), len(columns)))
    for row, (kind, evidence) in enumerate(seen):
        for sign, value in evidence.items():
            for who in ("", kind):
                if (who, sign) in columns:
                    table[row, columns[who, sign]] = value
    spread: NDArray[np.float64] = np.abs(table).max(axis=0)
    spread[spread == 0] = 1.0
    penalty = np.array([0.001 if sign == "always" else _PENALTY for _, sign in columns])
    best = _regression(table / spread, np.array(true, dtype=np.float64), penalty) / spread
    return {
        kind: {
            sign: float(sum(best[columns[who, sign]] for who in ("", kind) if (who, sign) in columns))
            for sign in sorted({sign for who, sign in columns if who in {"", kind}})
        }
        for kind in CORE
    }


def _regression(
    table: NDArray[np.float64], labels: NDArray[np.float64], penalty: NDArray[np.float64]
) -> NDArray[np.float64]:
    best = np.zeros(table.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-(table @ best)))
        slope = table.T @ (likely - labels) + penalty * best
        bend = (table * (likely * (1 - likely) + 1e-9)[:, None]).T @ table + np.diag(penalty)
        best -= np.linalg.solve(bend, slope)
    return best


def names_of(one: Read, weights: Weights | None) -> set[tuple[int, int, str]]:
    """Give the persons, places and organisations of a document, from the model alone or looked at again."""
    found = one.alone
    if weights is not None:
        with patch.object(second_look, "weights", lambda: weights):
            found = second_look.taken(one.spans, one.evidence)
    coordinated = [relation.partition(":")[0] == "conj" for relation in one.relations]
    settled = settled_names(one.words, found, frozenset(one.starts), one.heads, coordinated)
    return {name for name in settled if name[2] in CORE}


def over_folds(documents: Sequence[Read]) -> Iterator[tuple[Read, Weights]]:
    """Give each document with weights fitted on others."""
    order = sorted(documents, key=lambda one: one.document)
    random.Random(_DICE).shuffle(order)  # noqa: S311 - a fixed order, no secret
    for fold in range(_FOLDS):
        weights = fitted([one for number, one in enumerate(order) if number % _FOLDS != fold])
        yield from ((one, weights) for one in order[fold::_FOLDS])


def main() -> int:
    """Fit and write the weights."""
    documents = list(read(held_files(_WORK, _PARTS)))
    seen, _ = examples(documents)
    lines = [_HEADER.format(penalty=_PENALTY, count=len(seen))]
    for kind, weights in fitted(documents).items():
        lines += [f"{kind}\t{sign}\t{weight:.4f}\n" for sign, weight in weights.items()]
    _TARGET.write_text("".join(lines), encoding="utf-8")
    counts: dict[str, Counter[str]] = {source: Counter() for source in SOURCES}
    for one, weights in over_folds(documents):
        for way, given in (("alone", None), ("again", weights)):
            found = names_of(one, given)
            counts[one.source][f"{way} hit"] += 2 * len(found & one.gold)
            counts[one.source][f"{way} all"] += len(found) + len(one.gold)
    for source, count in counts.items():
        figures = (
            f"{way} {100 * count[f'{way} hit'] / count[f'{way} all']:.2f}" for way in ("alone", "again")
        )
        print(source, *figures)
    return 0


if __name__ == "__main__":
    sys.exit(main())

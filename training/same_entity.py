"""Fit what each sign is worth for two things of a story being one, and write it where the package reads it.

Run from the root of the project: `python -m training.same_entity DIR`, where DIR holds `ecbplus`. Logistic
regression on the pairs of things of the training side that the rules leave apart, that are compared at all,
and that both have a gold mention, each story of ECB+ taken for one story. Printed beside it: precision and
recall (BCubed) of the training side, fitted on other topics than those used on, in eight folds.
"""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from unittest.mock import patch

import numpy as np

from evaluation.entities import _ecb as labelled  # pyright: ignore[reportPrivateUsage]
from evaluation.entities import _read as read_side  # pyright: ignore[reportPrivateUsage]
from evaluation.entities import _stories as stories_of  # pyright: ignore[reportPrivateUsage]
from evaluation.entities import scores
from evaluation.parsing import installed
from recension.entities import likeness, resolution, same_likely
from recension.entities.likeness import SIGNS
from recension.language.cache import CachedAnnotator

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from evaluation.entities import Read
    from recension.entities.joining import Joining
    from recension.entities.likeness import Signs

_TARGET: Final = Path("src/recension/entities/data/likeness_weights.txt")
_CACHE: Final = "recension-evaluation-annotations"
_PENALTY: Final = 5.0
_STEPS: Final = 15
_FOLDS: Final = 8

_MOST: Final = 3
"""Gold mentions of a thing that count for the weight of a pair: none counts by its size alone."""

_HEADER: Final = """\
# What each sign is worth for two things of a story being one: sign, weight. "always" is in each sum.
# Fitted by `python -m training.same_entity` (logistic regression, penalty {penalty}) on {count} pairs of
# things that ECB+ train speaks of (Cybulska & Vossen 2014; annotation CC BY 3.0, see NOTICE; none of its
# sentences is contained). Measured by `python -m evaluation entities`. Do not edit by hand.
"""


class Labelled(NamedTuple):
    """A pair of things: its topic, its signs, whether it is one thing, and what it weighs."""

    topic: str
    signs: Signs
    same: bool
    weight: float


def pairs(read: Sequence[Read], field: str) -> list[Labelled]:
    """Give the pairs that are compared, and that gold mentions say something of, by story or by topic."""
    found: list[Labelled] = []

    def keep(joining: Joining) -> None:
        gold = _gold(read, joining)
        topics = {one.mentions.document: str(one.row["topic"]) for one in read}
        for one, other, told in same_likely.compared(joining):
            first, second = gold.get(one.root), gold.get(other.root)
            if first and second:
                sizes = min(_MOST, first.total()) * min(_MOST, second.total())
                same = first.most_common(1)[0][0] == second.most_common(1)[0][0]
                topic = topics[joining.documents[joining.nodes[one.root].document].document]
                found.append(Labelled(topic, told, same, sizes**0.5))

    with patch.object(resolution, "join_likely", keep):
        resolution.resolve([one.mentions for one in read], stories_of(read, field))
    return found


def _gold(read: Sequence[Read], joining: Joining) -> Mapping[int, Counter[str]]:
    """The gold clusters of the mentions of each thing."""
    numbers = {document.document: number for number, document in enumerate(joining.documents)}
    found: dict[int, Counter[str]] = {}
    for one in read:
        number = numbers[one.mentions.document]
        chain_at = _chains_at(one)
        for mention in _checked(one.row):
            words = one.annotated.words_at(mention["start"], mention["end"])
            if words:
                head = one.annotated.trees.top(words.start, words.stop)
                chain = chain_at.get(int(one.annotated.annotation.starts[head]))
                if chain is not None:
                    root = joining.root(joining.number(number, chain))
                    found.setdefault(root, Counter())[str(mention["cluster"])] += 1
    return found


def _checked(row: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for mention in row["mentions"]:
        if mention["coref_checked"] and mention["kind"] in {"human", "loc"}:
            yield mention


def _chains_at(one: Read) -> Mapping[int, int]:
    """The chain of the smallest mention at each code point that answers for one."""
    chains = {
        mention: number for number, chain in enumerate(one.mentions.chains) for mention in chain.mentions
    }
    order = sorted(
        chains,
        key=lambda mention: (
            one.mentions.mentions[mention].evidence.start - one.mentions.mentions[mention].evidence.end
        ),
    )
    return {place: chains[mention] for mention in order for place in one.mentions.mentions[mention].places}


def fitted(found: Sequence[Labelled]) -> dict[str, float]:
    """Find the weights that fit the labels best; the penalty is on signs of equal spread."""
    signs: NDArray[np.float64] = np.array([one.signs for one in found])
    labels: NDArray[np.float64] = np.array([float(one.same) for one in found])
    weights: NDArray[np.float64] = np.array([one.weight for one in found])
    weights /= weights.mean()
    middle, spread = signs.mean(axis=0), signs.std(axis=0) + 1e-6
    table: NDArray[np.float64] = np.c_[(signs - middle) / spread, np.ones(len(signs))]
    best = np.zeros(table.shape[1])
    penalty = np.diag([*([_PENALTY] * signs.shape[1]), 0.0])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-(table @ best)))
        slope = table.T @ ((likely - labels) * weights) + penalty @ best
        bend = (table * (likely * (1 - likely) * weights + 1e-9)[:, None]).T @ table + penalty
        best -= np.linalg.solve(bend, slope)
    plain = best[:-1] / spread
    always = float(best[-1] - (plain * middle).sum())
    return {"always": always, **dict(zip(SIGNS, plain.tolist(), strict=True))}


@contextmanager
def _with(weights: Mapping[str, float]) -> Generator[None]:
    with patch.object(likeness, "_weights", lambda: weights):
        yield


def over_folds(read: Sequence[Read], found: Sequence[Labelled], field: str) -> tuple[float, float]:
    """Precision and recall by story or by topic, fitted on other topics than those used on."""
    topics = sorted({str(one.row["topic"]) for one in read})
    given: list[Any] = []
    for fold in range(_FOLDS):
        held = set(topics[fold::_FOLDS])
        here = [one for one in read if one.row["topic"] in held]
        with _with(fitted([one for one in found if one.topic not in held])):
            entities = resolution.resolve([one.mentions for one in here], stories_of(here, field))
        given.extend(labelled(here, entities))
    precision, recall, _ = scores(given)
    return precision, recall


def main(data: Path) -> None:
    """Fit and write the weights."""
    annotator = CachedAnnotator(installed(), Path(gettempdir()) / _CACHE)
    read = list(read_side(data / "ecbplus" / "train.jsonl", annotator))
    found = pairs(read, "story")
    lines = [_HEADER.format(penalty=_PENALTY, count=len(found))]
    lines += [f"{name} {weight:.4f}\n" for name, weight in fitted(found).items()]
    _TARGET.write_text("".join(lines), encoding="utf-8")
    for field in ("story", "topic"):
        print("by {}: precision {:.4f}, recall {:.4f}".format(field, *over_folds(read, found, field)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

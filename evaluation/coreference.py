"""Scores of coreference: MUC (Vilain et al. 1995), BCubed (Bagga & Baldwin 1998) and CEAF-e (Luo 2005)."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Score(NamedTuple):
    """Precision and recall, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Scores(NamedTuple):
    """The three that the shared tasks of CoNLL 2011 and 2012 averaged."""

    muc: Score
    bcubed: Score
    ceaf: Score

    @property
    def conll(self) -> float:
        """The mean of their F1 (Pradhan et al. 2012)."""
        return (self.muc.f1 + self.bcubed.f1 + self.ceaf.f1) / 3


def scores(gold: Mapping[str, str], given: Mapping[str, str]) -> Scores:
    """Score a grouping of mentions.

    Args:
        gold: the gold group of each mention.
        given: the given group of each of the same mentions.
    """
    return Scores(
        Score(_links_kept(given, gold), _links_kept(gold, given)), _bcubed(gold, given), _ceaf(gold, given)
    )


def _groups(labels: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for item, label in labels.items():
        found[label].add(item)
    return found


def _links_kept(of: Mapping[str, str], by: Mapping[str, str]) -> float:
    """The share of the links of one grouping that another keeps."""
    kept = links = 0
    for members in _groups(of).values():
        links += len(members) - 1
        kept += len(members) - len({by[item] for item in members})
    return kept / links if links else 0.0


def _bcubed(gold: Mapping[str, str], given: Mapping[str, str]) -> Score:
    right, found = Counter(gold.values()), Counter(given.values())
    both = Counter((gold[item], given[item]) for item in gold)
    precision = sum(count * count / found[label] for (_, label), count in both.items())
    recall = sum(count * count / right[label] for (label, _), count in both.items())
    return Score(precision / len(gold), recall / len(gold))


def _ceaf(gold: Mapping[str, str], given: Mapping[str, str]) -> Score:
    """Groups paired one to one so that they share most; each part that no overlap connects by itself."""
    right, found = _groups(gold), _groups(given)
    both = Counter((gold[item], given[item]) for item in gold)
    likeness = {pair: 2 * count / (len(right[pair[0]]) + len(found[pair[1]])) for pair, count in both.items()}
    beside: dict[tuple[str, bool], set[tuple[str, bool]]] = defaultdict(set)
    for one, other in likeness:
        beside[one, True].add((other, False))
        beside[other, False].add((one, True))
    total, seen = 0.0, set[tuple[str, bool]]()
    for start in sorted(beside):
        if start in seen:
            continue
        seen.add(start)
        part = [start]
        for reached in part:  # grows while it is read
            new = sorted(beside[reached] - seen)
            seen.update(new)
            part.extend(new)
        rows = [name for name, is_gold in part if is_gold]
        columns = [name for name, is_gold in part if not is_gold]
        worth = [[likeness.get((row, column), 0.0) for column in columns] for row in rows]
        total += best_pairing(
            worth if len(rows) <= len(columns) else [list(row) for row in zip(*worth, strict=True)]
        )
    return Score(total / len(found), total / len(right))


def best_pairing(worth: Sequence[Sequence[float]]) -> float:
    """What pairing each row with a column of its own is worth at most (Kuhn 1955, Munkres 1957).

    Args:
        worth: at least as many columns as rows, at least one row.
    """
    count = len(worth[0])
    of_row, of_column = [0.0] * (len(worth) + 1), [0.0] * (count + 1)
    taken, before = [0] * (count + 1), [0] * (count + 1)
    for row in range(1, len(worth) + 1):
        taken[0], here = row, 0
        least, used = [float("inf")] * (count + 1), [False] * (count + 1)
        while taken[here]:
            used[here] = True
            gap, following = float("inf"), 0
            for column in range(1, count + 1):
                if used[column]:
                    continue
                cost = -worth[taken[here] - 1][column - 1] - of_row[taken[here]] - of_column[column]
                if cost < least[column]:
                    least[column], before[column] = cost, here
                if least[column] < gap:
                    gap, following = least[column], column
            for column in range(count + 1):
                if used[column]:
                    of_row[taken[column]] += gap
                    of_column[column] -= gap
                else:
                    least[column] -= gap
            here = following
        while here:
            taken[here] = taken[before[here]]
            here = before[here]
    return sum(worth[taken[column] - 1][column - 1] for column in range(1, count + 1) if taken[column])

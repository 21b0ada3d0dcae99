"""Likeness: how likely two documents that tell of events tell of the same one."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.claims.lexicon import lines_of
from recension.claims.words import containment
from recension.stories.linkage import average_linkage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from recension.claims.happening import Happening

    Similarity = Callable[[Sequence[str]], NDArray[np.float32]]

EVEN: Final = 0.5
"""Likelihood from which two tellings are one event, as likely as not. On ECB+ train, cross-validated, CoNLL
F1 is flat: .788 at .3, .789 at .4, .786 at .5, .780 at .55; the highest of the flat merges least."""

SURE: Final = 0.85
"""Likelihood from which it settles what the slots leave almost open. On its own it is not enough for a claim:
of the pairs of ECB+ dev that reach it .90 are one event, of the training side, cross-validated, .80."""

_ALIKE_WORDS: Final = 0.4
_ALIKE_AROUND: Final = 0.55
"""Cosines of the words of two acts, and of these with their neighbours, under which acts that share no word
and no kind are not compared. Of the pairs of a story of ECB+ train a quarter is compared, .88 of the true."""

Signs = tuple[float, ...]
"""What speaks for and against two tellings being of one event, in the order of `SIGNS`."""

SIGNS: Final = (
    "same_word",
    "same_kind",
    "alike_words",
    "alike_around",
    "shared_sentence",
    "words_in_both",
    "same_present",
    "same_persons",
    "same_actors",
    "shared_players",
    "same_numbers",
    "one_document",
    "one_sentence",
    "both_carry",
    "one_carries",
    "carry_same_actors",
)
_UNKNOWN: Final = -0.2
"""What stands for the share of words in common where one side has none."""


class Likeness:
    """Compares happenings by their words, who is in them, and the vectors of both."""

    def __init__(self, happenings: Sequence[Happening], similarity: Similarity | None) -> None:
        """Take the happenings that will be compared; their vectors are made once.

        Args:
            happenings: the happenings.
            similarity: from texts to unit vectors, one row a text; without it vectors say nothing.
        """
        texts = sorted({text for one in happenings for text in (one.act, one.around)})
        self._row = {text: at for at, text in enumerate(texts)}
        self._vectors = similarity(texts) if similarity is not None and texts else None

    def of(self, one: Happening, other: Happening) -> float:
        """How likely two tellings are of one event, 0 to 1.

        A linear model of their signs (logistic regression), fitted on ECB+ train by `python -m
        training.same_event`. It looks at the two tellings alone, so that no third one changes it.
        """
        signs = self.signs(one, other)
        if signs is None:
            return 0.0
        weights = _weights()
        total = weights["always"] + sum(
            weights[name] * value for name, value in zip(SIGNS, signs, strict=True) if value
        )
        return 1 / (1 + math.exp(-total))

    def signs(self, one: Happening, other: Happening) -> Signs | None:
        """What speaks for and against; None where no word, no kind and no vector brings two acts together."""
        same_word = bool(one.forms & other.forms)
        same_kind = not same_word and bool(one.kinds & other.kinds)
        words, around = self._cosine(one.act, other.act), self._cosine(one.around, other.around)
        shared = same_word or same_kind or not one.words.isdisjoint(other.words)
        if not shared and words <= _ALIKE_WORDS and around <= _ALIKE_AROUND:
            return None
        both_carry = one.carries and other.carries
        actors = _agreement(one.actors, other.actors)
        in_both = bool(one.forms & other.said) + bool(other.forms & one.said)
        one_document = one.document == other.document
        return (
            float(same_word),
            float(same_kind),
            words,
            around,
            containment(one.said, other.said),
            float(in_both),
            _agreement(one.present, other.present),
            _agreement(one.persons, other.persons),
            actors,
            containment(one.players, other.players) if one.players and other.players else _UNKNOWN,
            _agreement(one.numbers, other.numbers),
            float(one_document),
            float(one_document and one.sentence == other.sentence),
            float(both_carry),
            float(one.carries != other.carries),
            actors if both_carry else 0.0,
        )

    def _cosine(self, one: str, other: str) -> float:
        if self._vectors is None or one == other:
            return float(one == other)
        return float(self._vectors[self._row[one]] @ self._vectors[self._row[other]])


def same_events(
    happenings: Sequence[Happening], similarity: Similarity | None, least: float = EVEN
) -> list[list[int]]:
    """Group tellings of one event, story by story.

    Average linkage on their likelihoods: each group is one event on the whole, not by a chain of neighbours.

    Args:
        happenings: tellings, in any order.
        similarity: from texts to unit vectors, one row a text.
        least: mean likelihood from which two groups are one.

    Returns:
        Groups of indices, each ascending, by their first.
    """
    likeness = Likeness(happenings, similarity)
    stories: dict[str, list[int]] = {}
    for at, one in enumerate(happenings):
        stories.setdefault(one.story or one.document, []).append(at)
    found: list[list[int]] = []
    for members in stories.values():
        members.sort(key=lambda at: (happenings[at].document, happenings[at].event.id))
        table = np.zeros((len(members), len(members)), dtype=np.float32)
        for row, first in enumerate(members):
            for column in range(row):
                table[row, column] = likeness.of(happenings[first], happenings[members[column]])
        table += table.T
        found.extend(sorted(members[at] for at in group) for group in average_linkage(table, least))
    return sorted(found)


@cache
def _weights() -> Mapping[str, float]:
    rows = (line.split() for line in lines_of("likeness_weights"))
    return {name: float(weight) for name, weight in rows}


def _agreement(one: frozenset[str], other: frozenset[str]) -> float:
    """1 where two sets share something, -1 where they do not, 0 where either is empty."""
    if not one or not other:
        return 0.0
    return -1.0 if one.isdisjoint(other) else 1.0

"""Varies sentences between epochs: other names of the same kind (Dai & Adel 2020), headlines' capitals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from training.names import words_of
from training.sentences import Sentence, only
from training.spans import CORE, certain_spans

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

SWAPPED: Final = {True: 0.15, False: 0.3}
"""Share of sentences whose names are exchanged, with a tree (names of as many words only) and without."""

HEADLINES: Final = 0.03
"""Share of the sentences with a tree that are written like headlines."""

_LONGEST_HEADLINE: Final = 18
_SMALL: Final = 3

Pool: TypeAlias = dict[str, list[tuple[str, ...]]]


def pool_of(sentences: Iterable[Sentence]) -> Pool:
    """Collect all certain persons, places and organisations, as often as they occur, in order.

    Places are joined by the list of countries and capitals, so that half of those drawn come from it.
    """
    found: dict[str, list[tuple[str, ...]]] = {name: [] for name in sorted(CORE)}
    for sentence in sentences:
        for start, end, name in certain_spans(sentence.allowed):
            words = tuple(sentence.words[start:end])
            if all(word[:1].isupper() or not word.isalpha() for word in words):
                found[name].append(words)
    known = sorted(tuple(place.split(" ")) for place in words_of("places"))
    found["LOC"] += known * max(1, len(found["LOC"]) // max(len(known), 1))
    return {name: sorted(spans) for name, spans in sorted(found.items())}


def varied(sentence: Sentence, pool: Pool, dice: random.Random) -> Sentence:
    """Vary a sentence by chance; most come back as they are.

    Args:
        sentence: the sentence.
        pool: names to draw from, by type.
        dice: where the chance comes from.

    Returns:
        The sentence, or a varied copy.
    """
    if dice.random() < SWAPPED[sentence.tree]:
        sentence = _exchange_alike(sentence, pool, dice) if sentence.tree else _exchange(sentence, pool, dice)
    if sentence.tree and len(sentence.words) <= _LONGEST_HEADLINE and dice.random() < HEADLINES:
        words = [word[:1].upper() + word[1:] if len(word) > _SMALL else word for word in sentence.words]
        sentence = replace(sentence, words=words)
    return sentence


def _exchange(sentence: Sentence, pool: Pool, dice: random.Random) -> Sentence:
    """Exchange names by names of any length: nothing but the tags of names hangs on the words."""
    words: list[str] = []
    allowed: list[int] = []
    place = 0
    for start, end, name in certain_spans(sentence.allowed):
        fresh = dice.choice(pool[name])
        words += [*sentence.words[place:start], *fresh]
        allowed += [
            *sentence.allowed[place:start],
            only(f"B-{name}"),
            *([only(f"I-{name}")] * (len(fresh) - 1)),
        ]
        place = end
    words += sentence.words[place:]
    allowed += sentence.allowed[place:]
    facts: list[list[float | None]] = [[None] * len(sentence.facts[0]) for _ in words]
    return replace(sentence, words=words, allowed=allowed, facts=facts)


def _exchange_alike(sentence: Sentence, pool: Pool, dice: random.Random) -> Sentence:
    """Exchange names of plain proper nouns by names of as many words, so that the tree still fits."""
    words, lemmas = list(sentence.words), list(sentence.lemmas)
    for start, end, name in certain_spans(sentence.allowed):
        plain = all(
            sentence.xpos[index] == "NNP" and words[index] == lemmas[index] and words[index].isalpha()
            for index in range(start, end)
        )
        fresh = dice.choice(pool[name])
        if (
            plain
            and len(fresh) == end - start
            and all(word.isalpha() and word[:1].isupper() for word in fresh)
        ):
            words[start:end] = fresh
            lemmas[start:end] = fresh
    return replace(sentence, words=words, lemmas=lemmas)

"""The words of a slot, as stems that can be compared."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from recension.claims.lexicon import lines_of, stem_classes, word_set
from recension.lineage import lexicon
from recension.lineage.variants.numerals import is_number
from recension.lineage.variants.spelling import stem

_KEPT: Final = 8192  # texts whose words are kept: the sentences of a story are read over and over
_FURTHEST: Final = 6  # words from "under" to the text it names

_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+){0,8}")


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, with plain apostrophes."""
    return tuple(match.group().lower().replace("’", "'") for match in _WORD.finditer(text))


@lru_cache(maxsize=_KEPT)
def spoken(text: str) -> tuple[str, ...]:
    """The same of a short text, kept for the next time."""
    return words_in(text)


def tokens_of(text: str) -> list[tuple[int, int, str]]:
    """The words of a text with their places in code points, half-open."""
    return [
        (match.start(), match.end(), match.group().lower().replace("’", "'"))
        for match in _WORD.finditer(text)
    ]


@lru_cache(maxsize=_KEPT)
def stems(text: str) -> frozenset[str]:
    """The stems of the words of sense in a text: no grammar, no numbers."""
    functions = lexicon.word_set("function_words")
    return frozenset(
        stem(word)
        for word in spoken(text)
        if word not in functions and word not in word_set("loose_words") and not is_number(word)
    )


@lru_cache(maxsize=_KEPT)
def kinds(words: frozenset[str]) -> frozenset[str]:
    """Stems of an object, those for one kind of thing as one: "bid" and "application"."""
    known = stem_classes("same_kind")
    return frozenset(f"#{min(known[word])}" if word in known else word for word in words)


@lru_cache(maxsize=_KEPT)
def head(text: str) -> str | None:
    """The stem of the word that a noun phrase is about: the last one before a preposition or a clause.

    A guess from words alone; null where nothing stands there.
    """
    last: str | None = None
    for word in spoken(text):
        if word in word_set("phrase_ends"):
            if last is not None:
                return stem(last)
        elif not is_number(word):
            last = word
    return stem(last) if last is not None else None


def containment(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that the larger holds, 0 to 1; 0 where either is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def has_phrase(text: str, name: str) -> str | None:
    """The first phrase of a data file that a text holds; the longest of those at one place."""
    words = spoken(text)
    phrases = _phrases(name)
    for at in range(len(words)):
        for phrase in phrases.get(words[at], ()):
            if words[at : at + len(phrase)] == phrase:
                return " ".join(phrase)
    return None


@cache
def _phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines_of(name):
        words = spoken(line)
        found.setdefault(words[0], []).append(words)
    return {
        first: tuple(sorted(several, key=lambda one: (-len(one), one))) for first, several in found.items()
    }


def phrase_place(text: str, name: str) -> tuple[int, int] | None:
    """Where the first phrase of a data file stands in a text, in code points, half-open."""
    matches = list(_WORD.finditer(text))
    words = [match.group().lower().replace("’", "'") for match in matches]
    phrases = _phrases(name)
    for at, word in enumerate(words):
        for phrase in phrases.get(word, ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                return matches[at].start(), matches[at + len(phrase) - 1].end()
    return None


def under_a_text(sentence: str) -> str | None:
    """The words of a sentence that hand it to a binding text: "under the settlement"."""
    words = spoken(sentence)
    kinds = frozenset(
        word for line in lines_of("genres") if len(words_ := line.split()) == 1 for word in words_
    )
    for at, word in enumerate(words):
        if word == "under":
            for end in range(at + 1, min(at + _FURTHEST, len(words))):
                if words[end] in kinds:
                    return " ".join(words[at : end + 1])
    return None

"""The edges of noun phrases that name a source, an addressee or a medium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.statements.attribution import Run
from recension.statements.lexicon import word_set

if TYPE_CHECKING:
    from recension.statements.reading import Reading

LONGEST_PHRASE: Final = 60
"""In words. A longer phrase is cut at its head word, so that a name of hundreds of words costs no more."""

_OUTSIDE: Final = frozenset({"acl:relcl", "parataxis", "advcl", "ccomp", "dep", "cc:preconj", "list"})
_OF_PREDICATES: Final = frozenset({"mark", "nsubj", "cop", "aux", "advmod"})


def phrase(reading: Reading, head: int) -> Run:
    """Find the words of a noun phrase: the head with what describes it, without clauses and after-thoughts.

    Args:
        reading: the document.
        head: its head word.

    Returns:
        The run around the head; what stands behind a comma ("Holt, the minister, ...") is left out.
    """
    words = _kept(reading, head)
    first = end = head
    while first - 1 in words and head - first < LONGEST_PHRASE:
        first -= 1
    while end + 1 in words and end - head < LONGEST_PHRASE:
        end += 1
    while first < head and not reading.is_word(first):
        first += 1
    while end > head and (not reading.is_word(end) or reading.xpos[end] == "POS"):
        end -= 1
    return Run(first, end + 1)


def _kept(reading: Reading, head: int) -> set[int]:
    """The head's subtree without clauses, prepositions of its own and what a comma or bracket cuts off."""
    kept: set[int] = set()
    left = [head]
    while left and len(kept) < LONGEST_PHRASE * 2:
        here = left.pop()
        kept.add(here)
        left.extend(child for child in reading.trees.children(here) if _belongs(reading, head, here, child))
    return kept


def _belongs(reading: Reading, head: int, here: int, child: int) -> bool:
    """Whether a child of a word of the phrase is part of the phrase that has this head."""
    plain = reading.plain(child)
    if reading.relations[child] in _OUTSIDE:
        return False
    if here == head and (plain in _OF_PREDICATES or (plain == "case" and child < head)):
        return False
    if plain in {"nmod", "obl"} and is_day(reading, child):
        return False
    if plain == "acl" and "that" in {reading.lemmas[mark] for mark in reading.trees.related(child, "mark")}:
        return False
    return not (plain in {"amod", "acl", "appos"} and child > here and _cut_off(reading, here, child))


def is_day(reading: Reading, word: int) -> bool:
    """Tell whether a word is a day or a month or a figure that dates something."""
    return reading.words[word].lower().rstrip(".") in word_set("days") or reading.words[word][:1].isdigit()


def _cut_off(reading: Reading, head: int, child: int) -> bool:
    """Whether a comma, dash or bracket stands between a head and the phrase of a child after it."""
    return any(reading.words[word] in {",", "(", "—", "–", "-", "--"} for word in range(head + 1, child))


def is_name(reading: Reading, word: int) -> bool:
    """Tell whether a word is part of a name."""
    return word in reading.names or reading.upos[word] == "PROPN"


def is_role(reading: Reading, word: int) -> bool:
    """Tell whether a noun is one of office or occupation."""
    lemma = reading.lemmas[word]
    return not {lemma, lemma.rpartition("-")[2]}.isdisjoint(word_set("role_nouns"))

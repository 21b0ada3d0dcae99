"""Who can act, and what is a place: what kind of thing a noun stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.lemmas import lemma_of
from recension.events.wordlists import words

if TYPE_CHECKING:
    from recension.language.annotated import Annotated

_PERSONAL: Final = frozenset({"i", "you", "he", "she", "we", "they", "him", "her", "them", "us", "me", "who"})


def is_party(annotated: Annotated, word: int) -> bool:
    """Tell whether a noun stands for someone who can act: a name, a person, an office, a state."""
    kind, lemma = annotated.annotation.upos[word], lemma_of(annotated.trees, word)
    if kind == "PRON":
        return lemma in _PERSONAL
    if kind == "PROPN":
        return name_type(annotated, word) in {"PER", "LOC", "ORG", "NORP"}
    return lemma in words("party_nouns") or annotated.word(word).lower() in words("party_nouns")


def name_type(annotated: Annotated, word: int) -> str | None:
    """Give the type of the name that a word is in; None where it is in none."""
    names = annotated.annotation
    row = int(names.name_starts.searchsorted(word, side="right")) - 1
    return names.name_types[row] if row >= 0 and int(names.name_ends[row]) > word else None


def is_place(annotated: Annotated, word: int) -> bool:
    """Tell whether a noun is a place: one on a map by its name, or a noun for such."""
    if annotated.lemma(word).lower() in words("place_nouns") or annotated.word(word).lower() in words(
        "place_nouns"
    ):
        return True
    return name_type(annotated, word) == "LOC"

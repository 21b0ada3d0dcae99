"""Which tags of names each word may have: certain where a source is certain, open where it does not say."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from training.sentences import ANY, only

OPEN: Final = only("O", "B-OTH", "I-OTH")
PEOPLE_OR_OTHER: Final = only("B-NORP", "B-OTH", "I-OTH")
_PEOPLE_ENDING: Final = re.compile(r"[A-Z][a-z]{2,}(?:ian|ean|ese|ish|[aeiou]can|aqi|eli|iot)s?\Z")
_NOUN_TAGS: Final = ("NN", "JJ", "CD", "FW", "ADD", "GW", "NFP", "LS")
_BREAKS: Final = frozenset((".", "!", "?", ":", ";", "(", "[", '"', "“", "‘", "'", "--", "-", "…", "..."))


@cache
def words_of(name: str) -> frozenset[str]:
    """Read a list of words from `data`, comments left out."""
    lines = Path(__file__).with_name("data").joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def names_a_people(word: str) -> bool:
    """Tell whether a capitalised word is one for a people, a faith or a party's members."""
    return word in words_of("peoples") or bool(_PEOPLE_ENDING.match(word))


def outside(
    words: list[str], xpos: list[str] | None, index: int, common: frozenset[str] = frozenset()
) -> int:
    """Give the possible tags of a word that a source of persons, places and organisations leaves outside.

    Such a source says nothing of peoples and of other names: only words written like names can be either.

    Args:
        words: words of the sentence.
        xpos: their Penn tags, where the source has them.
        index: the word asked about.
        common: lower-case words that are no names at the beginning of a sentence, where there are no tags.

    Returns:
        The tags as bits.
    """
    word = words[index]
    if not any(map(str.isupper, word)):
        return (
            only("O", "I-OTH")
            if word.lower() in words_of("connectors") and _between_names(words, index)
            else only("O")
        )
    if word in words_of("calendar") or word.lower() in words_of("pronouns"):
        return only("O")
    first = index == 0 or words[index - 1] in _BREAKS
    if xpos is None:
        if first and word.lower() in common:
            return only("O")
        return PEOPLE_OR_OTHER if names_a_people(word) else OPEN
    if not xpos[index].startswith(_NOUN_TAGS):
        return only("O")
    if names_a_people(word) and not (first and xpos[index] == "NN"):
        return PEOPLE_OR_OTHER
    if not xpos[index].startswith("NNP") and (first or word.isupper()):
        return only("O")
    return OPEN | PEOPLE_OR_OTHER if xpos[index].startswith("JJ") else OPEN


def _between_names(words: list[str], index: int) -> bool:
    before, after = index - 1, index + 1
    while before >= 0 and words[before].lower() in words_of("connectors"):
        before -= 1
    while after < len(words) and words[after].lower() in words_of("connectors"):
        after += 1
    return before >= 0 and after < len(words) and words[before][:1].isupper() and words[after][:1].isupper()


def spans_to_tags(length: int, spans: list[tuple[int, int, str]]) -> list[str]:
    """Write spans (start, end, type) of words as tags; of overlapping spans the first one given stays."""
    tags = ["O"] * length
    for start, end, name in spans:
        if any(tag != "O" for tag in tags[start:end]):
            continue
        tags[start] = f"B-{name}"
        for index in range(start + 1, end):
            tags[index] = f"I-{name}"
    return tags


def mention_core(
    kind: str, start: int, end: int, head: int, words: list[str], upos: list[str]
) -> tuple[int, int]:
    """Cut the proper-noun run around the head out of a noun phrase, titles of persons left out.

    Args:
        kind: type of the name.
        start: first word of the phrase.
        end: one past its last word.
        head: its head word.
        words: words of the sentence.
        upos: their tags.

    Returns:
        First word of the run and one past its last; empty where nothing but titles is left.
    """
    first = last = head
    while first > start and _in_run(words, upos, first - 1):
        first -= 1
    while last + 1 < end and _in_run(words, upos, last + 1):
        last += 1
    while first <= last and (
        words[first] in {"-", ".", "&"} or (kind == "PER" and words[first] in words_of("titles"))
    ):
        first += 1
    while last >= first and words[last] in {"-", "&"}:
        last -= 1
    return first, last + 1


def _in_run(words: list[str], upos: list[str], index: int) -> bool:
    return upos[index] == "PROPN" or words[index] in {"-", "&"}


def open_phrase(allowed: list[int], start: int, end: int) -> None:
    """Leave open what a phrase's words outside its core are, where they are written like parts of a name."""
    for index in range(start, end):
        allowed[index] = ANY

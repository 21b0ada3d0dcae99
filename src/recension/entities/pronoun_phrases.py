"""Pronouns of the third person and relative ones, those left out that refer to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.mention import MentionKind
from recension.entities.phrases import Phrase
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.entities.reading import Reading

_PRONOUNS: Final = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    **dict.fromkeys(("it", "its", "itself"), "n"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "p"),
    **dict.fromkeys(("who", "whom", "whose", "which", "that"), "r"),
    "where": "w",
}

_TYPES: Final = {"m": EntityType.PERSON, "f": EntityType.PERSON, "w": EntityType.PLACE}


def pronouns_in(reading: Reading) -> Iterator[Phrase]:
    """Find pronouns of the third person and relative ones; an "it" that refers to nothing is left out."""
    for word, tag in enumerate(reading.xpos):
        if tag not in {"PRP", "PRP$", "WP", "WP$", "WDT", "WRB", "DT", "IN"}:
            continue
        gender = _PRONOUNS.get(reading.words[word])
        if gender is None or _is_expletive(reading, word) or (tag in {"DT", "IN"}):
            continue
        if gender == "w" and not _is_relative(reading, word):
            continue  # "where" alone asks
        yield Phrase(
            kind=MentionKind.PRONOUN,
            first=word,
            end=word + 1,
            head=word,
            type=_TYPES.get(gender),
            spots=(word,),
            noun=reading.words[word],
            plural=gender == "p",
            gender=gender if gender in {"m", "f"} else "",
        )


def _is_relative(reading: Reading, word: int) -> bool:
    """Whether an adverb opens a clause that hangs on a noun before it: "the port where she lives"."""
    verb = reading.heads[word]
    return verb >= 0 and reading.plain(verb) == "acl" and reading.heads[verb] < word


def _is_expletive(reading: Reading, word: int) -> bool:
    if reading.words[word] != "it":
        return False
    head = reading.heads[word]
    if reading.relations[word].startswith("expl") or head < 0:
        return True
    if reading.lemmas[head] not in word_set("expletive_words"):
        return False
    return bool(reading.related(head, "ccomp", "csubj", "xcomp", "advcl"))

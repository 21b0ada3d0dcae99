"""Names of ships and aircraft, told by what stands before them, in them or beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recension.entities.lexicon import word_set
from recension.entities.mention import MentionKind
from recension.entities.reading import SUBJECTS
from recension.record import EntityType

if TYPE_CHECKING:
    from recension.entities.phrases import Phrase
    from recension.entities.reading import Reading


def vessel_named(reading: Reading, name: Phrase) -> Phrase:
    """Take a name for a ship's where the words say so, else leave it as it is.

    As in "The frigate Norr", "NS Norr", "the Norr, a frigate", "the Queen Norr".

    Args:
        reading: the document.
        name: a name in it.
    """
    if name.kind is not MentionKind.NAME:
        return name
    nouns = word_set("vessel_nouns") - word_set("organization_nouns")  # "the carrier" may be an airline
    inside = [at for at, word in enumerate(name.words[:-1], 1) if word in nouns]
    prefix = name.words[:1] if len(name.words) > 1 else ()
    start = inside[-1] if inside else int(not word_set("ship_prefixes").isdisjoint(prefix))
    noun = name.first - 1
    beside = noun >= 0 and hang_together(reading, noun, name.head)
    told = noun >= 0 and reading.words[noun] in word_set("ship_prefixes") and reading.forms[noun].isupper()
    if start or told or (beside and reading.lemmas[noun] in nouns) or _is_described(reading, name):
        return _as_vessel(name, words=name.words[start:])
    if _has_title(reading, name.first - 1):
        spots = (name.first - 1, *name.spots)
        words = (reading.words[name.first - 1], *name.words)
        return replace(_as_vessel(name, words=words), first=name.first - 1, spots=spots)
    return _as_vessel(name, words=name.words) if _has_title(reading, name.first) and len(prefix) else name


def hang_together(reading: Reading, noun: int, name: int) -> bool:
    """Whether a noun and a name right behind it are one phrase: one hangs on the other, or both are subject.

    No verb has two subjects side by side, though a parser may say so.
    """
    heads, relation = reading.heads, reading.relations[noun]
    subjects = relation in SUBJECTS and relation == reading.relations[name] and heads[noun] == heads[name]
    return heads[noun] == name or heads[name] == noun or subjects


def _as_vessel(name: Phrase, *, words: tuple[str, ...]) -> Phrase:
    return replace(
        name, type=EntityType.OTHER, words=words, country=None, is_state=False, acts=False, gender=""
    )


def _is_described(reading: Reading, name: Phrase) -> bool:
    """As in "The Norr, a frigate of the navy": a name with an article, and a vessel in apposition."""
    article = name.first > 0 and reading.words[name.first - 1] == "the"
    nouns = word_set("vessel_nouns")
    return article and any(reading.lemmas[one] in nouns for one in reading.related(name.head, "appos"))


def _has_title(reading: Reading, word: int) -> bool:
    """Whether a word is a title in capitals with an article or a vessel before it, as no person has."""
    if (
        word < 1
        or reading.words[word] not in word_set("ship_titles")
        or not reading.forms[word][:1].isupper()
    ):
        return False
    return reading.words[word - 1] == "the" or reading.lemmas[word - 1] in word_set("vessel_nouns")

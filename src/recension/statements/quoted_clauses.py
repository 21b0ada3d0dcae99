"""Which quotations belong to a verb of saying by where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.statements.contents import clause_words
from recension.statements.sources import has_subject

if TYPE_CHECKING:
    from recension.statements.reading import Reading

_FURTHEST: Final = 30
"""In words. How far a quotation may be from its verb: office, day and place stand between."""


def quoted_beside(reading: Reading, verb: int, *, parts: bool = True) -> frozenset[int]:
    """Find the quotation that stands right before or behind the clause of a verb of saying.

    Args:
        reading: the document.
        verb: the verb.
        parts: whether a few quoted words within its clause will do.

    Returns:
        Indexes of quotations, none where there is none.
    """
    own = reading.quotation_of[verb]
    if own >= 0:
        return frozenset()
    if _speaks_here(reading, verb):
        before = _before(reading, verb, own)
        if before is not None:
            return frozenset({before})
    after = _after(reading, verb, own, parts=parts)
    return frozenset() if after is None else frozenset({after})


def _speaks_here(reading: Reading, verb: int) -> bool:
    """Whether a verb has a subject of its own and is not put under another: "after the council said" is."""
    marks = {reading.lemmas[mark] for mark in reading.trees.related(verb, "mark")} - {"as"}
    return has_subject(reading, verb) and not marks and "relcl" not in reading.relations[verb]


def _clause(reading: Reading, verb: int) -> set[int]:
    """The verb's subtree, with its subject and what goes on around it, quotations left out."""
    return clause_words(reading, verb, frozenset())


def _before(reading: Reading, verb: int, own: int) -> int | None:
    clause = _clause(reading, verb)
    for word in range(verb - 1, max(-1, verb - 1 - _FURTHEST), -1):
        index = reading.quotation_of[word]
        if index >= 0 and index != own:
            return index if _is_speech(reading, index) else None
        if word in reading.paragraph_starts and reading.is_word(word):
            return None
        if reading.is_word(word) and (word not in clause or reading.plain(word) == "cc"):
            return None
        if reading.words[word] in {".", ";", ":"} and reading.quotation_of[word] == own:
            return None
    return None


def _after(reading: Reading, verb: int, own: int, *, parts: bool) -> int | None:
    clause = _clause(reading, verb)
    sentence = reading.sentence_of[verb]
    for word in range(verb + 1, min(len(reading), verb + 1 + _FURTHEST)):
        index = reading.quotation_of[word]
        if index >= 0 and index != own:
            within = parts and word in clause and reading.sentence_of[word] == sentence
            return (
                index if _is_speech(reading, index) or (within and _is_clause_part(reading, index)) else None
            )
        if word in reading.paragraph_starts and not _colon_before(reading, word):
            return None
        if reading.sentence_of[word] != sentence and not _colon_before(reading, word):
            return None
        if reading.is_word(word) and word not in clause:
            return None
    return None


def _colon_before(reading: Reading, word: int) -> bool:
    """Whether a colon or comma stands right before, a mark that opens a quotation aside."""
    here = word - 1
    while here >= 0 and not reading.is_word(here):
        if reading.words[here] in {":", ","}:
            return True
        here -= 1
    return False


def _is_speech(reading: Reading, index: int) -> bool:
    """Whether a quotation is more than a name or a term: it has a verb, or ends like a sentence."""
    first, end = reading.quotations[index].words
    if any(reading.upos[word] in {"VERB", "AUX"} for word in range(first, end)):
        return True
    return reading.words[end - 1][-1] in ".,?!…" and not _is_title(reading, first, end)


def _is_clause_part(reading: Reading, index: int) -> bool:
    """Whether a quotation is part of a clause and no name: it has a verb or several small words."""
    first, end = reading.quotations[index].words
    return end - first > 1 and not _is_title(reading, first, end)


def _is_title(reading: Reading, first: int, end: int) -> bool:
    """Whether most words of a quotation are written with a capital, as in a title or a name."""
    letters = [reading.words[word] for word in range(first, end) if reading.words[word][:1].isalpha()]
    return len(letters) > 1 and sum(word[0].isupper() for word in letters) > len(letters) / 2


def quoted_within(reading: Reading, verb: int) -> frozenset[int]:
    """Find the quotations inside the clause of a verb that praises, blames or describes.

    Args:
        reading: the document.
        verb: the verb.

    Returns:
        Indexes of quotations of more than one word that begin behind the verb, within its own clause.
    """
    clause = _clause(reading, verb)
    own = reading.quotation_of[verb]
    found = {
        reading.quotation_of[word]
        for word in clause
        if word > verb and reading.quotation_of[word] not in {-1, own}
    }
    return frozenset(
        index
        for index in found
        if reading.quotations[index].words.first > verb
        and reading.quotations[index].words.end - reading.quotations[index].words.first > 1
        and not _is_title(reading, *reading.quotations[index].words)
    )

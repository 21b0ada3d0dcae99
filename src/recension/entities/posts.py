"""Offices that are meant as posts, not as the people who hold them: "asked her to be harbour master"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set

if TYPE_CHECKING:
    from recension.entities.reading import Reading

_NAMING: Final = frozenset({"for", "of"})


def is_post(reading: Reading, word: int) -> bool:
    """Tell whether an office is meant as a post that somebody has, gets or loses.

    Args:
        reading: the document.
        word: the head noun of the office.
    """
    above, case = reading.heads[word], reading.case(word)
    if case == "as" or _is_become(reading, word):
        return True
    if above < 0:
        return False
    noun = reading.lemmas[above] in word_set("post_nouns")
    if above > word and reading.relations[word] in {"compound", "amod", "nmod:poss"}:
        return noun
    bare = not reading.related(word, "det", "nmod:poss")
    return case in _NAMING and (noun or (bare and reading.lemmas[above] in word_set("choosing_verbs")))


def _is_become(reading: Reading, word: int) -> bool:
    """As in "to be harbour master", "would become the harbour master", "was named harbour master"."""
    above = reading.heads[word]
    if reading.related(word, "cop"):
        to = any(reading.words[one] == "to" for one in reading.related(word, "mark"))
        return to or any(reading.xpos[one] == "MD" for one in reading.related(word, "aux"))
    chosen = above >= 0 and reading.lemmas[above] in word_set("choosing_verbs")
    return chosen and reading.relations[word] == "xcomp"

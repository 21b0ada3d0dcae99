"""Whether a capital is named as a party or as a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.reading import SUBJECTS

if TYPE_CHECKING:
    from recension.entities.reading import Reading

_OF_PARTIES: Final = frozenset(
    {
        "against",
        "between",
        "by",
        "with",
        "for",
        "on",
        "in favour of",
        "in favor of",
        "on behalf of",
        "according to",
        "in response to",
        "of",
        "from",
        "to",
        "toward",
        "towards",
    }
)
"""Prepositions after a noun that only parties have: "talks with Vessmar", "pressure on Vessmar"."""

_SURE: Final = frozenset({"in favour of", "in favor of", "on behalf of", "according to"})
"""Prepositions that only parties follow, whatever stands before."""


def party_reason(reading: Reading, word: int) -> str | None:
    """Say why a capital stands for its country here.

    Args:
        reading: the document.
        word: the head word of the capital's name.

    Returns:
        The reason; None where it is a place, or the words do not tell.
    """
    if any(reading.lemmas[child] == "official" for child in reading.related(word, "amod")):
        return "“official” before a capital stands for its country"
    if reading.forms[word].isupper() and word == reading.bounds[reading.sentences[word]][0]:
        return None  # a place in capitals at the beginning is a dateline's
    first = reading.first_conjunct(word)
    head = reading.heads[first]
    if head < 0:
        return None
    lemma = _known_lemma(reading.lemmas[head])
    return _by_verb(reading, first, lemma) or _by_noun(reading, first, lemma)


def _known_lemma(lemma: str) -> str:
    """The lemma, with the letter that lemmas of rare verbs lack now and then ("shelv")."""
    known = word_set("acting_verbs")
    return lemma + "e" if lemma not in known and lemma + "e" in known else lemma


def _by_verb(reading: Reading, first: int, lemma: str) -> str | None:
    relation, case = reading.relations[first], reading.case(first)
    acts = lemma in word_set("acting_verbs")
    doer = relation in {"nsubj", "obl:agent"} and acts
    if doer or (relation in SUBJECTS and _open_complement(reading, reading.heads[first])):
        return f"a capital that is the doer of “{lemma}” stands for its country"
    if relation in {"obj", "iobj", "nsubj:pass"} and lemma in word_set("addressing_verbs"):
        return f"a capital that one can “{lemma}” stands for its country"
    if case in _SURE:
        return f"a capital after “{case}” stands for its country"
    if relation.startswith("obl") and case == "with" and acts:
        return f"a capital with which one can “{lemma}” stands for its country"
    return None


def _by_noun(reading: Reading, first: int, lemma: str) -> str | None:
    case, nouns = reading.case(first), word_set("acting_nouns")
    if lemma in nouns and (reading.relations[first] == "nmod:poss" or case in _OF_PARTIES):
        return f"a capital beside “{lemma}” stands for its country"
    if case == "between" and reading.related(first, "conj"):
        above = next((one for one in reading.up(first)[:3] if reading.lemmas[one] in nouns), None)
        return None if above is None else f"a capital beside “{reading.lemmas[above]}” stands for its country"
    return None


def _open_complement(reading: Reading, verb: int) -> bool:
    """As in "Vessmar is ready to ...", "Vessmar will be able to ..."."""
    return reading.lemmas[verb] in {"ready", "willing", "prepared", "keen", "unwilling", "reluctant"}

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
    first = reading.first_conjunct(word)
    head = reading.heads[first]
    if head < 0:
        return None
    relation, lemma = reading.relations[first], reading.lemmas[head]
    if lemma not in word_set("acting_verbs") and lemma + "e" in word_set("acting_verbs"):
        lemma += "e"  # lemmas of rare verbs lack the letter now and then ("shelv")
    if reading.forms[word].isupper() and word == reading.bounds[reading.sentences[word]][0]:
        return None  # a place in capitals at the beginning is a dateline's
    if relation in {"nsubj", "obl:agent"} and lemma in word_set("acting_verbs"):
        return f"a capital that is the doer of “{lemma}” stands for its country"
    if relation in SUBJECTS and _open_complement(reading, head):
        return f"a capital that is the doer of “{lemma}” stands for its country"
    if relation in {"obj", "iobj", "nsubj:pass"} and lemma in word_set("addressing_verbs"):
        return f"a capital that one can “{lemma}” stands for its country"
    case = reading.case(first)
    if case in _SURE:
        return f"a capital after “{case}” stands for its country"
    if lemma in word_set("acting_nouns") and (relation == "nmod:poss" or case in _OF_PARTIES):
        return f"a capital beside “{lemma}” stands for its country"
    if case == "between" and reading.related(first, "conj"):
        nouns = [
            above for above in reading.up(first)[:3] if reading.lemmas[above] in word_set("acting_nouns")
        ]
        if nouns:
            return f"a capital beside “{reading.lemmas[nouns[0]]}” stands for its country"
    if relation.startswith("obl") and case == "with" and lemma in word_set("acting_verbs"):
        return f"a capital with which one can “{lemma}” stands for its country"
    return None


def _open_complement(reading: Reading, verb: int) -> bool:
    """ "Vessmar is ready to ...", "Vessmar will be able to ..."."""
    return reading.lemmas[verb] in {"ready", "willing", "prepared", "keen", "unwilling", "reluctant"}

"""Lemmas of verbs as the word lists spell them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from recension.events.wordlists import entries, words

if TYPE_CHECKING:
    from recension.language.trees import Trees

_BESIDE: Final = 8
"""Words from a verb to the adverb it goes with: "brought all forty members of the crew home"."""

_LISTS: Final = ("governing_verbs", "not_acts", "reporting_verbs", "light_verbs", "occurrence_verbs", "verbs")


@cache
def _known() -> frozenset[str]:
    found = {line for name in _LISTS for _, line in entries(name)}
    for _, line in entries("act_codes"):
        found.update(verb.strip() for verb in line.partition(":")[2].split(","))
    found.update(line.split()[1] for _, line in entries("act_nouns"))
    return frozenset(found)


@cache
def repaired(lemma: str) -> str:
    """Put right a lemma that an annotator cut a letter too short or too long ("commen", "assesse").

    Args:
        lemma: a verb's lemma in lower case.

    Returns:
        The verb of the word lists that differs by a letter at the end; the lemma itself where there is none.
    """
    if lemma in _known():
        return lemma
    attempts = [lemma + "e", lemma + "d", lemma + "n", lemma + "ee", lemma + "ep", lemma + "t"]
    if lemma.endswith("e"):
        attempts = [lemma[:-2] + "y" if lemma.endswith("ie") else lemma[:-1], *attempts]
    for attempt in attempts:
        if attempt in _known():
            return attempt
    return lemma


def lemma_of(trees: Trees, word: int) -> str:
    """Give a word's lemma in lower case, a verb's put right."""
    lemma = trees.annotation.lemmas[word].lower()
    return repaired(lemma) if trees.annotation.upos[word] == "VERB" else lemma


def _before_a_place(trees: Trees, particle: int) -> bool:
    """Tell "signed in Veld", where a parse takes the preposition for a particle."""
    if trees.annotation.lemmas[particle].lower() not in {"in", "on", "at"}:
        return False
    following = particle + 1
    return following < len(trees.annotation) and trees.annotation.upos[following] == "PROPN"


def _is_particle(trees: Trees, verb: int, child: int) -> bool:
    """Tell the "on" of "go on with", which a parse may take for an adverb."""
    beside = child == verb + 1 and trees.annotation.xpos[child] == "RP"
    return beside and trees.relation(child) == "advmod"


def verb_lemma(trees: Trees, word: int) -> str:
    """Give a verb's lemma with its particle ("hand over")."""
    particles = [
        child
        for child in trees.children(word)
        if (trees.relation(child) == "compound:prt" or _is_particle(trees, word, child))
        and not _before_a_place(trees, child)
    ]
    lemma = lemma_of(trees, word)
    if particles:
        return f"{lemma} {lemma_of(trees, particles[0])}"
    for child in trees.related(word, "advmod"):
        joined = f"{lemma} {lemma_of(trees, child)}"
        if joined in words("adverb_verbs") and _goes_with(trees, word, child):
            return joined
    return lemma


def _goes_with(trees: Trees, verb: int, adverb: int) -> bool:
    """Tell an adverb that makes another act of a verb ("took it back") from one with words of its own."""
    things = trees.related(verb, "obj")
    return (
        verb < adverb <= verb + _BESIDE
        and not trees.related(adverb, "conj", "det", "nmod:poss", "compound", "case")
        and not any(lemma_of(trees, one) in words("adverb_verbs", "no thing") for one in things)
    )

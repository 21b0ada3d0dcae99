"""Signs of modality in an act's own words: auxiliaries, adverbs, adjectives, conjunctions, negation."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from recension.events.lemmas import lemma_of
from recension.events.phrases import infinitive
from recension.events.standing import MODALITIES
from recension.events.unreal import awaited, fronted, unfulfilled
from recension.events.wordlists import words
from recension.language.trees import is_negated
from recension.record import Modality

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.events.standing import Standing
    from recension.language.trees import Trees

_STEPS: Final = 12


@cache
def _signs() -> Mapping[tuple[str, str], Modality]:
    found: dict[tuple[str, str], Modality] = {}
    for kind in ("auxiliary", "adverb", "adjective", "conjunction"):
        for name, modality in MODALITIES.items():
            found.update(((kind, word), modality) for word in words("modal_words", f"{kind} {name}"))
    return found


_UNGOVERNED: Final = frozenset({"root", "appos", "parataxis", "ccomp", "list"})
"""Relations of a noun that no verb governs: with its participle it is a clause of its own in a headline."""

_AWAITED: Final = "what waits for it is still to come"
_FRONTED: Final = "a condition does not say that it happened"
_KINDS: Final = {"advmod": "adverb", "mark": "conjunction"}


def clause_signs(trees: Trees, word: int, found: Standing) -> None:
    """Read auxiliaries, adverbs, conjunctions and negation of a clause."""
    for child in trees.children(word):
        relation = trees.plain_relation(child)
        if relation in {"aux", "cop"}:
            modality = _auxiliary(trees, word, child)
        else:
            modality = _signs().get((_KINDS.get(relation, ""), lemma_of(trees, child)))
        if modality is not None:
            found.take(modality, child)
    for opener, reason in ((awaited(trees, word), _AWAITED), (fronted(trees, word), _FRONTED)):
        if opener is not None:
            found.take(Modality.POSSIBLE, opener)
            found.reasons.append(reason)
    unmet = unfulfilled(trees, word)
    if unmet is not None:
        found.take(Modality.POSSIBLE, unmet)
        found.negative = not found.negative
        found.reasons.append("what should have been done is said not to have been")
    be = _be_before_to(trees, word)
    if be is not None:
        found.take(Modality.PLANNED, be)
    if is_negated(trees, word) or _nobody(trees, word):
        found.negative = not found.negative
        found.governors.extend(
            child for child in trees.children(word) if lemma_of(trees, child) in words("negations")
        )


def _auxiliary(trees: Trees, word: int, child: int) -> Modality | None:
    lemma = lemma_of(trees, child)
    if child == unfulfilled(trees, word):
        return None
    if lemma == "be" and infinitive(trees, word) and _before_to(trees, word, child):
        return Modality.PLANNED  # "is to release"
    if trees.plain_relation(child) == "cop":
        return None
    if lemma in {"would", "'d"} and trees.annotation.xpos[child] == "MD":
        return Modality.PLANNED if _reported(trees, word) else Modality.POSSIBLE
    return _signs().get(("auxiliary", lemma))


def _nobody(trees: Trees, word: int) -> bool:
    """Tell whether a participant is nobody or nothing, in a headline too ("no shot fired at Ilvet")."""
    noun = trees.head(word)
    if (
        noun is not None
        and noun < word
        and trees.annotation.xpos[word] == "VBN"
        and trees.plain_relation(word) == "acl"
        and trees.plain_relation(noun) in _UNGOVERNED
        and any(lemma_of(trees, child) == "no" for child in trees.related(noun, "det"))
    ):
        return True
    return any(
        lemma_of(trees, child) in words("negations")
        and trees.annotation.upos[child] in {"PRON", "NOUN", "DET"}
        for child in trees.related(word, "nsubj", "obj")
    )


def _be_before_to(trees: Trees, word: int) -> int | None:
    """Find the "is" right before "to", where a parse hangs it elsewhere ("is to hand over 41 men")."""
    marks = [mark for mark in trees.related(word, "mark") if lemma_of(trees, mark) == "to" and mark < word]
    before = marks[0] - 1 if marks else -1
    finite = before >= 0 and trees.annotation.xpos[before] in {"VBZ", "VBP", "VBD"}
    elsewhere = finite and trees.head(before) != word and trees.annotation.lemmas[before] == "be"
    return before if elsewhere and trees.head(word) is None else None


def _before_to(trees: Trees, word: int, auxiliary: int) -> bool:
    """Tell "is to release" from "to be released"."""
    marks = [mark for mark in trees.related(word, "mark") if lemma_of(trees, mark) == "to"]
    return bool(marks) and auxiliary < marks[0]


def _reported(trees: Trees, word: int) -> bool:
    """Tell whether a clause is what somebody says, so that its "would" is a "will" of then."""
    here = word
    for _ in range(_STEPS):
        if trees.plain_relation(here) in {"ccomp", "parataxis"}:
            return True
        head = trees.head(here)
        if head is not None and _hangs_on_occasion(trees, here, head):
            return True
        if head is None:
            # "..., he said" may hang on what is said
            return any(
                lemma_of(trees, child) in words("reporting_verbs")
                for child in trees.related(here, "parataxis", "ccomp")
            )
        if trees.plain_relation(here) != "conj":
            return False
        here = head
    return False


def _hangs_on_occasion(trees: Trees, clause: int, noun: int) -> bool:
    """Tell what was said from where a parse hangs it: "said after the visit that", on the visit."""
    verb = trees.head(noun)
    marked = any(lemma_of(trees, mark) == "that" for mark in trees.related(clause, "mark"))
    spoken = verb is not None and lemma_of(trees, verb) in words("reporting_verbs")
    return marked and spoken and trees.plain_relation(clause) == "acl" and trees.plain_relation(noun) == "obl"


def noun_signs(trees: Trees, noun: int, found: Standing) -> None:
    """Read the adjectives of a noun that names an act ("the planned exchange")."""
    for child in trees.related(noun, "amod"):
        lemma = lemma_of(trees, child)
        spelled = sorted({lemma, *_participles(lemma)})
        modality = next(
            (_signs()["adjective", one] for one in spelled if ("adjective", one) in _signs()), None
        )
        if modality is not None:
            found.take(modality, child)
            found.known = True
        if not words("modal_words", "adjective refused").isdisjoint(spelled):
            found.negative, found.known = True, True
            found.governors.append(child)


def _participles(lemma: str) -> tuple[str, ...]:
    """Spell the participle of a regular verb: the lemma of "planned" may be "plan" or "planned"."""
    doubled = lemma + lemma[-1] + "ed"
    return (lemma + "ed", lemma + "d", doubled, lemma[:-1] + "ied")

"""What can stand for a word that says how far something is wished, certain or binding."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import lines_of, word_set
from recension.lineage.retelling.units import sentence_of
from recension.lineage.variants.word_kinds import WordKind, said_by

if TYPE_CHECKING:
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Telling, Unit
    from recension.lineage.variants.word_kinds import Said

# Classes of modality: "will" comes and goes with the tense, a condition is no wish.
_NO_STANCE: Final = frozenset({"will", "would", "agree", "if"})
_IF: Final = "if"
_HEDGE: Final = "reportedly"
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been"})
_VERBS: Final = frozenset({"VERB", "AUX"})


def stands_for(said: Said, unit: Unit, teller: Teller) -> bool:
    """Whether the sentence of a clause has something that could stand for a word of modality.

    A condition for a condition; for a hedge also whoever says it; for the rest any word that says how sure,
    wished or binding something is, "is to come", "would like" and what somebody thinks or advises included.

    Args:
        said: the word that only the other side has.
        unit: the clause.
        teller: its document.
    """
    witness = teller.witness
    words = sentence_of(unit, witness)
    if said.value == _IF:
        return any(witness.keys[index] in word_set("condition_words") for index in words)
    if said.value == _HEDGE and any(witness.hands_over[index] for index in words):
        return True
    if any(
        witness.keys[index] in _BE and index + 1 in words and witness.keys[index + 1] == "to"
        for index in words
    ):
        return True
    if any(witness.keys[index] == "like" and witness.keys[index - 1] == "would" for index in words[1:]):
        return True
    thought = frozenset(_surety()) | frozenset(_urging())
    lemmas = teller.annotated.annotation.lemmas
    if any(lemmas[at].lower() in thought for index in words if (at := teller.in_tree[index]) >= 0):
        return True
    return any(
        one.kind is WordKind.MODALITY and (one.value not in _NO_STANCE or witness.keys[one.first] == "shall")
        for one in said_by(witness, list(words))
    )


def urging(telling: Telling) -> str | None:
    """Give the class of modality that a verb of advising or ordering joins; None for any other word."""
    return _urging().get(telling.lemma) if telling.part in _VERBS else None


@cache
def _urging() -> dict[str, str]:
    lines = [line.split() for line in lines_of("urging")]
    return {word: value for value, *words in lines for word in words}


@cache
def _surety() -> frozenset[str]:
    """Verbs of thinking that something is so."""
    lines = [line.split() for line in lines_of("surety")]
    return frozenset(word for degree, *words in lines if degree == "weak" for word in words)

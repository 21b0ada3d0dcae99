"""Whom a pronoun stands for that says something: the speaker before, or the body spoken of before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.statements.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from recension.language.annotated import Annotated
    from recension.record import EntityId
    from recension.statements.utterance import Utterance

_NEXT: Final = 1
"""Sentences from a speaker to the pronoun that stands for him."""

_THIRD_PERSON: Final = frozenset({"he", "she", "they", "it"})
_FURTHEST: Final = 60
"""In words. How far before "it said" the body may be named; it bounds what a sentence can cost."""

_PERSON: Final = "PER"


def resolved(
    before: Utterance | None,
    utterance: Utterance,
    heard: AbstractSet[EntityId],
    meant: Callable[[int], tuple[EntityId, ...]],
) -> Utterance:
    """Give a pronoun that nobody resolved the speaker of the sentence before: he is still reported.

    So too "they" and "it" where they were taken for something that was not heard to speak so far. "It" is no
    person: it is the body that the sentence or clause before is about, if that one can speak.

    Args:
        before: what was told before.
        utterance: what a pronoun may say.
        heard: who was heard to speak under his own name so far.
        meant: gives whom a word of the document refers to.
    """
    text = utterance.speaker_text.lower()
    if text not in _THIRD_PERSON:
        return utterance
    if utterance.speakers and (text in {"he", "she"} or not heard.isdisjoint(utterance.speakers)):
        return utterance
    near = before if before is not None and sentences_on(before, utterance) <= _NEXT else None
    one_person = near is not None and near.attribution.owner is None and near.attribution.role is not None
    if text == "it" and (near is None or one_person or not near.speakers):
        body = None if utterance.speakers else _body_before(utterance)
        return utterance if body is None else replace(utterance, speakers=meant(body))
    if near is None or not near.speakers or (text == "they" and one_person):
        return utterance
    return replace(utterance, speakers=near.speakers)


def sentences_on(before: Utterance, utterance: Utterance) -> int:
    """Count how many sentences behind another an utterance begins."""
    sentence_of = utterance.account.annotated.annotation.sentence_of
    ended = max(run.end - 1 for run in (*before.attribution.content, *before.attribution.clause))
    begins = min(run.first for run in (*utterance.attribution.content, *utterance.attribution.clause))
    return sentence_of(begins) - sentence_of(ended)


def _body_before(utterance: Utterance) -> int | None:
    """The body that the clause right before what "it" said is about: "The board refused. "No," it said."."""
    annotated = utterance.account.annotated
    annotation, trees = annotated.annotation, annotated.trees
    begins = min(run.first for run in (*utterance.attribution.content, *utterance.attribution.clause))
    sentence = annotation.sentence_of(begins)
    for word in range(begins - 1, max(-1, begins - _FURTHEST), -1):
        if sentence - annotation.sentence_of(word) > _NEXT:
            return None
        verb = trees.head(word)
        if verb is None or trees.relation(word) not in {"nsubj", "nsubj:pass"} or verb >= begins:
            continue
        if trees.plain_relation(verb) in {"root", "ccomp", "parataxis"}:
            return word if _is_body(annotated, word) else None
    return None


def _is_body(annotated: Annotated, word: int) -> bool:
    annotation = annotated.annotation
    if annotation.xpos[word] in {"NNS", "NNPS", "PRP"}:
        return False
    name = int(np.searchsorted(annotation.name_starts, word, side="right")) - 1
    named = name >= 0 and word < int(annotation.name_ends[name]) and annotation.name_types[name] != _PERSON
    return named or annotated.lemma(word).lower() in word_set("collective_nouns")

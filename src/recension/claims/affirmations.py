"""Affirmations: views and principles that the text of an agreement states, as its sentences word them.

They are no acts, so that no event tells of them: "the two sides reaffirm the treaty of 1990".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.claims.lexicon import lines_of, word_set
from recension.claims.sentences import sentences_of
from recension.claims.words import has_phrase, spoken, tokens_of
from recension.lineage.variants.spelling import stem
from recension.record import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.claims.agreements import Agreement
    from recension.claims.known import Known
    from recension.claims.parties import Parties
    from recension.record import EntityId

_FURTHEST: Final = 40
"""Words from the start of a sentence in which its verb is looked for: full names of two states and their
offices take thirty."""


class Affirmation(NamedTuple):
    """A view or a principle.

    Attributes:
        action: the verb, as the data file writes it.
        object: what is affirmed.
        roots: the parties that affirm it.
        evidence: the sentence.
    """

    action: str
    object: str
    roots: frozenset[EntityId]
    evidence: Evidence


def affirmations_of(agreement: Agreement, known: Known, parties: Parties) -> Iterator[Affirmation]:
    """Find the sentences of a given agreement in which its parties state a view.

    Yields:
        In the order of the text. The subject must name a party or stand for all of them, and the verb must be
        the first of its sentence.
    """
    if agreement.document is None:
        return
    document = known.documents[agreement.document]
    for span in sentences_of(document):
        text = document.text[span.start : span.end]
        words = tokens_of(text)
        for at, (start, end, word) in enumerate(words[:_FURTHEST]):
            verb = _verbs().get(stem(word)) if word == text[start:end] else None
            if verb is None or not at or word.endswith(("ing", "ed")):
                continue
            subject = text[:start]
            roots = frozenset(root for root in agreement.roots if parties.is_named_in(root, subject))
            pronoun = set(spoken(subject)[:1]) & word_set("joint_pronouns")
            if has_phrase(subject, "joint_parties") is not None or pronoun:
                roots = agreement.roots
            object_ = " ".join(text[end:].split()).strip(" .;:")
            if roots and object_ and words[at - 1][2] not in word_set("no_subjects"):
                quote = text.rstrip()
                evidence = Evidence(
                    document=document.id, start=span.start, end=span.start + len(quote), quote=quote
                )
                yield Affirmation(verb, object_, roots, evidence)
            break


@cache
def _verbs() -> dict[str, str]:
    return {stem(verb): verb for verb in reversed(lines_of("affirming"))}

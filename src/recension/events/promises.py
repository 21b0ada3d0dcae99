"""Where the words of an agreement turn a deed or a forecast into a promise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.agreements import binds, names_agreement
from recension.events.coordination import first_verb
from recension.events.lemmas import lemma_of
from recension.events.means import governor_of_means
from recension.events.phrases import phrase, preposition
from recension.events.subjects import own
from recension.record import Modality

if TYPE_CHECKING:
    from recension.events.standing import Standing
    from recension.language.annotated import Annotated

_STEPS: Final = 4
_FUTURE: Final = frozenset({"will", "shall", "'ll"})
_FIRST_PERSON: Final = frozenset({"i", "we", "my", "our"})
_TERMS: Final = frozenset({"deal", "term"})


def promise(annotated: Annotated, word: int, how: Standing, *, bound: bool) -> None:
    """Turn what an agreement says into a promise.

    Args:
        annotated: the document.
        word: the act.
        how: how it stands; changed where the words of an agreement bind.
        bound: whether the act stands in the words of an agreement.
    """
    if how.negative and not bound:
        return
    reason: str | None = None
    clause = clause_of(annotated, word)
    if how.modality is Modality.ACTUAL and how.deciding is None and not how.negative:
        reason = binds(annotated, clause, bound=bound)
    elif how.modality is Modality.PLANNED and how.deciding is not None:
        if lemma_of(annotated.trees, how.deciding) in _FUTURE:
            reason = _future(annotated, clause, bound=bound)
        if reason is None and _under_agreement(annotated, word):
            reason = "what an agreement says will be done is promised"
        if reason is None and _first_person(annotated, clause):
            reason = "the speaker says what it will do itself"
    if reason is not None:
        how.modality = Modality.PROMISED
        how.reasons.append(reason)


def under_agreements(annotated: Annotated) -> frozenset[int]:
    """Find the words of sentences about what is to be done under an agreement ("under the settlement")."""
    found: set[int] = set()
    for first, end in annotated.annotation.sentence_bounds():
        verbs = [word for word in range(first, end) if annotated.annotation.upos[word] == "VERB"]
        if any(_under_agreement(annotated, word) for word in verbs):
            found.update(range(first, end))
    return frozenset(found)


def _first_person(annotated: Annotated, clause: int) -> bool:
    """Tell whether the subject is the speaker or the speaker's own ("we", "my ministry")."""
    subject = own(annotated.trees, clause)
    if subject is None:
        return False
    owners = [
        one for one in annotated.trees.children(subject) if annotated.trees.relation(one) == "nmod:poss"
    ]
    return any(annotated.word(one).lower() in _FIRST_PERSON for one in (subject, *owners))


def _future(annotated: Annotated, clause: int, *, bound: bool) -> str | None:
    if bound and annotated.trees.relation(clause) != "acl:relcl":
        return "the future in the words of an agreement is a promise"
    return binds(annotated, clause, bound=False)


def clause_of(annotated: Annotated, word: int) -> int:
    """Give the verb whose tense a participle or an infinitive shares ("supports it by putting off ...")."""
    trees, here = annotated.trees, word
    for _ in range(_STEPS):
        head, plain = trees.head(here), trees.plain_relation(here)
        if plain == "advcl":
            head = governor_of_means(trees, here)
        elif plain == "conj":
            head = first_verb(trees, here)
        shared = annotated.annotation.xpos[here] in {"VBG", "VB"} and plain in {"advcl", "xcomp", "conj"}
        if head is None or not shared:
            return here
        here = head
    return here


def _under_agreement(annotated: Annotated, word: int) -> bool:
    trees = annotated.trees
    first_one = first_verb(trees, word)
    shared = [] if first_one is None else trees.related(first_one, "obl")
    for child in (*trees.related(word, "obl"), *shared):
        if preposition(trees, child) == "under":
            first, end = phrase(trees, child)
            return names_agreement(annotated, first, end) or annotated.lemma(child).lower() in _TERMS
    return False

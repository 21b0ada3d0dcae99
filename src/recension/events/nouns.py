"""Who does what to whom in a phrase whose noun tells an act ("the release of 14 fishermen by Norland")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.governing import governing
from recension.events.lemmas import verb_lemma
from recension.events.parties import is_party
from recension.events.phrases import listed, members, preposition
from recension.events.roles import Roles
from recension.events.subjects import passive, subject_of
from recension.events.wordlists import table, words
from recension.language.trees import passive_agent

if TYPE_CHECKING:
    from recension.language.annotated import Annotated
    from recension.language.trees import Trees

_OF_SUBJECT: Final = frozenset({"their", "its", "his", "her"})
"""Possessives that stand for the subject beside a light verb: "will carry on their talks"."""


def act_of_noun(annotated: Annotated, noun: int) -> tuple[str, str] | None:
    """Look up a noun that names an act.

    Args:
        annotated: the document.
        noun: the noun.

    Returns:
        The verb for the act and the role of its "of" phrase; None where the noun names none.
    """
    lemma = annotated.lemma(noun).lower()
    row = table("act_nouns").get(lemma) or table("act_nouns").get(annotated.word(noun).lower())
    return None if row is None else (row[0].replace("_", " "), row[1])


def roles_of_noun(annotated: Annotated, noun: int, of_role: str) -> Roles:
    """Find the participants that the phrase of a noun names.

    Args:
        annotated: the document.
        noun: the noun.
        of_role: what its "of" phrase is: object, actor or both.

    Returns:
        Head words.
    """
    trees = annotated.trees
    found = Roles()
    possessor: int | None = None
    for child in trees.children(noun):
        relation = trees.relation(child)
        if relation == "nmod:poss":
            possessor = child
        elif relation in {"nmod", "obl", "obl:agent"}:
            _prepositional(annotated, child, of_role, found)
        elif relation in {"compound", "amod"} and child < noun and is_party(annotated, child):
            _before(annotated, child, of_role, found)
    if possessor is not None:
        ones = members(trees, possessor)
        # "the fishermen's release": what would be an object stands in front where nothing follows
        if of_role == "object" and not found.objects and not is_own_party(annotated, possessor):
            found.objects.extend(ones)
        else:
            found.actors.extend(ones)
    return found


def is_set_phrase(trees: Trees, noun: int) -> bool:
    """Tell "in exchange" and "at war", which name no act of their own."""
    bare = all(trees.relation(child) in {"case", "punct"} for child in trees.children(noun))
    return bare and trees.plain_relation(noun) == "obl" and trees.annotation.xpos[noun] == "NN"


def is_lent(annotated: Annotated, noun: int) -> bool:
    """Tell whether a verb lends a noun its clause ("held talks")."""
    head = annotated.trees.head(noun)
    return head is not None and verb_lemma(annotated.trees, head) in words("light_verbs")


def is_own_party(annotated: Annotated, word: int) -> bool:
    """Tell whether a possessor is one that rather acts than is acted on: a name or a pronoun."""
    return annotated.annotation.upos[word] in {"PROPN", "PRON"}


def _prepositional(annotated: Annotated, child: int, of_role: str, found: Roles) -> None:
    trees = annotated.trees
    case = preposition(trees, child)
    ones = members(trees, child)
    if case in {"between", "among"}:
        ones.extend(_beside(trees, child))
    # "a normalisation of relations, exchange of prisoners": an act is coordinated with the act
    ones = [ones[0], *(one for one in ones[1:] if act_of_noun(annotated, one) is None)]
    if case == "of":
        # "a settlement of the dispute": what is no party does not settle
        settled = of_role == "both" and not any(is_party(annotated, one) for one in ones)
        (found.objects if of_role == "object" or settled else found.actors).extend(ones)
    elif case == "by" or case in {"between", "among"}:
        found.actors.extend(ones)
    elif case in {"with", "against", "on", "to", "toward", "towards", "from"}:
        parties = [one for one in ones if is_party(annotated, one)]
        found.targets.extend(parties)
        if not parties and case in {"on", "against"} and not found.objects:
            found.objects.extend(ones)
    for one in ones:
        # "the release of 14 fishermen by Norland": the parse may hang the agent on the fishermen
        for inner in trees.related(one, "nmod"):
            if case == "of" and of_role == "object" and preposition(trees, inner) == "by":
                found.actors.extend(members(trees, inner))


def _beside(trees: Trees, first: int) -> list[int]:
    """Find what an "and" joins to one of a pair, though the parse does not: "between A and B's ministers"."""
    head, upos = trees.head(first), trees.annotation.upos
    return [
        child
        for child in ([] if head is None else trees.related(head, "nmod", "obl"))
        if child > first
        and trees.related(child, "cc")
        and not preposition(trees, child)
        and all(upos[word] != "PUNCT" for word in range(first, child))
    ]


def _before(annotated: Annotated, child: int, of_role: str, found: Roles) -> None:
    """Read "prisoner exchange" and "the Norland attack"."""
    if annotated.annotation.upos[child] == "PROPN":
        if of_role != "object":
            found.actors.extend(members(annotated.trees, child))
    elif of_role == "object":
        found.objects.append(child)


def lend(annotated: Annotated, noun: int, found: Roles) -> None:
    """Fill the actor from the verb that the noun completes ("A and B held talks", "A decided on a closure").

    Args:
        annotated: the document.
        noun: the noun that tells the act.
        found: its participants; filled where no actor is named.
    """
    trees = annotated.trees
    if any(trees.annotation.lemmas[one].lower() not in _OF_SUBJECT for one in found.actors):
        return
    first = noun
    while trees.plain_relation(first) == "conj" and (head := trees.head(first)) is not None:
        first = head
    head = trees.head(first)
    if (
        head is None
        or annotated.annotation.upos[head] not in {"VERB", "AUX", "ADJ"}
        or trees.plain_relation(first) not in {"obj", "obl"}
    ):
        return
    lemma = verb_lemma(trees, head)
    kind = governing(trees, head)
    if lemma not in words("light_verbs") and kind not in {"promised", "planned", "refused"}:
        return
    oblique = trees.plain_relation(first) == "obl"
    case = preposition(trees, first)
    if (
        oblique
        and case != "with"
        and (kind not in {"promised", "planned", "refused"} or case in {"in", "by", "under", "at"})
    ):
        return
    actor = passive_agent(trees, head) if passive(trees, head) else subject_of(trees, head, [])
    if actor is not None and annotated.annotation.upos[actor] in {"NOUN", "PROPN", "PRON"}:
        found.actors[:] = listed(trees, actor)
        found.reasons.append(f"who does it is taken from {annotated.lemma(head)!r}")
    if lemma in words("light_verbs"):
        for child in trees.related(head, "obl"):
            if preposition(trees, child) in {"with", "to", "against"}:
                found.targets.extend(one for one in members(trees, child) if is_party(annotated, one))

"""What speaks of a noun that names an act: the verb it completes, the noun it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.governing import govern, governing
from recension.events.lemmas import lemma_of, verb_lemma
from recension.events.phrases import first_preposition
from recension.events.wordlists import by_line, table, words
from recension.language.trees import is_passive
from recension.record import Modality

if TYPE_CHECKING:
    from recension.events.standing import Standing
    from recension.language.trees import Trees

_GOVERNING_CASES: Final = frozenset(
    {"on", "for", "of", "to", "in", "with", "from", "against", "about", "over", "toward", "towards"}
)
_BROUGHT: Final = frozenset({"bring", "put", "send", "submit", "subject", "take"})
"""Verbs that bring their object to something: in "put the deal to a vote" nobody deals to vote."""

_ARGUMENTS: Final = frozenset({"obj", "nsubj", "obl", "nmod", "appos", "compound", "iobj"})


def is_clausal(trees: Trees, word: int) -> bool:
    """Tell whether a noun is a predicate ("is a member") rather than a thing spoken of."""
    return any(
        trees.relation(child) in {"cop", "aux"} or trees.plain_relation(child) == "nsubj"
        for child in trees.children(word)
    )


def noun_step(trees: Trees, here: int, found: Standing) -> tuple[int, bool] | None:
    """Climb from a noun.

    Args:
        trees: the trees.
        here: the noun.
        found: how the act stands; what speaks of it has its say.

    Returns:
        The next word and whether its own clause has a say; None where nothing further has.
    """
    head = trees.head(here)
    plain = trees.plain_relation(here)
    if head is None:
        return None
    if plain == "conj":
        return _first_act(trees, here, head), False
    if plain not in _ARGUMENTS:
        return None
    beside = governing_beside(trees, here)
    if beside is not None and govern(trees, beside, found):
        return beside, False
    if trees.annotation.upos[head] not in {"NOUN", "PROPN"} or is_clausal(trees, head):
        return _argument_step(trees, here, head, found)
    case = first_preposition(trees, here)
    spoken_of = plain == "compound" or case in _GOVERNING_CASES
    return (head, False) if plain == "appos" or (spoken_of and govern(trees, head, found)) else None


def _first_act(trees: Trees, here: int, head: int) -> int:
    """Give the act that one is coordinated with ("a normalisation of relations, exchange of prisoners")."""
    above = trees.head(head)
    acts = table("act_nouns")
    if lemma_of(trees, head) not in acts and above is not None and lemma_of(trees, above) in acts:
        return above if lemma_of(trees, here) in acts else head
    return head


def _argument_step(trees: Trees, here: int, head: int, found: Standing) -> tuple[int, bool] | None:
    """Climb from a noun to the verb it is an argument of."""
    plain, case = trees.plain_relation(here), first_preposition(trees, here)
    if plain == "nsubj" and not is_passive(trees, head):
        if not happens(trees, head):
            return None
        found.known = True
        found.governors.append(head)
        return head, True
    if plain == "obl" and case in words("temporal_prepositions"):
        found.known = True
        return None
    if verb_lemma(trees, head) in words("light_verbs") and (plain in {"obj", "nsubj"} or case == "with"):
        found.known = True
        found.governors.append(head)
        if (
            lemma_of(trees, head) == "announce"
            and by_line("governing_nouns").get(lemma_of(trees, here)) != "actual"
        ):
            found.take(Modality.PLANNED, head)
            found.reasons.append("announced, which does not say that it happened")
        return head, True
    if plain == "obl" and case in {"by", "with", "without", "as"}:
        found.known = found.known or case in {"by", "without"}
        found.negative = found.negative or case == "without"
        return head, True
    kind = governing(trees, head)
    if kind not in {None, "refused"} and (plain != "obl" or case in _GOVERNING_CASES):
        govern(trees, head, found)
        return head, True
    return None


def happens(trees: Trees, verb: int) -> bool:
    """Tell whether a verb says of its subject that it happens ("took place", "began")."""
    listed = words("occurrence_verbs")
    things = [lemma_of(trees, child) for child in trees.related(verb, "obj")]
    both = " ".join([lemma_of(trees, verb), *things[:1]])
    return both in listed or (verb_lemma(trees, verb) in listed and not things)


def governing_beside(trees: Trees, here: int) -> int | None:
    """Find the noun that a phrase belongs to where a parse hangs it on the verb ("a deal was reached on it").

    Args:
        trees: the trees.
        here: the head of the phrase, a noun or a gerund.

    Returns:
        A noun that governs what it is about; None where there is none.
    """
    found = noun_before(trees, here)
    kind = None if found is None else by_line("governing_nouns").get(lemma_of(trees, found))
    return found if kind not in {None, "actual"} else None


def noun_before(trees: Trees, here: int) -> int | None:
    """Give the argument that stands before a phrase on the same verb, where the phrase may belong to it."""
    head = trees.head(here)
    case = first_preposition(trees, here)
    if (
        head is None
        or case not in {"on", "for", "to", "of", "about", "over"}
        or trees.plain_relation(here) not in {"obl", "advcl"}
    ):
        return None
    before = [
        child
        for child in trees.children(head)
        if child < here
        and trees.plain_relation(child) in {"obj", "nsubj"}
        and trees.annotation.upos[child] == "NOUN"
    ]
    brought = case == "to" and lemma_of(trees, head) in _BROUGHT
    return before[-1] if before and trees.annotation.upos[head] == "VERB" and not brought else None

"""Whose an act is beside those who do it: who promises or denies it, whose its object is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.events.nominal_context import noun_before
from recension.events.parties import is_party, name_type
from recension.events.phrases import members, preposition
from recension.events.subjects import passive, subject_of, whose
from recension.language.trees import passive_agent

if TYPE_CHECKING:
    from recension.events.standing import Standing
    from recension.language.annotated import Annotated


def holders_of(annotated: Annotated, how: Standing) -> list[int]:
    """Find the head words for who promises, plans, hopes, calls for, alleges or denies an act.

    Args:
        annotated: the document.
        how: how the act stands.

    Returns:
        Who the deciding verb is said of or whose the deciding noun is; none where an auxiliary decides.
    """
    word, upos = how.deciding, annotated.annotation.upos
    if word is None or upos[word] in {"AUX", "ADV", "SCONJ", "PART"}:
        return []
    trees = annotated.trees
    if upos[word] in {"NOUN", "PROPN"}:
        found = _of_noun(annotated, word)
    else:
        one = passive_agent(trees, word) if passive(trees, word) else subject_of(trees, word, [])
        found = [] if one is None else members(trees, one)
    return [one for one in found if upos[one] in {"NOUN", "PROPN", "PRON"}]


def _of_noun(annotated: Annotated, noun: int) -> list[int]:
    trees = annotated.trees
    for child in trees.children(noun):
        if trees.relation(child) == "nmod:poss":
            return members(trees, whose(trees, noun, child))
    beside = noun_before(trees, noun)
    found = _parties_of(annotated, noun if beside is None else beside)
    head = trees.head(noun)
    if found or beside is not None or head is None or annotated.annotation.upos[head] != "VERB":
        return found
    one = None if trees.plain_relation(noun) != "obj" or passive(trees, head) else subject_of(trees, head, [])
    return [] if one is None else members(trees, one)


def _parties_of(annotated: Annotated, noun: int) -> list[int]:
    """Give the parties that a noun's "of", "by" or "between" names."""
    for child in annotated.trees.related(noun, "nmod"):
        if preposition(annotated.trees, child) in {"of", "by", "between"}:
            return [one for one in members(annotated.trees, child) if is_party(annotated, one)]
    return []


def possessors_of(annotated: Annotated, things: list[int], timed: frozenset[int]) -> list[int]:
    """Find whose things are, or of which people: "Sudmark's bid", "the Sudmarkish sailors".

    Args:
        annotated: the document.
        things: head words of the things.
        timed: words of expressions of time.

    Returns:
        Head words of names and possessive pronouns, in the order of the text.
    """
    trees = annotated.trees
    found: list[int] = []
    for thing in things:
        for child in trees.related(thing, "amod", "compound", "nmod"):
            plain = trees.relation(child) == "nmod"
            if child in timed or (plain and preposition(trees, child) not in {"of", "between", "among"}):
                continue
            found.extend(one for one in members(trees, child) if _is_named(annotated, one))
    return sorted(set(found))


def _is_named(annotated: Annotated, word: int) -> bool:
    upos = annotated.annotation.upos[word]
    if upos == "PRON":
        return annotated.trees.relation(word) == "nmod:poss"
    # a people's adjective keeps its capital, where the annotator does not know it for a name
    return (
        name_type(annotated, word) is not None
        or upos == "PROPN"
        or (upos == "ADJ" and annotated.word(word)[:1].isupper())
    )

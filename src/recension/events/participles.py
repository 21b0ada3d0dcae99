"""Whom a participle describes: what stands next to it, what it hangs on, or nobody that one can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.events.lemmas import lemma_of
from recension.events.wordlists import words
from recension.language.trees import is_negated

if TYPE_CHECKING:
    from recension.language.trees import Trees


def is_beyond_its_verb(trees: Trees, participle: int, noun: int) -> bool:
    """Tell a participle after a comma that a parse hangs on a subject, beyond the verb of that subject.

    "With both fighting over the valley, ruled by monks": it may describe what stands next to it as well.

    Args:
        trees: the trees.
        participle: the participle.
        noun: what the parse hangs it on.
    """
    head = trees.head(noun)
    verbs = [one for one in trees.related(noun, "acl") if noun < one < participle]
    if head is not None and noun < head < participle and trees.plain_relation(noun) == "nsubj":
        verbs.append(head)
    loose = trees.annotation.xpos[participle] == "VBN" and not trees.related(participle, "mark")
    return loose and any(
        trees.annotation.lemmas[word] == "," for verb in verbs for word in range(verb, participle)
    )


def described(trees: Trees, verb: int, noun: int) -> int:
    """Find whom a participle describes: the person next to it, rather than the thing above."""
    if lemma_of(trees, noun) in words("party_nouns") or trees.annotation.upos[noun] in {"PROPN", "PRON"}:
        return noun
    here = verb - 1
    while here > noun and trees.annotation.upos[here] in {"PUNCT", "ADV"}:
        here -= 1
    while (
        here > noun
        and trees.plain_relation(here) in {"flat", "compound", "appos"}
        and (up := trees.head(here)) is not None
    ):
        here = up
    person = trees.annotation.upos[here] == "PROPN" or lemma_of(trees, here) in words("party_nouns")
    return here if here > noun and person else noun


def is_provided_for(trees: Trees, verb: int) -> bool:
    """Tell what a text of law says is to be: "a bill raising pensions", "the decree freeing the miners".

    Args:
        trees: the trees.
        verb: a verb.

    Returns:
        Whether it is a form in -ing that describes such a text.
    """
    noun = trees.head(verb)
    if noun is None or noun > verb or trees.relation(verb) != "acl" or trees.annotation.xpos[verb] != "VBG":
        return False
    above = trees.head(noun)
    enacted = above is not None and trees.plain_relation(noun) in {"obj", "nsubj"} and _enacts(trees, above)
    return not enacted and lemma_of(trees, noun) in words("texts_of_law", "text")


def _enacts(trees: Trees, verb: int) -> bool:
    """Tell whether a verb puts a text into force, and is not only to do so."""
    still_to_come = any(trees.annotation.xpos[one] == "MD" for one in trees.related(verb, "aux"))
    base = trees.annotation.xpos[verb] == "VB" or is_negated(trees, verb)
    return lemma_of(trees, verb) in words("texts_of_law", "enact") and not still_to_come and not base

"""Which act a clause of means belongs to ("by putting off its visit")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.events.phrases import noun_of_infinitive, preposition

if TYPE_CHECKING:
    from recension.language.trees import Trees


def governor_of_means(trees: Trees, means: int) -> int | None:
    """Find the act that a clause of means belongs to.

    "A supports the bid of B to host it, by putting off its own": the parse hangs the means on the nearest
    verb, but a comma before it or an "own" in it hand it to the main one.

    Args:
        trees: the trees.
        means: the gerund after "by".

    Returns:
        The word of the act; None where it hangs on nothing.
    """
    head = trees.head(means)
    gerund = trees.annotation.xpos[means] == "VBG" and preposition(trees, means) in {None, "by"}
    if head is None or not gerund:
        return head
    noun = trees.head(head) if trees.plain_relation(head) == "acl" else noun_of_infinitive(trees, head)
    main = None if noun is None or trees.plain_relation(noun) != "obj" else trees.head(noun)
    if main is None:
        return head
    mark = min(trees.related(means, "mark"), default=means)
    comma = mark > 0 and trees.annotation.xpos[mark - 1] == ","
    own = any(
        trees.annotation.lemmas[word] == "own"
        for thing in trees.related(means, "obj")
        for word in trees.related(thing, "amod")
    )
    return main if comma or own else head

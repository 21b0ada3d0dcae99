"""Who stands beside whom in a text: two that are joined by "and" are two, whatever else is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.trees import coordinated

if TYPE_CHECKING:
    from recension.language.annotated import Annotated

Row = tuple[frozenset[str], ...]
"""Those whom a text joins, each as the lemmas of its words."""

_THINGS: Final = frozenset({"NOUN", "PROPN"})
# A longer row is a list or a wrong tree.
_MOST: Final = 8
_HEADS: Final = frozenset({"conj", "appos", "acl", "parataxis"})


def rows_of_actors(annotated: Annotated) -> tuple[Row, ...]:
    """Give every row of nouns or names that a document joins, each member as the lemmas of its words."""
    annotation, trees = annotated.annotation, annotated.trees
    found: list[Row] = []
    for word in range(len(annotation)):
        if annotation.upos[word] not in _THINGS or trees.plain_relation(word) == "conj":
            continue
        members = coordinated(trees, word)
        if 1 < len(members) <= _MOST and all(annotation.upos[one] in _THINGS for one in members):
            found.append(tuple(words_of_actor(annotated, one) for one in members))
    return tuple(found)


def words_of_actor(annotated: Annotated, head: int) -> frozenset[str]:
    """Give the lemmas of the nouns and names of one member of a row: "the port company of Sarn Bay".

    Adjectives that are written as names ("Marrovian") are among them.
    """
    annotation, trees = annotated.annotation, annotated.trees
    found: set[str] = set()
    left = [head]
    while left:
        here = left.pop()
        named = annotation.upos[here] == "ADJ" and annotated.word(here)[:1].isupper()
        if named or annotation.upos[here] in _THINGS:
            found.add(annotation.lemmas[here].lower())
        left += [child for child in trees.children(here) if trees.plain_relation(child) not in _HEADS]
    return frozenset(found)


def stand_apart(these: frozenset[str], those: frozenset[str], *rows: Row) -> bool:
    """Whether a text joins two, so that they are not one.

    Args:
        these: the lemmas of the words of one who acts.
        those: those of another.
        rows: the rows of the documents that are asked.
    """
    for row in rows:
        mine = {place for place, words in enumerate(row) if words & these}
        theirs = {place for place, words in enumerate(row) if words & those}
        if mine and theirs and mine.isdisjoint(theirs):
            return True
    return False

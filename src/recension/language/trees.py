"""Walking the trees of an annotation: who does what to whom, on the relations of Universal Dependencies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from recension.language.annotation import Annotation

_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer"})
_NEGATIONS: Final = frozenset({"not", "n't", "never", "no", "neither", "nor"})
_OBJECT_CONTROL: Final = 2
"""Steps that control may go up: "agreed to begin to help" has two; longer chains are wrong parses."""


class Trees:
    """Trees of an annotation with the children of every word at hand.

    Attributes:
        annotation: the annotation.
    """

    def __init__(self, annotation: Annotation) -> None:
        """Index the children of all words; one pass."""
        self.annotation = annotation
        heads = annotation.heads
        order = np.argsort(heads, kind="stable").astype(np.int64)
        # plain lists: a tree is walked word by word, and each look into an array costs a conversion
        self._order: list[int] = order.tolist()
        self._bounds: list[int] = np.searchsorted(heads[order], np.arange(-1, len(heads) + 1)).tolist()
        self._heads: list[int] = heads.tolist()
        self._relations = list(annotation.relations)
        plain = {relation: relation.partition(":")[0] for relation in annotation.relations.table}
        self._plain = [plain[relation] for relation in self._relations]

    def children(self, word: int) -> list[int]:
        """Give the words that hang on a word, in the order of the text."""
        return self._order[self._bounds[word + 1] : self._bounds[word + 2]]

    def head(self, word: int) -> int | None:
        """Give the word a word hangs on; None for the root."""
        head = self._heads[word]
        return None if head < 0 else head

    def relation(self, word: int) -> str:
        """Give a word's relation with its subtype."""
        return self._relations[word]

    def plain_relation(self, word: int) -> str:
        """Give a word's relation without its subtype."""
        return self._plain[word]

    def related(self, word: int, *relations: str) -> list[int]:
        """Give the children in any of the relations; one without subtype includes all its subtypes."""
        wanted = frozenset(relations)
        return [
            child
            for child in self.children(word)
            if self._relations[child] in wanted or self._plain[child] in wanted
        ]

    def subtree(self, word: int) -> list[int]:
        """Give a word and all that hangs on it, in the order of the text."""
        found: list[int] = []
        left = [word]
        while left:
            here = left.pop()
            found.append(here)
            left.extend(self.children(here))
        return sorted(found)

    def top(self, first: int, end: int) -> int:
        """Give the head of a run of words: the first one whose own head lies outside it."""
        for word in range(first, end):
            if not first <= self.annotation.heads[word] < end:
                return word
        return first


def own_subject(trees: Trees, predicate: int) -> int | None:
    """Give the subject that hangs on a predicate itself."""
    found = [child for child in trees.children(predicate) if trees.relation(child) in _SUBJECTS]
    return found[0] if found else None


def subject(trees: Trees, predicate: int) -> int | None:
    """Find who or what a predicate is said of.

    Its own subject, else what it shares with the predicate it is coordinated with, what controls it, or what
    it describes.

    Args:
        trees: the trees.
        predicate: a verb, or a noun or adjective that a copula makes one.

    Returns:
        The head word of the subject; None where the sentence gives none.
    """
    seen: set[int] = set()
    here = predicate
    while here not in seen:
        seen.add(here)
        own, relation, head = own_subject(trees, here), trees.relation(here), trees.head(here)
        if own is not None:
            relative = relation == "acl:relcl" and trees.annotation.xpos[own] in {"WP", "WDT"}
            return head if relative else own
        if head is None:
            return None
        if relation == "xcomp":
            return controller(trees, here)
        if relation in {"acl", "acl:relcl", "amod"}:
            return head if relation != "acl" or not _is_infinitive(trees, here) else None
        # an adverbial clause without a subject ("by withdrawing", "to achieve peace") is said of the main one
        if relation not in {"conj", "advcl"}:
            return None
        here = head
    return None


def _is_infinitive(trees: Trees, predicate: int) -> bool:
    return any(trees.annotation.lemmas[mark] == "to" for mark in trees.related(predicate, "mark"))


def controller(trees: Trees, complement: int) -> int | None:
    """Find the unspoken subject of an open complement.

    In "urged B to leave" it is B; in "agreed to leave" and "promised B to leave" who agreed or promised.

    Args:
        trees: the trees.
        complement: a word in the relation xcomp.

    Returns:
        The head word of its subject; None where there is none.
    """
    here = complement
    for _ in range(_OBJECT_CONTROL + 1):
        head = trees.head(here)
        if head is None:
            return None
        if trees.annotation.lemmas[head] != "promise":
            objects = [
                child
                for child in trees.related(head, "obj", "iobj")
                if trees.relation(child) in {"obj", "iobj"}
            ]
            if objects:
                return objects[0]
        if trees.relation(head) != "xcomp" or own_subject(trees, head) is not None:
            return subject(trees, head)
        here = head
    return None


def is_passive(trees: Trees, predicate: int) -> bool:
    """Tell whether a predicate is passive, reduced clauses ("buses seized by rebels") included."""
    marks = {trees.relation(child) for child in trees.children(predicate)}
    if marks & {"nsubj:pass", "csubj:pass", "aux:pass"}:
        return True
    reduced = trees.relation(predicate) in {"acl", "advcl"} and trees.annotation.xpos[predicate] == "VBN"
    return reduced and not marks & {"aux", *_SUBJECTS}


def passive_agent(trees: Trees, predicate: int) -> int | None:
    """Find by whom a passive predicate is done; None where it is not passive or nobody is named."""
    agents = trees.related(predicate, "obl:agent")
    if agents:
        return agents[0]
    if not is_passive(trees, predicate):
        return None
    for child in trees.related(predicate, "obl"):
        if any(trees.annotation.lemmas[case] == "by" for case in trees.related(child, "case")):
            return child
    return None


def doer(trees: Trees, predicate: int) -> int | None:
    """Find who acts: the agent of a passive, the subject of anything else."""
    return passive_agent(trees, predicate) if is_passive(trees, predicate) else subject(trees, predicate)


def undergoer(trees: Trees, predicate: int) -> int | None:
    """Find to whom or what it is done: the subject of a passive, the direct object of anything else."""
    return subject(trees, predicate) if is_passive(trees, predicate) else direct_object(trees, predicate)


def direct_object(trees: Trees, predicate: int) -> int | None:
    """Give the direct object of a predicate."""
    found = [child for child in trees.children(predicate) if trees.relation(child) == "obj"]
    return found[0] if found else None


def complement_clause(trees: Trees, predicate: int) -> int | None:
    """Give the head of what is said or wanted: a clause with its own subject first, else an open one."""
    for relation in ("ccomp", "xcomp"):
        found = [child for child in trees.children(predicate) if trees.plain_relation(child) == relation]
        if found:
            return found[0]
    return None


def appositions(trees: Trees, noun: int) -> list[int]:
    """Give the heads of the phrases that name the same thing beside a noun."""
    return trees.related(noun, "appos")


def coordinated(trees: Trees, word: int) -> list[int]:
    """Give all members of the coordination that a word belongs to, in order; the word alone if none."""
    first = word
    while trees.plain_relation(first) == "conj":
        head = trees.head(first)
        if head is None:
            break
        first = head
    members: list[int] = []
    left = [first]
    while left:
        here = left.pop()
        members.append(here)
        left.extend(trees.related(here, "conj"))
    return sorted(members)


def is_negated(trees: Trees, predicate: int) -> bool:
    """Tell whether a word of negation hangs on a predicate or on its object or subject ("no buses came")."""
    if any(
        trees.annotation.lemmas[child].lower() in _NEGATIONS
        for child in trees.related(predicate, "advmod", "det", "cc")
    ):
        return True
    arguments = [
        child for child in trees.children(predicate) if trees.plain_relation(child) in {"obj", "nsubj"}
    ]
    return any(
        trees.annotation.lemmas[child].lower() == "no"
        for argument in arguments
        for child in trees.related(argument, "det")
    )


def auxiliaries(trees: Trees, predicate: int) -> list[int]:
    """Give the auxiliaries of a predicate in order: tense, modality, voice; not the copula."""
    return trees.related(predicate, "aux")

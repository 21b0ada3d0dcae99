"""Turns trees with the ClearNLP-style labels of many English pipelines into trees of Universal Dependencies.

Labels are mapped one by one; where the two schemes hang words differently (prepositions, copulas) arcs are
turned.
After de Marneffe et al. 2014 and the label lists of both schemes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

LABELS: Final = {
    "ROOT": "root",
    "acomp": "xcomp",
    "attr": "xcomp",
    "oprd": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "neg": "advmod",
    "nn": "compound",
    "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "pcomp": "advcl",
    "poss": "nmod:poss",
    "possessive": "case",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
    "meta": "dep",
    "": "dep",
}
"""Labels that differ; all others have the same name in both schemes."""

_OBJECTS: Final = frozenset({"pobj", "pcomp"})
_NOUNS: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def is_clearnlp(labels: Sequence[str]) -> bool:
    """Tell whether labels are of this style rather than of Universal Dependencies."""
    return bool({"dobj", "pobj", "nsubjpass", "ROOT", "prep"} & set(labels)) and "obl" not in labels


def to_universal(
    heads: Sequence[int], labels: Sequence[str], upos: Sequence[str], lemmas: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Turn trees over.

    Args:
        heads: number of the word each word hangs on, -1 for roots.
        labels: ClearNLP-style labels.
        upos: universal tags.
        lemmas: lemmas.

    Returns:
        Heads and relations of Universal Dependencies.
    """
    turned, names = list(heads), list(labels)
    for word, label in enumerate(labels):
        head = heads[word]
        if label in _OBJECTS and head >= 0 and labels[head] in {"prep", "agent", "dative"}:
            above = heads[head]
            turned[word] = above
            nominal = above >= 0 and upos[above] in _NOUNS
            names[word] = (
                "obl:agent"
                if labels[head] == "agent"
                else "advcl"
                if label == "pcomp"
                else "nmod"
                if nominal
                else "obl"
            )
            turned[head], names[head] = word, "mark" if label == "pcomp" else "case"
    for word, label in enumerate(labels):
        if label in {"prep", "agent"} and names[word] == label:
            names[word] = "advmod"
    _turn_copulas(turned, names, labels, lemmas)
    return turned, [LABELS.get(name, name) for name in names]


def _turn_copulas(heads: list[int], names: list[str], labels: Sequence[str], lemmas: Sequence[str]) -> None:
    predicates = {
        heads[word]: word
        for word, label in enumerate(labels)
        if label in {"attr", "acomp"} and heads[word] >= 0
    }
    predicates = {copula: word for copula, word in predicates.items() if lemmas[copula] == "be"}
    for copula, predicate in predicates.items():
        heads[predicate], names[predicate] = heads[copula], names[copula]
        heads[copula], names[copula] = predicate, "cop"
    for word, head in enumerate(heads):
        if head in predicates and word != predicates[head] and names[word] != "cop":
            heads[word] = predicates[head]

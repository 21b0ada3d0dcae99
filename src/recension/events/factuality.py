"""How surely an act happened: what the language model reads, put right by what the rules read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.lemmas import lemma_of
from recension.events.phrases import infinitive
from recension.events.wordlists import table

if TYPE_CHECKING:
    from recension.events.standing import Standing
    from recension.language.annotated import Annotated
    from recension.language.trees import Trees

SCALE: Final = 3.0
"""The labels of UDS-IH2 go from -3 to 3; the model's head gives a third of it."""

RULES_SHARE: Final = 0.1
"""Share of the rules' estimate in the whole. On UDS-IH2 dev r is .817 and the mean absolute error .855
without it, .818 and .852 with a tenth, .817 and .863 with a fifth."""


def factuality_of(annotated: Annotated, word: int, how: Standing) -> float | None:
    """Estimate how surely an act happened.

    The estimate of the language model's head, trained on UDS-IH2 (White et al. 2016; Rudinger et al. 2018),
    and a linear one of signs in the tree, trained on the same by `python -m training.factuality`.

    Args:
        annotated: the document.
        word: the word that tells the act.
        how: how it stands by the rules.

    Returns:
        -3 (certainly not) to 3 (certainly), rounded to two places; None where the annotator does not say.
    """
    facts = annotated.annotation.facts
    if not len(facts):
        return None
    return round(blended(float(facts[word, 0]) * SCALE, by_rules(annotated.trees, word, how)), 2)


def blended(read: float, rules: float) -> float:
    """Join the estimates of the language model and of the rules, within -3 and 3."""
    return max(-SCALE, min(SCALE, (1 - RULES_SHARE) * read + RULES_SHARE * rules))


def by_rules(trees: Trees, word: int, how: Standing) -> float:
    """Estimate by signs in the tree alone.

    Args:
        trees: the trees.
        word: the word that tells the act.
        how: how it stands.

    Returns:
        The sum of the weights of its signs, within -3 and 3.
    """
    weights = table("factuality_weights")
    total = sum(float(weights[sign][0]) for sign in signs_of(trees, word, how) if sign in weights)
    return max(-SCALE, min(SCALE, total))


def signs_of(trees: Trees, word: int, how: Standing) -> list[str]:
    """List what the tree tells of how surely an act happened.

    Args:
        trees: the trees.
        word: the word that tells the act.
        how: how it stands.

    Returns:
        Names of signs, as the data file of weights has them.
    """
    annotation = trees.annotation
    polarity = "not" if how.negative else "so"
    head = trees.head(word)
    found = [
        "any",
        f"stands:{how.modality.value}:{polarity}",
        f"tag:{annotation.xpos[word]}",
        f"relation:{trees.relation(word)}",
        *(f"auxiliary:{lemma_of(trees, child)}" for child in trees.related(word, "aux")),
        *(f"mark:{lemma_of(trees, child)}" for child in trees.related(word, "mark")),
        *(f"adverb:{lemma_of(trees, child)}" for child in trees.related(word, "advmod")),
        *(
            f"subject:{lemma_of(trees, child)}"
            for child in trees.related(word, "nsubj")
            if annotation.upos[child] == "PRON"
        ),
    ]
    if how.deciding is not None:
        found.append(f"decided:{lemma_of(trees, how.deciding)}")
    if infinitive(trees, word) and head is not None:
        found.append(f"to:{lemma_of(trees, head)}")
    if head is not None:
        found.append(f"under:{annotation.xpos[head]}:{trees.plain_relation(word)}")
    return found

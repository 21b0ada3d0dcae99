"""How surely an act happened, by what the language model reads and what the rules read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from recension.events.modality import Standing
    from recension.language.annotated import Annotated

SCALE: Final = 3.0
"""The labels of UDS-IH2 go from -3 to 3; the model's head gives a third of it."""


def factuality_of(annotated: Annotated, word: int, how: Standing) -> float | None:
    """Estimate how surely an act happened.

    Args:
        annotated: the document.
        word: the word that tells the act.
        how: how it stands by the rules.

    Returns:
        -3 (certainly not) to 3 (certainly), rounded to two places; None where the annotator does not say.
    """
    facts = annotated.annotation.facts
    del how
    if not len(facts):
        return None
    return round(max(-SCALE, min(SCALE, float(facts[word, 0]) * SCALE)), 2)

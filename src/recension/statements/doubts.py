"""Clauses that the annotator, which has seen many attributions, rules out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.statements.attribution import Pattern

if TYPE_CHECKING:
    from recension.statements.reading import Draft, Reading

_RULED_OUT: Final = {Pattern.CLAUSE: -5.0, Pattern.INSERTED: -3.0}
"""Odds (logits) of a cue below which a clause is none.

On GUM none of the clauses under them was gold: 4 in train, which the annotator has seen, 1 in dev. What GUM
counts as no cue ("pledged to", "reportedly") is not held against them.
"""

_CUE: Final = 1
"""The column of cues, see `Annotation.facts`."""


def is_doubted(reading: Reading, draft: Draft) -> bool:
    """Tell whether the annotator rules a clause's cue out; never where it does not say.

    Args:
        reading: the document.
        draft: a finding.
    """
    facts = reading.annotated.annotation.facts
    least = _RULED_OUT.get(draft.pattern)
    if least is None or draft.cue is None or not len(facts):
        return False
    return all(float(facts[word, _CUE]) < least for word in range(*draft.cue))

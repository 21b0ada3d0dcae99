"""Words left out at one place and put in at another of the same passage: they only moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_set
from recension.lineage.variants.spelling import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.witnesses.copying import Edit
    from recension.lineage.witnesses.witness import Witness
    from recension.record import Span

# So few words of sense are left out here and put in there by chance.
_FEWEST: Final = 2
# In words, between the two places: a long sentence.
_FARTHEST: Final = 60


def moved_edits(edits: Sequence[Edit], source: Witness, copy: Witness) -> frozenset[Edit]:
    """Edits of one side whose words of sense are those of another one nearby.

    Args:
        edits: places where the copy departs, in order.
        source: the source.
        copy: the copy.
    """
    waiting: dict[tuple[bool, tuple[str, ...]], list[Edit]] = {}
    moved: set[Edit] = set()
    for edit in edits:
        missing = edit.copy.start == edit.copy.end
        if not missing and edit.source.start != edit.source.end:
            continue
        sense = _sense(source, edit.source) if missing else _sense(copy, edit.copy)
        if len(sense) < _FEWEST:
            continue
        others = waiting.get((not missing, sense), [])
        if others and edit.copy.start - others[-1].copy.end <= _FARTHEST:
            moved |= {edit, others.pop()}
        else:
            waiting.setdefault((missing, sense), []).append(edit)
    return frozenset(moved)


def _sense(witness: Witness, words: Span) -> tuple[str, ...]:
    grammar = word_set("function_words")
    return tuple(sorted(stem(key) for key in witness.keys[words.start : words.end] if key not in grammar))

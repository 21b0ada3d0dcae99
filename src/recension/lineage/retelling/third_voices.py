"""What two documents both hand to somebody else: it makes no kin of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit


def hands_on(unit: Unit, teller: Teller) -> bool:
    """Whether a clause gives somebody's words: its sentence has a verb of saying or a quotation."""
    first, end = _sentence(unit, teller)
    witness = teller.witness
    return any(witness.hands_over[index] or witness.quoted[index] for index in range(first, end))


def _sentence(unit: Unit, teller: Teller) -> tuple[int, int]:
    sentences = teller.annotated.annotation.sentences
    first = int(sentences[unit.sentence])
    last = unit.sentence + 1
    end = int(sentences[last]) if last < len(sentences) else len(teller.annotated.annotation)
    words = teller.words_in(first, end)
    return words.start, words.end

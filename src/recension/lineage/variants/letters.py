"""Equal words written with other letters: capitals inside a sentence, accents, hyphens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.lineage.variants.spelling import plain
from recension.lineage.witnesses.copying import Edit
from recension.record import Span

if TYPE_CHECKING:
    from recension.lineage.witnesses.copying import Copying
    from recension.lineage.witnesses.witness import Witness


def letter_edits(copying: Copying) -> tuple[tuple[Edit, str], ...]:
    """Places where equal words are written differently in a way readers see, with the reason.

    Straight and curly marks are no difference, nor is the capital a sentence or a quotation begins with.
    Words in a row that differ in the same way are one place.
    """
    found: list[tuple[Edit, str]] = []
    for run in copying.runs:
        for offset in range(run.length):
            one, other = run.source + offset, run.copy + offset
            reason = _difference(copying.source, one, copying.copy, other)
            if not reason:
                continue
            if found and found[-1][1] == reason:
                last = found[-1][0]
                if last.source.end == one and last.copy.end == other:
                    found[-1] = (
                        Edit(Span(last.source.start, one + 1), Span(last.copy.start, other + 1)),
                        reason,
                    )
                    continue
            found.append((Edit(Span(one, one + 1), Span(other, other + 1)), reason))
    return tuple(found)


def _difference(source: Witness, one: int, copy: Witness, other: int) -> str:
    if source.surfaces[one] == copy.surfaces[other]:
        return ""
    before, after = source.keys[one], copy.keys[other]
    if before != after:
        return "hyphen, apostrophe or accent" if plain(before) == plain(after) else "house spelling"
    if _may_be_capital(source, one) or _may_be_capital(copy, other):
        return ""
    if source.surfaces[one].lower() == copy.surfaces[other].lower():
        return "capital letter"
    return ""


def _may_be_capital(witness: Witness, index: int) -> bool:
    """Whether a capital says nothing: a sentence, line or quotation begins, or every word has one."""
    if witness.sentence_starts[index] or not witness.capitals_tell[index]:
        return True
    return index > 0 and witness.quoted[index] != witness.quoted[index - 1]

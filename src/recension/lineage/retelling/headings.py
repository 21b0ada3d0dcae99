"""Headlines and sub-headings: they sum up their own text, in the words that all texts of a story share."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from recension.lineage.retelling.signs import Signs
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit
    from recension.record import DocumentId

MOSTLY: Final = 0.8
"""What a heading says must be told by the other clause to so large a part. Of the bundled stories' headlines
that share only names and the matter of the story with a sentence elsewhere none reaches .7."""

HALF: Final = 0.5
"""What the other clause says must be told by a heading to so large a part: half, by definition. "Bank to
raise rate" tells little of a clause that gives rates, reasons and a day."""

_CLOSED: Final = frozenset(".!?…。;:,")
_QUOTES: Final = frozenset("\"'”’»“)]")
# In words; a longer line without a full stop is a paragraph that lost it.
_LONGEST: Final = 20


def sums_up_only(
    source: Unit, copy: Unit, signs: Signs, headings: Mapping[DocumentId, AbstractSet[int]]
) -> bool:
    """Whether a heading is one of two clauses, and one of them says much that the other does not.

    Args:
        source: the clause that may be told again.
        copy: the clause that may tell it.
        signs: what speaks for it.
        headings: by document, the places of its clauses that are headings.
    """
    if copy.order in headings[copy.document]:
        return signs.told < MOSTLY or signs.covered < HALF
    return source.order in headings[source.document] and (signs.covered < MOSTLY or signs.told < HALF)


def is_heading(unit: Unit, teller: Teller) -> bool:
    """Whether a clause stands in a line that no mark closes."""
    lines = teller.witness.paragraphs
    start = teller.witness.starts[unit.words.start]
    at = bisect_right(lines, Span(start, len(teller.witness.document.text) + 1)) - 1
    if at < 0:
        return False
    line = lines[at]
    text = teller.witness.document.text[line.start : line.end].rstrip()
    while text and text[-1] in _QUOTES:
        text = text[:-1].rstrip()
    return bool(text) and text[-1] not in _CLOSED and text.count(" ") < _LONGEST

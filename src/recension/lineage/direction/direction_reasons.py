"""Signs of which of two documents is the copy. Each looks at one order only.

A sign is a number from 0 (nothing speaks for it) to 1; `direction.py` weighs a sign for one order against
the same sign for the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.direction import editing_signs, name_signs, outside_signs, speech_signs

if TYPE_CHECKING:
    from collections.abc import Callable

    from recension.lineage.direction.pair import Pair


class Sign(NamedTuple):
    """One kind of sign.

    Attributes:
        name: its name in the table of weights.
        strength: how strongly it speaks for the order of a pair, 0 to 1.
        reason: what it says to a reader, when it speaks for the order of a pair.
        counter: what it says when it speaks against that order.
    """

    name: str
    strength: Callable[[Pair], float]
    reason: str
    counter: str


SIGNS: Final[tuple[Sign, ...]] = (
    Sign(
        "earlier", outside_signs.earlier, "the source was published earlier", "the copy was published earlier"
    ),
    Sign(
        "credits",
        outside_signs.names_source,
        "the copy names the source's publisher",
        "the source names the copy's publisher",
    ),
    Sign(
        "cites_utterance",
        speech_signs.cites_utterance,
        "the source is headed as a statement, and the copy speaks of one",
        "the copy is headed as a statement, and the source speaks of one",
    ),
    Sign(
        "quotes",
        speech_signs.quotes,
        "the copy has the words in quotation marks, the source has not",
        "the source has the words in quotation marks, the copy has not",
    ),
    Sign(
        "attributes",
        speech_signs.attributes,
        "the copy hands the words to a speaker, the source has them as its own",
        "the source hands the words to a speaker, the copy has them as its own",
    ),
    Sign(
        "hands_on",
        speech_signs.hands_on,
        "the copy hands the words to a speaker to whom the source does not hand them",
        "the source hands the words to a speaker to whom the copy does not hand them",
    ),
    Sign(
        "hands_to_source",
        speech_signs.hands_to_source,
        "the copy hands the words to whoever published, wrote or issued the source",
        "the source hands the words to whoever published, wrote or issued the copy",
    ),
    Sign(
        "interrupts",
        speech_signs.interrupts,
        "the copy puts in who says it",
        "the copy leaves out who says it",
    ),
    Sign(
        "shortens",
        editing_signs.shortens,
        "the copy is the shorter where they differ",
        "the copy is the longer where they differ",
    ),
    Sign(
        "leaves_out",
        editing_signs.leaves_out,
        "the copy leaves out words inside shared sentences",
        "the copy has words inside shared sentences that the source has not",
    ),
    Sign(
        "brackets",
        editing_signs.brackets,
        "the copy marks its edits with brackets or an ellipsis",
        "the source marks edits with brackets or an ellipsis",
    ),
    Sign(
        "shortens_names",
        name_signs.shortens_names,
        "the copy shortens names or titles",
        "the copy has longer names or titles",
    ),
    Sign(
        "knows_names",
        name_signs.knows_names,
        "the copy names someone in short whom the source names in full",
        "the source names someone in short whom the copy names in full",
    ),
    Sign(
        "reports_speech",
        speech_signs.reports_speech,
        "the copy turns the speaker's own words into reported speech",
        "the copy has as the speaker's own words what the source reports",
    ),
    Sign(
        "comes_later",
        editing_signs.comes_later,
        "the words stand further down in the copy",
        "the words stand further up in the copy",
    ),
)

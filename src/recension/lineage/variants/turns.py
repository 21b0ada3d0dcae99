"""What a change of order turns round: who does what to whom, or only how the sentence is built."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_set
from recension.lineage.variants.spelling import stem
from recension.lineage.variants.transposition import order_of
from recension.lineage.variants.word_kinds import WordKind, said_by
from recension.record import Span

if TYPE_CHECKING:
    from recension.lineage.variants.transposition import Order
    from recension.lineage.witnesses.copying import Edit
    from recension.lineage.witnesses.witness import Witness

_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_BY, _OF = "by", "of"
_THINGS: Final = frozenset({WordKind.CONTENT, WordKind.NAME, WordKind.STATE_FORM})
# "Quickly he wrote gladly": words of manner are nobody.
_MANNER: Final = "ly"


class Turn(Enum):
    """What a change of order does."""

    EQUALS = auto()  # things joined as equals, phrases side by side
    PASSIVE = auto()  # the same deed, told of who undergoes it
    GENITIVE = auto()  # "the bank of Velia", "Velia's bank"
    MUTUAL = auto()  # what two do to each other
    ROLES = auto()  # who does what to whom
    OTHER = auto()


def turn_of(edit: Edit, source: Witness, copy: Witness) -> Turn:
    """Tell what the change of order of a transposition does.

    Args:
        edit: the words on both sides.
        source: the source.
        copy: the copy.
    """
    before = source.keys[edit.source.start : edit.source.end]
    after = copy.keys[edit.copy.start : edit.copy.end]
    if _is_genitive(before, after) or _is_genitive(after, before):
        return Turn.GENITIVE
    order = order_of(edit, source, copy)
    if not order.clean:
        return Turn.OTHER
    mine = before[len(order.first) : len(before) - len(order.second)]
    theirs = after[len(order.second) : len(after) - len(order.first)]
    if all(key in word_set("coordinators") for key in (*mine, *theirs)):
        return Turn.EQUALS
    if _is_passive(mine, theirs) or _is_passive(theirs, mine):
        return Turn.PASSIVE
    deeds = _sense(mine)
    if mine != theirs or not deeds or not _both_things(order, edit, source):
        return Turn.OTHER
    mutual = {stem(verb) for verb in word_set("mutual_verbs")}
    return Turn.MUTUAL if deeds <= mutual else Turn.ROLES


def _is_genitive(these: tuple[str, ...], those: tuple[str, ...]) -> bool:
    """Whether one side has "of" where the other has a genitive of the same words."""
    owners = [key for key in those if key.endswith(("'s", "s'"))]
    if these.count(_OF) != those.count(_OF) + len(owners) or not owners:
        return False
    return sorted(_stems(these)) == sorted(_stems(those))


def _stems(keys: tuple[str, ...]) -> list[str]:
    grammar = word_set("function_words")
    return [stem(key.removesuffix("'")) for key in keys if key not in grammar]


def _is_passive(active: tuple[str, ...], passive: tuple[str, ...]) -> bool:
    """Whether one side tells a deed of its doer and the other of whom it is done to."""
    turned = _BY in passive and not _BE.isdisjoint(passive) and _BY not in active
    return turned and bool(_sense(active) & _sense(passive))


def _sense(keys: tuple[str, ...]) -> set[str]:
    return set(_stems(keys))


def _both_things(order: Order, edit: Edit, source: Witness) -> bool:
    """Whether what changes places are two things, and no words of place, time or manner."""
    start, end = edit.source
    return _is_thing(Span(start, start + len(order.first)), source) and _is_thing(
        Span(end - len(order.second), end), source
    )


def _is_thing(words: Span, witness: Witness) -> bool:
    if words.start == words.end:
        return False
    first = witness.keys[words.start]
    if first in word_set("function_words") and first not in word_set("articles"):
        return False
    said = said_by(witness, range(*words))
    last = said[-1] if said else None
    return last is not None and last.kind in _THINGS and not witness.keys[last.first].endswith(_MANNER)

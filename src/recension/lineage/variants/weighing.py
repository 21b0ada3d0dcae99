"""How much a variant matters: spelling, style or substance, with what it changes and why.

Where it cannot be shown that two words say the same, they do not: a synonym is substance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.lexicon import word_classes, word_set
from recension.lineage.variants.marked_edits import alters_quotation, inside_quotation, marked_edit
from recension.lineage.variants.name_forms import form_of_name, full_name_words, is_initials
from recension.lineage.variants.numerals import is_number
from recension.lineage.variants.sense import differences
from recension.lineage.variants.spelling import spelled_alike, stem
from recension.lineage.variants.transposition import order_of
from recension.lineage.variants.turns import Turn, turn_of
from recension.lineage.variants.variant_reasons import (
    altered_quotation,
    elsewhere_reason,
    reason_for,
    style_reason,
)
from recension.lineage.witnesses.copying import Edit
from recension.record import VariantChange, VariantWeight

if TYPE_CHECKING:
    from recension.lineage.witnesses.witness import Witness
    from recension.record import Span

_JOINING: Final = frozenset({"and", "or", "&"})
_HARMLESS: Final = {
    Turn.EQUALS: "the order of two things joined as equals",
    Turn.PASSIVE: "the same deed told of whom it is done to",
    Turn.GENITIVE: 'a genitive for "of"',
    Turn.MUTUAL: "the order of two who do it to each other",
}
_NEARBY: Final = "what it leaves out is told in other words nearby"
_OF_OWN_SENTENCE: Final = {VariantChange.NUMBER, VariantChange.NAME, VariantChange.CONTENT}


class Weighed(NamedTuple):
    """What a variant comes to: its weight, what it changes, and why."""

    weight: VariantWeight
    changes: tuple[VariantChange, ...]
    reasons: tuple[str, ...]


def weighed(
    edit: Edit,
    source: Witness,
    copy: Witness,
    *,
    moved: bool = False,
    elsewhere: Span | None = None,
    retold: bool = False,
) -> Weighed:
    """Weigh an omission, addition or substitution.

    Args:
        edit: what is left out, put in or replaced.
        source: the source.
        copy: the copy.
        moved: whether the same words are put in or left out elsewhere in the passage.
        elsewhere: where the source has what an addition tells in other words.
        retold: whether what is left out here is told in other words elsewhere in the passage.
    """
    plain = _as_plain(edit, source, copy, moved=moved, retold=retold)
    if plain is not None:
        return plain
    altered = alters_quotation(edit, copy)
    compared = edit if elsewhere is None else Edit(elsewhere, edit.copy)
    renamed = moved or _another_form_of_name(edit, source, copy)
    found = differences(source, compared.source, copy, edit.copy) if not renamed else ()
    if _brings_own_sentence(edit, source, copy):
        found = tuple(difference for difference in found if difference.change in _OF_OWN_SENTENCE)
    changes = {difference.change for difference in found}
    reasons = [reason_for(difference, compared, source, copy) for difference in found]
    if elsewhere is not None and changes:
        reasons.append(elsewhere_reason(elsewhere, source))
    if retold:
        reasons.append(_NEARBY)
    if altered:
        changes.add(VariantChange.QUOTATION)
        reasons.insert(0, altered_quotation(edit, source, copy))
    if not changes:
        reasons.append(style_reason(edit, source, copy))
    if edit.copy.start == edit.copy.end and inside_quotation(edit.copy.start, copy):
        reasons.append("left out inside quotation marks without a mark")
    ordered = tuple(change for change in VariantChange if change in changes)
    return Weighed(VariantWeight.SUBSTANCE if changes else VariantWeight.STYLE, ordered, tuple(reasons))


def _as_plain(edit: Edit, source: Witness, copy: Witness, *, moved: bool, retold: bool) -> Weighed | None:
    """Weigh an edit that changes no sense whatever its words are; None for any other."""
    before = source.keys[edit.source.start : edit.source.end]
    after = copy.keys[edit.copy.start : edit.copy.end]
    spelling = spelled_alike(before, after)
    if spelling:
        return Weighed(VariantWeight.SPELLING, (), (spelling,))
    reason = marked_edit(edit, copy)
    if not reason and not alters_quotation(edit, copy):
        reason = _another_form_of_name(edit, source, copy) or ("the same words stand nearby" if moved else "")
        if not reason and retold and not after:
            reason = _NEARBY
    return Weighed(VariantWeight.STYLE, (), (reason,)) if reason else None


def _brings_own_sentence(edit: Edit, source: Witness, copy: Witness) -> bool:
    """Whether an edit of one side leaves out or puts in a sentence: what it denies or hopes is its own."""
    missing = edit.copy.start == edit.copy.end
    if not missing and edit.source.start != edit.source.end:
        return False
    (first, last), witness = (edit.source, source) if missing else (edit.copy, copy)
    starts = witness.sentence_starts
    whole = starts[first] and (last == len(witness) or starts[last])
    return whole or any(starts[first + 1 : last])


def _another_form_of_name(edit: Edit, source: Witness, copy: Witness) -> str:
    """Why an edit only gives another form of one name; an empty text where it does not."""
    missing = edit.copy.start == edit.copy.end
    if not missing and edit.source.start != edit.source.end:
        if is_initials(edit.copy, copy, edit.source, source) or is_initials(
            edit.source, source, edit.copy, copy
        ):
            return "initials and the name they stand for"
        return ""
    words, witness = (edit.source, source) if missing else (edit.copy, copy)
    if full_name_words(words, witness) == words.end - words.start:
        return "a short name for the full name" if missing else "the full name for a short name"
    if form_of_name(words, witness):
        return "a shorter form of the same name" if missing else "a longer form of the same name"
    return ""


def weighed_order(edit: Edit, source: Witness, copy: Witness) -> Weighed:
    """Weigh a transposition: style between equals, substance where who does what to whom turns round."""
    turn = turn_of(edit, source, copy)
    # the words of a genitive and of what it stands for are the same
    found = () if turn is Turn.GENITIVE else differences(source, edit.source, copy, edit.copy)
    changes = {difference.change for difference in found}
    reasons = [reason_for(difference, edit, source, copy) for difference in found]
    order = order_of(edit, source, copy)
    if turn in _HARMLESS:
        plain = turn is Turn.EQUALS and not order.between
        reasons.insert(0, "the order of two phrases" if plain else _HARMLESS[turn])
    elif turn is Turn.ROLES:
        changes.add(VariantChange.PARTY)
        reasons.insert(0, "who does it and whom it is done to change places")
    else:
        roles = source.name_keys.union(word_classes("party_words"))
        both = order.clean and _any_in(order.first, roles) and _any_in(order.second, roles)
        if both or (
            not order.clean and _names_in_order(edit.source, source) != _names_in_order(edit.copy, copy)
        ):
            changes.add(VariantChange.PARTY)
            reasons.insert(0, "names change places around other words")
        elif order.clean and any(map(is_number, order.first)) and any(map(is_number, order.second)):
            changes.add(VariantChange.NUMBER)
            reasons.insert(0, "numbers change places around other words")
        else:
            reasons.insert(0, "the same words in another order")
    if any(copy.quoted[edit.copy.start : edit.copy.end]):
        reasons.append("inside quotation marks")
    ordered = tuple(change for change in VariantChange if change in changes)
    return Weighed(VariantWeight.SUBSTANCE if ordered else VariantWeight.STYLE, ordered, tuple(reasons))


def _names_in_order(words: Span, witness: Witness) -> list[tuple[str, ...]]:
    """The names in a run of words, offices and forms of state aside; those joined as equals in one order."""
    offices = {*word_classes("party_words"), *word_set("state_forms")}
    found: list[list[str]] = []
    last = -1
    for index in range(words.start, words.end):
        if not witness.names[index] or witness.keys[index].removesuffix("'s") in offices:
            continue
        between = witness.keys[last + 1 : index] if last >= 0 else ()
        if between and all(key in _JOINING for key in between):
            found[-1].append(stem(witness.keys[index]))
        else:
            found.append([stem(witness.keys[index])])
        last = index
    return [tuple(sorted(names)) for names in found]


def _any_in(keys: tuple[str, ...], wanted: frozenset[str]) -> bool:
    return any(key.removesuffix("'s") in wanted for key in keys)

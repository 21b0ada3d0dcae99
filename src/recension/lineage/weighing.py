"""How much a variant matters: spelling, style or substance, with what it changes and why.

Where it cannot be shown that two words say the same, they do not: a synonym is substance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recension.lineage.lexicon import word_set
from recension.lineage.numerals import is_number
from recension.lineage.sense import changes_between
from recension.lineage.spelling import spelled_alike, stem
from recension.lineage.transposition import order_of
from recension.record import VariantChange, VariantWeight

if TYPE_CHECKING:
    from recension.lineage.copying import Edit
    from recension.lineage.witness import Witness
    from recension.record import Span

_WORDS_FOR: dict[VariantChange, str] = {
    VariantChange.NUMBER: "another number",
    VariantChange.NAME: "another name",
    VariantChange.PARTY: "another party",
    VariantChange.NEGATION: "denied, or no longer denied",
    VariantChange.MODALITY: "more or less certain, binding or wished",
    VariantChange.ATTRIBUTION: "someone else, or no one, answers for the words",
    VariantChange.TIME: "another time",
    VariantChange.QUOTATION: "altered quotation: the source does not have these words",
    VariantChange.CONTENT: "words of sense differ",
}
_ONE_SIDED: dict[VariantChange, tuple[str, str]] = {
    VariantChange.NUMBER: ("leaves out a number", "puts in a number"),
    VariantChange.NAME: ("leaves out a name", "puts in a name"),
    VariantChange.NEGATION: ("leaves out a denial", "puts in a denial"),
    VariantChange.MODALITY: (
        "leaves out how certain, binding or wished it is",
        "puts in how certain, binding or wished it is",
    ),
    VariantChange.ATTRIBUTION: ("leaves out who said it", "puts in who said it"),
    VariantChange.TIME: ("leaves out a time", "puts in a time"),
    VariantChange.CONTENT: ("leaves out words of sense", "puts in words of sense"),
}


class Weighed(NamedTuple):
    """What a variant comes to: its weight, what it changes, and why."""

    weight: VariantWeight
    changes: tuple[VariantChange, ...]
    reasons: tuple[str, ...]


def weighed(edit: Edit, source: Witness, copy: Witness) -> Weighed:
    """Weigh an omission, addition or substitution."""
    before = source.keys[edit.source.start : edit.source.end]
    after = copy.keys[edit.copy.start : edit.copy.end]
    spelling = spelled_alike(before, after)
    if spelling:
        return Weighed(VariantWeight.SPELLING, (), (spelling,))
    marked = marked_edit(edit, copy)
    if marked:
        return Weighed(VariantWeight.STYLE, (), (marked,))
    if _short_for_full_name(edit, source, copy) and not _alters_quotation(edit, copy):
        return Weighed(VariantWeight.STYLE, (), ("a short name for the full name",))
    changes = changes_between(source, edit.source, copy, edit.copy)
    reasons = [_reason(change, missing=not after, put_in=not before) for change in changes]
    if _alters_quotation(edit, copy):
        changes = tuple(
            change for change in VariantChange if change in changes or change is VariantChange.QUOTATION
        )
        reasons.insert(0, _WORDS_FOR[VariantChange.QUOTATION])
    elif changes and not after and inside_quotation(edit.copy.start, copy):
        reasons.append("left out inside quotation marks without a mark")
    if changes:
        return Weighed(VariantWeight.SUBSTANCE, changes, tuple(reasons))
    return Weighed(VariantWeight.STYLE, (), (_style_reason(before, after),))


def weighed_order(edit: Edit, source: Witness, copy: Witness) -> Weighed:
    """Weigh a transposition: style between equals, substance where who does what to whom turns round."""
    changes = set(changes_between(source, edit.source, copy, edit.copy))
    reasons = [_WORDS_FOR[change] for change in VariantChange if change in changes]
    order = order_of(edit, source, copy)
    if order.clean and all(key in word_set("coordinators") for key in order.between):
        reasons.insert(
            0, "the order of two things joined as equals" if order.between else "the order of two phrases"
        )
    else:
        roles = source.name_keys | word_set("party_words")
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
    if _touches_quotation(edit, copy):
        reasons.append("inside quotation marks")
    ordered = tuple(change for change in VariantChange if change in changes)
    return Weighed(VariantWeight.SUBSTANCE if ordered else VariantWeight.STYLE, ordered, tuple(reasons))


def _short_for_full_name(edit: Edit, source: Witness, copy: Witness) -> bool:
    """Whether one side only adds the words of a state's full name: "the Republic of"."""
    if edit.source.start < edit.source.end:
        if edit.copy.start < edit.copy.end:
            return False
        longer, span = source, edit.source
    else:
        longer, span = copy, edit.copy
    forms = word_set("state_forms")
    keys = longer.keys[span.start : span.end]
    grammar = word_set("function_words")
    return (
        any(key in forms for key in keys)
        and all(key in forms or key in grammar for key in keys)
        and span.end < len(longer)
        and longer.names[span.end]
    )


def _names_in_order(words: Span, witness: Witness) -> list[str]:
    """The names in a run of words, offices and forms of state aside."""
    offices = word_set("party_words") | word_set("state_forms")
    return [
        stem(witness.keys[index])
        for index in range(words.start, words.end)
        if witness.names[index] and witness.keys[index].removesuffix("'s") not in offices
    ]


def _any_in(keys: tuple[str, ...], wanted: frozenset[str]) -> bool:
    return any(key.removesuffix("'s") in wanted for key in keys)


def _reason(change: VariantChange, *, missing: bool, put_in: bool) -> str:
    if change in _ONE_SIDED and missing:
        return _ONE_SIDED[change][0]
    if change in _ONE_SIDED and put_in:
        return _ONE_SIDED[change][1]
    return _WORDS_FOR[change]


def _style_reason(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    function = word_set("function_words")
    if all(key in function for key in (*before, *after)):
        return "words of grammar"
    if before and after:
        return "other forms or order of the same words"
    return "no words of sense"


def marked_edit(edit: Edit, copy: Witness) -> str:
    """Why a departure inside quotation marks is marked as an edit; an empty text where it is not."""
    first, last = edit.copy
    if first < last:
        if all(copy.bracketed[first:last]) and (copy.quoted[first] or _quoted_around(first, last, copy)):
            return "insertion marked by brackets"
        return ""
    if inside_quotation(first, copy) and copy.left_out_marked(first):
        return "omission marked by an ellipsis"
    return ""


def _quoted_around(first: int, last: int, copy: Witness) -> bool:
    before = copy.quoted[first - 1] if first > 0 else 0
    after = copy.quoted[last] if last < len(copy) else 0
    return bool(before or after)


def inside_quotation(place: int, copy: Witness) -> bool:
    """Whether the place before this word has the same quotation on both sides."""
    return 0 < place < len(copy) and copy.quoted[place] != 0 and copy.quoted[place] == copy.quoted[place - 1]


def _alters_quotation(edit: Edit, copy: Witness) -> bool:
    return any(
        copy.quoted[index] and not copy.bracketed[index] for index in range(edit.copy.start, edit.copy.end)
    )


def _touches_quotation(edit: Edit, copy: Witness) -> bool:
    return any(copy.quoted[edit.copy.start : edit.copy.end])

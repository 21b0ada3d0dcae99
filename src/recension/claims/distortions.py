"""Distortions: where an account departs from the words or the sense of the origin it shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.claims.acts import act_keys
from recension.claims.lexicon import stem_classes, word_set
from recension.claims.numbers import both_have_both
from recension.claims.slots import added_grounds, differences
from recension.claims.tolls import toll_keys
from recension.claims.words import spoken, stems
from recension.lineage.lexicon import word_classes
from recension.lineage.lexicon import word_set as word_set_of
from recension.lineage.variants.numerals import is_number
from recension.lineage.variants.spelling import stem
from recension.record import (
    ConflictKind,
    PassageKind,
    Relation,
    VariantChange,
    VariantKind,
    VariantWeight,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.claims.known import Known
    from recension.claims.pair import Pair
    from recension.claims.parties import Parties
    from recension.claims.supports import Supported
    from recension.record import Event, Evidence, Passage, Variant

_SLOTS: Final = (
    (VariantChange.NUMBER, "number"),
    (VariantChange.NEGATION, "polarity"),
    (VariantChange.MODALITY, "modality"),
    (VariantChange.PARTY, "party"),
    (VariantChange.NAME, "party"),
    (VariantChange.TIME, "date"),
    (VariantChange.ATTRIBUTION, "attribution"),
    (VariantChange.QUOTATION, "characterisation"),
)


_FEW: Final = 2  # words of sense beside a verb of saying


def slot_of(variant: Variant) -> str | None:
    """The slot that a variant of substance touches, the weightiest first; null for one of style.

    "Will support" for the "supports" of an agreement and "no later" for "not later" change nothing.
    """
    if variant.weight is not VariantWeight.SUBSTANCE or variant.kind is not VariantKind.SUBSTITUTION:
        return None
    slots = [slot for change, slot in _SLOTS if change in variant.changes]
    before, after = (
        set(spoken(place.quote)) if place is not None else set[str]() for place in (variant.from_, variant.to)
    )
    modal = frozenset(word_classes("modality"))
    if (before | after) & modal <= word_set("binding_words"):
        slots = [slot for slot in slots if slot != "modality"]
    if before and after and before | after <= frozenset(word_classes("negation")):
        slots = [slot for slot in slots if slot == "polarity"]
    if not (before and after and all(any(map(is_number, words)) for words in (before, after))):
        slots = [slot for slot in slots if slot != "number"]
    if not _is_attribution(variant):
        slots = [slot for slot in slots if slot != "attribution"]
    quotes = [place.quote for place in (variant.from_, variant.to) if place is not None]
    if not all(map(_is_a_name, quotes)):
        slots = [slot for slot in slots if slot != "party"]
    if not all(map(_is_a_date, quotes)):
        slots = [slot for slot in slots if slot != "date"]
    if slots[:1] == ["characterisation"] and not _is_another_word(variant):
        return None
    return slots[0] if slots else None


def _is_attribution(variant: Variant) -> bool:
    """Whether a verb of saying comes or goes, and little else: "has captured", "said it had captured"."""
    verbs = word_set_of("attribution")
    for place in (variant.from_, variant.to):
        words = spoken(place.quote) if place is not None else ()
        other = [word for word in words if word not in verbs]
        if len(stems(" ".join(other))) > _FEW:
            return False
    return True


def _is_a_name(quote: str) -> bool:
    """Whether words are a name and nothing else but grammar."""
    telling = [
        word for word in quote.split() if word.lower().strip(",.;:") not in word_set_of("function_words")
    ]
    return bool(telling) and all(word[:1].isupper() for word in telling)


def _is_a_date(quote: str) -> bool:
    """Whether words have a day, a month or a figure."""
    return any(is_number(word) or word in word_set_of("calendar") for word in spoken(quote))


def _is_another_word(variant: Variant) -> bool:
    """Whether one word of sense stands for another: not for the same act, and not in another form."""
    if variant.from_ is None:
        return False
    before, after = stems(variant.from_.quote), stems(variant.to.quote)
    general = frozenset(stem(word) for word in word_set("general_nouns"))
    if len(before) != 1 or len(after) != 1 or before & after or before <= general:
        return False
    one, other = (" ".join(spoken(place.quote)) for place in (variant.from_, variant.to))
    known = stem_classes("same_kind")
    alike = any(
        not known.get(a, frozenset()).isdisjoint(known.get(b, frozenset())) for a in before for b in after
    )
    return not alike and act_keys(one).isdisjoint(act_keys(other))


def distortions_of(supports: Sequence[Supported], known: Known, parties: Parties) -> Iterable[Pair]:
    """Find what accounts of a claim make of their origin.

    Yields:
        The slot, the kind, and the value of the origin before that of the account.
    """
    for one in supports:
        passage = one.telling.origin.passage
        if passage is not None and passage.kind is not PassageKind.PARAPHRASE:
            yield from _in_passage(one, passage, known)
        elif one.support.relation in {Relation.PARAPHRASES, Relation.QUOTES}:
            yield from _in_retelling(one, supports, known, parties)


def _in_passage(one: Supported, passage: Passage, known: Known) -> Iterable[Pair]:
    place = one.support.evidence
    for variant in passage.variants:
        slot = slot_of(variant)
        if variant.from_ is not None and is_another_act(variant.from_, variant.to, known):
            slot = "action"
        if slot is None or variant.from_ is None:
            continue
        if slot == "characterisation" and (is_an_act(variant.to, known) or is_an_act(variant.from_, known)):
            continue
        if slot == "number" and (
            not counts(one.telling.event, variant.to) or both_have_both(variant.from_, variant.to, known)
        ):
            continue
        if meet(variant.to, place):
            yield (
                slot,
                ConflictKind.DISTORTION,
                ((variant.from_.quote, variant.from_), (variant.to.quote, variant.to)),
            )


def counts(event: Event, place: Evidence) -> bool:
    """Whether a number is one of an event's own: other clauses of its sentence have numbers too."""
    own = [quantity.evidence for quantity in event.quantities]
    if own or event.mention is None:
        return not own or any(meet(one, place) for one in own)
    return place.document != event.mention.document or place.start >= event.mention.start


def meet(one: Evidence, other: Evidence) -> bool:
    """Whether two places of one document share a code point."""
    return one.document == other.document and one.start < other.end and other.start < one.end


def is_an_act(place: Evidence, known: Known) -> bool:
    """Whether words stand at the verb of an event: another verb there is another act, not another name."""
    over = known.events_over(place.document, place.start, place.end)
    return any(event.mention is not None and meet(event.mention, place) for event in over)


def is_another_act(before: Evidence, after: Evidence, known: Known) -> bool:
    """Whether one verb stands for another that does not name the same act: "regulate" for "normalise"."""
    if len(stems(before.quote)) != 1 or len(stems(after.quote)) != 1:
        return False
    ours, theirs = (_acts_at(place, known) for place in (before, after))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _acts_at(place: Evidence, known: Known) -> frozenset[str]:
    """What the events whose verb stands at a place are compared by."""
    return frozenset(
        key
        for event in known.events_over(place.document, place.start, place.end)
        if event.mention is not None and meet(event.mention, place)
        for key in (*act_keys(event.predicate), *toll_keys(event))
    )


def _in_retelling(
    one: Supported, supports: Sequence[Supported], known: Known, parties: Parties
) -> Iterable[Pair]:
    """A retelling against the telling at its origin, where that was given."""
    for other in supports:
        same = one.support.origin == known.source_of(other.support.document)
        if not same or other.support.document == one.support.document:
            continue
        if other.telling.origin.passage is not None:
            continue
        departures = [
            *differences(other.telling, one.telling, known, parties, shared=True),
            *added_grounds(other.telling, one.telling, known),
        ]
        for slot, value, against in departures:
            yield slot, ConflictKind.DISTORTION, (value, against)
        return

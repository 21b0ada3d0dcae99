"""Slots: in which of them two tellings of one proposition cannot both be right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.claims.cast import is_pronoun
from recension.claims.lexicon import stem_classes, word_set
from recension.claims.moments import compatible, exact, other_part_of_day
from recension.claims.numbers import agree, both_have_both, counts_the_same, part_or_whole
from recension.claims.words import has_phrase, head, kinds, phrase_place, stems
from recension.lineage.variants.spelling import same_people, stem
from recension.record import Evidence, Modality

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.claims.known import Known
    from recension.claims.parties import Parties
    from recension.claims.telling import Telling
    from recension.claims.tolls import Toll

Value = tuple[str, Evidence]
Difference = tuple[str, Value, Value]

_FORCES: Final = {
    Modality.PROMISED: "will",
    Modality.PLANNED: "will",
    Modality.HOPED: "hoped",
    Modality.CALLED_FOR: "called for",
    Modality.POSSIBLE: "possible",
}
"""What is compared of what is to come: a promise and a plan are one, a hope and a demand are not."""


def differences(
    one: Telling, other: Telling, known: Known, parties: Parties, *, shared: bool = False
) -> Iterable[Difference]:
    """Find the slots in which two tellings differ, with both wordings.

    Rounding that words admit, a part and its whole, coarser and finer dates, places and names, and words of
    one meaning are no differences.

    Args:
        one: a telling, of the origin where one departs from the other.
        other: another.
        known: the facts.
        parties: who belongs to whom.
        shared: whether they share an origin, so that a change of words alone is a change.
    """
    if one.toll is not None and other.toll is not None:
        yield from _tolls(one.toll, other.toll, apart=_grew(one, other))
        return
    yield from _numbers(one, other, known)
    yield from _date(one, other)
    yield from _party(one, other, parties)
    yield from _modality(one, other, shared=shared)
    yield from _who_says(one, other, parties, shared=shared)
    if shared:
        yield from _characterisation(one, other)
    else:
        yield from _place(one, other, known)
        yield from _grounds(one, other, known)


def _numbers(one: Telling, other: Telling, known: Known) -> Iterable[Difference]:
    sentences = (
        known.sentence_text(one.event.evidence[0]),
        known.sentence_text(other.event.evidence[0]),
    )
    for first in one.event.quantities:
        alike = [
            second
            for second in other.event.quantities
            if counts_the_same(first, second) and second.value is not None
        ]
        if first.value is None or not alike or any(agree(first, second) for second in alike):
            continue
        second = alike[0]
        if part_or_whole(first, second, *sentences) or both_have_both(first.evidence, second.evidence, known):
            continue
        yield "number", _value(first.evidence), _value(second.evidence)


def _grew(one: Telling, other: Telling) -> bool:
    """Whether the later of two accounts has the larger toll: what is counted goes up as people are found."""
    if one.toll is None or other.toll is None or one.day is None or other.day is None or one.day == other.day:
        return False
    first, last = (one.toll, other.toll) if one.day < other.day else (other.toll, one.toll)
    return (first.count.value or 0.0) <= (last.count.value or 0.0)


def _tolls(one: Toll, other: Toll, *, apart: bool) -> Iterable[Difference]:
    """Two counts of those whom one happening killed or hurt, whatever they are called."""
    if not apart and not agree(one.count, other.count):
        yield "number", _value(one.count.evidence), _value(other.count.evidence)


def _date(one: Telling, other: Telling) -> Iterable[Difference]:
    first, second = one.event.time, other.event.time
    if first is None or second is None or not exact(first) or not exact(second):
        return
    if compatible(first, second) and not other_part_of_day(first, second):
        return
    yield (
        "date",
        (first.text, one.event.evidence[0]),
        (second.text, other.event.evidence[0]),
    )


def _party(one: Telling, other: Telling, parties: Parties) -> Iterable[Difference]:
    """Who to whom: the same two, turned round, or none in common; "the company" may be any of them."""
    turned = bool(one.actors and one.targets) and one.actors <= other.targets and one.targets <= other.actors
    named = all(
        any(parties.is_named(root) for root in told.actors)
        and any(word[:1].isupper() for actor in told.event.actors for word in _without_article(actor.text))
        for told in (one, other)
    )
    apart = named and one.actors.isdisjoint(other.actors)
    texts = [actor.text for actor in (*one.event.actors, *other.event.actors)]
    ours, theirs = (
        frozenset(word for actor in told.event.actors for word in stems(actor.text)) for told in (one, other)
    )
    if (turned or (apart and not ours & theirs)) and not any(map(is_pronoun, texts)):
        yield (
            "party",
            (", ".join(actor.text for actor in one.event.actors), one.event.evidence[0]),
            (", ".join(actor.text for actor in other.event.actors), other.event.evidence[0]),
        )


def _without_article(text: str) -> list[str]:
    words = text.split()
    return words[1:] if words[:1] and words[0].lower() in word_set("determiners") else words


def _modality(one: Telling, other: Telling, *, shared: bool) -> Iterable[Difference]:
    first, second = _FORCES.get(one.event.modality), _FORCES.get(other.event.modality)
    if first is None or second is None or first == second:
        return
    both = {one.event.modality, other.event.modality}
    if Modality.POSSIBLE in both and (not shared or Modality.PROMISED not in both):
        return
    yield (
        "modality",
        (one.event.modality.value, one.event.evidence[0]),
        (other.event.modality.value, other.event.evidence[0]),
    )


def _who_says(one: Telling, other: Telling, parties: Parties, *, shared: bool) -> Iterable[Difference]:
    """Whose hope or call it is: both states', or one's."""
    wishing = {Modality.HOPED, Modality.CALLED_FOR}
    if not shared or one.event.modality not in wishing or other.event.modality not in wishing:
        return
    first, second = one.wishers, other.wishers
    if first and second and first != second:
        yield (
            "attribution",
            (", ".join(sorted(parties.name(root) for root in first)), one.event.evidence[0]),
            (", ".join(sorted(parties.name(root) for root in second)), other.event.evidence[0]),
        )


def _place(one: Telling, other: Telling, known: Known) -> Iterable[Difference]:
    first, second = one.event.place, other.event.place
    if not first or not second or not (exact(one.event.time) and exact(other.event.time)):
        return
    ours, theirs = stems(first), stems(second)
    named = {entity.name: entity for entity in known.entities.values() if entity.type.value == "place"}
    in_one = [entity for name, entity in named.items() if name in first]
    in_other = [entity for name, entity in named.items() if name in second]
    if ours & theirs or not in_one or not in_other:
        return
    if any(a.id in {b.id, b.part_of} or a.part_of == b.id for a in in_one for b in in_other):
        return
    yield "place", (first, one.event.evidence[0]), (second, other.event.evidence[0])


def _characterisation(one: Telling, other: Telling) -> Iterable[Difference]:
    first, second = one.event.object, other.event.object
    if not first or not second:
        return
    ours, theirs = _heads(one), _heads(other)
    if not ours or not theirs or ours & theirs:
        return
    if any(_same_kind(a, b) for a in ours for b in theirs) or _of_a_people(one) != _of_a_people(other):
        return
    general = frozenset(stem(word) for word in word_set("general_nouns"))
    numbered = one.event.quantities and other.event.quantities
    if ours <= general or (not numbered and not theirs & general):
        return  # "a man" and then "a teacher" is finer, not other
    yield "characterisation", (first, one.event.evidence[0]), (second, other.event.evidence[0])


def _of_a_people(one: Telling) -> bool:
    """Whether a telling counts people by the name of their people: "64 Corvalians" may be its prisoners."""
    heads = _heads(one)
    units = " ".join(quantity.unit for quantity in one.event.quantities if quantity.unit).split()
    return any(word[:1].isupper() and word[1:].islower() and stem(word.lower()) in heads for word in units)


def _heads(one: Telling) -> frozenset[str]:
    counted = {head(quantity.unit) for quantity in one.event.quantities if quantity.unit}
    whole = head(one.event.object or "")
    return frozenset(word for word in counted | {whole} if word is not None)


def _same_kind(one: str, other: str) -> bool:
    known = stem_classes("same_kind")
    return not known.get(one, frozenset()).isdisjoint(known.get(other, frozenset())) or same_people(
        one, other
    )


def added_grounds(one: Telling, other: Telling, known: Known) -> Iterable[Difference]:
    """A cause or a condition that an account gives and its origin does not, against what moved its origin.

    Of how many died the cause is the happening itself, which need not stand in the same sentence.
    """
    for slot, name in (("cause", "causes"), ("condition", "conditions")):
        there = one.event.evidence[0]
        if slot == "cause" and one.toll is not None and other.toll is not None:
            continue
        if phrase_place(known.sentence_text(there), name) is not None:
            continue
        ground = _ground(other, name, known)
        if ground is not None:
            own = _ground(one, "gestures", known) if slot == "cause" else None
            before = ("none given", there) if own is None else _value(own)
            yield slot, before, _value(ground)


def _ground(one: Telling, name: str, known: Known) -> Evidence | None:
    """The words of a sentence that give a cause or a condition of an act, and not of another beside it."""
    here, mention = one.event.evidence[0], one.event.mention
    sentence = known.sentence(here)
    place = phrase_place(known.sentence_text(here), name)
    if place is None:
        return None
    text = known.documents[here.document].text
    start = sentence.start + place[0]
    if mention is not None and mention.end <= start:
        others = known.events_over(here.document, mention.end, start)
        if any(each.mention is not None and mention.end <= each.mention.start < start for each in others):
            return None  # it is the ground of what stands nearer
    last = sentence.end if start < here.start else here.end
    end = sentence.start + place[1]
    until = _clause_end(text, end, max(last, end))
    if not text[end:until].strip():
        return None
    return Evidence(document=here.document, start=start, end=until, quote=text[start:until])


def _grounds(one: Telling, other: Telling, known: Known) -> Iterable[Difference]:
    """Two accounts that give a cause of one thing, in words that share nothing."""
    first, second = _ground(one, "causes", known), _ground(other, "causes", known)
    if first is None or second is None:
        return
    ours, theirs = (
        stems(each.quote) - stems(has_phrase(each.quote, "causes") or "") for each in (first, second)
    )
    if ours and theirs and not kinds(ours) & kinds(theirs):
        yield "cause", _value(first), _value(second)


def _clause_end(text: str, start: int, end: int) -> int:
    """Where a clause ends: at the first comma or full stop."""
    stops = [at for mark in ",.;:—" if (at := text.find(mark, start, end)) >= 0]
    return min(stops, default=len(text[:end].rstrip()))


def _value(evidence: Evidence) -> Value:
    return " ".join(evidence.quote.split()), evidence

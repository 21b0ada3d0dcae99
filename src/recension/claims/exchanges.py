"""Exchanges: one sentence that tells what both sides give, "34 captives, 32 Norlanders and two Sudmarkers".

Each side's part is what that side undertakes or does by itself, as other words tell it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.claims.acts import act_keys
from recension.claims.words import tokens_of
from recension.lineage.variants.numerals import is_number, value_of
from recension.record import Evidence, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.claims.known import Known
    from recension.claims.parties import Parties
    from recension.claims.telling import Telling
    from recension.record import EntityId

_SIDES: Final = 2
_NEAREST: Final = 4  # words from a number among which those stand that say whose people are counted


class Part(NamedTuple):
    """What one side of an exchange gives.

    Attributes:
        giver: the party that lets go.
        people: the party whose people are let go.
        value: how many.
        place: the number in the text.
        words: the words for who is counted.
    """

    giver: EntityId
    people: EntityId
    value: float
    place: Evidence
    words: str


def with_parts(groups: Sequence[list[Telling]], known: Known, parties: Parties) -> list[list[Telling]]:
    """Add to the tellings of each side's release those sentences that tell of the exchange as a whole.

    Args:
        groups: tellings of one proposition each.
        known: the facts.
        parties: who belongs to whom.

    Returns:
        The groups in their order. A part has the event, the words and the origin of the whole; its number is
        that of its side. Where no release has its number, it is with the only one of its side, if there is.
    """
    found = [list(group) for group in groups]
    giving = act_keys("release") | act_keys("hand over")
    releases = [
        (at, one) for at, group in enumerate(groups) for one in group if one.acts & giving and one.things
    ]
    exchange = act_keys("exchange")
    for whole in (one for group in groups for one in group if one.acts & exchange and not one.negative):
        for part in parts_of(whole, known, parties):
            alike = [
                (at, one)
                for at, one in releases
                if _is_of_side(one, part, whole, parties) and _open(one, whole)
            ]
            equal = [(at, one) for at, one in alike if _counts(one, part.value)]
            chosen = {at for at, _ in equal} or {at for at, _ in alike}
            if len(chosen) != 1:
                continue
            at, model = (equal or alike)[0]
            if all(one.event.id != whole.event.id for one in found[at]):
                found[at].append(_as_telling(whole, part, model))
    return [sorted(group, key=lambda one: one.place) for group in found]


def parts_of(whole: Telling, known: Known, parties: Parties) -> tuple[Part, ...]:
    """What each of two sides gives in an exchange, where the words count the people of both; else nothing."""
    if len(whole.actors) != _SIDES:
        return ()
    place = whole.event.evidence[0]
    text = known.documents[place.document].text[place.start : known.sentence(place).end]
    tokens = tokens_of(text)
    found: dict[EntityId, Part] = {}
    for at, (start, end, word) in enumerate(tokens):
        value = value_of([word]) if is_number(word) else None
        if value is None:
            continue
        for _, last, near in tokens[at + 1 : at + 1 + _NEAREST]:
            if is_number(near) or any(mark in text[end:last] for mark in ",;:"):
                break
            people = next((one for one in sorted(whole.actors) if parties.is_named_in(one, near)), None)
            if people is not None:
                giver = next(one for one in whole.actors if one != people)
                number = Evidence(
                    document=place.document,
                    start=place.start + start,
                    end=place.start + end,
                    quote=text[start:end],
                )
                found.setdefault(people, Part(giver, people, float(value), number, text[end:last].strip()))
                break
    return tuple(found.values()) if len(found) == _SIDES else ()


def _is_of_side(one: Telling, part: Part, whole: Telling, parties: Parties) -> bool:
    counted = " ".join(quantity.unit or "" for quantity in one.event.quantities)
    return (
        one.story == whole.story
        and one.actors == frozenset({part.giver})
        and bool(one.event.quantities)
        and parties.is_named_in(part.people, f"{one.event.object or ''} {counted}")
    )


def _open(one: Telling, whole: Telling) -> bool:
    """Whether both are told as done, or both as to come, and neither is denied."""
    return one.happened == whole.happened and not one.negative


def _counts(one: Telling, value: float) -> bool:
    return any(quantity.value == value for quantity in one.event.quantities)


def _as_telling(whole: Telling, part: Part, model: Telling) -> Telling:
    """The part of one side as a telling of its own, with the noun that the whole counts."""
    counted = next(_counted(whole, part), None)
    noun = counted.unit if counted is not None else None
    quantity = Quantity(
        value=part.value, most=None, unit=noun or part.words, of=None, approximate=False, evidence=part.place
    )
    event = replace(
        whole.event,
        predicate=model.event.predicate,
        targets=(),
        object=_called(whole, counted),
        quantities=(quantity,),
    )
    return replace(
        whole,
        event=event,
        actors=model.actors,
        targets=frozenset({part.people}),
        acts=model.acts,
        things=model.things,
    )


def _counted(whole: Telling, part: Part) -> Iterator[Quantity]:
    """What the sentence counts as a whole: "34 captives"."""
    for quantity in whole.event.quantities:
        if quantity.unit and quantity.unit not in part.words and quantity.evidence != part.place:
            yield quantity


def _called(whole: Telling, counted: Quantity | None) -> str | None:
    """What those who are exchanged are called: "captives", without how many of them each side gives."""
    if counted is None or not counted.unit:
        return None
    for place in (counted.evidence.quote, whole.event.object or ""):
        words = " ".join(place.split())
        at = words.lower().find(counted.unit.lower())
        if at >= 0:
            return words[at : at + len(counted.unit)]
    return whole.event.object

"""Fulfilment: whether an event is of what was undertaken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.claims.acts import act_keys
from recension.claims.deeds import converse_keys, deed_keys, result_keys
from recension.claims.lexicon import lines_of, word_set
from recension.claims.means import means_of
from recension.claims.moments import RETOLD, day_after, days_of
from recension.claims.objects import heads_of, is_left, is_named_place, is_of, is_subject_of
from recension.claims.words import kinds, spoken, stems
from recension.lineage.variants.numerals import is_number
from recension.record import EntityType, Force, Modality

if TYPE_CHECKING:
    from recension.claims.promise import Promise
    from recension.claims.scales import Scales
    from recension.claims.telling import Telling
    from recension.record import EntityId

_GOING: Final = act_keys("release") | act_keys("withdraw")
_BEHIND: Final = frozenset({"to", "for", "of", "on", "against"})
_HOME: Final = frozenset({"home", "free"})
_AFTER: Final = 3  # words after a verb of moving among which "home" stands


def fulfils(one: Telling, promise: Promise, since: str | None, scales: Scales, *, anew: bool = False) -> bool:
    """Whether a telling is of the act that was undertaken, by its party, with its object, after it.

    Args:
        one: a telling of something done or planned.
        promise: the undertaking.
        since: the day of the undertaking, ISO 8601, where known.
        scales: the facts.
        anew: whether it sets a day that the undertaking did not, so that it is more than a retelling.
    """
    if one.story != promise.telling.story or one.affirms:
        return False
    if one.document == promise.telling.document and promise.agreement is not None:
        return False
    if promise.source == one.origin.source and one.event.modality is not Modality.ACTUAL and not anew:
        return False  # a retelling of the undertaking is no step towards it
    if not _after(one, since, scales):
        return False
    if _tells(one, promise.telling, promise, scales):
        return True
    means = means_of(promise)
    return means is not None and _tells(one, means, promise, scales) and _is_about(one, promise, scales)


def _tells(one: Telling, told: Telling, promise: Promise, scales: Scales) -> bool:
    """Whether a telling is of an act, told by who does it, by what became of it, or by who gets it."""
    doers, sides = _doers(promise), _sides(promise)
    predicate = told.event.predicate
    if not one.acts.isdisjoint(deed_keys(predicate)):
        apart = bool(one.targets and told.targets) and one.targets.isdisjoint(told.targets)
        if not apart and _is_by(one, doers, promise, scales) and _is_to(one, told, sides, scales):
            return True
        if _happened_to(one, told, promise, scales):
            return True
    if not one.acts.isdisjoint(result_keys(predicate)) and _became(one, told, promise, scales):
        return True
    if one.acts.isdisjoint(converse_keys(predicate)) or one.actors & doers:
        return False
    sentence = _sentence(one, scales)
    given = any(scales.parties.is_named_in(doer, sentence) for doer in doers)
    return given and is_of(one, told, scales.parties, sides, sentence, _paragraph(one, scales))


def _is_about(one: Telling, promise: Promise, scales: Scales) -> bool:
    """Whether what stands behind the object of a means is of the undertaking: "its objection to the bid"."""
    words = (one.event.object or "").split()
    at = next((at for at, word in enumerate(words) if word in _BEHIND), len(words))
    behind = stems(" ".join(words[at + 1 :]))
    return not behind or bool(kinds(behind) & kinds(stems(_sentence(promise.telling, scales))))


def _is_to(one: Telling, told: Telling, sides: frozenset[EntityId], scales: Scales) -> bool:
    """Whether it is done to what was undertaken, or to what an account says belongs to it."""
    around, sentence = _paragraph(one, scales), _sentence(one, scales)
    return is_of(one, told, scales.parties, sides, sentence, around) or _is_its_part(one, told, scales)


def _doers(promise: Promise) -> frozenset[EntityId]:
    """Who has to act: of a hope those of whom it is hoped."""
    return promise.telling.actors if promise.force is Force.HOPES else promise.roots


def _sides(promise: Promise) -> frozenset[EntityId]:
    return promise.agreement.roots if promise.agreement is not None else promise.roots


def _is_by(one: Telling, doers: frozenset[EntityId], promise: Promise, scales: Scales) -> bool:
    """Whether it is done by who has to, or the words do not say by whom."""
    if not one.event.actors:
        return True
    if not doers:
        return not one.actors
    return bool(one.actors & doers) or any(
        _acts_for(actor.text, doers, promise, scales) for actor in one.event.actors
    )


def _acts_for(text: str, doers: frozenset[EntityId], promise: Promise, scales: Scales) -> bool:
    """Whether words are for an office or an arm of a party: "Norland's foreign minister", "the navy".

    An arm of a state that is named by no state is that of the one state among the parties.
    """
    words = spoken(text)
    offices = {word for line in lines_of("offices") for word in line.split(", ")} | word_set("organs")
    if not words or not (set(words) & offices):
        return False
    if any(scales.parties.is_named_in(doer, text) for doer in doers):
        return True
    states = [side for side in _sides(promise) if _is_state(side, scales)]
    return words[-1] in word_set("organs") and len(states) == 1 and states[0] in doers


def _is_state(side: EntityId, scales: Scales) -> bool:
    known = scales.known.entities.get(side)
    if known is None:
        return False
    return known.type is EntityType.COUNTRY or bool(set(spoken(known.name)) & word_set("governing"))


def _became(one: Telling, told: Telling, promise: Promise, scales: Scales) -> bool:
    """Whether those move whom it is done to, tied to the undertaking by more than that.

    By a name that the undertaking has too ("out of Fort Hale"), by the number or the whole of them, by a word
    that they are home or free, or by a sentence that tells of the undertaking itself.
    """
    sides = _sides(promise)
    texts = [actor.text for actor in one.event.actors]
    subject = next((text for text in texts if is_subject_of(text, told, scales.parties, sides)), None)
    if subject is None or one.negative:
        return False
    left = is_left(one, told, scales.parties, sides)
    if one.event.predicate.lower() in word_set("leaving") and one.event.object and not left:
        return False  # "left the court"
    arrived = told.acts.isdisjoint(_GOING) and is_named_place(
        _sentence(one, scales), told, scales.parties, sides
    )
    if left or arrived or _is_home(one, scales) or _is_out_of_custody(one):
        return True
    counted = [q.value for q in one.event.quantities if q.value is not None]
    promised = [q.value for q in told.event.quantities if q.value is not None]
    same = bool(promised) and (promised[0] in counted or _says(subject, told))
    return same or _retold_beside(one, told, promise, scales)


def _says(text: str, told: Telling) -> bool:
    """Whether words have the number of an undertaking as it stands there: "the three guards"."""
    numbers = {word for q in told.event.quantities for word in spoken(q.evidence.quote) if is_number(word)}
    return bool(numbers & set(spoken(text)))


def _is_home(one: Telling, scales: Scales) -> bool:
    mention = one.event.mention
    if mention is None:
        return False
    text = scales.known.documents[mention.document].text
    end = scales.known.sentence(mention).end
    return bool(set(spoken(text[mention.end : end])[:_AFTER]) & _HOME)


def _is_out_of_custody(one: Telling) -> bool:
    """Whether they come "out of prison" or "from custody"."""
    words = spoken(one.event.evidence[0].quote)
    return any(
        word in {"of", "from"} and set(words[at + 1 : at + 1 + _AFTER]) & word_set("custody")
        for at, word in enumerate(words)
    )


def _retold_beside(one: Telling, told: Telling, promise: Promise, scales: Scales) -> bool:
    """Whether the sentence tells of the undertaking: "five weeks after Norland agreed to let them go"."""
    span = scales.known.sentence(one.event.evidence[0])
    return any(
        other.id != one.event.id
        and not act_keys(other.predicate).isdisjoint(told.acts)
        and bool(
            scales.parties.roots(actor.entity for actor in other.actors if actor.entity is not None)
            & promise.roots
        )
        for other in scales.known.events_over(one.document, span.start, span.end)
    )


def _happened_to(one: Telling, told: Telling, promise: Promise, scales: Scales) -> bool:
    """Whether the act is told of its object alone, as what happened to it: "the boycott ended"."""
    if one.event.object is not None or one.actors or one.negative:
        return False
    return any(is_subject_of(actor.text, told, scales.parties, _sides(promise)) for actor in one.event.actors)


def _is_its_part(one: Telling, told: Telling, scales: Scales) -> bool:
    """Whether an account of the story says that what is undertaken is done by what this was done to.

    "The harbour will open its boom" makes the opening of the boom that of the harbour.
    """
    heads = heads_of(one)
    return bool(heads) and bool(heads & scales.ways_of(told))


def _sentence(one: Telling, scales: Scales) -> str:
    return scales.known.sentence_text(one.event.evidence[0])


def _paragraph(one: Telling, scales: Scales) -> str:
    place = one.event.evidence[0]
    text = scales.known.documents[place.document].text
    last = text.find("\n", place.end)
    return text[text.rfind("\n", 0, place.start) + 1 : last if last >= 0 else len(text)]


def told_on(one: Telling, scales: Scales) -> str | None:
    """The day on which something was first told: what a copy tells was told when its source was published."""
    source = one.origin.source if one.origin.passage is not None else None
    document = scales.known.document_of(source) if source is not None else None
    if document is None or document not in scales.known.documents:
        return one.day
    return scales.known.day_of(document) or one.day


def _after(one: Telling, since: str | None, scales: Scales) -> bool:
    """Whether what is told begins no earlier than the undertaking."""
    time = one.event.time
    days = days_of(time) if time is not None else None
    if since is None:
        return days is None
    if days is not None:
        return days[1] >= since and (days[0] >= since or days[0][:4] == "0000")
    day = told_on(one, scales)
    return day is not None and day >= day_after(since, RETOLD)

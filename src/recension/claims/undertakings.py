"""Undertakings: what the parties of agreements, and others on their own account, bind themselves to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.claims.affirmations import affirmations_of
from recension.claims.agreements import UNDERTAKEN
from recension.claims.cast import is_pronoun
from recension.claims.clauses import (
    condition_of,
    deadline_of,
    is_infinitive,
    is_means,
    is_within_another,
    means_place,
)
from recension.claims.credits import other_speakers
from recension.claims.forces import force_of
from recension.claims.offers import is_offer, offer_source, offering
from recension.claims.promise import Promise
from recension.claims.reciprocity import ties
from recension.claims.renderings import accounts_of, renderings_of, renderings_of_words
from recension.claims.status import announced, history_of, matrix_of, overdue
from recension.claims.supports import supports_of
from recension.claims.whole_objects import whole_object
from recension.record import Force, Modality, Undertaking, UndertakingId, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.claims.affirmations import Affirmation
    from recension.claims.agreements import Agreement
    from recension.claims.scales import Scales
    from recension.claims.telling import Telling
    from recension.record import DocumentId, EntityId, Evidence, SourceId, Span


def undertakings_in(scales: Scales) -> tuple[Undertaking, ...]:
    """Find what is undertaken, what accounts make of it, and where it stands.

    Returns:
        Sorted by id.
    """
    promises = {promise.id: promise for promise in _promises(scales)}
    ordered = sorted(promises.values(), key=lambda one: one.telling.place)
    tied = ties(ordered, scales.known)
    accounts = {source: accounts_of(source, ordered, scales) for source in {one.source for one in ordered}}
    found = [_undertaking(one, tied[one.id], ordered, accounts[one.source], scales) for one in ordered]
    told = {scales.known.sentence(evidence) for one in found for evidence in one.evidence}
    for agreement in scales.agreements:
        found.extend(
            _affirmed(view, agreement, ordered, scales)
            for view in affirmations_of(agreement, scales.known, scales.parties)
            if scales.known.sentence(view.evidence) not in told
        )
    return tuple(sorted(found, key=lambda one: one.id))


def _affirmed(
    view: Affirmation, agreement: Agreement, promises: Sequence[Promise], scales: Scales
) -> Undertaking:
    place = view.evidence
    return Undertaking(
        id=UndertakingId(
            content_id("u", agreement.source, view.action, place.document, place.start, place.end)
        ),
        agreement=agreement.source,
        parties=tuple(one for one in agreement.parties if scales.parties.root(one) in view.roots),
        action=view.action,
        object=view.object,
        means=None,
        counterparts=(),
        quantity=None,
        deadline=None,
        condition=None,
        in_return_for=(),
        force=Force.AFFIRMS,
        renderings=renderings_of_words(place, accounts_of(agreement.source, promises, scales), scales),
        status=(announced(agreement.source, agreement.day, (place,), (), scales),),
        evidence=(place,),
        reasons=(*agreement.reasons, "a view or a principle: nothing is to be done"),
    )


def _promises(scales: Scales) -> Iterable[Promise]:
    for agreement in scales.agreements:
        held = [
            (one, group)
            for group in scales.groups
            for one in _first_of(group, agreement)
            if force_of(one.event) is not None
        ]
        views = frozenset(
            scales.known.sentence(view.evidence)
            for view in affirmations_of(agreement, scales.known, scales.parties)
        )
        told = [one for one, _ in held]
        apart = [
            pair
            for pair in held
            if is_means(pair[0].event, scales.known) or _is_apart(pair[0], told, views, scales)
        ]
        yield from _of_agreement(agreement, apart, scales)
    agreed = {one.source for one in scales.agreements}
    for group in scales.groups:
        if any(one.origin.source in agreed for one in group):
            continue
        for one in group:
            source = offer_source(one, scales)
            if source is not None and is_offer(one, scales) and not _is_joint(source, one, scales):
                if _is_disputed(group, scales):
                    break
                roots = offering(one, source, scales)
                yield _promise(one, group, source, None, Force.COMMITS, roots, None, scales)
                break


def _is_disputed(group: Sequence[Telling], scales: Scales) -> bool:
    """Whether accounts hand one promise to different speakers, so that nobody is known to be bound by it."""
    return any(True for _ in other_speakers(supports_of(group, scales.known), scales.known, scales.parties))


def _is_joint(source: SourceId, one: Telling, scales: Scales) -> bool:
    """Whether an utterance is of all parties of the story's agreement: it tells of that agreement."""
    speakers = scales.parties.roots(scales.voices.speaker(source).parties)
    for agreement in scales.agreements:
        within = {root for one_ in speakers for root in scales.parties.within_name(one_, agreement.roots)}
        if agreement.story == one.story and agreement.roots <= speakers | within:
            return True
    return False


def _first_of(group: Sequence[Telling], agreement: Agreement) -> list[Telling]:
    """The tellings in the agreement's own words, or where it was not given, the first that reports it."""
    if agreement.document is not None:
        return [
            one
            for one in group
            if one.document == agreement.document and one.origin.source == agreement.source
        ]
    return [
        one for one in group if one.origin.source == agreement.source and one.event.modality in UNDERTAKEN
    ][:1]


def _of_agreement(
    agreement: Agreement, held: Sequence[tuple[Telling, Sequence[Telling]]], scales: Scales
) -> Iterable[Promise]:
    """The undertakings of an agreement; a means hangs on its act instead of standing alone."""
    by_place = sorted(held, key=lambda pair: pair[0].place)
    means: dict[str, tuple[Telling, Sequence[Telling]]] = {}
    taken: set[str] = set()
    for one, _ in by_place:
        at = means_place(one.event, scales.known)
        if at is None or one.event.id in taken:
            continue
        sentence = scales.known.sentence(one.event.evidence[0])
        for other, others in by_place:
            place = other.event.evidence[0]
            inside = sentence.start <= place.start < sentence.end and place.document == one.document
            if other is not one and inside and _follows(other, at, scales) and other.event.id not in taken:
                means[one.event.id] = other, others
                taken.add(other.event.id)
                break
    for one, group in by_place:
        force = force_of(one.event)
        if one.event.id in taken or force is None or not _is_bound(one, force, agreement):
            continue
        roots = _bound(one, force, agreement)
        yield _promise(one, group, agreement.source, agreement, force, roots, means.get(one.event.id), scales)


def _follows(other: Telling, at: int, scales: Scales) -> bool:
    """Whether an event's act is the one that the clause of means begins with."""
    place = other.event.evidence[0]
    text = scales.known.documents[place.document].text
    words = text[at : at + 40].replace(",", " ").split()
    gerund = next((word for word in words if word.endswith("ing")), "")
    stem = other.event.predicate.split()[0].lower().rstrip("e")
    return gerund.lower().startswith(stem[:4]) if len(stem) > 2 else gerund.lower().startswith(stem)  # noqa: PLR2004 - two letters are a whole verb


def _is_bound(one: Telling, force: Force, agreement: Agreement) -> bool:
    """Whether it is the parties' own act, hope or call, and not somebody else's in a clause beside it."""
    if force in {Force.COMMITS, Force.AFFIRMS}:
        known = bool(one.actors & agreement.roots)
        return known or all(is_pronoun(actor.text) for actor in one.event.actors)
    return bool(one.event.holders) and (not one.wishers or bool(one.wishers & agreement.roots))


def _bound(one: Telling, force: Force, agreement: Agreement) -> frozenset[EntityId]:
    """The parties that are bound: all of them where as many act as there are and one at least is known."""
    own = force in {Force.COMMITS, Force.AFFIRMS}
    known = (one.actors if own else one.wishers) & agreement.roots
    several = len(one.event.actors if own else one.event.holders)
    return agreement.roots if not known or several >= len(agreement.roots) else known


def _is_apart(one: Telling, others: Iterable[Telling], views: frozenset[Span], scales: Scales) -> bool:
    """Whether words undertake something by themselves: not in a title, a view or another's object."""
    place = one.event.evidence[0]
    title = scales.known.documents[place.document].title
    words = " ".join(scales.known.sentence_text(place).split())
    if title is not None and words == " ".join(title.value.split()):
        return False
    if one.event.modality is Modality.PLANNED and scales.known.sentence(place) in views:
        return False  # "reaffirm their intention to meet"
    if is_within_another(one.event, scales.known) or _serves(one, others, scales):
        return False
    quote = " ".join(place.quote.split())
    return not any(
        other is not one
        and other.document == one.document
        and quote in " ".join((other.event.object or "").split())
        for other in others
    )


def _serves(one: Telling, others: Iterable[Telling], scales: Scales) -> bool:
    """Whether an act stands after "to", behind another that is undertaken in its sentence: its purpose."""
    mention = one.event.mention
    committed = force_of(one.event) is Force.COMMITS
    if mention is None or not committed or not is_infinitive(one.event, scales.known):
        return False
    sentence = scales.known.sentence(one.event.evidence[0])
    return any(
        other.event.mention is not None
        and other.document == one.document
        and sentence.start <= other.event.mention.start < mention.start
        for other in others
    )


def _promise(
    one: Telling,
    group: Sequence[Telling],
    source: SourceId,
    agreement: Agreement | None,
    force: Force,
    roots: frozenset[EntityId],
    means: tuple[Telling, Sequence[Telling]] | None,
    scales: Scales,
) -> Promise:
    place = one.event.evidence[0]
    named = [actor.entity for actor in one.event.actors if actor.entity is not None]
    parties = [entity for entity in named if scales.parties.root(entity) in roots]
    bound = agreement.parties if agreement is not None else tuple(sorted(roots))
    covered = {scales.parties.root(entity) for entity in parties}
    parties.extend(
        entity
        for entity in bound
        if scales.parties.root(entity) in roots and scales.parties.root(entity) not in covered
    )
    return Promise(
        id=UndertakingId(
            content_id("u", source, one.event.predicate, place.document, place.start, place.end)
        ),
        telling=one,
        group=tuple(group),
        source=source,
        agreement=agreement,
        force=force,
        parties=tuple(dict.fromkeys(parties)),
        roots=roots,
        counterparts=_counterparts(one, force, roots, agreement, scales),
        means=None if means is None else means[0],
        by_means=() if means is None else tuple(means[1]),
    )


def _counterparts(
    one: Telling, force: Force, roots: frozenset[EntityId], agreement: Agreement | None, scales: Scales
) -> tuple[EntityId, ...]:
    """To or for whom: the targets that are named, and other parties whose people or things are the object.

    Of a hope or a call also those who are to act: it is addressed to them.
    """
    object_ = one.event.object or ""
    asked = one.event.actors if force in {Force.HOPES, Force.CALLS_FOR} else ()
    found = [actor.entity for actor in asked if actor.entity is not None]
    found += [
        target.entity
        for target in one.event.targets
        if target.entity is not None
        and (target.text not in object_ or _is_party(target.entity, agreement, scales))
    ]
    if agreement is not None and len(roots) < len(agreement.roots):
        others = [entity for entity in agreement.parties if scales.parties.root(entity) not in roots]
        found.extend(entity for entity in others if scales.parties.is_named_in(entity, object_))
    distinct: dict[EntityId | None, EntityId] = {}
    for entity in found:
        if scales.parties.root(entity) not in roots:
            distinct.setdefault(scales.parties.root(entity), entity)
    return tuple(distinct.values())


def _is_party(entity: EntityId, agreement: Agreement | None, scales: Scales) -> bool:
    return agreement is not None and scales.parties.root(entity) in agreement.roots


def _undertaking(
    promise: Promise,
    tied: tuple[UndertakingId, ...],
    others: Sequence[Promise],
    accounts: Sequence[DocumentId],
    scales: Scales,
) -> Undertaking:
    event = promise.telling.event
    history = history_of(promise, others, scales)
    late = overdue(promise, history, scales)
    quantities = [one for one in event.quantities if one.value is not None] or list(event.quantities)
    return Undertaking(
        id=promise.id,
        agreement=promise.source,
        parties=promise.parties,
        action=event.predicate,
        object=whole_object(event),
        means=_means_words(promise, scales),
        counterparts=promise.counterparts,
        quantity=quantities[0] if quantities else None,
        deadline=deadline_of(event, scales.known),
        condition=condition_of(event, scales.known),
        in_return_for=tied,
        force=promise.force,
        renderings=renderings_of(promise, others, accounts, scales),
        status=history,
        evidence=_evidence(promise),
        events=tuple(sorted({one.event.id for one in promise.group})),
        accords_matrix=matrix_of(history) if promise.force is Force.COMMITS else None,
        reasons=(
            *(
                promise.agreement.reasons
                if promise.agreement is not None
                else ("an offer of its own, outside any agreement",)
            ),
            *late,
        ),
    )


def _means_words(promise: Promise, scales: Scales) -> str | None:
    event = promise.telling.event
    if event.means is not None:
        return event.means
    at = means_place(event, scales.known)
    if at is None or promise.means is None:
        return None
    place = event.evidence[0]
    end = scales.known.sentence(place).end
    words = scales.known.documents[place.document].text[at:end].strip(" ,.;\n\"'”’")
    return " ".join(words.split())


def _evidence(promise: Promise) -> tuple[Evidence, ...]:
    if promise.agreement is not None and promise.agreement.document is not None:
        return promise.telling.event.evidence
    places = {one.event.evidence[0] for one in promise.group if one.origin.source == promise.source} | {
        promise.telling.event.evidence[0]
    }
    return tuple(sorted(places, key=lambda one: (one.document, one.start)))

"""Renderings: what each account of an agreement makes of an undertaking."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from recension.claims.acts import act_keys
from recension.claims.clauses import is_announced
from recension.claims.copies import Copy, copied, copies_of, quoted_from
from recension.claims.distortions import counts, meet, slot_of
from recension.claims.lexicon import stem_classes
from recension.claims.moments import exact
from recension.claims.slots import added_grounds, differences
from recension.claims.words import containment, head, spoken, stems
from recension.record import Change, Evidence, Fidelity, Modality, PassageKind, Rendering

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.claims.promise import Promise
    from recension.claims.scales import Scales
    from recension.claims.telling import Telling
    from recension.record import DocumentId, SourceId

_LONG: Final = 3
_HELD: Final = 0.6
"""Share of the words of an object of three or more from which a document may give it in its own way."""

_WORDED: Final = 0.4
"""Share of the words of sense of a view from which a document may give it in its own way: views are long."""

_SOON: Final = 2
"""Days from an undertaking within which news that gives no day of its own ("A ends the strike") retells it. A
reading of headlines, not a measurement, as where statuses are drawn from such news."""

_SHARED: Final = 0.5  # share of the words of the shorter object that both must have, as for a status

_OF_WORDS: Final = frozenset({"01", "02", "03", "04", "05"})
"""Roots of CAMEO codes of acts that are done by saying so."""

_NONE: Final[frozenset[int]] = frozenset()

_TELLING: Final = 2
"""Code points of a figure from which a document that has it is not said to omit what it counts: "32"."""


def renderings_of(
    promise: Promise, others: Sequence[Promise], accounts: Sequence[DocumentId], scales: Scales
) -> tuple[Rendering, ...]:
    """Say for each account of an agreement whether it gives an undertaking faithfully, changed or not at all.

    A document that gives none of an agreement's undertakings is no account of it and omits nothing.

    Args:
        promise: the undertaking.
        others: all undertakings, itself included.
        accounts: the documents that give any undertaking of its source.
        scales: the facts.

    Returns:
        One for each account, sorted by document.
    """
    given: dict[DocumentId, Rendering] = {}
    for copy in copies_of(promise.telling.event.evidence[0], scales.known, promise.telling.event):
        _keep(given, copy.place.document, copy.place, _as_changes(copy))
    performed = _performs(promise, scales)
    for one in promise.group:
        if one.document in given and not _is_retold(one):
            continue
        soon = _retells(one, promise, _day(promise))
        if one.document == promise.telling.document or (
            one.happened and not (soon or _is_of_the_text(one, promise) or _is_a_pledge(one))
        ):
            continue
        found = [
            *(() if (soon and performed) or _is_a_pledge(one) else _as_if_done(promise.telling, one)),
            *_changes(promise.telling, one, scales),
        ]
        slots = {change.slot for change in found}
        changes = (*found, *(change for change in _on_the_way(one) if change.slot not in slots))
        _keep(given, one.document, one.event.evidence[0], changes)
    for one, changes in _elsewhere(promise, scales, performed=performed):
        if one.document not in given and one.document != promise.telling.document:
            _keep(given, one.document, one.event.evidence[0], changes)
    omitted = [
        Rendering(document=document, fidelity=Fidelity.OMITTED, changes=(), evidence=())
        for document in accounts
        if document not in given
        and document != promise.telling.document
        and not _may_give(promise, document, others, scales)
    ]
    return tuple(sorted([*given.values(), *omitted], key=lambda one: one.document))


def _is_of_the_text(one: Telling, promise: Promise) -> bool:
    """Whether what is told as done is the agreement's own word: "the text noted that A had backed the bid".

    Elsewhere it tells of what came of it.
    """
    said = one.event.statement is not None and one.origin.source == promise.source
    return said and one.event.modality is Modality.ACTUAL and not one.negative


def _is_a_pledge(one: Telling) -> bool:
    """Whether what is told as done is the promising itself: "the works promised the hall to the town"."""
    pledged = one.event.modality is Modality.ACTUAL and not one.negative
    return pledged and not one.acts.isdisjoint(act_keys("promise"))


def _as_if_done(origin: Telling, one: Telling) -> Iterable[Change]:
    """What an account tells as done that the text only promises.

    Words alone do an act of words ("supports").
    """
    told = one.event.modality is Modality.ACTUAL and not one.negative
    if told and (one.event.cameo or "")[:2] not in _OF_WORDS:
        yield Change(slot="modality", before=origin.event.modality.value, after=one.event.modality.value)


def _retells(one: Telling, promise: Promise, since: str | None) -> bool:
    """Whether news tells as done, and without a day, what an undertaking says: so soon it only retells it.

    Args:
        one: a telling.
        promise: the undertaking.
        since: the day of the undertaking, ISO 8601, where known.
    """
    if one.event.modality is not Modality.ACTUAL or one.negative or one.affirms or exact(one.event.time):
        return False
    if one.story != promise.telling.story or since is None or one.day is None:
        return False
    days = (date.fromisoformat(one.day) - date.fromisoformat(since)).days
    means = (promise.means,) if promise.means is not None else ()
    return 0 <= days < _SOON and any(_is_of(one, told, promise) for told in (promise.telling, *means))


def _is_of(one: Telling, told: Telling, promise: Promise) -> bool:
    """Whether a telling is of the act that another tells, by the party, with the object."""
    if one.acts.isdisjoint(told.acts) or (one.event.actors and one.actors.isdisjoint(promise.roots)):
        return False
    apart = bool(one.targets and told.targets) and one.targets.isdisjoint(told.targets)
    return not apart and containment(one.things, told.things) >= _SHARED


def _performs(promise: Promise, scales: Scales) -> bool:
    """Whether a text does by itself what it says: "ends the strike", not "will end the strike"."""
    event = promise.telling.event
    if promise.agreement is None or promise.agreement.document is None or event.mention is None:
        return False
    word, verb = event.mention.quote.lower(), event.predicate.split()[0].lower()
    return word.startswith(verb[:-1]) and word.endswith("s") and not is_announced(event, scales.known)


def _day(promise: Promise) -> str | None:
    return promise.agreement.day if promise.agreement is not None else None


def _elsewhere(
    promise: Promise, scales: Scales, *, performed: bool
) -> Iterable[tuple[Telling, tuple[Change, ...]]]:
    """What tells an undertaking by its means alone, or in another claim as done, with what that changes."""
    for one in promise.by_means:
        if not one.happened:
            yield one, tuple(_on_the_way(one))
    for one in _told_as_done(promise, scales) if promise.agreement is not None else ():
        if _retells(one, promise, _day(promise)):
            yield one, () if performed else tuple(_as_if_done(promise.telling, one))


def _told_as_done(promise: Promise, scales: Scales) -> Iterable[Telling]:
    """What is told as done of an undertaking's act or means, in claims of their own."""
    means = promise.means
    acts = promise.telling.acts if means is None else promise.telling.acts | means.acts
    known = {one.event.id for one in promise.group}
    numbers = sorted({number for act in acts for number in scales.groups_of_act(act)})
    return (
        one
        for number in numbers
        for one in scales.groups[number]
        if one.happened and one.event.id not in known
    )


def _may_give(promise: Promise, document: DocumentId, others: Sequence[Promise], scales: Scales) -> bool:
    """Whether a document has the noun or a telling number of an undertaking, outside what it tells of others.

    Then it may give it in words that nothing matched, and cannot be said to omit it.
    """
    event = promise.telling.event
    heads = {head(q.unit) for q in event.quantities if q.unit} | {head(event.object or "")}
    if promise.means is not None:
        heads.add(head(promise.means.event.object or ""))
    text = scales.known.sentence_text(event.evidence[0])
    numbers = {word for word in spoken(text) if word[0].isdigit() and len(word) >= _TELLING}
    taken = [
        _own_words(one)
        for other in others
        if other.id != promise.id
        for one in other.group
        if one.document == document
    ]
    for passage in scales.known.passages_from(scales.known.source_of(promise.telling.document)):
        retold = passage.kind is PassageKind.PARAPHRASE and passage.to.document == document
        if retold and copied(event.evidence[0], passage, scales.known) is not None:
            return True
    words = scales.known.words_outside(document, taken)
    kinds = stem_classes("same_kind")
    alike = {number for one in heads if one is not None for number in kinds.get(one, frozenset())}
    if not words.isdisjoint(heads | numbers) or any(kinds.get(word, _NONE) & alike for word in words):
        return True
    object_ = stems(event.object or "")
    everywhere = scales.known.words_outside(document, ())
    return len(object_) >= _LONG and len(object_ & everywhere) >= _HELD * len(object_)


def _own_words(one: Telling) -> Evidence:
    """The words of a telling from its verb on: what stands before may tell another act of the same clause."""
    place, mention = one.event.evidence[0], one.event.mention
    if mention is None or not place.start <= mention.start < place.end:
        return place
    return Evidence(
        document=place.document,
        start=mention.start,
        end=place.end,
        quote=place.quote[mention.start - place.start :],
    )


def renderings_of_words(
    place: Evidence, accounts: Sequence[DocumentId], scales: Scales
) -> tuple[Rendering, ...]:
    """The same for words of an agreement that no event tells of: by what was copied or quoted of them."""
    given: dict[DocumentId, Rendering] = {}
    for copy in copies_of(place, scales.known):
        _keep(given, copy.place.document, copy.place, _as_changes(copy))
    for content in quoted_from(place, scales.known):
        if content.document not in given:
            _keep(given, content.document, content, ())
    for document in accounts:
        if document in given or document == place.document or _may_word(place, document, scales):
            continue
        given[document] = Rendering(document=document, fidelity=Fidelity.OMITTED, changes=(), evidence=())
    return tuple(sorted(given.values(), key=lambda one: one.document))


def _may_word(place: Evidence, document: DocumentId, scales: Scales) -> bool:
    """Whether a document has some of the words of a view, so that it cannot be said to omit it."""
    for passage in scales.known.passages_from(scales.known.source_of(place.document)):
        first, last = passage.from_.start, passage.from_.end
        known = passage.to.document == document and first is not None and last is not None
        if known and (first or 0) < place.end and (last or 0) > place.start:
            return True
    words = stems(place.quote)
    return len(words & scales.known.words_outside(document, ())) >= _WORDED * len(words)


def _is_retold(one: Telling) -> bool:
    """Whether an account tells in its own words, and not in copied ones."""
    passage = one.origin.passage
    return passage is None or passage.kind is PassageKind.PARAPHRASE


def _keep(
    given: dict[DocumentId, Rendering], document: DocumentId, place: Evidence, changes: tuple[Change, ...]
) -> None:
    held = given.get(document)
    if held is None:
        fidelity = Fidelity.CHANGED if changes else Fidelity.FAITHFUL
        given[document] = Rendering(document=document, fidelity=fidelity, changes=changes, evidence=(place,))
        return
    both = tuple(dict.fromkeys((*held.changes, *changes)))
    given[document] = Rendering(
        document=document,
        fidelity=Fidelity.CHANGED if both else Fidelity.FAITHFUL,
        changes=both,
        evidence=tuple(sorted({*held.evidence, place}, key=lambda one: one.start)),
    )


def accounts_of(source: SourceId, promises: Sequence[Promise], scales: Scales) -> list[DocumentId]:
    """The documents that give any undertaking of the same source."""
    found: set[DocumentId] = set()
    for one in promises:
        if one.source == source:
            found |= {telling.document for telling in one.group if not telling.happened}
            found |= {copy.place.document for copy in copies_of(one.telling.event.evidence[0], scales.known)}
    return sorted(found)


def _as_changes(copy: Copy) -> tuple[Change, ...]:
    """What was changed of copied words, slot by slot."""
    return tuple(
        Change(slot=one.slot, before=one.before.quote, after=one.after.quote) for one in copy.departures
    )


def _on_the_way(account: Telling) -> Iterable[Change]:
    """What a copy of a retelling changed of it."""
    place, passage = account.event.evidence[0], account.origin.passage
    for variant in passage.variants if passage is not None else ():
        slot = slot_of(variant)
        if slot == "number" and not counts(account.event, variant.to):
            continue
        if slot is not None and variant.from_ is not None and meet(variant.to, place):
            yield Change(slot=slot, before=variant.from_.quote, after=variant.to.quote)


def _changes(origin: Telling, account: Telling, scales: Scales) -> tuple[Change, ...]:
    found = [
        *differences(origin, account, scales.known, scales.parties, shared=True),
        *added_grounds(origin, account, scales.known),
    ]
    return tuple(
        dict.fromkeys(Change(slot=slot, before=before[0], after=after[0]) for slot, before, after in found)
    )

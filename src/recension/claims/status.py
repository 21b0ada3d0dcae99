"""Status: where an undertaking stands, by what later accounts tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.claims.clauses import deadline_of, is_going_on
from recension.claims.fulfilment import fulfils
from recension.claims.moments import days_of, exact
from recension.claims.numbers import part_in_words
from recension.claims.ruptures import rupture_of, rupture_verbs
from recension.claims.supports import supports_of
from recension.claims.words import containment
from recension.record import Force, Modality, Relation, Status, StatusValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.claims.promise import Promise
    from recension.claims.scales import Scales
    from recension.claims.telling import Telling
    from recension.record import EventId, Evidence, SourceId

_MATRIX: Final = {
    StatusValue.SCHEDULED: 1,
    StatusValue.UNDER_WAY: 1,
    StatusValue.PARTLY_FULFILLED: 2,
    StatusValue.FULFILLED: 3,
}

_SHARED: Final = 0.5  # of the words of the shorter object

_TO_COME: Final = frozenset({Modality.PLANNED, Modality.PROMISED, Modality.POSSIBLE})
_ORDER: Final = tuple(StatusValue)


def history_of(promise: Promise, others: Sequence[Promise], scales: Scales) -> tuple[Status, ...]:
    """Tell where an undertaking stood, from its announcement on.

    Only an event moves it that matches party, act, object and counterpart and does not begin before it. One
    that is told as done fulfils it, or in part where its quantity is lower; one that is told for a later day
    schedules it; one that a party tells and another denies leaves it disputed. What one side did says
    nothing of the other.

    Returns:
        By date; the announcement first.
    """
    told = promise.telling.event
    first = announced(promise.source, _day_of_promise(promise), told.evidence, (told.id,), scales)
    if promise.force in {Force.AFFIRMS, Force.CALLS_FOR}:
        return (first,)
    steps = [
        step for group in _groups_of(promise, scales) if (step := _step(group, promise, scales)) is not None
    ]
    return (first, *_in_order([*steps, *_superseded(promise, others, scales)]))


def _groups_of(promise: Promise, scales: Scales) -> list[Sequence[Telling]]:
    """The claims that can move an undertaking: of its act, of its means, or of words kept and taken back."""
    means = promise.means
    acts = promise.telling.acts if means is None else promise.telling.acts | means.acts
    numbers = {number for act in acts for number in scales.groups_of_act(act)}
    numbers |= {number for verb in rupture_verbs() for number in scales.groups_of_act(verb)}
    return [scales.groups[number] for number in sorted(numbers)]


def announced(
    source: SourceId,
    day: str | None,
    evidence: tuple[Evidence, ...],
    events: tuple[EventId, ...],
    scales: Scales,
) -> Status:
    """The first status of every undertaking: its own words."""
    return Status(
        value=StatusValue.ANNOUNCED,
        as_of=day,
        evidence=evidence,
        events=events,
        origins=(source,),
        independent_sources=len(scales.voices.of([source])),
    )


def _day_of_promise(promise: Promise) -> str | None:
    if promise.agreement is not None:
        return promise.agreement.day
    said = promise.telling.origin.statement
    if said is not None and said.date is not None and said.date.start is not None:
        return said.date.start[:10]
    return promise.telling.day


def _step(group: Sequence[Telling], promise: Promise, scales: Scales) -> Status | None:
    """What one claim says of where an undertaking stands."""
    since = _day_of_promise(promise)
    known = promise.told
    matching = [
        one
        for one in group
        if (one.event.id not in known or _names_a_day(one, promise, since)) and fulfils(one, promise, since)
    ]
    if not matching:
        return _of_rupture(group, promise, scales)
    done = [one for one in matching if one.event.modality is Modality.ACTUAL and not one.negative]
    against = [one for one in group if one.negative]
    if (
        done
        and against
        and any(one.origin.source != other.origin.source for one in done for other in against)
    ):
        return _status(
            StatusValue.DISPUTED, [*done, *against], scales, ("one side tells it, another denies it",)
        )
    begun = [one for one in done if is_going_on(one.event, scales.known)]
    if done and len(begun) == len(done):
        return _status(StatusValue.UNDER_WAY, begun, scales, ("told as begun",))
    if done:
        part = _is_part(promise, done, scales)
        value = StatusValue.PARTLY_FULFILLED if part else StatusValue.FULFILLED
        return _status(value, done, scales, (part,) if part else ())
    planned = [one for one in matching if one.event.modality in _TO_COME and exact(one.event.time)]
    if planned:
        return _status(StatusValue.SCHEDULED, planned, scales, ("told for a day to come",))
    return None


def _of_rupture(group: Sequence[Telling], promise: Promise, scales: Scales) -> Status | None:
    found = rupture_of(group, promise, scales)
    if found is None:
        return None
    value, tellings, words, reason = found
    status = _status(value, tellings, scales, (reason,))
    return replace(status, evidence=(*status.evidence, *words)) if words else status


def _superseded(promise: Promise, others: Sequence[Promise], scales: Scales) -> Iterable[Status]:
    """An undertaking of the same act by the same party in a later agreement stands in its place."""
    since = _day_of_promise(promise)
    for other in others:
        later = _day_of_promise(other)
        if other.agreement is None or other.source == promise.source or promise.agreement is None:
            continue
        if since is None or later is None or later <= since or promise.roots != other.roots:
            continue
        same = not promise.telling.acts.isdisjoint(other.telling.acts)
        if same and containment(promise.telling.things, other.telling.things) >= _SHARED:
            reasons = ("a later agreement of the same parties takes its place",)
            yield _status(StatusValue.SUPERSEDED, [other.telling], scales, reasons)


def _names_a_day(one: Telling, promise: Promise, since: str | None) -> bool:
    """Whether a later telling of an undertaking sets a day for it that the undertaking did not."""
    later = one.day is not None and since is not None and one.day > since
    time, promised = one.event.time, promise.telling.event.time
    return later and exact(time) and (promised is None or time is None or time.start != promised.start)


def _is_part(promise: Promise, done: Sequence[Telling], scales: Scales) -> str:
    """The reason why only a part was done, empty where nothing says so."""
    for one in done:
        words = part_in_words(scales.known.sentence_text(one.event.evidence[0]))
        if words is not None:
            return words
    promised = [q for q in promise.telling.event.quantities if q.value is not None]
    told = [q for one in done for q in one.event.quantities if q.value is not None]
    for whole in promised:
        less = [q for q in told if (q.value or 0) < (whole.value or 0) and not q.approximate]
        reached = [q for q in told if (q.value or 0) >= (whole.value or 0)]
        enough = [q for q in reached if _is_the_done(q.evidence, done)]
        if less and not enough:
            return f"{less[0].evidence.quote} of {whole.evidence.quote}"
    return ""


def _is_the_done(evidence: Evidence, done: Sequence[Telling]) -> bool:
    """Whether a figure counts what was done: the first of its clause, not the whole in "351 of the 386"."""
    return any(
        evidence
        == min(
            (q.evidence for q in one.event.quantities if q.value is not None),
            key=lambda e: (e.document, e.start),
        )
        for one in done
        if any(q.evidence == evidence for q in one.event.quantities)
    )


def _status(
    value: StatusValue, tellings: Sequence[Telling], scales: Scales, reasons: tuple[str, ...]
) -> Status:
    supports = supports_of(tellings, scales.known)
    carrying = [one.support for one in supports if one.support.relation is not Relation.CONTRADICTS]
    origins = sorted({one.origin for one in carrying if one.origin is not None})
    return Status(
        value=value,
        as_of=min((day for one in tellings if (day := _as_of(one, value)) is not None), default=None),
        evidence=tuple(
            sorted({one.support.evidence for one in supports}, key=lambda one: (one.document, one.start))
        ),
        events=tuple(sorted({one.telling.event.id for one in supports})),
        origins=tuple(origins),
        independent_sources=len(scales.voices.of(origins)),
        reasons=reasons,
    )


def _as_of(one: Telling, value: StatusValue) -> str | None:
    """The day a status holds from: of the event where it was done, of the telling where it is only told."""
    if value in {StatusValue.FULFILLED, StatusValue.PARTLY_FULFILLED} and one.event.time is not None:
        days = days_of(one.event.time)
        if days is not None and not days[0].startswith("0000"):
            return days[0]
    return one.day


def _in_order(steps: Iterable[Status]) -> list[Status]:
    """By date; of steps with one value the first, and of those of one day the one with the most voices."""
    ordered = sorted(
        steps,
        key=lambda one: (
            one.as_of or "9999",
            _ORDER.index(one.value),
            -(one.independent_sources or 0),
            [(e.document, e.start) for e in one.evidence],
        ),
    )
    found: list[Status] = []
    for step in ordered:
        if any(step.value is held.value for held in found):
            continue
        if step.value is StatusValue.SCHEDULED and any(held.value is StatusValue.FULFILLED for held in found):
            continue
        found.append(step)
    return found


def overdue(promise: Promise, history: Sequence[Status], scales: Scales) -> tuple[str, ...]:
    """Say that a deadline passed without an event; that is no breach."""
    deadline = deadline_of(promise.telling.event, scales.known)
    days = days_of(deadline) if deadline is not None else None
    if days is None or any(one.value is StatusValue.FULFILLED for one in history):
        return ()
    story = [
        day
        for one in scales.known.documents
        if (day := scales.known.day_of(one)) is not None
        and scales.known.story_of(one) == promise.telling.story
    ]
    last = max(story, default="")
    if last > days[1]:
        return (f"overdue: {days[1]} has passed and no account given tells that it was done",)
    return ()


def matrix_of(history: Sequence[Status]) -> int:
    """The code of the Peace Accords Matrix (Joshi et al. 2015): 0 none, 1 begun, 2 partly, 3 in full."""
    return max((_MATRIX.get(one.value, 0) for one in history), default=0)

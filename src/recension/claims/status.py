"""Status: where an undertaking stands, by what later accounts tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.claims.clauses import deadline_of, is_going_on
from recension.claims.deeds import all_keys
from recension.claims.denials import denial_of
from recension.claims.disagreements import disagreements_over
from recension.claims.fulfilment import fulfils, told_on
from recension.claims.kept_words import disputes_of_a_word
from recension.claims.means import means_of
from recension.claims.moments import days_of, exact
from recension.claims.objects import SHARED
from recension.claims.portions import part_of
from recension.claims.ruptures import rupture_of, rupture_verbs
from recension.claims.supports import supports_of
from recension.claims.words import containment, spoken
from recension.record import Force, Modality, Precision, Relation, Status, StatusValue

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
    groups = _groups_of(promise, scales)
    since = _day_of_promise(promise)
    against = [one for group in groups for one in group if _is_against(one, promise, since, scales)]
    steps = [step for group in groups for step in _steps(group, against, promise, scales)]
    steps.extend(
        replace(_status(StatusValue.DISPUTED, [one], scales, (reason,)), evidence=words)
        for one, words, reason in disagreements_over(promise, others, since, scales)
    )
    steps.extend(disputes_of_a_word(promise, since, scales))
    return (first, *_in_order([*steps, *_superseded(promise, others, scales)], scales))


def _groups_of(promise: Promise, scales: Scales) -> list[Sequence[Telling]]:
    """The claims that can move an undertaking: of its act, of its means, or of words kept and taken back."""
    acts = set(all_keys(promise.telling.event.predicate)) | promise.telling.acts
    means = means_of(promise)
    if means is not None:
        acts |= all_keys(means.event.predicate) | means.acts
    numbers = {number for act in acts | rupture_verbs() for number in scales.groups_of_act(act)}
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


def _steps(
    group: Sequence[Telling], against: Sequence[Telling], promise: Promise, scales: Scales
) -> list[Status]:
    """What one claim says of where an undertaking stands.

    Who tells that all was done and who tells a part are heard apart, whether or not one claim holds both.
    """
    since = _day_of_promise(promise)
    matching = [one for one in group if _matches(one, promise, since, scales)]
    done = [one for one in matching if one.event.modality is Modality.ACTUAL and not one.negative]
    if done:
        partly = [one for one in done if part_of(promise, [one], scales.known)]
        fully = [one for one in done if one not in partly]
        return [_done(told, against, promise, scales) for told in (partly, fully) if told]
    planned = [
        one for one in matching if one.event.modality in _TO_COME and not one.negative and _sets_a_day(one)
    ]
    if planned:
        return [_status(StatusValue.SCHEDULED, planned, scales, ("told for a day to come",))]
    rupture = _of_rupture(group, promise, scales)
    return [] if rupture is None else [rupture]


def _matches(one: Telling, promise: Promise, since: str | None, scales: Scales) -> bool:
    anew = _names_a_day(one, promise, since)
    return (one.event.id not in promise.told or anew) and fulfils(one, promise, since, scales, anew=anew)


def _done(done: Sequence[Telling], against: Sequence[Telling], promise: Promise, scales: Scales) -> Status:
    """What tellings of something done say: that all of it is, or a part, that it is begun, or in dispute."""
    denials = [denial for one in done if (denial := denial_of(one, scales.known, scales.origins)) is not None]
    day = min((told for one in done if (told := told_on(one, scales)) is not None), default="")
    later = [
        other
        for other in against
        if (told_on(other, scales) or "9999") >= day
        and any(one.origin.source != other.origin.source for one in done)
    ]
    if denials or later:
        words = tuple(denial.evidence for denial in denials)
        return _status(
            StatusValue.DISPUTED, [*done, *later], scales, ("one side tells it, another denies it",), words
        )
    begun = [one for one in done if is_going_on(one.event, scales.known)]
    if len(begun) == len(done):
        return _status(StatusValue.UNDER_WAY, begun, scales, ("told as begun",))
    lasting = _lasts_until(promise, scales)
    if lasting is not None and all(one.day is None or one.day <= lasting for one in done):
        return _status(StatusValue.UNDER_WAY, done, scales, (f"it has to last until {lasting}",))
    part = part_of(promise, done, scales.known)
    value = StatusValue.PARTLY_FULFILLED if part else StatusValue.FULFILLED
    return _status(value, done, scales, (part,) if part else ())


def _lasts_until(promise: Promise, scales: Scales) -> str | None:
    """The last day of what has to go on until then, which no telling before it fulfils; null for others."""
    time = deadline_of(promise.telling.event, scales.known)
    days = days_of(time) if time is not None else None
    if time is None or days is None:
        return None
    before = scales.known.sentence_text(promise.telling.event.evidence[0])
    words = spoken(before[: before.find(time.text) + len(time.text)])
    return days[1] if {"until", "till"} & set(words[-len(spoken(time.text)) - 1 :]) else None


def _is_against(one: Telling, promise: Promise, since: str | None, scales: Scales) -> bool:
    """Whether somebody says that what was undertaken was not done."""
    told = one.negative and one.event.modality in {Modality.ACTUAL, Modality.DENIED}
    return told and fulfils(one, promise, since, scales)


def _sets_a_day(one: Telling) -> bool:
    """Whether what is to come has a day, or a day from which on, that lies ahead of who tells it."""
    time = one.event.time
    start = time.start if time is not None else None
    if time is None or start is None or len(start) < len("2031-04-01"):
        return False
    ahead = one.day is None or start[: len("2031-04-01")] >= one.day
    return ahead and (exact(time) or (time.end is None and time.precision is Precision.VAGUE))


def _of_rupture(group: Sequence[Telling], promise: Promise, scales: Scales) -> Status | None:
    found = rupture_of(group, promise, scales)
    if found is None:
        return None
    value, tellings, words, reason = found
    return _status(value, tellings, scales, (reason,), words)


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
        if same and containment(promise.telling.things, other.telling.things) >= SHARED:
            reasons = ("a later agreement of the same parties takes its place",)
            yield _status(StatusValue.SUPERSEDED, [other.telling], scales, reasons)


def _names_a_day(one: Telling, promise: Promise, since: str | None) -> bool:
    """Whether a later telling of an undertaking sets a day for it that the undertaking did not."""
    later = one.day is not None and since is not None and one.day > since
    time, promised = one.event.time, promise.telling.event.time
    other = promised is None or time is None or time.start != promised.start
    return later and (exact(time) or _sets_a_day(one)) and other


def _status(
    value: StatusValue,
    tellings: Sequence[Telling],
    scales: Scales,
    reasons: tuple[str, ...],
    words: Iterable[Evidence] = (),
) -> Status:
    supports = supports_of(tellings, scales.known)
    carrying = [one.support for one in supports if one.support.relation is not Relation.CONTRADICTS]
    origins = sorted({one.origin for one in carrying if one.origin is not None})
    return Status(
        value=value,
        as_of=min((day for one in tellings if (day := _as_of(one, value, scales)) is not None), default=None),
        evidence=tuple(
            sorted(
                {one.support.evidence for one in supports} | set(words),
                key=lambda one: (one.document, one.start, one.end),
            )
        ),
        events=tuple(sorted({one.telling.event.id for one in supports})),
        origins=tuple(origins),
        independent_sources=len(scales.voices.of(origins)),
        reasons=reasons,
    )


def _as_of(one: Telling, value: StatusValue, scales: Scales) -> str | None:
    """The day a status holds from: of the event where it was done, of the telling where it is only told."""
    if value in {StatusValue.FULFILLED, StatusValue.PARTLY_FULFILLED} and one.event.time is not None:
        days = days_of(one.event.time)
        if days is not None and not days[0].startswith("0000"):
            # what took some days is done on the last of them
            whole = value is StatusValue.FULFILLED and one.event.time.precision is Precision.DAY
            return days[1] if whole else days[0]
    return told_on(one, scales)


def _in_order(steps: Iterable[Status], scales: Scales) -> list[Status]:
    """By date; of steps with one value the first, with what others say of that day.

    Of parts each that was told otherwise: "40 of the 64", a month later "60 of the 64".
    """
    ordered = sorted(
        steps,
        key=lambda one: (
            one.as_of or "9999",
            _ORDER.index(one.value),
            [(e.document, e.start) for e in one.evidence],
        ),
    )
    found: list[Status] = []
    for step in ordered:
        at = next((at for at, held in enumerate(found) if _is_the_same(held, step)), None)
        if at is not None:
            if found[at].as_of == step.as_of:
                found[at] = _both(found[at], step, scales)
            continue
        if step.value is StatusValue.SCHEDULED and any(held.value is StatusValue.FULFILLED for held in found):
            continue
        found.append(step)
    return found


def _is_the_same(one: Status, other: Status) -> bool:
    part = StatusValue.PARTLY_FULFILLED
    return one.value is other.value and (
        one.value is not part or one.as_of == other.as_of or one.reasons == other.reasons
    )


def _both(one: Status, other: Status, scales: Scales) -> Status:
    """Two steps of one value and day as one."""
    origins = tuple(sorted({*one.origins, *other.origins}))
    return replace(
        one,
        evidence=tuple(
            sorted({*one.evidence, *other.evidence}, key=lambda each: (each.document, each.start, each.end))
        ),
        events=tuple(sorted({*one.events, *other.events})),
        origins=origins,
        independent_sources=len(scales.voices.of(origins)),
        reasons=tuple(dict.fromkeys((*one.reasons, *other.reasons))),
    )


def overdue(promise: Promise, history: Sequence[Status], scales: Scales) -> tuple[str, ...]:
    """Say that a deadline passed without an event; that is no breach."""
    deadline = deadline_of(promise.telling.event, scales.known)
    days = days_of(deadline) if deadline is not None else None
    done = any(one.value is StatusValue.FULFILLED for one in history)
    if days is None or done or _lasts_until(promise, scales) is not None:
        return ()
    story = [
        day
        for one in scales.known.documents
        if (day := scales.known.day_of(one)) is not None
        and scales.known.story_of(one) == promise.telling.story
    ]
    last = max(story, default="")
    if last > days[1]:
        part = any(one.value is StatusValue.PARTLY_FULFILLED for one in history)
        what = "all of it" if part else "it"
        return (f"overdue: {days[1]} has passed and no account given tells that {what} was done",)
    return ()


def matrix_of(history: Sequence[Status]) -> int:
    """The code of the Peace Accords Matrix (Joshi et al. 2015): 0 none, 1 begun, 2 partly, 3 in full."""
    return max((_MATRIX.get(one.value, 0) for one in history), default=0)

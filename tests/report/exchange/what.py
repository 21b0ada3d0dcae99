"""What was done and promised in the accounts of the exchange: events, undertakings, the timeline."""

from __future__ import annotations

from dataclasses import replace

from recension.record import (
    Change,
    Document,
    Entity,
    Event,
    EventId,
    Evidence,
    Fidelity,
    Force,
    Modality,
    Participant,
    Polarity,
    Quantity,
    Rendering,
    Status,
    StatusValue,
    Time,
    TimelineEntry,
    Undertaking,
    UndertakingId,
    content_id,
)
from tests.report.accounts import at
from tests.report.exchange.documents import (
    COPY,
    DECLARATION,
    DENIAL,
    INTERVIEW,
    OF,
    POST,
    QUAY,
    REPRINT,
    RETELLING,
    WIRE,
)
from tests.report.exchange.who import (
    BRENNLAND,
    CROSSING,
    DEADLINE,
    FOUR,
    HOME,
    INTERVIEWED,
    LATER,
    LEAGUE,
    LUND,
    NIGHT,
    OSMARA,
    SINCE,
    TALKS,
    VERIN,
    time,
)


def number(value: float, of: str, evidence: Evidence) -> Quantity:
    """A counted thing."""
    return Quantity(value=value, most=None, unit=None, of=of, approximate=False, evidence=evidence)


def who(entity: Entity, words: Evidence) -> Participant:
    """A participant that is known."""
    return Participant(entity=entity.id, text=words.quote, evidence=words)


def _event(
    words: Evidence,
    predicate: str,
    object_: str | None,
    modality: Modality,
    *,
    actors: tuple[Participant, ...] = (),
    quantities: tuple[Quantity, ...] = (),
    when: Time | None = None,
) -> Event:
    return Event(
        id=EventId(content_id("ev", words.document, words.start, words.end, predicate)),
        type=None,
        predicate=predicate,
        actors=actors,
        targets=(),
        object=object_,
        quantities=quantities,
        time=when,
        place=None,
        modality=modality,
        polarity=Polarity.POSITIVE,
        evidence=(words,),
    )


_SURVEYORS = "crossed the Arch Bridge"
RELEASE = _event(
    at(DECLARATION, "Brennland releases 12 surveyors of Osmara"),
    "release",
    "surveyors",
    Modality.PROMISED,
    actors=(who(BRENNLAND, at(DECLARATION, "Brennland", "2019.")),),
    quantities=(number(12, "surveyors", at(DECLARATION, "12")),),
)
RELEASE_COPIED = _event(
    at(COPY, "Brennland releases 21 surveyors of Osmara"), "release", "surveyors", Modality.PROMISED
)
RELEASE_RETOLD = _event(
    at(RETELLING, "Twelve Osmaran surveyors are to go home"), "go", None, Modality.PLANNED
)
IN_TURN = _event(
    at(DECLARATION, "Osmara releases five customs officers of Brennland by 10 June"),
    "release",
    "customs officers",
    Modality.PROMISED,
    when=DEADLINE,
)
CROSSED = _event(
    at(WIRE, "A bus with 12 surveyors crossed the Arch Bridge on Wednesday morning"),
    "cross",
    "the Arch Bridge",
    Modality.ACTUAL,
    quantities=(number(12, "surveyors", at(WIRE, "12")),),
    when=CROSSING,
)
CROSSED_COPIED = _event(
    at(REPRINT, "A bus with 12 surveyors crossed the Arch Bridge on Wednesday morning"),
    "cross",
    "the Arch Bridge",
    Modality.ACTUAL,
    when=CROSSING,
)
WENT = _event(
    at(DENIAL, "The surveyors went home the day before"),
    "go",
    None,
    Modality.ACTUAL,
    when=time("the day before", "2032-06-09", anchor="2032-06-10"),
)
RETURNED = replace(
    _event(at(WIRE, "All five officers are home"), "return", None, Modality.ACTUAL, when=LATER),
    statement=HOME.id,
    attribution=(VERIN.id, POST.id),
)
ARRIVED = replace(
    _event(
        at(DENIAL, "Four of our officers arrived, not five"),
        "arrive",
        None,
        Modality.ACTUAL,
        when=INTERVIEWED,
        quantities=(number(4, "officers", at(DENIAL, "Four")),),
    ),
    statement=FOUR.id,
    attribution=(LUND.id, INTERVIEW.id),
)
MAY_HAVE_CROSSED = _event(
    at(QUAY, "They may have crossed at night"), "cross", None, Modality.POSSIBLE, when=NIGHT
)
EXPECTED = _event(
    at(WIRE, "Talks on the ferries are expected in July"), "talk", "ferries", Modality.PLANNED, when=TALKS
)
CLOSED = _event(at(WIRE, "had been closed since 2029"), "close", None, Modality.ACTUAL, when=SINCE)
HOPED = _event(
    at(DECLARATION, "hope that their neighbours will open the upper ferries"),
    "open",
    "the upper ferries",
    Modality.HOPED,
)
DEMANDED = _event(
    at(RETELLING, "demanded that their neighbours open the upper ferries"),
    "open",
    "the upper ferries",
    Modality.CALLED_FOR,
)
RAINED = _event(at(DENIAL, "It is said to have rained"), "rain", None, Modality.ALLEGED)
EVENTS = tuple(
    sorted(
        (
            RELEASE,
            RELEASE_COPIED,
            RELEASE_RETOLD,
            IN_TURN,
            CROSSED,
            CROSSED_COPIED,
            WENT,
            RETURNED,
            ARRIVED,
            MAY_HAVE_CROSSED,
            EXPECTED,
            CLOSED,
            HOPED,
            DEMANDED,
            RAINED,
        ),
        key=lambda event: event.id,
    )
)
TIMELINE = tuple(
    sorted(
        (
            TimelineEntry(time=event.time, what=event.id, evidence=event.evidence)
            for event in EVENTS
            if event.time is not None
        ),
        key=lambda entry: (entry.time.start or entry.time.end or "", entry.what),
    )
)


def _id(name: str) -> UndertakingId:
    return UndertakingId(content_id("u", name))


def _rendering(doc: Document, words: str, *changes: Change) -> Rendering:
    return Rendering(
        document=doc.id,
        fidelity=Fidelity.CHANGED if changes else Fidelity.FAITHFUL,
        changes=changes,
        evidence=(at(doc, words),),
    )


def _omitted(doc: Document) -> Rendering:
    return Rendering(document=doc.id, fidelity=Fidelity.OMITTED, changes=(), evidence=())


def _status(
    value: StatusValue,
    as_of: str,
    evidence: tuple[Evidence, ...],
    events: tuple[Event, ...] = (),
    **more: object,
) -> Status:
    made = Status(value=value, as_of=as_of, evidence=evidence, events=tuple(event.id for event in events))
    return replace(made, **more)  # pyright: ignore[reportArgumentType] - fields by name


def _undertaking(
    name: str, force: Force, action: str, object_: str, words: str, **more: object
) -> Undertaking:
    made = Undertaking(
        id=_id(name),
        agreement=OF[DECLARATION.id].id,
        parties=tuple(sorted((BRENNLAND.id, OSMARA.id))),
        action=action,
        object=object_,
        means=None,
        counterparts=(),
        quantity=None,
        deadline=None,
        condition=None,
        in_return_for=(),
        force=force,
        renderings=(),
        status=(),
        evidence=(at(DECLARATION, words),),
    )
    return replace(made, **more)  # pyright: ignore[reportArgumentType] - fields by name


_SIX = "2032-06-04"
_SURVEYORS_OUT = at(DECLARATION, "releases 12 surveyors of Osmara")
_OFFICERS_OUT = at(DECLARATION, "releases five customs officers of Brennland")
UNDERTAKINGS = tuple(
    sorted(
        (
            _undertaking(
                "surveyors",
                Force.COMMITS,
                "release",
                "surveyors of Osmara",
                "Brennland releases 12 surveyors of Osmara",
                parties=(BRENNLAND.id,),
                counterparts=(OSMARA.id,),
                quantity=number(12, "surveyors", at(DECLARATION, "12")),
                in_return_for=(_id("officers"),),
                events=(RELEASE.id,),
                renderings=(
                    _rendering(
                        COPY,
                        "Brennland releases 21 surveyors of Osmara",
                        Change(slot="number", before="12", after="21"),
                    ),
                    _rendering(RETELLING, "Twelve Osmaran surveyors are to go home"),
                    _omitted(QUAY),
                ),
                status=(
                    _status(StatusValue.ANNOUNCED, _SIX, (_SURVEYORS_OUT,)),
                    _status(
                        StatusValue.FULFILLED,
                        "2032-06-09",
                        (*CROSSED.evidence, *WENT.evidence),
                        (CROSSED, WENT),
                        origins=tuple(sorted((OF[WIRE.id].id, OF[DENIAL.id].id))),
                        independent_sources=2,
                        reasons=("12 crossed, and 12 were promised",),
                    ),
                ),
                accords_matrix=3,
                reasons=("“In its turn” ties it to what Osmara does",),
            ),
            _undertaking(
                "officers",
                Force.COMMITS,
                "release",
                "customs officers of Brennland",
                "Osmara releases five customs officers of Brennland by 10 June",
                parties=(OSMARA.id,),
                counterparts=(BRENNLAND.id,),
                quantity=number(5, "customs officers", at(DECLARATION, "five")),
                deadline=DEADLINE,
                in_return_for=(_id("surveyors"),),
                events=(IN_TURN.id,),
                renderings=(
                    _rendering(COPY, "Osmara releases five customs officers of Brennland by 10 June"),
                    _rendering(RETELLING, "releases five customs officers of Brennland by 10 June"),
                    _omitted(QUAY),
                ),
                status=(
                    _status(StatusValue.ANNOUNCED, _SIX, (_OFFICERS_OUT,)),
                    _status(
                        StatusValue.FULFILLED,
                        "2032-06-09",
                        RETURNED.evidence,
                        (RETURNED,),
                        origins=(POST.id,),
                        independent_sources=1,
                    ),
                    _status(
                        StatusValue.DISPUTED,
                        "2032-06-10",
                        (*ARRIVED.evidence, *RETURNED.evidence),
                        (ARRIVED, RETURNED),
                        origins=tuple(sorted((INTERVIEW.id, POST.id))),
                        independent_sources=2,
                        reasons=("one party says five, the other four",),
                    ),
                ),
                accords_matrix=2,
            ),
            _undertaking(
                "congress",
                Force.COMMITS,
                "support",
                "Brennland's bid to host the River Congress",
                "Osmara supports Brennland's bid to host the River Congress by withdrawing its own",
                parties=(OSMARA.id,),
                counterparts=(BRENNLAND.id,),
                means="withdrawing its own",
                renderings=(
                    _rendering(COPY, "Osmara supports Brennland's bid to host the River Congress"),
                    _omitted(RETELLING),
                ),
                status=(
                    _status(
                        StatusValue.ANNOUNCED, _SIX, (at(DECLARATION, "by withdrawing its own", "Congress "),)
                    ),
                ),
                accords_matrix=0,
            ),
            _undertaking(
                "ferries",
                Force.HOPES,
                "open",
                "the upper ferries",
                "hope that their neighbours will open the upper ferries",
                events=(HOPED.id,),
                renderings=(
                    _rendering(
                        RETELLING,
                        "demanded that their neighbours open the upper ferries",
                        Change(slot="force", before="hope", after="demanded"),
                    ),
                    _omitted(COPY),
                ),
            ),
            _undertaking(
                "observers",
                Force.CALLS_FOR,
                "send",
                "observers",
                "call on the League of Rivers to send observers",
                counterparts=(LEAGUE.id,),
                renderings=(_omitted(COPY), _omitted(RETELLING)),
            ),
            _undertaking(
                "treaty",
                Force.AFFIRMS,
                "affirm",
                "the border treaty of 2019",
                "affirm the border treaty of 2019",
            ),
        ),
        key=lambda undertaking: undertaking.id,
    )
)

"""Claims over the accounts of the exchange: with two voices, one, and none that is named."""

from __future__ import annotations

from recension.record import (
    Claim,
    ClaimId,
    Conflict,
    ConflictKind,
    ConflictValue,
    Document,
    Event,
    Evidence,
    Relation,
    SourceId,
    Support,
    Voice,
    content_id,
)
from tests.report.accounts import at
from tests.report.exchange import what
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
from tests.report.exchange.who import BRENNLAND, LUND, OSMARA, VERIN

R = Relation
BOTH = Voice(
    label="Brennland and Osmara together",
    parties=tuple(sorted((BRENNLAND.id, OSMARA.id))),
    origins=(OF[DECLARATION.id].id,),
    reasons=("a joint statement is the voice of all its parties",),
)
PREMIER = Voice(label="Aldo Verin, for Osmara", parties=(VERIN.id,), origins=(POST.id,))
MINISTER = Voice(label="Ketta Lund, for Brennland", parties=(LUND.id,), origins=(INTERVIEW.id,))


def _own(doc: Document) -> Voice:
    label = doc.publisher.value if doc.publisher else doc.id
    return Voice(
        label=f"{label}, own reporting",
        parties=(),
        origins=(OF[doc.id].id,),
        reasons=("no words attribute it",),
    )


def _support(
    doc: Document, words: str, relation: Relation, origin: SourceId | None, *reasons: str
) -> Support:
    return Support(
        document=doc.id, relation=relation, evidence=at(doc, words), origin=origin, reasons=reasons
    )


def _values(*pairs: tuple[str, Evidence]) -> tuple[ConflictValue, ...]:
    return tuple(ConflictValue(value=value, evidence=(evidence,)) for value, evidence in pairs)


def _claim(
    text: str,
    events: tuple[Event, ...],
    support: tuple[Support, ...],
    voices: tuple[Voice, ...],
    *conflicts: Conflict,
    at_most: int | None = None,
    reasons: tuple[str, ...] = (),
) -> Claim:
    return Claim(
        id=ClaimId(content_id("c", text)),
        text=text,
        events=tuple(sorted(event.id for event in events)),
        support=tuple(sorted(support, key=lambda one: (one.document, one.evidence.start))),
        origins=tuple(sorted(origin for voice in voices for origin in voice.origins)),
        independent_sources=len(voices),
        at_most=len(voices) if at_most is None else at_most,
        conflicts=conflicts,
        voices=voices,
        reasons=reasons,
    )


_DECLARED = OF[DECLARATION.id].id
_COPIED = "its passage descends from the declaration"
_OFFICERS = "All five officers are home"
CLAIMS = tuple(
    sorted(
        (
            _claim(
                "Brennland is to release 12 surveyors of Osmara",
                (what.RELEASE, what.RELEASE_COPIED, what.RELEASE_RETOLD),
                (
                    _support(DECLARATION, "Brennland releases 12 surveyors of Osmara", R.ASSERTS, _DECLARED),
                    _support(COPY, "Brennland releases 21 surveyors of Osmara", R.COPIES, _DECLARED, _COPIED),
                    _support(RETELLING, "Twelve Osmaran surveyors are to go home", R.PARAPHRASES, _DECLARED),
                ),
                (BOTH,),
                Conflict(
                    slot="number",
                    kind=ConflictKind.DISTORTION,
                    values=_values(("12", at(DECLARATION, "12")), ("21", at(COPY, "21"))),
                ),
            ),
            _claim(
                "Osmara is to release five customs officers of Brennland",
                (what.IN_TURN,),
                (
                    _support(DECLARATION, "Osmara releases five customs officers", R.ASSERTS, _DECLARED),
                    _support(COPY, "Osmara releases five customs officers", R.COPIES, _DECLARED, _COPIED),
                    _support(RETELLING, "releases five customs officers", R.QUOTES, _DECLARED),
                ),
                (BOTH,),
            ),
            _claim(
                "12 surveyors crossed the Arch Bridge",
                (what.CROSSED, what.CROSSED_COPIED, what.WENT),
                (
                    _support(WIRE, "A bus with 12 surveyors crossed", R.ASSERTS, OF[WIRE.id].id),
                    _support(
                        REPRINT,
                        "A bus with 12 surveyors crossed",
                        R.COPIES,
                        OF[WIRE.id].id,
                        "its passage descends from the dispatch",
                    ),
                    _support(DENIAL, "The surveyors went home", R.ASSERTS, OF[DENIAL.id].id),
                ),
                (_own(WIRE), _own(DENIAL)),
            ),
            _claim(
                "All five customs officers are home",
                (what.RETURNED, what.ARRIVED),
                (
                    _support(WIRE, _OFFICERS, R.QUOTES, POST.id),
                    _support(QUAY, _OFFICERS, R.QUOTES, POST.id),
                    _support(REPRINT, _OFFICERS, R.COPIES, POST.id),
                    _support(DENIAL, "Four of our officers arrived", R.CONTRADICTS, INTERVIEW.id),
                ),
                (PREMIER,),
                Conflict(
                    slot="number",
                    kind=ConflictKind.CONFLICT,
                    values=_values(("5", at(WIRE, "five")), ("4", at(DENIAL, "Four of our officers"))),
                ),
                at_most=2,
                reasons=("who wrote the post for the premier is not known",),
            ),
            _claim(
                "The neighbours should open the upper ferries",
                (what.HOPED, what.DEMANDED),
                (
                    _support(DECLARATION, "hope that their neighbours will open", R.ASSERTS, _DECLARED),
                    _support(RETELLING, "demanded that their neighbours open", R.PARAPHRASES, _DECLARED),
                ),
                (BOTH,),
                Conflict(
                    slot="modality",
                    kind=ConflictKind.DISTORTION,
                    values=_values(
                        ("hoped", at(DECLARATION, "hope")), ("called_for", at(RETELLING, "demanded"))
                    ),
                ),
            ),
            _claim(
                "Talks on the ferries are expected in July",
                (what.EXPECTED,),
                (
                    _support(WIRE, "Talks on the ferries", R.ASSERTS, OF[WIRE.id].id),
                    _support(REPRINT, "Talks on the ferries", R.COPIES, OF[WIRE.id].id),
                ),
                (_own(WIRE),),
            ),
            _claim(
                "The bridge had been closed since 2029",
                (what.CLOSED,),
                (_support(WIRE, "had been closed since 2029", R.ASSERTS, OF[WIRE.id].id),),
                (_own(WIRE),),
            ),
            _claim(
                "The officers crossed at night",
                (what.MAY_HAVE_CROSSED,),
                (_support(QUAY, "They may have crossed at night", R.ASSERTS, OF[QUAY.id].id),),
                (_own(QUAY),),
            ),
            _claim(
                "It rained",
                (what.RAINED,),
                (_support(DENIAL, "It is said to have rained", R.ASSERTS, None, "nobody is named"),),
                (),
                at_most=1,
                reasons=("an unnamed origin counts as none",),
            ),
        ),
        key=lambda claim: claim.id,
    )
)

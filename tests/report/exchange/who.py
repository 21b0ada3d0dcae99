"""Who, when, and who said what in the accounts of the exchange."""

from __future__ import annotations

from dataclasses import replace

from recension.record import (
    Entity,
    EntityId,
    EntityType,
    Evidence,
    Identifier,
    Merge,
    Occurrence,
    Precision,
    QuotedPhrase,
    QuotedPhraseKind,
    Statement,
    StatementId,
    StatementMode,
    Time,
    TimeMention,
    TimeMethod,
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
    REMARKS,
    REPRINT,
    RETELLING,
    WIRE,
)


def _entity(
    type_: EntityType,
    name: str,
    *mentions: Evidence,
    part_of: EntityId | None = None,
    aliases: tuple[str, ...] = (),
    roles: tuple[str, ...] = (),
    identifiers: tuple[Identifier, ...] = (),
    reason: str = "",
) -> Entity:
    return Entity(
        id=EntityId(content_id("en", type_, name)),
        type=type_,
        name=name,
        aliases=aliases,
        part_of=part_of,
        roles=roles,
        identifiers=identifiers,
        mentions=mentions,
        merges=tuple(Merge(mention=one, with_=mentions[0], reason=reason) for one in mentions[1:] if reason),
    )


BRENNLAND = _entity(
    EntityType.COUNTRY,
    "Brennland",
    at(DECLARATION, "Brennland", "4 June 2032"),
    at(DECLARATION, "Brennland", "affirm"),
    at(COPY, "Brennland", "4 June 2032"),
    identifiers=(Identifier("iso3166_1", "XB"),),
    reason="the same name of a country",
)
OSMARA = _entity(
    EntityType.COUNTRY,
    "Osmara",
    at(DECLARATION, "Osmara", "4 June 2032"),
    at(DECLARATION, "its", "Osmara. In "),
    at(RETELLING, "Osmaran"),
    aliases=("Osmaran", "its"),
    reason="the country's adjective, or a pronoun that agrees with it",
)
VERIN = _entity(
    EntityType.PERSON,
    "Aldo Verin",
    at(WIRE, "Aldo Verin"),
    at(REPRINT, "Aldo Verin"),
    at(RETELLING, "Aldo Verin"),
    at(QUAY, "Mr Verin"),
    at(QUAY, "He", "night"),
    part_of=OSMARA.id,
    aliases=("He", "Mr Verin"),
    roles=("Osmara's premier", "Premier"),
    reason="one surname, and no other person of it",
)
LUND = _entity(
    EntityType.PERSON,
    "Ketta Lund",
    at(RETELLING, "Ketta Lund"),
    at(DENIAL, "Ketta Lund"),
    at(DENIAL, "Lund"),
    part_of=BRENNLAND.id,
    aliases=("Lund",),
    roles=("Interior minister",),
    reason="one surname, and no other person of it",
)
LEAGUE = _entity(EntityType.ORGANIZATION, "League of Rivers", at(DECLARATION, "League of Rivers"))
BRIDGE = _entity(EntityType.PLACE, "Arch Bridge", at(WIRE, "Arch Bridge"), at(REPRINT, "Arch Bridge"))
ENTITIES = tuple(sorted((BRENNLAND, OSMARA, VERIN, LUND, LEAGUE, BRIDGE), key=lambda entity: entity.id))


def time(
    text: str,
    start: str | None,
    end: str | None = None,
    precision: Precision = Precision.DAY,
    method: TimeMethod = TimeMethod.RESOLVED,
    anchor: str | None = None,
    reasons: tuple[str, ...] = (),
) -> Time:
    """A time."""
    return Time(
        start=start, end=end, precision=precision, text=text, method=method, anchor=anchor, reasons=reasons
    )


DEADLINE = time("by 10 June", None, "2032-06-10", anchor="2032-06-04")
CROSSING = time("Wednesday morning", "2032-06-09", anchor="2032-06-09")
TALKS = time("in July", "2032-07-01", "2032-07-31", Precision.MONTH, anchor="2032-06-09")
NIGHT = time(
    "at night", None, None, Precision.VAGUE, TimeMethod.INFERRED, reasons=("the words name no night",)
)
SINCE = time("since 2029", "2029-01-01", "2029-12-31", Precision.YEAR, TimeMethod.STATED)
LATER = time("later", "2032-06-09", "2032-06-30", Precision.VAGUE, anchor="2032-06-09")
INTERVIEWED = time("Thursday", "2032-06-10", anchor="2032-06-10")
FRIDAY = time("Friday", "2032-06-04", anchor="2032-06-05")
TIMES = (
    TimeMention(time=DEADLINE, evidence=at(DECLARATION, "by 10 June")),
    TimeMention(time=DEADLINE, evidence=at(COPY, "by 10 June")),
    TimeMention(time=FRIDAY, evidence=at(RETELLING, "Friday")),
    TimeMention(time=CROSSING, evidence=at(WIRE, "Wednesday morning")),
    TimeMention(time=CROSSING, evidence=at(REPRINT, "Wednesday morning")),
    TimeMention(time=TALKS, evidence=at(WIRE, "in July")),
    TimeMention(time=SINCE, evidence=at(WIRE, "since 2029")),
    TimeMention(time=INTERVIEWED, evidence=at(DENIAL, "Thursday")),
    TimeMention(time=NIGHT, evidence=at(QUAY, "at night")),
    TimeMention(time=LATER, evidence=at(QUAY, "later")),
)
PHRASES = (
    QuotedPhrase(kind=QuotedPhraseKind.NICKNAME, evidence=at(QUAY, "Bridge", "Elda “")),
    QuotedPhrase(kind=QuotedPhraseKind.SCARE, evidence=at(WIRE, "bridge of sighs")),
)


def said(
    content: Evidence, speaker: Evidence | None, cue: Evidence | None, *, altered: bool = False
) -> Occurrence:
    """One wording of a statement."""
    return Occurrence(content=content, speaker=speaker, cue=cue, altered=altered)


_OFFICERS = "All five officers are home"
_KEEP = "Premier Aldo Verin had promised her to keep the date"
_HOPE = "hope that their neighbours will open the upper ferries"


def _statement(
    speakers: tuple[Entity, ...],
    speaker_text: str,
    mode: StatementMode,
    *occurrences: Occurrence,
    **more: object,
) -> Statement:
    first = occurrences[0]
    made = Statement(
        id=StatementId(content_id("sm", first.content.quote, *(entity.id for entity in speakers))),
        speakers=tuple(sorted(entity.id for entity in speakers)),
        speaker_text=speaker_text,
        role=None,
        cue=first.cue.quote if first.cue else None,
        mode=mode,
        content=first.content.quote,
        medium=None,
        date=None,
        addressee=None,
        source=None,
        occurrences=occurrences,
    )
    return replace(made, **more)  # pyright: ignore[reportArgumentType] - fields by name


JOINT = _statement(
    (BRENNLAND, OSMARA),
    "The two states",
    StatementMode.MIXED,
    said(at(DECLARATION, _HOPE), at(DECLARATION, "The two states"), None),
    said(
        at(RETELLING, "their neighbours open the upper ferries"),
        at(RETELLING, "the two governments"),
        at(RETELLING, "demanded"),
        altered=True,
    ),
    source=OF[DECLARATION.id].id,
    medium="a declaration",
    date=FRIDAY,
    reasons=("the given declaration holds the words",),
)
HOME = _statement(
    (VERIN,),
    "Osmara's premier Aldo Verin",
    StatementMode.DIRECT,
    said(at(WIRE, _OFFICERS), at(WIRE, "Osmara's premier Aldo Verin"), at(WIRE, "wrote")),
    said(at(QUAY, _OFFICERS), at(QUAY, "Mr Verin"), at(QUAY, "in a post")),
    said(at(REPRINT, _OFFICERS), at(REPRINT, "Osmara's premier Aldo Verin"), at(REPRINT, "wrote")),
    source=POST.id,
    role="Osmara's premier",
    medium="Chirp",
    date=time("not later than the first account", None, "2032-06-09", method=TimeMethod.INFERRED),
    reasons=("the same words of the same speaker",),
)
FOUR = _statement(
    (LUND,),
    "Ketta Lund",
    StatementMode.DIRECT,
    said(
        at(DENIAL, "Four of our officers arrived, not five"), at(DENIAL, "Ketta Lund"), at(DENIAL, "said in")
    ),
    source=INTERVIEW.id,
    medium="an interview",
    date=INTERVIEWED,
)
TOLD = _statement(
    (LUND,),
    "Interior minister Ketta Lund",
    StatementMode.INDIRECT,
    said(at(RETELLING, _KEEP), at(RETELLING, "Interior minister Ketta Lund"), at(RETELLING, "told")),
    source=REMARKS.id,
    role="Interior minister",
    addressee="reporters",
)
PROMISED = _statement(
    (VERIN,),
    "Premier Aldo Verin",
    StatementMode.INDIRECT,
    said(
        at(RETELLING, "to keep the date"), at(RETELLING, "Premier Aldo Verin"), at(RETELLING, "had promised")
    ),
    role="Premier",
    addressee="her",
    within=TOLD.id,
    reasons=("known only as Lund reports it",),
)
STATEMENTS = tuple(sorted((JOINT, HOME, FOUR, TOLD, PROMISED), key=lambda statement: statement.id))

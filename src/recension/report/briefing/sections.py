"""Sections of the brief: what was undertaken, what is claimed, where accounts differ, who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.report.briefing.markdown import plain, quoted
from recension.report.figures import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recension.report.briefing.citations import Citations
    from recension.report.views.cards import Card
    from recension.report.views.chain import Chain
    from recension.report.views.claims import ClaimRow, StoryClaims
    from recension.report.views.parties import Party
    from recension.report.views.statements import Sayings, StatementView
    from recension.report.views.summary import Phrase
    from recension.report.views.timeline import StoryTimeline
    from recension.report.views.undertakings import Agreement, UndertakingView

_MOST_CARRIERS: Final = 6
_MOST_SAID: Final = 40


def paragraph(phrases: Iterable[Phrase], citations: Citations) -> str:
    """A paragraph of a story."""
    return "".join(
        (f"{phrase.card.siglum}, " if phrase.card else "")
        + _spaced(phrase.text)
        + citations.marks(phrase.notes)
        for phrase in phrases
    ).strip()


def _spaced(text: str) -> str:
    """A phrase with its own spaces around it."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[1:] and text[-1:].isspace() else ""
    return before + plain(text) + after if text.strip() else text


def undertakings(agreement: Agreement, citations: Citations) -> Iterator[str]:
    """What an agreement binds its parties to."""
    yield f"**{name(agreement.card)}**"
    yield ""
    for exchange in agreement.exchanges:
        for index, side in enumerate(exchange.sides):
            for position, one in enumerate(side):
                yield from _undertaking(one, citations, "in return, " if index and not position else "")
    for one in agreement.single:
        yield from _undertaking(one, citations, "")
    yield ""


def _undertaking(one: UndertakingView, citations: Citations, lead: str) -> Iterator[str]:
    slots = [
        f"{label} {plain(value)}".strip()
        for label, value in (("", one.means), ("deadline:", one.deadline), ("condition:", one.condition))
        if value
    ]
    if one.overdue:
        slots.append(f"overdue on {one.overdue}, the day of the last account")
    more = f" ({'; '.join(slots)})" if slots else ""
    marks = citations.marks(words.note for words in one.cited)
    who = _parties(one.parties) or "nobody who is named"
    yield f"- {lead}{who}: {plain(one.heading)}{more} – {one.force.text}{marks}"
    for step in one.steps:
        sources = f", {counted(step.independent, 'independent source')}" if step.independent else ""
        words = citations.marks(cited.note for cited in step.cited)
        yield f"  - {step.date or 'day unknown'}: {step.value}{sources}{words}"
    for account in one.renderings.changed:
        changes = "; ".join(
            f"{plain(change.slot)}: {quoted(change.before)} became {quoted(change.after)}"
            for change in account.changes
        )
        words = citations.marks(one.note for one in account.cited)
        yield f"  - changed by {name(account.card)}: {changes}{words}"
    if one.renderings.omitted:
        left_out = ", ".join(card.siglum for card in one.renderings.omitted)
        yield f"  - left out by {left_out}"
    if one.matrix:
        yield f"  - Peace Accords Matrix: {one.matrix.text}"


def claims(story: StoryClaims, citations: Citations) -> Iterator[str]:
    """The claims that several accounts carry, each with what stands behind its number."""
    for row in story.rows:
        yield f"- {plain(row.text)} – {_number(row)}"
        yield from _chain(row.chain, citations)
    if story.more:
        yield f"- and {counted(story.more, 'further claim')} in the record"


def _number(row: ClaimRow) -> str:
    at_most = f", at most {row.at_most}" if row.at_most is not None else ""
    return f"{counted(row.independent, 'independent source')}{at_most}, {counted(row.documents, 'account')}"


def _chain(chain: Chain, citations: Citations) -> Iterator[str]:
    for voice in chain.voices:
        carried = [
            f"{one.cited.card.siglum} {one.standing}{citations.mark(one.cited.note)}"
            for origin in voice.origins
            for one in origin.carriers[:_MOST_CARRIERS]
        ]
        origins = ", ".join(name(origin.card) for origin in voice.origins)
        yield f"  - voice: {plain(voice.label)}; origin: {origins}; {', '.join(carried)}"
    for one in chain.against:
        words = f"{quoted(one.cited.words)}{citations.mark(one.cited.note)}"
        yield f"  - {one.cited.card.siglum} contradicts: {words}"


def differences(story: StoryClaims, citations: Citations) -> Iterator[str]:
    """Where accounts differ, with the wordings."""
    for one in story.conflicts:
        yield f"- {one.kind}, {plain(one.slot)}: {plain(one.claim)}"
        for value in one.values:
            stand = (
                " (as the origin has it)" if value.origin else " (departs from it)" if value.departs else ""
            )
            words = "; ".join(
                f"{cited.card.siglum} {quoted(cited.words)}{citations.mark(cited.note)}"
                for cited in value.wordings[:_MOST_CARRIERS]
            )
            lead = "" if value.repeats else f"{plain(value.value)}{stand}: "
            yield f"  - {lead}{words}{stand if value.repeats else ''}"


def single(story: StoryClaims, citations: Citations) -> Iterator[str]:
    """Facts that one account alone has."""
    for fact in story.single:
        nobody = ", nobody is named" if fact.unnamed else ""
        yield (
            f"- {plain(fact.text)} – {fact.cited.card.siglum} {fact.standing}{nobody}"
            f"{citations.mark(fact.cited.note)}"
        )
    if story.more_single:
        yield f"- and {counted(story.more_single, 'further fact')} in the record"


def happenings(story: StoryTimeline, citations: Citations) -> Iterator[str]:
    """What is told to have happened, or is still to come."""
    for row in story.rows:
        marks = citations.marks(cited.note for cited in row.cited[:_MOST_CARRIERS])
        yield f"- {plain(row.when)}: {plain(row.what)} ({row.modality or 'told'}){marks}"


def sayings(said: Sayings, citations: Citations) -> Iterator[str]:
    """Who said what."""
    shown = 0
    for speaker in said.speakers:
        for statement in speaker.statements:
            if shown == _MOST_SAID:
                yield f"- and {counted(said.count - shown, 'further statement')} in the record"
                return
            who = _parties(speaker.parties) or plain(speaker.unknown)
            yield f"- {who}: {_statement(statement, citations)}"
            shown += 1


def _statement(one: StatementView, citations: Citations) -> str:
    facts = [one.mode.text]
    facts += [plain(fact) for fact in (one.medium, one.date) if fact]
    if one.within:
        facts.append(f"as reported by {plain(one.within.speaker)}")
    if one.source:
        facts.append(f"source: {name(one.source)}")
    marks = citations.marks(c.note for wording in one.wordings for c in wording.carriers[:_MOST_CARRIERS])
    return f"{quoted(one.content)} ({', '.join(facts)}){marks}"


def name(card: Card) -> str:
    """A document or a lost source: its letter and title; a star where it was not given."""
    return f"{'∗' if card.lost else ''}{card.siglum} {plain(card.title)}"


def _parties(parties: Sequence[Party]) -> str:
    return " and ".join(plain(party.name) for party in parties)

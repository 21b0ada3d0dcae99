"""The paragraph of the front page: what a story's record holds, phrase by phrase, each led to its evidence.

It counts and names. It says nothing that no field of the record says, and never who is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from recension.record import ConflictKind, Fidelity, Force, Role
from recension.report.anchors import anchor
from recension.report.dates import readable_date
from recension.report.figures import counted
from recension.report.labels_of_claims import STATUSES
from recension.report.shown import one_line, shortened
from recension.report.views.cards import Card, source_card
from recension.report.views.claims import claims_by_story, set_out
from recension.report.views.conflicts import ConflictView, conflict_view
from recension.report.views.parties import parties
from recension.report.views.undertakings import exchanges_of, heading, undertakings_by_story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recension.record import Claim, Evidence, SourceId, Story, StoryId, Undertaking
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Note, Notes

_AGREEMENTS: Final = 2
_EXCHANGED: Final = 4
_NOT_GIVEN: Final = "none given"
"""What claims say for a slot that an origin leaves out."""

_CONFLICTS: Final = 3
_VALUES: Final = 3
_WORDS: Final = 90
_KINDS: Final = (
    (ConflictKind.CONFLICT, "Accounts differ"),
    (ConflictKind.DISTORTION, "Accounts depart from an origin that they share"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words of the paragraph.

    Attributes:
        text: the words, with the space around them.
        href: the fragment they lead to; null for words that join others.
        notes: the evidence.
        card: the source they name; its letter stands before the words.
    """

    text: str
    href: str | None = None
    notes: tuple[Note, ...] = ()
    card: Card | None = None


Summary = tuple[tuple[Phrase, ...], ...]
"""Short paragraphs: who agreed what, on how many sources, what came of it, what is disputed."""


def summaries(catalogue: Catalogue, notes: Notes) -> dict[StoryId, Summary]:
    """What each story of several documents that holds undertakings or claims comes to."""
    claims = claims_by_story(catalogue)
    undertakings = undertakings_by_story(catalogue)
    found: dict[StoryId, Summary] = {}
    position = 0
    for story in catalogue.stories:
        of_story, agreed = claims.get(story.id, []), undertakings.get(story.id, [])
        if (of_story or agreed) and len(story.documents) > 1:
            shared, single = set_out(catalogue, of_story, position)
            paragraphs = (
                _agreed(catalogue, notes, agreed),
                chain(_told(catalogue, story, agreed), _voices(story, of_story)),
                _since(catalogue, notes, agreed),
                _differing(catalogue, notes, story, [*shared, *single]),
            )
            found[story.id] = tuple(made for made in map(tuple, paragraphs) if made)
        position += bool(of_story)
    return found


def _agreed(catalogue: Catalogue, notes: Notes, undertakings: Sequence[Undertaking]) -> Iterator[Phrase]:
    """Who agreed what: what is given in return first; what one party alone says it will do is counted."""
    by_agreement: dict[SourceId, list[Undertaking]] = {}
    for one in undertakings:
        if one.force is Force.COMMITS:
            by_agreement.setdefault(one.agreement, []).append(one)
    joint = {
        source: committed
        for source, committed in by_agreement.items()
        if len({party for one in committed for party in one.parties}) > 1
    }
    told = list(joint.items())[:_AGREEMENTS]
    for source, committed in told:
        yield Phrase(text="By ")
        card = source_card(catalogue, source)
        yield Phrase(text=shortened(card.title, _WORDS), href=card.anchor, card=card)
        yield Phrase(text=", ")
        groups = sorted(exchanges_of(committed), key=lambda group: len(group) == 1)
        named = [
            (one, before is not None and before.parties != one.parties)
            for group in groups
            for before, one in pairwise([None, *group])
            if one is not None
        ][:_EXCHANGED]
        for index, (one, in_return) in enumerate(named):
            if index:
                yield Phrase(text="; in return, " if in_return else "; ")
            yield from _undertaken(catalogue, notes, one)
        if len(committed) > len(named):
            yield Phrase(text="; and ")
            yield Phrase(
                text=counted(len(committed) - len(named), "further undertaking"), href="undertakings"
            )
        yield Phrase(text=". ")
    apart = sum(len(found) for found in by_agreement.values()) - sum(len(found) for _, found in told)
    if apart:
        yield Phrase(text=counted(apart, "undertaking"), href="undertakings")
        yield Phrase(
            text=f" {'stands' if apart == 1 else 'stand'} outside {'it' if len(told) == 1 else 'that'}. "
            if told
            else f" {'is' if apart == 1 else 'are'} told of. "
        )


def _undertaken(catalogue: Catalogue, notes: Notes, one: Undertaking) -> Iterator[Phrase]:
    names = parties(catalogue, one.parties)
    for index, party in enumerate(names):
        if index:
            yield Phrase(text=" and " if index == len(names) - 1 else ", ")
        yield Phrase(text=party.name, href=party.anchor)
    yield Phrase(text=" undertakes to " if len(names) == 1 else " undertake to ")
    yield Phrase(
        text=shortened(heading(one), _WORDS),
        href=anchor(one.id),
        notes=_cite(catalogue, notes, one.evidence[:1]),
    )


def _told(catalogue: Catalogue, story: Story, undertakings: Sequence[Undertaking]) -> Iterator[Phrase]:
    """In how many accounts, and what they make of it."""
    documents = [catalogue.documents[id_] for id_ in story.documents if id_ in catalogue.documents]
    copies = sum(document.role is Role.RELAY for document in documents)
    yield Phrase(text=counted(len(documents), "account"), href="documents")
    yield Phrase(text=" tells of it" if len(documents) == 1 else " tell of it")
    if copies:
        yield Phrase(text=", ")
        yield Phrase(text=f"{copies:,} of them mostly copied", href="lineage")
    changed = sum(
        rendering.fidelity is Fidelity.CHANGED for one in undertakings for rendering in one.renderings
    )
    if changed:
        yield Phrase(text="; in ")
        yield Phrase(text=counted(changed, "place"), href="undertakings")
        yield Phrase(text=" an account departs from the agreement")
    yield Phrase(text=". ")


def _voices(story: Story, claims: Sequence[Claim]) -> Iterator[Phrase]:
    """On how many independent sources."""
    if not claims:
        return
    href = f"claims-{anchor(story.id)}"
    several = sum(claim.independent_sources > 1 for claim in claims)
    nobody = sum(claim.independent_sources == 0 for claim in claims)
    one = len(claims) - several - nobody
    yield Phrase(text="Of ")
    yield Phrase(text=counted(len(claims), "claim"), href=href)
    yield Phrase(text=", ")
    yield Phrase(text=f"{several:,}" if several else "none", href=href)
    yield Phrase(text=f" {'have' if several > 1 else 'has'} two or more independent sources, {one:,} ")
    yield Phrase(text="rests on one" if one == 1 else "rest on one")
    if nobody:
        yield Phrase(text=f", {nobody:,} on nobody who is named")
    yield Phrase(text=". ")


def _since(catalogue: Catalogue, notes: Notes, undertakings: Sequence[Undertaking]) -> Iterator[Phrase]:
    """What has come of it."""
    moved = [one for one in undertakings if len(one.status) > 1][:_EXCHANGED]
    for index, one in enumerate(moved):
        last = one.status[-1]
        yield Phrase(text="; " if index else "Since then: ")
        yield Phrase(text=shortened(heading(one), _WORDS), href=anchor(one.id))
        yield Phrase(text=" – ")
        yield Phrase(
            text=STATUSES[last.value].text,
            href=anchor(one.id),
            notes=_cite(catalogue, notes, last.evidence[:2]),
        )
        if last.as_of:
            yield Phrase(text=f", {readable_date(last.as_of)}")
        if last.independent_sources is not None:
            yield Phrase(text=f" ({counted(last.independent_sources, 'independent source')})")
    if moved:
        yield Phrase(text=". ")


def _differing(catalogue: Catalogue, notes: Notes, story: Story, claims: Sequence[Claim]) -> Iterator[Phrase]:
    """What is disputed, and where an account departs from what it goes back to."""
    for kind, begin in _KINDS:
        those = [
            (claim, index)
            for claim in claims
            for index, conflict in enumerate(claim.conflicts)
            if conflict.kind is kind
        ]
        for position, (claim, index) in enumerate(those[:_CONFLICTS]):
            if position:
                yield Phrase(text="; ")
            else:
                yield Phrase(text=begin, href=f"conflicts-{anchor(story.id)}")
                yield Phrase(text=": ")
            yield from _conflict(conflict_view(catalogue, notes, claim, index))
        if len(those) > _CONFLICTS:
            yield Phrase(text=f"; and {len(those) - _CONFLICTS:,} more")
        if those:
            yield Phrase(text=". ")


def _conflict(view: ConflictView) -> Iterator[Phrase]:
    yield Phrase(text=view.slot, href=view.anchor)
    for position, value in enumerate(view.values[:_VALUES]):
        yield Phrase(text=" against " if position and not value.departs else " became " if position else ", ")
        first = value.wordings[0] if value.wordings else None
        if value.value == _NOT_GIVEN:
            yield Phrase(text=f"{_NOT_GIVEN},", notes=(first.note,) if first else ())
            continue
        yield Phrase(
            text=f"“{shortened(_telling_words(first.words, value.value), _WORDS)}”" if first else value.value,
            notes=(first.note,) if first else (),
        )
        if first and value.departs:
            yield Phrase(text=" in ")
            yield Phrase(text=shortened(first.card.publisher or first.card.title, _WORDS), card=first.card)


def _telling_words(words: str, value: str) -> str:
    """The words of a value alone where an account has them so, else all words that are cited for it."""
    return value if value and one_line(value) in one_line(words) else words or value


def _cite(catalogue: Catalogue, notes: Notes, evidence: Iterable[Evidence]) -> tuple[Note, ...]:
    return tuple(notes.cite(one) for one in evidence if one.document in catalogue.documents)

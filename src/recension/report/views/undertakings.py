"""The ledger: what each party of an agreement bound itself to, reciprocal pairs side by side."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.record import Force
from recension.report.anchors import anchor
from recension.report.labels_of_claims import FORCES
from recension.report.views.cards import Card, source_card
from recension.report.views.cited import Cited, all_cited, cited
from recension.report.views.parties import Party, parties
from recension.report.views.progress import Step, accords_matrix, overdue_by, steps
from recension.report.views.renderings import Renderings, renderings
from recension.report.when import readable_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import EntityId, SourceId, StoryId, Undertaking
    from recension.report.catalogue import Catalogue
    from recension.report.labels import Label
    from recension.report.notes import Notes

MOST_UNDERTAKINGS: Final = 200
"""Undertakings that a page sets out; `recension show undertakings` lists them all."""

_OPEN: Final = 8
"""Undertakings whose slots are open at first; with more of them each opens when asked for."""

_ALIKE: Final = 5
"""Letters that a verb shares with the noun of its act: "discuss", "discussions"."""

_NEAR: Final = 2  # words of an object among which its noun stands: "their discussions"
_LINKS: Final = frozenset({"for", "on", "to", "with", "at", "from", "in", "into", "against", "about"})
_FUTURE: Final = frozenset({"will", "shall"})

_FORCES: Final = (Force.COMMITS, Force.HOPES, Force.CALLS_FOR, Force.AFFIRMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class UndertakingView:
    """One undertaking.

    Attributes:
        anchor: its fragment.
        heading: what is to be done, in one line.
        force: how far it binds.
        parties: who binds itself.
        action: the act.
        object: what it is done to or with.
        quantity: the words of the quantity, cited.
        means: by what.
        counterparts: to whom or for whom.
        to_whom: the same where nothing else says what is to be done: "meet with B".
        deadline: by when, as people read it.
        deadline_words: the words of the deadline.
        overdue: the day of the last account, where the deadline passed before it and nothing is told as done.
        condition: on what it depends.
        cited: the words.
        steps: where it stood on each day.
        matrix: what the code of the Peace Accords Matrix says.
        renderings: what the accounts make of it.
        reasons: anything else on how it was made.
    """

    anchor: str
    heading: str
    force: Label
    parties: tuple[Party, ...]
    action: str
    object: str | None
    quantity: Cited | None
    means: str | None
    counterparts: tuple[Party, ...]
    to_whom: tuple[Party, ...]
    deadline: str | None
    deadline_words: str | None
    overdue: str | None
    condition: str | None
    cited: tuple[Cited, ...]
    steps: tuple[Step, ...]
    matrix: Label | None
    renderings: Renderings
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Undertakings that are made in return for each other, those of each party on a side of their own."""

    sides: tuple[tuple[UndertakingView, ...], ...]

    @property
    def undertakings(self) -> tuple[UndertakingView, ...]:
        """Those of all sides."""
        return tuple(one for side in self.sides for one in side)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What one agreement holds: exchanges, then what nobody gives anything for, by force."""

    card: Card
    exchanges: tuple[Exchange, ...]
    single: tuple[UndertakingView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Every agreement, how many undertakings are not shown, and whether slots are closed at first."""

    agreements: tuple[Agreement, ...]
    more: int
    folded: bool


def ledger(catalogue: Catalogue, notes: Notes) -> Ledger:
    """Set out the undertakings of a record, agreement by agreement."""
    every = catalogue.record.undertakings
    by_agreement: dict[SourceId, list[Undertaking]] = {}
    for undertaking in _in_order(catalogue, every)[:MOST_UNDERTAKINGS]:
        by_agreement.setdefault(undertaking.agreement, []).append(undertaking)
    return Ledger(
        agreements=tuple(
            _agreement(catalogue, notes, source, undertakings)
            for source, undertakings in by_agreement.items()
        ),
        more=max(0, len(every) - MOST_UNDERTAKINGS),
        folded=len(every) > _OPEN,
    )


def _in_order(catalogue: Catalogue, undertakings: Sequence[Undertaking]) -> list[Undertaking]:
    """Undertakings as the documents of the report go on."""
    order = {id_: index for index, id_ in enumerate(catalogue.documents)}

    def place(one: Undertaking) -> tuple[int, int, str]:
        home = catalogue.document_of(one.agreement)
        at = [evidence for evidence in one.evidence if home is None or evidence.document == home.id]
        first = next(iter(at or one.evidence), None)
        document = home.id if home else first.document if first else None
        known = order.get(document, len(order)) if document is not None else len(order)
        return known, first.start if first else 0, one.id

    return sorted(undertakings, key=place)


def undertakings_by_story(catalogue: Catalogue) -> dict[StoryId, list[Undertaking]]:
    """The undertakings that a page sets out, by the story of the agreement or of their first words."""
    found: dict[StoryId, list[Undertaking]] = defaultdict(list)
    for one in _in_order(catalogue, catalogue.record.undertakings)[:MOST_UNDERTAKINGS]:
        home = catalogue.document_of(one.agreement)
        documents = [home.id] if home else [evidence.document for evidence in one.evidence]
        story = catalogue.story_of(documents[0]) if documents else None
        if story is not None:
            found[story].append(one)
    return found


def exchanges_of(undertakings: Sequence[Undertaking]) -> list[list[Undertaking]]:
    """Undertakings joined by being made in return for each other; each alone where nothing joins it."""
    group = {one.id: index for index, one in enumerate(undertakings)}
    members: dict[int, list[Undertaking]] = {index: [one] for index, one in enumerate(undertakings)}
    for one in undertakings:
        for other in one.in_return_for:
            if other in group and group[other] != group[one.id]:
                into, out = sorted((group[one.id], group[other]))
                for moved in members[out]:
                    group[moved.id] = into
                members[into] += members.pop(out)
    place = {one.id: index for index, one in enumerate(undertakings)}
    return [sorted(found, key=lambda one: place[one.id]) for _, found in sorted(members.items())]


def _agreement(
    catalogue: Catalogue, notes: Notes, source: SourceId, undertakings: Sequence[Undertaking]
) -> Agreement:
    groups = exchanges_of(undertakings)
    alone = [group[0] for group in groups if len(group) == 1]
    return Agreement(
        card=source_card(catalogue, source),
        exchanges=tuple(
            Exchange(sides=_sides(catalogue, notes, group)) for group in groups if len(group) > 1
        ),
        single=tuple(
            _view(catalogue, notes, one) for one in sorted(alone, key=lambda one: _FORCES.index(one.force))
        ),
    )


def _sides(
    catalogue: Catalogue, notes: Notes, group: Sequence[Undertaking]
) -> tuple[tuple[UndertakingView, ...], ...]:
    sides: dict[tuple[EntityId, ...], list[UndertakingView]] = {}
    for one in group:
        sides.setdefault(one.parties, []).append(_view(catalogue, notes, one))
    return tuple(tuple(side) for side in sides.values())


def heading(undertaking: Undertaking) -> str:
    """What is to be done, in one line: "release 12 surveyors"."""
    quantity = undertaking.quantity.evidence.quote if undertaking.quantity else ""
    of = undertaking.object or (undertaking.quantity.of if undertaking.quantity else None) or ""
    if quantity and quantity.casefold() in of.casefold():
        quantity = ""
    elif quantity and of and of.casefold() in quantity.casefold():
        of = ""
    return " ".join(part for part in (_verb(undertaking, of), quantity, of) if part)


def _verb(undertaking: Undertaking, of: str) -> str:
    """The verb of a heading, with its preposition: "pay for"; before a noun for the act, "go on with"."""
    action = undertaking.action
    named = any(word.casefold()[:_ALIKE] == action[:_ALIKE] for word in of.split()[:_NEAR])
    for evidence in undertaking.evidence if of else ():
        words = " ".join(evidence.quote.split())
        before = words.partition(of)[0].split() if of in words else []
        verbs = [at for at, word in enumerate(before) if word.casefold() in _FUTURE]
        if named and len(action) >= _ALIKE and verbs and before[verbs[-1] + 1 :]:
            return " ".join(before[verbs[-1] + 1 :])
        if len(before) > 1 and before[-1] in _LINKS and before[-2].casefold().startswith(action[:3]):
            return f"{action} {before[-1]}"
    return action


def _view(catalogue: Catalogue, notes: Notes, undertaking: Undertaking) -> UndertakingView:
    deadline = undertaking.deadline
    return UndertakingView(
        anchor=anchor(undertaking.id),
        heading=heading(undertaking),
        force=FORCES[undertaking.force],
        parties=parties(catalogue, undertaking.parties),
        action=undertaking.action,
        object=undertaking.object,
        quantity=cited(catalogue, notes, undertaking.quantity.evidence) if undertaking.quantity else None,
        means=undertaking.means,
        counterparts=parties(catalogue, undertaking.counterparts),
        to_whom=() if undertaking.object else parties(catalogue, undertaking.counterparts),
        deadline=readable_time(deadline) if deadline else None,
        deadline_words=deadline.text if deadline else None,
        overdue=overdue_by(catalogue, undertaking),
        condition=undertaking.condition,
        cited=all_cited(catalogue, notes, undertaking.evidence),
        steps=steps(catalogue, notes, undertaking),
        matrix=accords_matrix(undertaking),
        renderings=renderings(catalogue, notes, undertaking),
        reasons=undertaking.reasons,
    )

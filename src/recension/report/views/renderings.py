"""Renderings: what the accounts make of an undertaking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.record import Change, Fidelity
from recension.report.labels_of_claims import FIDELITIES
from recension.report.views.cards import Card, document_card
from recension.report.views.cited import Cited, all_cited
from recension.report.views.conflicts import slot_name

if TYPE_CHECKING:
    from recension.record import Rendering, Undertaking
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Notes

_MOST_CHANGED: Final = 20
_MOST_NAMED: Final = 40
"""Accounts that are named one by one; a page of 1,000 accounts counts the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """An account that changes an undertaking: which slots, from what to what, in which words."""

    card: Card
    changes: tuple[Change, ...]
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Faithful:
    """An account that says the same, with its words."""

    card: Card
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Renderings:
    """What the accounts make of an undertaking, by fidelity, with how many more there are of each."""

    faithful: tuple[Faithful, ...]
    more_faithful: int
    changed: tuple[Changed, ...]
    more_changed: int
    omitted: tuple[Card, ...]
    more_omitted: int


def renderings(catalogue: Catalogue, notes: Notes, undertaking: Undertaking) -> Renderings:
    """Sort the accounts of an undertaking by what they make of it, in the order of the report."""
    order = {id_: index for index, id_ in enumerate(catalogue.documents)}
    by_fidelity: dict[Fidelity, list[Rendering]] = {fidelity: [] for fidelity in FIDELITIES}
    for rendering in sorted(
        (one for one in undertaking.renderings if one.document in order), key=lambda one: order[one.document]
    ):
        by_fidelity[rendering.fidelity].append(rendering)
    faithful, changed, omitted = (
        by_fidelity[one] for one in (Fidelity.FAITHFUL, Fidelity.CHANGED, Fidelity.OMITTED)
    )
    return Renderings(
        faithful=tuple(
            Faithful(card=_card(catalogue, one), cited=all_cited(catalogue, notes, one.evidence[:1]))
            for one in faithful[:_MOST_NAMED]
        ),
        more_faithful=max(0, len(faithful) - _MOST_NAMED),
        changed=tuple(
            Changed(
                card=_card(catalogue, one),
                changes=tuple(
                    Change(slot=slot_name(c.slot), before=slot_name(c.before), after=slot_name(c.after))
                    for c in one.changes
                ),
                cited=all_cited(catalogue, notes, one.evidence[:2]),
            )
            for one in changed[:_MOST_CHANGED]
        ),
        more_changed=max(0, len(changed) - _MOST_CHANGED),
        omitted=tuple(_card(catalogue, one) for one in omitted[:_MOST_NAMED]),
        more_omitted=max(0, len(omitted) - _MOST_NAMED),
    )


def _card(catalogue: Catalogue, rendering: Rendering) -> Card:
    return document_card(catalogue, catalogue.documents[rendering.document])

"""Who tells again whom: documents of one story, clause by clause, as far as more than chance speaks for it.

Two independent reports of one happening share its facts, so that single clauses cannot tell a retelling from
them. A link stands where the copy has words from the source anyway, where it hands them to the source ("the
statement said"), or where so many clauses answer to each other in one order that independent reports do not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from recension.lineage.direction.direction import UNDECIDED, Direction, direction_of
from recension.lineage.direction.direction_reasons import SIGNS
from recension.lineage.direction.pair import Pair
from recension.lineage.direction.speech_signs import cites_utterance
from recension.lineage.retelling.as_copying import as_copying
from recension.lineage.retelling.candidates import candidates
from recension.lineage.retelling.headings import is_heading, sums_up_only
from recension.lineage.retelling.links import Link, in_order, one_to_one
from recension.lineage.retelling.matching_words import matched
from recension.lineage.retelling.odds import log_odds
from recension.lineage.retelling.signs import signs_of
from recension.lineage.retelling.third_voices import hands_on
from recension.lineage.retelling.units import units_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    import numpy as np
    from numpy.typing import NDArray

    from recension.lineage.retelling.likeness import Likeness
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit
    from recension.record import DocumentId

    Masks = Mapping[DocumentId, NDArray[np.bool_]]

LEAST: Final = 0.0
"""Log-odds from which a clause is taken for a retelling where the copy has other words from the source, or
hands words to it: even, as the weights are fitted with as many retellings as not."""

LEAST_STRANGERS: Final = 0.25
"""The same where nothing else shows that one document knew the other."""

STRANGERS: Final = 6.5
"""Log-odds that a chain of clauses needs where nothing else shows that one document knew the other. Of 531
pairs of one story of ECB+ (train) that share no passage 7 are linked at 6.5, 19 at 5 and 28 at 4; of planted
retellings all three find as many."""

CITED: Final = 2.0
"""The same where the copy speaks of a statement and the source is headed as one."""

# Signs of direction that a retelling has too. The others look at what was cut from or put into words that are
# otherwise the same.
_TOO: Final = frozenset(
    {
        *("earlier", "credits", "cites_utterance", "quotes", "brackets"),
        *("attributes", "hands_on", "hands_to_source"),
    }
)
_SIGNS: Final = tuple(sign for sign in SIGNS if sign.name in _TOO)
# Clauses that a chain needs where nothing else shows that one document knew the other.
_FEWEST_STRANGERS: Final = 3
_HALF: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Retelling:
    """What one document tells again of another.

    Attributes:
        source: the document that is told again.
        copy: the document that tells.
        links: the clauses, in the order of the copy.
        direction: how sure it is that the copy tells the source, and why.
        reasons: why it is a retelling and not a second report.
    """

    source: DocumentId
    copy: DocumentId
    links: tuple[Link, ...]
    direction: Direction
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What verbatim copying has shown.

    Attributes:
        ancestry: for a copy and each document above it, how sure the direction is; keys (ancestor, copy).
        inherited: for each document that has words from elsewhere, for each of its words whether it is one.
    """

    ancestry: Mapping[tuple[DocumentId, DocumentId], Direction]
    inherited: Masks


def retellings(
    tellers: Mapping[DocumentId, Teller],
    stories: Sequence[Collection[DocumentId]],
    known: Known,
    likeness: Likeness,
) -> tuple[Retelling, ...]:
    """Find who tells again whom, sorted by copy and source.

    Args:
        tellers: the documents that an annotator covers.
        stories: ids of the documents of each story; only documents of one story are compared.
        known: what verbatim copying has shown.
        likeness: the vectors of clauses and words.
    """
    found: list[Retelling] = []
    for story in stories:
        inside = [tellers[document] for document in sorted(story) if document in tellers]
        if len(inside) > 1:
            found += _in_story(inside, known, likeness)
    return tuple(sorted(found, key=lambda one: (one.copy, one.source)))


def _in_story(tellers: Sequence[Teller], known: Known, likeness: Likeness) -> list[Retelling]:
    by_id = {teller.id: teller for teller in tellers}
    units = [unit for teller in tellers for unit in units_of(teller) if _own(unit, known.inherited)]
    grouped: dict[tuple[DocumentId, DocumentId], list[Link]] = {}
    headings: dict[DocumentId, set[int]] = {document: set() for document in by_id}
    for unit in units:
        if is_heading(unit, by_id[unit.document]):
            headings[unit.document].add(unit.order)
    for link in _links(units, headings, known, likeness):
        grouped.setdefault((link.source.document, link.copy.document), []).append(link)
    accepted: list[tuple[int, float, Retelling]] = []
    for one, other in sorted({(min(ends), max(ends)) for ends in grouped}):
        judged = _judged(by_id[one], by_id[other], grouped, known)
        if judged is not None:
            accepted.append(judged)
    return _each_clause_once(accepted)


def _own(unit: Unit, inherited: Masks) -> bool:
    """Whether most of what a clause says is not copied from elsewhere."""
    mask = inherited.get(unit.document)
    if mask is None:
        return True
    return sum(bool(mask[telling.said.first]) for telling in unit.tellings) < _HALF * len(unit.tellings)


def _links(
    units: Sequence[Unit],
    headings: Mapping[DocumentId, AbstractSet[int]],
    known: Known,
    likeness: Likeness,
) -> Iterator[Link]:
    for copy, source, cosine in candidates(units, units, likeness):
        one, other = units[source], units[copy]
        above = known.ancestry.get((other.document, one.document))
        if above is not None and above.decided:
            continue
        same = matched(one, other, likeness)
        signs = signs_of(one, other, same, cosine)
        odds = log_odds(signs)
        if odds >= LEAST and not sums_up_only(one, other, signs, headings):
            yield Link(source=one, copy=other, same=same, signs=signs, odds=odds)


def _judged(
    one: Teller, other: Teller, grouped: Mapping[tuple[DocumentId, DocumentId], list[Link]], known: Known
) -> tuple[int, float, Retelling] | None:
    """The retelling between two documents with its rank (0 the best grounds) and the worth of its chain."""
    for source, copy in ((one, other), (other, one)):
        ends = (source.id, copy.id)
        if ends in known.ancestry:
            return _between_kin(source, copy, grouped, known.ancestry[ends])
    for source, copy in ((one, other), (other, one)):
        ends = (source.id, copy.id)
        links = one_to_one(grouped.get(ends, ()), LEAST)
        if links and in_order(links) >= CITED and cites_utterance(_pair(links, source, copy)):
            reason = "the copy speaks of a statement, and this is one"
            return 1, in_order(links), _retelling(ends, links, _direction(links, source, copy), reason)
    return _between_strangers(one, other, grouped)


def _between_kin(
    source: Teller,
    copy: Teller,
    grouped: Mapping[tuple[DocumentId, DocumentId], list[Link]],
    direction: Direction,
) -> tuple[int, float, Retelling] | None:
    """What a copy tells again of what it copies; the other way round where only that direction is decided.

    A few shared words may leave open who copied, while dates and credit lines tell who retells.
    """
    ends = (source.id, copy.id)
    if not direction.decided:
        back = one_to_one(grouped.get((copy.id, source.id), ()), LEAST)
        own = _direction(back, copy, source) if back else None
        if own is not None and own.confidence >= UNDECIDED:
            reason = "the two share other words, and this document is the likelier source"
            return 0, in_order(back), _retelling((copy.id, source.id), back, own, reason)
    links = one_to_one(grouped.get(ends, ()), LEAST)
    if not links:
        return None
    reason = "other words of the copy come from this document"
    return 0, in_order(links), _retelling(ends, links, direction, reason)


def _between_strangers(
    one: Teller, other: Teller, grouped: Mapping[tuple[DocumentId, DocumentId], list[Link]]
) -> tuple[int, float, Retelling] | None:
    best: tuple[float, Teller, Teller, tuple[Link, ...]] | None = None
    for source, copy in ((one, other), (other, one)):
        links = one_to_one(
            [
                link
                for link in grouped.get((source.id, copy.id), ())
                if not (hands_on(link.source, source) and hands_on(link.copy, copy))
            ],
            LEAST_STRANGERS,
        )
        worth = in_order(links)
        if len(links) >= _FEWEST_STRANGERS and worth >= STRANGERS:
            direction = _direction(links, source, copy)
            if best is None or direction.confidence > best[0]:
                best = (direction.confidence, source, copy, links)
    if best is None:
        return None
    _, source, copy, links = best
    direction = _direction(links, source, copy)
    if direction.confidence < _HALF:
        return None
    reason = f"{len(links)} clauses of this document are told again, mostly in its order"
    return 2, in_order(links), _retelling((source.id, copy.id), links, direction, reason)


def _pair(links: Sequence[Link], source: Teller, copy: Teller) -> Pair:
    stretches = [as_copying(link, source, copy) for link in links]
    return Pair(
        source=source.witness,
        copy=copy.witness,
        copyings=tuple(stretch for stretch in stretches if stretch is not None),
    )


def _direction(links: Sequence[Link], source: Teller, copy: Teller) -> Direction:
    return direction_of(_pair(links, source, copy), _SIGNS)


def _retelling(
    ends: tuple[DocumentId, DocumentId], links: tuple[Link, ...], direction: Direction, reason: str
) -> Retelling:
    return Retelling(source=ends[0], copy=ends[1], links=links, direction=direction, reasons=(reason,))


def _each_clause_once(accepted: Sequence[tuple[int, float, Retelling]]) -> list[Retelling]:
    """A clause tells one other: that of the document with the best grounds, then of the most worth."""
    taken: set[tuple[DocumentId, int]] = set()
    kept: list[Retelling] = []
    for rank, _, one in sorted(accepted, key=lambda entry: (entry[0], -entry[1], entry[2].source)):
        links = tuple(link for link in one.links if (one.copy, link.copy.order) not in taken)
        if not links or (
            rank and len(links) < len(one.links) and in_order(links) < (CITED, STRANGERS)[rank - 1]
        ):
            continue
        taken.update((one.copy, link.copy.order) for link in links)
        kept.append(replace(one, links=links))
    return kept

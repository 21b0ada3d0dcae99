"""Claims by sources: who states, quotes, copies, hedges or contradicts what, and on whose word it stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.report.anchors import anchor
from recension.report.labels_of_claims import SIGNS, STANDINGS, Standing
from recension.report.shown import shortened
from recension.report.views.chain import Chain, chain
from recension.report.views.cited import Cited, cited
from recension.report.views.columns import Column, columns
from recension.report.views.conflicts import ConflictView, conflicts
from recension.report.views.standings import standings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.record import Claim, DocumentId, Story, StoryId, Support
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Note, Notes

    Standings = Mapping[DocumentId, Sequence[tuple[Standing, Support]]]

MOST_CLAIMS: Final = 200
"""Claims of one story that the matrix has as rows; `recension show claims` lists them all."""

MOST_OF_MANY: Final = 20
"""The same in a record of more stories than are shown in full."""

_STORIES_IN_FULL: Final = 12

_MOST_SINGLE: Final = 120
"""Facts of one source that a story lists."""

_OPEN: Final = 4
"""Matrices open at first; with more stories each opens when asked for."""

_SEVERAL: Final = 2
_FACT: Final = 300
_TEXT: Final = 220
"""Code points of a claim's text in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one account makes of one claim.

    Attributes:
        standing: the name of it, which the style sheet knows.
        sign: its sign.
        word: its word.
        note: where it says so; null where it is silent.
        more: further places.
        fold: the number of the group that the column folds into.
        copies: how many folded copies carry the claim as well.
    """

    standing: str
    sign: str
    word: str
    note: Note | None
    more: tuple[Note, ...]
    fold: int
    copies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim as a row and as a card.

    Attributes:
        anchor: the fragment of its card.
        text: the claim.
        independent: how many independent sources, counted low.
        at_most: counted high; null where that is the same.
        documents: how many accounts carry it.
        conflicts: how many slots accounts differ in.
        cells: what each account of the matrix makes of it.
        chain: what stands behind the number.
        reasons: anything else on how it was made or counted.
    """

    anchor: str
    text: str
    independent: int
    at_most: int | None
    documents: int
    conflicts: int
    cells: tuple[Cell, ...]
    chain: Chain
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowGroup:
    """The claims that rest on as many independent sources."""

    heading: str
    rows: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleFact:
    """A fact that one account alone has."""

    anchor: str
    text: str
    cited: Cited
    standing: str
    unnamed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryClaims:
    """The claims of one story.

    Attributes:
        anchor: its fragment.
        title: the story's title.
        columns: the accounts.
        unseen: how many accounts have no column.
        groups: claims that more than one account carries or denies, by how many sources they rest on.
        more: how many such claims are not shown.
        single: facts of a single source.
        more_single: how many such facts are not shown.
        conflicts: where accounts differ.
        conflicts_anchor: the fragment of that part.
        open: whether it is open at first.
    """

    anchor: str
    title: str
    columns: tuple[Column, ...]
    unseen: int
    groups: tuple[RowGroup, ...]
    more: int
    single: tuple[SingleFact, ...]
    more_single: int
    conflicts: tuple[ConflictView, ...]
    conflicts_anchor: str
    open: bool

    @property
    def rows(self) -> tuple[ClaimRow, ...]:
        """The claims of all groups."""
        return tuple(row for group in self.groups for row in group.rows)


def claims_by_story(catalogue: Catalogue) -> dict[StoryId, list[Claim]]:
    """The claims of each story: those that most accounts carry first, then as the accounts go on."""
    found: dict[StoryId, list[Claim]] = defaultdict(list)
    for claim in catalogue.record.claims:
        stories = (catalogue.story_of(support.document) for support in claim.support)
        story = next((one for one in stories if one is not None), None)
        if story is not None:
            found[story].append(claim)
    order = {id_: index for index, id_ in enumerate(catalogue.documents)}
    for claims in found.values():
        claims.sort(key=lambda claim: _rank(claim, order))
    return found


def _rank(claim: Claim, order: Mapping[DocumentId, int]) -> tuple[int, int, int, str]:
    document, start = min(
        ((order.get(one.document, len(order)), one.evidence.start) for one in claim.support), default=(0, 0)
    )
    return -len({one.document for one in claim.support}), document, start, claim.id


def set_out(catalogue: Catalogue, claims: Sequence[Claim], position: int) -> tuple[list[Claim], list[Claim]]:
    """Of a story's claims those that a page sets out: what several accounts carry, and what one alone has."""
    in_full = len(catalogue.stories) <= _STORIES_IN_FULL or position == 0
    shared = [claim for claim in claims if _carried(claim) > 1]
    single = [claim for claim in claims if _carried(claim) <= 1]
    return (
        shared[: MOST_CLAIMS if in_full else MOST_OF_MANY],
        single[: _MOST_SINGLE if in_full else MOST_OF_MANY],
    )


def _carried(claim: Claim) -> int:
    return len({support.document for support in claim.support})


def story_claims(
    catalogue: Catalogue, notes: Notes, story: Story, title: str, claims: Sequence[Claim], position: int
) -> StoryClaims:
    """Set out the claims of one story."""
    shared, single = set_out(catalogue, claims, position)
    documents = [catalogue.documents[id_] for id_ in story.documents if id_ in catalogue.documents]
    weight: dict[DocumentId, int] = defaultdict(int)
    for claim in shared:
        for document in {one.document for one in claim.support}:
            weight[document] += 1
    across = columns(catalogue, documents, weight)
    many = sum(_carried(claim) > 1 for claim in claims)
    facts = (_single(catalogue, notes, claim) for claim in single)
    return StoryClaims(
        anchor=f"claims-{anchor(story.id)}",
        title=title,
        columns=across,
        unseen=len(documents) - len(across),
        groups=_groups([_row(catalogue, notes, claim, across) for claim in _by_sources(shared)]),
        more=many - len(shared),
        single=tuple(fact for fact in facts if fact is not None),
        more_single=len(claims) - many - len(single),
        conflicts=conflicts(catalogue, notes, [*shared, *single]),
        conflicts_anchor=f"conflicts-{anchor(story.id)}",
        open=position < _OPEN,
    )


def _by_sources(claims: Sequence[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: -min(claim.independent_sources, _SEVERAL))


def _groups(rows: Sequence[ClaimRow]) -> tuple[RowGroup, ...]:
    headings = ("Nobody who is named", "One independent source", "Two independent sources or more")
    found: dict[int, list[ClaimRow]] = {}
    for row in rows:
        found.setdefault(min(row.independent, _SEVERAL), []).append(row)
    return tuple(RowGroup(heading=headings[count], rows=tuple(group)) for count, group in found.items())


def _row(catalogue: Catalogue, notes: Notes, claim: Claim, across: Sequence[Column]) -> ClaimRow:
    standing = standings(catalogue, claim)
    return ClaimRow(
        anchor=anchor(claim.id),
        text=shortened(claim.text, _TEXT),
        independent=claim.independent_sources,
        at_most=claim.at_most if claim.at_most != claim.independent_sources else None,
        documents=len(standing),
        conflicts=len(claim.conflicts),
        cells=tuple(_cell(notes, column, standing) for column in across),
        chain=chain(catalogue, notes, claim, standing),
        reasons=claim.reasons,
    )


def _cell(notes: Notes, column: Column, standing: Standings) -> Cell:
    found = standing.get(column.document, ())
    key = found[0][0] if found else Standing.SILENT if column.read else Standing.UNREAD
    cites = [notes.cite(support.evidence) for _, support in found]
    return Cell(
        standing=key,
        sign=SIGNS[key],
        word=STANDINGS[key].text,
        note=cites[0] if cites else None,
        more=tuple(cites[1:]),
        fold=column.fold,
        copies=len(column.folded & standing.keys()),
    )


def _single(catalogue: Catalogue, notes: Notes, claim: Claim) -> SingleFact | None:
    for pairs in standings(catalogue, claim).values():
        standing, support = pairs[0]
        words = cited(catalogue, notes, support.evidence)
        if words is not None:
            return SingleFact(
                anchor=anchor(claim.id),
                text=shortened(claim.text, _FACT),
                cited=words,
                standing=STANDINGS[standing].text,
                unnamed=claim.independent_sources == 0,
            )
    return None

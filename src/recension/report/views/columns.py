"""The columns of a matrix: the accounts of a story, copies folded under what they copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.record import Role
from recension.report.views.cards import Card, document_card

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.record import Document, DocumentId
    from recension.report.catalogue import Catalogue

MOST_COLUMNS: Final = 40
"""Accounts of a story that have a column. More columns than this nobody compares with the eye; the
list beneath has every account, and a page of 1,000 documents stays small."""

MOST_FOLDS: Final = 20
"""Origins whose copies unfold each on their own: as many as the style sheet has rules for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """An account of the matrix.

    Attributes:
        document: its id.
        card: the account.
        fold: the number of the group it folds into; 0 where it stands always.
        unfolds: the number of the group that it is the head of; 0 where it has no copies.
        read: whether an annotator read it, so that its silence means something.
        folded: the copies that fold under it, those without a column too.
    """

    document: DocumentId
    card: Card
    fold: int
    unfolds: int
    read: bool
    folded: frozenset[DocumentId] = frozenset()

    @property
    def copies(self) -> int:
        """How many copies fold under it."""
        return len(self.folded)


def columns(
    catalogue: Catalogue, documents: Sequence[Document], weight: Mapping[DocumentId, int]
) -> tuple[Column, ...]:
    """The columns of a story: every account with words of its own, each followed by its copies.

    Args:
        catalogue: the record.
        documents: the accounts, in the order of the report.
        weight: how many claims of the matrix each account carries; the accounts that carry most have columns.
    """
    members = {document.id for document in documents}
    groups: dict[str, list[Document]] = {}
    for document in documents:
        groups.setdefault(_head(catalogue, document, members), []).append(document)
    kept = sorted(
        (_headed(group) for group in groups.values()),
        key=lambda group: -max(weight.get(document.id, 0) for document in group),
    )
    order = {document.id: index for index, document in enumerate(documents)}
    found: list[Column] = []
    fold = 0
    room = MOST_COLUMNS - min(len(kept), MOST_COLUMNS)
    for group in sorted(kept[:MOST_COLUMNS], key=lambda group: order[group[0].id]):
        copies = group[1:] if fold < MOST_FOLDS else []
        copies = copies[:room]
        room -= len(copies)
        fold += bool(copies)
        found.append(
            Column(
                document=group[0].id,
                card=document_card(catalogue, group[0]),
                fold=0,
                unfolds=fold if copies else 0,
                read=group[0].annotator is not None,
                folded=frozenset(copy.id for copy in group[1:]),
            )
        )
        found.extend(
            Column(
                document=copy.id,
                card=document_card(catalogue, copy),
                fold=fold,
                unfolds=0,
                read=copy.annotator is not None,
            )
            for copy in copies
        )
    return tuple(found)


def _head(catalogue: Catalogue, document: Document, members: set[DocumentId]) -> str:
    """What a copy folds under: the account it goes back to by copies alone, or the lost source above them."""
    seen = {document.id}
    at = document
    while at.role is Role.RELAY:
        edge = catalogue.edge_to(at)
        if edge is None:
            break
        above = catalogue.document_of(edge.from_)
        if above is None:
            return edge.from_
        if above.id in seen or above.id not in members:
            break
        seen.add(above.id)
        at = above
    return at.id


def _headed(group: Sequence[Document]) -> list[Document]:
    """A group with its head first: what is no copy, else the first in the order of the report."""
    head = next((document for document in group if document.role is not Role.RELAY), group[0])
    return [head, *(document for document in group if document is not head)]

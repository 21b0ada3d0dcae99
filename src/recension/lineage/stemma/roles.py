"""Roles: what each document is to the others of its story."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.record import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from recension.record import DocumentId

# A relay is a document of which at least half the words stand elsewhere: "mostly copies", by definition.
RELAY_SHARE: Final = 0.5


def roles_of(
    documents: Sequence[DocumentId], shares: Mapping[DocumentId, float], copied: AbstractSet[DocumentId]
) -> tuple[tuple[DocumentId, Role], ...]:
    """What each document is, sorted by id.

    Args:
        documents: all documents.
        shares: for each that has a parent, the share of its body's words that descend from others, 0 to 1.
        copied: the documents that others have words from.
    """
    return tuple((document, _role(document, shares, copied)) for document in sorted(documents))


def _role(document: DocumentId, shares: Mapping[DocumentId, float], copied: AbstractSet[DocumentId]) -> Role:
    if document not in shares:
        return Role.PRIMARY if document in copied else Role.REPORT
    return Role.RELAY if shares[document] >= RELAY_SHARE else Role.REPORT

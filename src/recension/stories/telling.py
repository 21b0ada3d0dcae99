"""A story told: its documents in order, its title, its first and last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.record import Role, Story, StoryId, content_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.record import Document, DocumentId

# Sorts after every digit: a month after its days, what has no date after all.
_AFTER = "~"

_DAY_LETTERS = len("2000-01-01")


def in_order(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Sort documents by publication, then id: a month without a day after its days, no date last."""
    return tuple(sorted(documents, key=lambda document: (_moment(document), document.id)))


def tell(documents: Sequence[Document], reasons: tuple[str, ...], roles: Mapping[DocumentId, Role]) -> Story:
    """Make a story of documents.

    Args:
        documents: at least one.
        reasons: why they are one story.
        roles: what is known of their roles. The title is that of the primary, else of the earliest
            document that has one.
    """
    ordered = in_order(documents)
    primaries = [one for one in ordered if roles.get(one.id, one.role) is Role.PRIMARY]
    titles = [one.title.value for one in (*primaries, *ordered) if one.title is not None]
    dates = [one.published.value[:_DAY_LETTERS] for one in ordered if one.published is not None]
    days = [value for value in dates if len(value) == _DAY_LETTERS] or dates
    return Story(
        id=StoryId(content_id("st", *sorted(one.id for one in documents))),
        title=titles[0] if titles else None,
        documents=tuple(one.id for one in ordered),
        first=min(days, default=None),
        last=max(days, default=None),
        reasons=reasons,
    )


def retell(
    stories: Sequence[Story], documents: Sequence[Document], roles: Mapping[DocumentId, Role]
) -> tuple[Story, ...]:
    """Tell stories again once dates and roles are known: the same groups, in another order, by another title.

    Args:
        stories: as grouped; their documents are all given.
        documents: with what has become known.
        roles: what has become known of roles.
    """
    by_id = {document.id: document for document in documents}
    return tuple(tell([by_id[id_] for id_ in story.documents], story.reasons, roles) for story in stories)


def _moment(document: Document) -> str:
    if document.published is None:
        return _AFTER
    value = document.published.value
    return value if len(value) >= _DAY_LETTERS else value + _AFTER

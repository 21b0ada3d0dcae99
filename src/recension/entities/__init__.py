"""Entities: who and what the documents speak of, within and across documents."""

from recension.entities.document import mentions_in
from recension.entities.found import Entities, Reference
from recension.entities.gazetteer import NOBODY, Gazetteer, KnownEntity, read_gazetteer
from recension.entities.mention import Chain, DocumentMentions, Group, Link, Mention, MentionKind, Role
from recension.entities.resolution import resolve

__all__ = [
    "NOBODY",
    "Chain",
    "DocumentMentions",
    "Entities",
    "Gazetteer",
    "Group",
    "KnownEntity",
    "Link",
    "Mention",
    "MentionKind",
    "Reference",
    "Role",
    "mentions_in",
    "read_gazetteer",
    "resolve",
]

"""Entities over all documents, from what each says by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.entities.building import build_entities
from recension.entities.gazetteer import NOBODY
from recension.entities.joining import Joining
from recension.entities.same_groups import join_counted
from recension.entities.same_kin import join_kin
from recension.entities.same_likely import join_likely
from recension.entities.same_nouns import join_aged, join_by_acts, join_copies, join_described
from recension.entities.same_organizations import (
    join_bodies,
    join_long_names,
    join_organizations,
    join_renamed,
    join_short_names,
    join_unread,
)
from recension.entities.same_persons import Persons
from recension.entities.same_placed import join_placed
from recension.entities.same_places import (
    join_acting,
    join_known,
    join_misread,
    join_people_names,
    join_peoples,
    join_places,
)
from recension.entities.same_types import agree_on_bodies, agree_on_persons

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.entities.found import Entities
    from recension.entities.gazetteer import Gazetteer
    from recension.entities.mention import DocumentMentions
    from recension.record import Story


def resolve(
    documents: Sequence[DocumentMentions], stories: Iterable[Story], gazetteer: Gazetteer = NOBODY
) -> Entities:
    """Find out which mentions of all documents are of one thing.

    Countries and full names hold everywhere; surnames, offices, short names and descriptions only within a
    story. What could be two things stays apart.

    Args:
        documents: what each document says by itself, in any order.
        stories: which documents tell of the same happening.
        gazetteer: names that the user knows; they win over the built-in tables.

    Returns:
        The entities, the same for any order of the documents.
    """
    in_story = {document: story.id for story in stories for document in story.documents}
    joining = Joining(documents, in_story, gazetteer)
    join_copies(joining)
    join_known(joining)
    agree_on_persons(joining)
    agree_on_bodies(joining)
    join_places(joining)
    join_peoples(joining)
    join_misread(joining)
    join_people_names(joining)
    join_organizations(joining)
    join_renamed(joining)
    join_long_names(joining)
    join_unread(joining)
    join_placed(joining)
    join_short_names(joining)
    join_bodies(joining)
    join_acting(joining)
    Persons(joining).join()
    join_kin(joining)
    join_described(joining)
    join_counted(joining)
    join_by_acts(joining)
    join_aged(joining)
    join_likely(joining)
    return build_entities(joining)

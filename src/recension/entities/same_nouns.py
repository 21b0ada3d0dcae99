"""Things that documents of one story only describe: one suspect in each is one suspect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.record import EntityType

if TYPE_CHECKING:
    from recension.entities.joining import Joining

_TYPES: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})


def join_described(joining: Joining) -> None:
    """Join what one noun describes in documents of one story, where no document has two of it."""
    by_noun: dict[tuple[str, str, bool], list[int]] = {}
    for index, node in enumerate(joining.nodes):
        if joining.type(index) in _TYPES:
            for noun in node.chain.nouns:
                by_noun.setdefault((node.story, noun, node.chain.plural), []).append(index)
    for (_, noun, _), indexes in sorted(by_noun.items()):
        documents = [joining.nodes[index].document for index in indexes]
        if len(set(documents)) != len(documents):
            continue
        named = {joining.root(index): index for index in indexes if joining.is_named(index)}
        if len(named) > 1:
            continue
        to = next(iter(named.values()), indexes[0])
        for index in indexes:
            joining.join(index, to, f"the only “{noun}” of each document of the story")

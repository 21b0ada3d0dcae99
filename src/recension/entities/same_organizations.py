"""Organisations over documents: by name, short form, acronym, and public bodies by their country."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.name_links import initials
from recension.record import EntityType

if TYPE_CHECKING:
    from recension.entities.joining import Joining

_MOST_ALIKE: Final = 30
"""Names with one word in common that are compared with each other."""

_SMALL: Final = frozenset({"of", "the", "and", "for", "on", "in", "to", "s"})

_MANY: Final = 3
"""Words of a name that is the same in another order ("Bureau of the Shores Group", "Shores Group Bureau")."""

_NAMED: Final = frozenset({EntityType.ORGANIZATION, EntityType.OTHER})


def join_organizations(joining: Joining) -> None:
    """Join chains with one name; what it consists of tells nobody apart ("Foreign Office") only in a story."""
    general = word_set("general_name_words")
    firsts: dict[tuple[str, tuple[str, ...]], int] = {}
    for index, node in enumerate(joining.nodes):
        if joining.type(index) not in _NAMED or node.known is not None:
            continue
        for name in node.chain.names:
            story = node.story if all(word in general for word in name) else ""
            first = firsts.setdefault((story, name), index)
            joining.join(index, first, "the same name")


def join_long_names(joining: Joining) -> None:
    """Join one long name in one story however the annotator reads it, and a surname it reads as a body's."""
    firsts: dict[tuple[str, tuple[str, ...]], int] = {}
    known: dict[tuple[str, tuple[str, ...]], dict[int, int]] = {}
    surnames: dict[tuple[str, tuple[str, ...]], dict[int, int]] = {}
    for index, node in enumerate(joining.nodes):
        for name in node.chain.names:
            if joining.type(index) is not None:
                known.setdefault((node.story, name), {})[joining.root(index)] = index
            if len(name) > 1:
                joining.join(index, firsts.setdefault((node.story, name), index), "the same long name")
                words = tuple(sorted(set(name) - _SMALL))
                if len(words) >= _MANY and joining.type(index) in _NAMED:
                    joining.join(
                        index,
                        firsts.setdefault((node.story, ("", *words)), index),
                        "a name of the same words",
                    )
                if joining.type(index) is EntityType.PERSON:
                    surnames.setdefault((node.story, name[-1:]), {})[joining.root(index)] = index
    for index, node in enumerate(joining.nodes):
        if joining.type(index) not in {None, *_NAMED} or joining.nodes[index].known is not None:
            continue
        for name in node.chain.names:
            if joining.type(index) is None:
                same = {joining.root(one): one for one in known.get((node.story, name), {}).values()}
                if len(same) == 1:
                    joining.join(index, next(iter(same.values())), "the same name, the only one in the story")
                    break
            found = {joining.root(one): one for one in surnames.get((node.story, name), {}).values()}
            if len(found) == 1:
                joining.join(index, next(iter(found.values())), "the surname of the only one in the story")


def join_short_names(joining: Joining) -> None:
    """Join short forms and acronyms with the one longer name of their story that they fit."""
    general = word_set("general_name_words")
    longer: dict[tuple[str, bool, str], dict[tuple[str, ...], int]] = {}
    letters: dict[tuple[str, str], dict[tuple[str, ...], int]] = {}
    for index, node in enumerate(joining.nodes):
        if joining.type(index) not in _NAMED:
            continue
        for name in node.chain.names:
            if len(name) > 1:
                longer.setdefault((node.story, True, name[0]), {}).setdefault(name, index)
                longer.setdefault((node.story, False, name[-1]), {}).setdefault(name, index)
                for one in initials(name):
                    letters.setdefault((node.story, one), {}).setdefault(name, index)
    for index, node in enumerate(joining.nodes):
        if not (joining.type(index) in _NAMED or node.chain.is_acronym):
            continue
        for name in node.chain.names:
            if len(name) == 1 and node.chain.is_acronym and joining.type(index) is not EntityType.PERSON:
                _join_one(joining, index, letters.get((node.story, name[0]), {}), "its initials")
            if joining.type(index) not in _NAMED or all(word in general for word in name):
                continue
            starts = longer.get((node.story, True, name[0]), {})
            stops = longer.get((node.story, False, name[-1]), {})
            if len(starts) + len(stops) <= _MOST_ALIKE:
                at_start = () if node.chain.is_acronym else starts.items()
                fitting = {
                    long: first
                    for long, first in (*at_start, *stops.items())
                    if len(name) < len(long)
                    and (long[: len(name)] == name or long[-len(name) :] == name)
                    and joining.type(first) is joining.type(index)
                }
                _join_one(joining, index, fitting, "a short form of it")


def _join_one(joining: Joining, index: int, found: dict[tuple[str, ...], int], what: str) -> None:
    roots = {joining.root(first): first for first in found.values()}
    if len(roots) == 1:
        joining.join(index, next(iter(roots.values())), f"{what}: the only name of the story that fits")


def join_bodies(joining: Joining) -> None:
    """Join public bodies of one country, then those whose country only other documents of the story tell."""
    owned: dict[tuple[int, tuple[str, ...]], int] = {}
    in_story: dict[str, dict[tuple[str, ...], dict[int, int]]] = {}
    for index, node in enumerate(joining.nodes):
        owner = joining.owner(index)
        if node.chain.body and owner is not None:
            first = owned.setdefault((owner, node.chain.body), index)
            joining.join(index, first, "one public body of one country")
            in_story.setdefault(node.story, {}).setdefault(node.chain.body, {})[joining.root(index)] = index
    alone: dict[tuple[str, tuple[str, ...]], int] = {}
    for index, node in enumerate(joining.nodes):
        words = node.chain.body
        if not words or joining.owner(index) is not None:
            continue
        bodies = in_story.get(node.story, {})
        found = bodies.get(words) or {
            joining.root(one): one
            for other, known in list(bodies.items())[:_MOST_ALIKE]
            if set(words) < set(other)
            for one in known.values()
        }
        roots = {joining.root(one): one for one in found.values()}
        if len(roots) == 1:
            joining.join(index, next(iter(roots.values())), "the only public body of this name in the story")
        elif not roots:
            joining.join(index, alone.setdefault((node.story, words), index), "one public body in one story")

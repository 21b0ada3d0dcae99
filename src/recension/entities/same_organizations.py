"""Organisations over documents: by name, short form, acronym, and public bodies by their country."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import lines_of, word_set
from recension.entities.name_links import initials
from recension.entities.person_names import same_full_name
from recension.entities.short_names import has_form, is_short
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.entities.joining import Joining
    from recension.entities.mention import Chain

_MOST_ALIKE: Final = 30
"""Names with one word in common that are compared with each other."""

_SMALL: Final = frozenset({"of", "the", "and", "for", "on", "in", "to", "s"})

_MANY: Final = 3
"""Words of a name that is the same in another order ("Bureau of the Shores Group", "Shores Group Bureau")."""

_NAMED: Final = frozenset({EntityType.ORGANIZATION, EntityType.OTHER})


def join_organizations(joining: Joining) -> None:
    """Join chains with one name; a name of general words ("Foreign Office") only within a story."""
    general = word_set("general_name_words")
    firsts: dict[tuple[str, tuple[str, ...]], int] = {}
    for index, node in enumerate(joining.nodes):
        if joining.type(index) not in _NAMED or node.known is not None:
            continue
        for name in node.chain.names:
            story = node.story if all(word in general for word in name) else ""
            first = firsts.setdefault((story, name), index)
            joining.join(index, first, "the same name")


def join_renamed(joining: Joining) -> None:
    """Join two names of an organisation that took another one, within a story."""
    classes = _renamed()
    firsts: dict[tuple[str, str], int] = {}
    for index, node in enumerate(joining.nodes):
        if joining.type(index) not in _NAMED or node.known is not None:
            continue
        for name in node.chain.names:
            known = classes.get(" ".join(name))
            if known is not None:
                first = firsts.setdefault((node.story, known), index)
                joining.join(index, first, "a name that the organisation had before")


@cache
def _renamed() -> dict[str, str]:
    """Each name of an organisation that took another one, with the first on its line."""
    lines = [line.split("\t") for line in lines_of("renamed_organizations.txt")]
    return {name.strip(): names[0].strip() for names in lines for name in names}


def join_long_names(joining: Joining) -> None:
    """Join one long name in one story, however the annotator reads it, and names of the same words."""
    firsts: dict[tuple[str, tuple[str, ...]], int] = {}
    for index, node in enumerate(joining.nodes):
        for name in node.chain.names:
            if len(name) > 1:
                joining.join(index, firsts.setdefault((node.story, name), index), "the same long name")
                words = tuple(sorted({word.removesuffix("s") for word in set(name) - _SMALL}))
                body = not word_set("organ_nouns").isdisjoint(words)
                if len(words) >= _MANY - body and joining.type(index) in _NAMED:
                    first = firsts.setdefault((node.story, ("", *words)), index)
                    joining.join(index, first, "a name of the same words")


def join_unread(joining: Joining) -> None:
    """Join names that the annotator missed, and surnames that it took for a body's, with the one they are."""
    known: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    surnames: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for index, node in enumerate(joining.nodes):
        for name in node.chain.names:
            if joining.type(index) is not None:
                known.setdefault((node.story, name), []).append(index)
            if len(name) > 1 and joining.type(index) is EntityType.PERSON:
                surnames.setdefault((node.story, name[-1:]), []).append(index)
    for index, node in enumerate(joining.nodes):
        if joining.type(index) not in {None, EntityType.PLACE, *_NAMED} or node.known is not None:
            continue
        for name in node.chain.names:
            if joining.type(index) is None:
                _join_only(
                    joining, index, known.get((node.story, name), ()), "the only such name in the story"
                )
            else:
                reason = "the surname of the only one in the story"
                _join_only(joining, index, surnames.get((node.story, name), ()), reason)
                bearers = surnames.get((node.story, name[-1:]), [])[:_MOST_ALIKE] if len(name) > 1 else []
                same = [one for one in bearers if _is_bearer(joining, one, name)]
                _join_only(joining, index, same, "the full name of the only one in the story")


def _is_bearer(joining: Joining, index: int, name: tuple[str, ...]) -> bool:
    return any(same_full_name(name, other) for other in joining.nodes[index].chain.names)


def _join_only(joining: Joining, index: int, candidates: Iterable[int], reason: str) -> None:
    roots = {joining.root(one): one for one in candidates}
    if len(roots) == 1:
        joining.join(index, next(iter(roots.values())), reason)


def _long_names(
    joining: Joining,
) -> tuple[
    dict[tuple[str, bool, str], dict[tuple[str, ...], int]], dict[tuple[str, str], dict[tuple[str, ...], int]]
]:
    """Names of several words by story and first or last word, and by story and initials."""
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
    return longer, letters


def join_short_names(joining: Joining) -> None:
    """Join short forms and acronyms with the one longer name of their story that they fit."""
    general = word_set("general_name_words")
    longer, letters = _long_names(joining)
    for index, node in enumerate(joining.nodes):
        for name in node.chain.names:
            if len(name) == 1 and node.chain.is_acronym and joining.type(index) is not EntityType.PERSON:
                found = letters.get((node.story, name[0]), {}).values()
                _join_only(joining, index, found, "the initials of the only name of the story that has them")
            ship = not word_set("vessel_nouns").isdisjoint(node.chain.nouns)
            if not ship and joining.type(index) in _NAMED and any(word not in general for word in name):
                whole = node.chain.is_acronym or _is_whole(node.chain)
                starts = {} if whole else longer.get((node.story, True, name[0]), {})
                stops = longer.get((node.story, False, name[-1]), {})
                if len(starts) + len(stops) <= _MOST_ALIKE:
                    fitting = [
                        first
                        for long, first in (*starts.items(), *stops.items())
                        if is_short(name, long) and joining.type(first) in _NAMED
                    ]
                    if any(joining.two_in_one_document(index, first) for first in fitting):
                        continue  # a document that has both tells the one from the other
                    _join_only(
                        joining, index, fitting, "a short form of the only name of the story that fits"
                    )


def _is_whole(chain: Chain) -> bool:
    """Whether a name has its legal form somewhere, and so is no short form of a longer one."""
    return any(has_form([word.strip(".") for word in text.casefold().split()]) for text in chain.texts)


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

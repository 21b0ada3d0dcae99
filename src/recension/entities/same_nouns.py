"""Things that documents of one story only describe: the suspect of each is one suspect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.chains import FORCES
from recension.entities.lexicon import word_classes, word_set
from recension.entities.same_groups import alike_groups, by_people, one_in_each
from recension.entities.same_kin import kin_of
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.entities.joining import Joining

_TOLD_BY: Final = 3
"""Documents of a story that speak of a man, or tell an act of somebody, so that it is part of the story.

ECB+ train: precision .922, recall .688 from three, .922 and .693 from two, .923 and .677 from four.
"""

_PEOPLE: Final = frozenset({"people", "person"})
"""Nouns for anybody at all: people without a number are not those that other accounts count."""

_NAMED_BY: Final = 2
"""Accounts in their own words that call one with a name by a noun, so that who has only the noun is the one.

ECB+ train by story, over folds: precision .929, recall .718 from two, .924 and .718 from one, .929 and .712
from three. What fewer call so is weighed (`same_likely`).
"""

_TYPES: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER})


def join_copies(joining: Joining) -> None:
    """Join what the very same sentence speaks of in two documents of one story."""
    firsts: dict[tuple[str, str, str | None], int] = {}
    for index, node in enumerate(joining.nodes):
        first = firsts.setdefault((node.story, node.chain.sentence, node.chain.type), index)
        joining.join(index, first, "the same place in the same sentence, in another document")


def join_described(joining: Joining) -> None:
    """Join what one noun describes in documents of one story, with the one by name that several call so."""
    by_noun: dict[tuple[str, str, EntityType, bool], list[int]] = {}
    several = several_bodies(joining)
    for index, node in enumerate(joining.nodes):
        kind = joining.type(index)
        if kind is not None and kind in _TYPES and not (node.chain.plural and node.chain.roles):
            whose = {noun for noun, _ in kin_of(joining, index)}
            for noun in node.chain.nouns:
                if (word_classes("same_nouns").get(noun) or noun) in whose:
                    continue  # whose father it is tells more than that it is one
                if kind is EntityType.PLACE and noun in word_set("vague_places"):
                    continue
                told = EntityType.OTHER if noun in word_set("vessel_nouns") else kind
                one = "people" if noun == "person" and node.chain.counts else noun
                key = (node.story, word_classes("same_nouns").get(one, one), told, node.chain.plural)
                by_noun.setdefault(key, []).append(index)
    for (story, noun, _, plural), indexes in sorted(by_noun.items()):
        if (story, noun) in several:
            continue  # of two ministries it is open which one "the ministry" is
        anyone = noun in _PEOPLE
        groups = alike_groups(joining, indexes, anyone=anyone) if plural else by_people(joining, indexes)
        for alike in groups:
            nameless = [index for index in alike if not joining.is_named(index)]
            telling = nameless if noun in word_set("anyone_nouns") else alike
            told_by = len({joining.nodes[index].document for index in telling})
            if noun not in word_set("anyone_nouns") or told_by >= _TOLD_BY:
                _join_unless_two(joining, telling, f"“{noun}” is one in the story")


def several_bodies(joining: Joining) -> set[tuple[str, str]]:
    """The nouns that end the names of several bodies of a story: "Foreign Ministry", "Defence Ministry"."""
    found: dict[tuple[str, str], set[int]] = {}
    nouns = word_set("organ_nouns") - FORCES
    for index, node in enumerate(joining.nodes):
        if joining.type(index) is EntityType.ORGANIZATION:
            ends = {name[-1] for name in node.chain.names} | set(node.chain.body)
            for noun in ends & nouns:
                found.setdefault((node.story, noun), set()).add(joining.root(index))
    return {key for key, roots in found.items() if len(roots) > 1}


def join_aged(joining: Joining) -> None:
    """Join persons of one age over a story, where no account has two of them."""
    by_age: dict[tuple[str, int], list[int]] = {}
    for index, node in enumerate(joining.nodes):
        if joining.type(index) is EntityType.PERSON and not node.chain.plural and len(node.chain.ages) == 1:
            by_age.setdefault((node.story, node.chain.ages[0]), []).append(index)
    for (_, age), indexes in sorted(by_age.items()):
        if one_in_each(joining, indexes):
            _join_unless_two_named(joining, indexes, f"the only one in the story who is {age} years old")


def _join_unless_two(joining: Joining, indexes: Iterable[int], reason: str) -> None:
    nameless = [index for index in indexes if not joining.is_named(index)]
    named = {joining.root(index): index for index in indexes if joining.is_named(index)}
    so_called = [joining.nodes[index] for index in indexes if joining.root(index) in named]
    surely = len({node.chain.sentence for node in so_called}) >= _NAMED_BY
    accounts = {node.document for node in so_called}
    others: list[int] = []
    for index in nameless:
        ship = joining.type(index) is EntityType.OTHER
        if len(named) == 1 and (surely or ship or joining.nodes[index].document in accounts):
            joining.join(index, next(iter(named.values())), reason)
        else:
            others.append(index)
    for index in others:
        joining.join(index, others[0], reason)


def join_by_acts(joining: Joining) -> None:
    """Join persons without names with the one of whom documents of the story say the same act."""
    by_act: dict[tuple[str, str], dict[int, dict[int, int]]] = {}
    for index, node in enumerate(joining.nodes):
        if joining.type(index) is EntityType.PERSON and not node.chain.plural:
            for act in node.chain.acts:
                documents = by_act.setdefault((node.story, act), {})
                documents.setdefault(node.document, {})[joining.root(index)] = index
    for (_, act), documents in sorted(by_act.items()):
        alone: list[int] = []
        for found in documents.values():
            nameless = [one for one in found.values() if not joining.is_named(one)]
            if len(found) == 1 or (len(nameless) == 1 and len(found) == len(nameless) + 1):
                alone.extend(found.values())
        if len(documents) >= _TOLD_BY and len(alone) > 1:
            _join_unless_two_named(joining, alone, f"the one of whom documents of the story say “{act}”")


def _join_unless_two_named(joining: Joining, indexes: list[int], reason: str) -> None:
    named = {joining.root(index): index for index in indexes if joining.is_named(index)}
    if len(named) > 1:
        return
    to = next(iter(named.values()), indexes[0])
    for index in indexes:
        joining.join(index, to, reason)

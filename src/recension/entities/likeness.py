"""How likely two things of a story, told of in different words, are one: signs with fitted weights."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import lines_of, word_classes, word_set
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.entities.joining import Joining

SIGNS: Final = (
    "same_noun",
    "same_words",
    "no_same_word",
    "noun_in_words",
    "same_names",
    "other_names",
    "same_act",
    "age",
    "count",
    "told_often",
    "most_told",
    "named",
    "plural",
    "organization",
    "bare",
    "vague",
    "named_beside",
)

Signs = tuple[float, ...]
"""What speaks for and against two things being one, in the order of `SIGNS`."""

_SAME_WORDS: Final = 0.5
"""Share of their words that two places of vague nouns ("street") must have in common to be compared."""

_ANYONE_WORDS: Final = 0.4
"""The same for people of nouns such as "witness", where no act, age or number tells who they are."""


_MOST_SHOWN: Final = 4
"""Words of one kind that a reason shows."""


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """What the chains that were joined so far tell together.

    Attributes:
        root: the chain that stands for them.
        type: what kind of thing.
        plural: whether it is several.
        named: whether it has a name.
        nouns: its nouns, those of one meaning alike.
        vague: whether its nouns are of any place.
        anyone: whether its nouns are of people in any story.
        words: lemmas of the words beside the nouns and in the names.
        names: words of names that hang on its nouns.
        own_names: the words of its names.
        owners: words of the names of those whose it is.
        acts: what it does and what is done to it.
        ages: years.
        counts: numbers.
        peoples: the peoples that its nouns are described with.
        documents: numbers of the documents that speak of it.
        told: how many different sentences first speak of it.
        further: whether most accounts tell it from others ("another driver").
        passing: whether most accounts tell of an office over or to come.
        bare: whether its nouns never have an article.
        beside: the fewest persons with names that an account of it has.
    """

    root: int
    type: EntityType | None
    plural: bool
    named: bool
    nouns: frozenset[str]
    vague: bool
    anyone: bool
    words: frozenset[str]
    names: frozenset[str]
    own_names: frozenset[str]
    owners: frozenset[str]
    acts: frozenset[str]
    ages: frozenset[int]
    counts: frozenset[int]
    peoples: frozenset[str]
    documents: frozenset[int]
    told: int
    further: bool
    passing: bool
    bare: bool
    beside: int


def subject_of(joining: Joining, root: int, members: Sequence[int], persons: Mapping[int, int]) -> Subject:
    """Put together what joined chains tell.

    Args:
        joining: all chains.
        root: the chain that stands for them.
        members: they themselves.
        persons: for each document how many persons with names it has.
    """
    chains = [joining.nodes[index].chain for index in members]
    told = [chain.description for chain in chains if chain.description.nouns]
    nouns = {noun for one in told for noun in one.nouns}
    classes = word_classes("same_nouns")
    return Subject(
        root=root,
        type=joining.type(root),
        plural=2 * sum(chain.plural for chain in chains) > len(chains),
        named=joining.is_named(root),
        nouns=frozenset(classes.get(noun) or noun for noun in nouns),
        vague=bool(nouns) and nouns <= word_set("vague_places"),
        anyone=bool(nouns) and nouns <= word_set("anyone_nouns"),
        words=frozenset(word for chain in chains for word in chain.description.words),
        names=frozenset(word for one in told for word in one.names),
        own_names=frozenset(word for chain in chains for name in chain.names for word in name),
        owners=frozenset(word for one in told for word in one.owners),
        acts=frozenset(act for chain in chains for act in chain.acts),
        ages=frozenset(age for chain in chains for age in chain.ages),
        counts=frozenset(count for chain in chains for count in chain.counts),
        peoples=frozenset(people for chain in chains for people in chain.peoples_of),
        documents=frozenset(joining.nodes[index].document for index in members),
        told=len({chain.sentence for chain in chains}),
        further=2 * sum(chain.further for chain in chains) >= len(chains),
        passing=2 * sum(one.passing for one in told) >= len(told) > 0,
        bare=bool(told) and all(one.bare for one in told),
        beside=min(persons.get(joining.nodes[index].document, 0) for index in members),
    )


def signs(one: Subject, other: Subject, most_told: frozenset[int]) -> Signs | None:
    """Tell what speaks for and against two things of a story being one.

    Args:
        one: a thing without a name.
        other: another thing, with or without one.
        most_told: roots of the things that the story speaks of most, by kind.

    Returns:
        The signs; None where something speaks against comparing them at all.
    """
    age, count = _agreement(one.ages, other.ages), _agreement(one.counts, other.counts)
    words = _share(one.words, other.words)
    same_act = bool(one.acts & other.acts)
    names = bool(one.names & (other.names | other.own_names) or other.names & one.names)
    other_names = bool(one.names and other.names and not names)
    vague = one.vague or (other.vague and not other.named)
    further = one.further or (other.further and not other.named)
    same_noun = not one.nouns.isdisjoint(other.nouns)
    if (further and not (count > 0 and same_noun)) or count < 0 or _told_apart(one, other):
        return None
    unlike = bool(one.words and other.words and not words)
    if one.plural and count <= 0 and (one.type is EntityType.OTHER or (unlike and not same_act)):
        return None  # of boats a story may speak in general; "foreign boats" are not "fishing boats"
    if one.plural and count <= 0 and not (same_noun and (words or same_act)):
        return None  # "officials" and "officials" may be others
    if one.type is EntityType.PLACE and not (same_noun or names):
        return None  # "the southern island" is not "the southern town"
    if vague and (words < _SAME_WORDS or other_names):
        return None
    if one.anyone and not (same_act or age > 0 or count > 0 or words >= _ANYONE_WORDS):
        return None
    return (
        float(same_noun),
        words,
        float(unlike),
        float(not one.nouns.isdisjoint(other.words) or not other.nouns.isdisjoint(one.words)),
        float(names),
        float(other_names),
        float(same_act),
        age,
        count,
        math.log(other.told),
        float(other.root in most_told),
        float(other.named),
        float(one.plural),
        float(one.type is EntityType.ORGANIZATION),
        float(one.plural and one.bare),
        float(vague),
        math.log(1 + one.beside),
    )


def _told_apart(one: Subject, other: Subject) -> bool:
    """Whether the words of the accounts themselves tell a thing without a name from another one."""
    if one.peoples and other.peoples and one.peoples.isdisjoint(other.peoples):
        return True
    if not one.owners.isdisjoint(other.own_names):
        return True  # "Norr's lawyer" is not Norr
    if other.named:
        return False
    return one.passing != other.passing or not one.documents.isdisjoint(other.documents)


def likelihood(found: Signs) -> float:
    """Say how likely two things with these signs are one, 0 to 1 (logistic regression)."""
    weights = _weights()
    total = weights["always"] + sum(
        weights[name] * value for name, value in zip(SIGNS, found, strict=True) if value
    )
    return 1 / (1 + math.exp(-total))


def in_words(one: Subject, other: Subject) -> str:
    """Say what two things have in common, for whoever looks at why they are one."""
    shared = (
        ("the noun", one.nouns & other.nouns),
        ("the words", (one.words & other.words) - one.nouns),
        ("the act", {act.strip("<>") for act in one.acts & other.acts}),
        ("the age", {str(age) for age in one.ages & other.ages}),
        ("the number", {str(count) for count in one.counts & other.counts}),
        ("the noun beside", (one.nouns & other.words) | (other.nouns & one.words)),
    )
    told = [f"{name} {', '.join(sorted(words)[:_MOST_SHOWN])}" for name, words in shared if words]
    return f"likely one, by {'; '.join(told)}" if told else "likely one, by what is said of both"


@cache
def _weights() -> Mapping[str, float]:
    rows = (line.split() for line in lines_of("likeness_weights.txt"))
    return {name: float(weight) for name, weight in rows}


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Words in common, of those of the side that has fewer."""
    return len(one & other) / (1 + min(len(one), len(other)))


def _agreement(one: frozenset[int], other: frozenset[int]) -> float:
    """1 where two sets share something, -1 where they do not, 0 where either is empty."""
    if not one or not other:
        return 0.0
    return -1.0 if one.isdisjoint(other) else 1.0

"""How likely two things of a story, told of in different words, are one: signs with fitted weights."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import lines_of, word_kinds, word_set
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.entities.subjects import Cast, Subject

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
    "same_document",
    "alone_here",
    "most_told_here",
    "near",
    "before",
    "same_gender",
    "new",
    "same_kind",
    "other_kind",
    "other_type",
    "of_it",
    "called_so",
)

Signs = tuple[float, ...]
"""What speaks for and against two things being one, in the order of `SIGNS`."""

_SAME_WORDS: Final = 0.5
"""Share of their words that two places of vague nouns ("street") must have in common to be compared."""

_ANYONE_WORDS: Final = 0.4
"""The same for people of nouns such as "witness", where no act, age or number tells who they are."""


_NEAR: Final = 100
"""Code points between two mentions that halve how near they are: a clause."""

_MOST_SHOWN: Final = 4
"""Words of one kind that a reason shows."""


def signs(one: Subject, other: Subject, most_told: frozenset[int], cast: Cast) -> Signs | None:
    """Tell what speaks for and against two things of a story being one.

    Args:
        one: a thing without a name.
        other: another thing, with or without one.
        most_told: roots of the things that the story speaks of most, by kind.
        cast: who has a name in each document.

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
        float(bool(one.names & other.names)),
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
        *_nearby(one, other, cast),
        float(bool(one.gender) and one.gender == other.gender),
        float(one.new),
        *_kinds(one, other),
        float(one.type is not other.type),
        float(bool(one.names & other.own_names)),
        math.log(1 + max((other.nouns_told.get(noun, 0) for noun in one.nouns), default=0)),
    )


def _kinds(one: Subject, other: Subject) -> tuple[float, float]:
    """Whether the nouns of two things are of one kind, and whether they are only of other kinds."""
    known = word_kinds("noun_kinds")
    first = {kind for noun in one.nouns for kind in known.get(noun, ())}
    second = {kind for noun in other.nouns for kind in known.get(noun, ())}
    return float(bool(first & second)), float(bool(first and second and not first & second))


def _nearby(one: Subject, other: Subject, cast: Cast) -> tuple[float, ...]:
    """How the accounts of a thing without a name speak of another one beside it.

    Returns:
        The share of its accounts that do; for one with a name also the share in which none but it has a name,
        in which none is spoken of more often, how near the two come (0 to 1), and the share in which it
        comes first.
    """
    shared = one.documents & other.documents
    if not shared or not other.named:
        return (float(bool(shared)), 0.0, 0.0, 0.0, 0.0)
    count = len(one.documents)
    casts = [cast.of(document, one.type) for document in shared]
    only = sum(set(told) == {other.root} for told in casts)
    most = sum(max(told.values(), default=0) == told.get(other.root) for told in casts)
    before = sum(other.places[document][0] < one.places[document][0] for document in shared)
    near = min(
        abs(first - second)
        for document in shared
        for first in one.places[document]
        for second in other.places[document]
    )
    return (len(shared) / count, only / count, most / count, 1 / (1 + near / _NEAR), before / count)


def _told_apart(one: Subject, other: Subject) -> bool:
    """Whether the words of the accounts themselves tell a thing without a name from another one."""
    if one.peoples and other.peoples and one.peoples.isdisjoint(other.peoples):
        return True
    if not one.owners.isdisjoint(other.own_names):
        return True  # "Norr's lawyer" is not Norr
    if _of_other_office(one, other) or _kin_of_another(one, other):
        return True
    if _are_other_bodies(one, other):
        return True
    if other.named:
        return False
    return one.passing != other.passing or not one.documents.isdisjoint(other.documents)


def _of_other_office(one: Subject, other: Subject) -> bool:
    """Whether one has an office of a noun of which the other has only others: a deputy, a former one."""
    nouns = {office.noun for office in other.offices}
    mine = [office for office in one.offices if office.noun in nouns]
    return bool(mine) and not any(
        office.may_be(theirs) for office in mine for theirs in other.offices if theirs.noun == office.noun
    )


def _are_other_bodies(one: Subject, other: Subject) -> bool:
    """Whether nouns of their own tell two organisations apart: a works band is no works council."""
    bodies = one.type is other.type is EntityType.ORGANIZATION
    if not bodies or not one.nouns or not other.nouns or not one.nouns.isdisjoint(other.nouns):
        return False
    general = word_set("general_organizations")
    beside = not one.nouns.isdisjoint(other.words) or not other.nouns.isdisjoint(one.words)
    return not beside and one.nouns.isdisjoint(general) and other.nouns.isdisjoint(general)


def _kin_of_another(one: Subject, other: Subject) -> bool:
    """Whether one is somebody's father, the other somebody else's; or one the other's own."""
    shared = {noun for noun, _ in one.kin} & {noun for noun, _ in other.kin}
    strange = bool(shared) and one.kin.isdisjoint(other.kin)
    return strange or any(whose in {one.root, other.root} for _, whose in one.kin | other.kin)


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

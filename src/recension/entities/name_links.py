"""Links between names of one document: same name, part of a person's name, acronym, people's word.

The order of the passes is that of multi-pass sieves (Raghunathan et al. 2010): the surest first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.entities.countries import country_name
from recension.entities.lexicon import word_set
from recension.entities.mention import MentionKind
from recension.entities.person_names import is_part, same_full_name
from recension.entities.places import PlaceStems, is_code
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.entities.clusters import Clusters
    from recension.entities.phrases import Phrase

_MOST_ALIKE: Final = 30
"""Names with one word in common that are compared; where there are more nothing is certain."""


def explained(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Give words for a people the country of the document whose name they derive from."""
    places = PlaceStems(
        phrase.country
        for phrase in phrases
        if phrase.kind is MentionKind.NAME
        and phrase.type is EntityType.PLACE
        and phrase.country
        and not is_code(phrase.country)
    )
    found: list[Phrase] = []
    for phrase in phrases:
        country = phrase.country
        if phrase.kind is MentionKind.DEMONYM and country is None and len(phrase.words) == 1:
            alike = places.of_people(phrase.words[0])
            country = alike[0] if len(alike) == 1 else None
        found.append(replace(phrase, country=country))
    return found


def organization_words(words: Sequence[str]) -> tuple[str, ...]:
    """Take the legal form off the end of a company's name."""
    kept = list(words)
    while len(kept) > 1 and kept[-1] in word_set("company_forms"):
        kept.pop()
    return tuple(kept)


def known_states(phrases: Sequence[Phrase]) -> frozenset[str]:
    """The places that a document itself tells to be states: by their full name or a word for their people."""
    return frozenset(
        phrase.country
        for phrase in phrases
        if phrase.country and (phrase.is_state or phrase.kind in {MentionKind.DEMONYM, MentionKind.PARTY})
    )


def key_of(phrase: Phrase, states: frozenset[str]) -> tuple[object, ...] | None:
    """Give what all mentions of one thing have in common, as far as words alone tell."""
    if phrase.kind in {MentionKind.DEMONYM, MentionKind.PARTY} or phrase.type is EntityType.PLACE:
        if phrase.acts and phrase.country not in states:
            return (
                "acting",
                phrase.country,
            )  # a seat of government stands for its country, a place does not act
        if phrase.kind in {MentionKind.DEMONYM, MentionKind.PARTY, MentionKind.NAME}:
            return ("place", phrase.country) if phrase.country else ("people", phrase.words)
    if phrase.kind is not MentionKind.NAME or not phrase.words:
        return None
    if phrase.type is EntityType.PERSON:
        return ("person", phrase.words)
    return ("name", organization_words(phrase.words))


def link_same(clusters: Clusters) -> None:
    """Join mentions with one key, those with the very same words first.

    Bare names of persons wait: two people may share them. Of two names that differ in their legal form only,
    the text may say that they are two ("Vell Holding, the parent of Vell").
    """
    exact: dict[tuple[object, ...], int] = {}
    firsts: dict[tuple[object, ...], int] = {}
    states = known_states(clusters.phrases)
    for index, phrase in enumerate(clusters.phrases):
        key = key_of(phrase, states)
        if key is None or (phrase.type is EntityType.PERSON and len(phrase.words) == 1):
            continue
        first = exact.setdefault((*key, phrase.words), index)
        if first != index:
            clusters.join(index, first, _same_reason(phrase, clusters.phrases[first]))
    for (*key, _), index in exact.items():
        first = firsts.setdefault(tuple(key), index)
        if first != index:
            clusters.join(index, first, _same_reason(clusters.phrases[index], clusters.phrases[first]))


def _same_reason(phrase: Phrase, first: Phrase) -> str:
    country = phrase.country or ""
    name = country_name(country) if is_code(country) else " ".join(phrase.words)
    if phrase.why or first.why:
        return phrase.why or first.why
    if phrase.kind is MentionKind.PARTY:
        return f"“{phrase.noun}” with a country's name or people stands for the country"
    if MentionKind.DEMONYM in {phrase.kind, first.kind} and phrase.kind is not first.kind:
        return (
            f"the word for the people and the name of {name}"
            if is_code(country)
            else ("the word for the people derives from the name")
        )
    if phrase.words == first.words:
        return "the same name"
    return "two names of one country" if country else "the same name but for its legal form"


def link_persons(clusters: Clusters) -> None:
    """Join full names that agree, then surnames and first names with the one full name they fit."""
    phrases = clusters.phrases
    full: dict[str, dict[tuple[str, ...], int]] = {}
    given: dict[str, dict[tuple[str, ...], int]] = {}
    short: list[int] = []
    for index, phrase in enumerate(phrases):
        if phrase.kind is not MentionKind.NAME or phrase.type is not EntityType.PERSON:
            continue
        if len(phrase.words) > 1:
            full.setdefault(phrase.words[-1], {}).setdefault(phrase.words, index)
            given.setdefault(phrase.words[0], {}).setdefault(phrase.words, index)
        else:
            short.append(index)
    for names in full.values():
        _join_agreeing(clusters, names)
    bare: dict[tuple[str, ...], list[int]] = {}
    for index in short:
        bare.setdefault(phrases[index].words, []).append(index)
    for words, indexes in bare.items():
        by_surname = full.get(words[0], {})
        by_given = given.get(words[0], {})
        _join_bare(clusters, indexes, by_surname or by_given, surname=bool(by_surname))


def _join_agreeing(clusters: Clusters, names: dict[tuple[str, ...], int]) -> None:
    known = list(names.items())[:_MOST_ALIKE]
    for at, (words, index) in enumerate(known):
        for other, first in known[:at]:
            if is_part(words, other) or is_part(other, words) or same_full_name(words, other):
                clusters.join(index, first, "a shorter form of the same full name")
                break


def _join_bare(
    clusters: Clusters, indexes: Sequence[int], names: dict[tuple[str, ...], int], *, surname: bool
) -> None:
    """Join the mentions of one bare name: with its one bearer, or each with the one it can be."""
    bearers: dict[int, int] = {}
    for first in names.values():
        bearers.setdefault(clusters.root(first), first)
    word = "surname" if surname else "first name"
    if len(bearers) <= 1:
        only = next(iter(bearers.values()), None)
        rest = [] if only is None else _relatives(clusters, indexes, only)
        own = [index for index in indexes if index not in set(rest)]
        for same in (own, rest):
            for index in same[1:]:
                clusters.join(index, same[0], "the same name")
        if only is not None and own:
            clusters.join(own[0], only, f"the {word} of the only full name with it here")
        return
    for index in indexes if len(bearers) <= _MOST_ALIKE else ():
        before = [first for first in bearers.values() if first < index]
        roles = {role.words for role in _roles_at(clusters, index)}
        by_role = [
            first for first in bearers.values() if roles & {role.words for role in _roles_at(clusters, first)}
        ]
        mine = clusters.phrases[index].gender
        by_gender = [first for first in bearers.values() if mine and clusters.gender(first) == mine]
        if len(by_gender) == 1:
            clusters.join(index, by_gender[0], f"the {word}, and a title of the same gender")
        elif len(by_role) == 1:
            clusters.join(index, by_role[0], f"the {word}, with the same office")
        elif len(before) == 1:
            clusters.join(index, before[0], f"the {word} of the only full name with it before")


def _relatives(clusters: Clusters, indexes: Sequence[int], bearer: int) -> list[int]:
    """The mentions of a bare name that are somebody else's of that name: "Norr's wife, Ada Norr", "Mrs Norr".

    Where the text tells one of them from the bearer, only a title of the bearer's gender makes one hers.
    """
    apart = clusters.apart_from(bearer)
    if all(clusters.root(index) not in apart for index in indexes):
        return []
    gender = clusters.gender(bearer)
    return [index for index in indexes if not gender or clusters.phrases[index].gender != gender]


def _roles_at(clusters: Clusters, index: int) -> Iterable[Phrase]:
    """The offices linked to a name so far: phrases right before it."""
    root = clusters.root(index)
    return [
        clusters.phrases[one]
        for one in range(max(0, index - 2), min(len(clusters.phrases), index + 3))
        if clusters.phrases[one].kind is MentionKind.ROLE and clusters.root(one) == root
    ]


def link_acronyms(clusters: Clusters) -> None:
    """Join acronyms with the one name of the document whose initials they are."""
    phrases = clusters.phrases
    letters_of: dict[str, dict[int, int]] = {}
    for index, phrase in enumerate(phrases):
        if phrase.kind is MentionKind.NAME and len(phrase.words) > 1 and phrase.type is not EntityType.PERSON:
            for letters in initials(phrase.words):
                letters_of.setdefault(letters, {}).setdefault(clusters.root(index), index)
    for index, phrase in enumerate(phrases):
        if phrase.kind is MentionKind.NAME and phrase.upper:
            found = letters_of.get(phrase.words[0], {})
            if len(found) == 1:
                clusters.join(
                    index, next(iter(found.values())), "the initials of the only name with them here"
                )


def initials(words: Sequence[str]) -> set[str]:
    """Give the initials of a name, with and without its small words."""
    small = {"of", "the", "and", "for", "on", "in", "to"}
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in small)}

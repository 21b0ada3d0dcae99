"""Mentions of one document and which of them go together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recension.entities.appositions import link_brackets, link_in_sentence
from recension.entities.chains import document_mentions
from recension.entities.clusters import Clusters
from recension.entities.former_names import is_part_of_office, link_former_names
from recension.entities.groups import Groups
from recension.entities.identified import link_identified
from recension.entities.kept_apart import keep_apart
from recension.entities.lexicon import word_set
from recension.entities.mention import DocumentMentions, MentionKind
from recension.entities.name_links import (
    explained,
    link_acronyms,
    link_persons,
    link_same,
)
from recension.entities.named_bodies import with_bodies
from recension.entities.names import names_in
from recension.entities.noun_phrases import NounPhrases
from recension.entities.nouns import Nouns
from recension.entities.pronoun_phrases import pronouns_in
from recension.entities.pronouns import resolve_pronoun
from recension.entities.reading import Reading
from recension.entities.scene import Scene
from recension.entities.short_names import link_parts
from recension.entities.vessels import vessel_named
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.entities.phrases import Phrase
    from recension.language.annotated import Annotated


def mentions_in(annotated: Annotated) -> DocumentMentions:
    """Find who and what a document speaks of.

    Args:
        annotated: a document with its annotation.

    Returns:
        Its mentions and which of them go together, each with a reason; plain values that can be sent between
        processes. What the words leave open stays apart.
    """
    reading = Reading(annotated)
    phrases = _phrases(reading)
    clusters = Clusters(phrases)
    heads = innermost(phrases)
    keep_apart(reading, clusters, heads)
    link_same(clusters)
    link_brackets(reading, clusters)
    link_in_sentence(reading, clusters, heads)
    link_identified(reading, clusters, heads)
    link_former_names(reading, clusters)
    link_acronyms(clusters)
    link_persons(clusters)
    link_parts(clusters, reading.headline())
    scene = Scene(reading, clusters, heads)
    _go_through(scene)
    return document_mentions(scene)


def _phrases(reading: Reading) -> list[Phrase]:
    told = [name for name in names_in(reading) if not is_part_of_office(reading, name)]
    names = [vessel_named(reading, name) for name in explained(told)]
    nouns = NounPhrases(reading, names).all()
    names = with_bodies(reading, names, nouns)
    bodies = {phrase.head for phrase in nouns if phrase.kind is MentionKind.BODY}
    kept = [one for one in names if one.kind is not MentionKind.NAME or one.head not in bodies]
    states = _states(kept, nouns)
    kept = [
        replace(one, is_state=True) if one.country in states and not one.is_state else one for one in kept
    ]
    found = [*kept, *nouns, *pronouns_in(reading)]
    return sorted(found, key=lambda one: (one.first, -one.end, one.head, one.kind))


def _states(names: Sequence[Phrase], nouns: Sequence[Phrase]) -> set[str]:
    """The places that have what only states have: a foreign minister, an ambassador."""
    places = {word: one.country for one in names if one.country for word in one.spots}
    words = word_set("state_words")
    return {
        place
        for one in nouns
        if one.owner is not None
        and one.kind in {MentionKind.ROLE, MentionKind.BODY}
        and (place := places.get(one.owner)) is not None
        and words.intersection((one.noun, *one.words))
    }


def innermost(phrases: Sequence[Phrase]) -> dict[int, int]:
    """Give for each word that answers for a mention the number of the smallest such mention."""
    order = sorted(range(len(phrases)), key=lambda one: (phrases[one].first - phrases[one].end, one))
    return {word: index for index in order for word in phrases[index].spots}


def _go_through(scene: Scene) -> None:
    groups, nouns = Groups(scene), Nouns(scene)
    for index, phrase in enumerate(scene.clusters.phrases):
        if phrase.kind is MentionKind.PRONOUN:
            resolve_pronoun(scene, index)
        elif phrase.kind is MentionKind.GROUP:
            groups.resolve(index)
        elif phrase.kind is MentionKind.NAME and phrase.type is EntityType.PERSON:
            nouns.after_office(index)
            nouns.with_age(index)
        elif phrase.kind is MentionKind.ROLE and not phrase.plural:
            nouns.role(index)
        elif phrase.kind is MentionKind.BODY:
            nouns.body(index)
        elif phrase.kind in {MentionKind.NOMINAL, MentionKind.ROLE}:
            nouns.nominal(index)
        scene.before.append(index)

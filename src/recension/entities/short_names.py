"""Short forms of names of organisations and places: the beginning or the end of a longer one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.mention import MentionKind
from recension.entities.name_links import organization_words
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.entities.clusters import Clusters

_MOST_ALIKE: Final = 30
"""Names with one word in common that are compared; where there are more nothing is certain."""

_JOINING: Final = frozenset({"and", "&", "or"})

_LONGER: Final = 3
"""Words that a name may have more than its short form."""


def link_parts(clusters: Clusters, headline: int) -> None:
    """Join short forms of names of organisations and places with the one longer name they fit.

    Args:
        clusters: the mentions of a document; changed.
        headline: words of its first line, which may use a short form before the text has the longer one.
    """
    phrases = clusters.phrases
    general = word_set("general_name_words")
    longer: dict[tuple[bool, str], dict[tuple[str, ...], int]] = {}
    short: dict[tuple[str, ...], list[int]] = {}
    for index, phrase in enumerate(phrases):
        if phrase.kind is not MentionKind.NAME or phrase.type in {None, EntityType.PERSON} or phrase.is_state:
            continue
        words = organization_words(phrase.words)
        if len(words) > 1:
            longer.setdefault((True, words[0]), {}).setdefault(words, index)
            longer.setdefault((False, words[-1]), {}).setdefault(words, index)
        if any(word not in general for word in words):
            short.setdefault(words, []).append(index)
    for words, indexes in short.items():
        starts = longer.get((True, words[0]), {})
        stops = longer.get((False, words[-1]), {})
        if len(starts) + len(stops) <= _MOST_ALIKE:
            at_start = starts if _may_begin(clusters, indexes) else {}
            found = {
                clusters.root(first): first
                for names, start in ((at_start, True), (stops, False))
                for name, first in names.items()
                if clusters.type(first) == clusters.type(indexes[0])
                and _is_short_form(words, name, clusters.type(first), at_start=start)
                and not (start and _is_told_before(clusters, indexes, first, headline))
                and not (start and _is_of_other_kind(clusters, indexes, name[len(words)]))
            }
            if len(found) == 1:
                to = next(iter(found.values()))
                clusters.join(indexes[0], to, "a short form of the only name that it fits")


def _may_begin(clusters: Clusters, indexes: Sequence[int]) -> bool:
    """Whether a name may be the beginning of a longer one: not an acronym, nor a name with its legal form."""
    phrases = [clusters.phrases[index] for index in indexes]
    return not phrases[0].upper and not any(has_form(phrase.words) for phrase in phrases)


def _is_told_before(clusters: Clusters, shorts: Sequence[int], long: int, headline: int) -> bool:
    """Whether a text, its first line left out, gives a name before the longer one that begins with it.

    A writer shortens what the reader has met: "Vell Energy" before "Vell Energy North" is another body.
    """
    told = (clusters.phrases[one].first for one in shorts)
    return any(headline <= first < clusters.phrases[long].first for first in told)


def _is_of_other_kind(clusters: Clusters, indexes: Sequence[int], kind: str) -> bool:
    """Whether a text says that a name is of a place of another kind: "the town of Norr", "Norr Island"."""
    roots = {clusters.root(index) for index in indexes}
    kinds = {
        one.noun
        for index, one in enumerate(clusters.phrases)
        if one.kind is MentionKind.NOMINAL and clusters.root(index) in roots
    } & word_set("places_of_names")
    return bool(kinds) and kind not in kinds


def _is_short_form(
    words: tuple[str, ...], name: tuple[str, ...], kind: EntityType | None, *, at_start: bool
) -> bool:
    count = len(words)
    if len(name) > count + _LONGER or not is_short(words, name):
        return False
    if kind is not EntityType.PLACE:
        return True
    return (
        name[count] in word_set("place_nouns")
        if at_start
        else name[-count - 1] not in word_set("general_name_words")
    )


def has_form(words: Sequence[str]) -> bool:
    """Tell whether a name has its legal form at its end ("Vell Glass plc"), and so is whole."""
    return len(organization_words(words)) < len(words)


def is_short(name: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether a name may be a short form of a longer one: its beginning or its end.

    Not one of two that are named together ("Glass and Steel"), nor what a body is for ("Labour" of "Labour
    Court") or watches over ("Vell Energy" of "Vell Energy Authority"), nor what it is of; a body of many
    states is not what it holds ("United Nations Sea Conference").
    """
    count = len(name)
    if not 0 < count < len(long) or " ".join(name) in word_set("world_bodies"):
        return False
    if tuple(long[:count]) == tuple(name):
        rest = set(long[count:])
        return not rest & (word_set("organ_nouns") | word_set("separate_kinds") | _JOINING)
    rest = set(long[:-count])
    return tuple(long[-count:]) == tuple(name) and not rest & (_JOINING | {"of"})

"""Names over languages: the gold names of MEANTIME, English, Spanish, Italian and Dutch, put together.

Only names count, because what a noun or a pronoun refers to needs an annotator for its language. A gold
mention is taken for a name where each of its words, articles at its beginning left out, has a capital or is
one of the small words inside names, where it has no comma and is no pronoun, and where no smaller name stands
in it. The names are given with their places and kinds; which of them are one thing is found within each
document and over all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from evaluation.labelled import labelled_document
from recension.entities import Chain, DocumentMentions, Mention, MentionKind
from recension.entities.clusters import Clusters
from recension.entities.name_links import (
    link_acronyms,
    link_persons,
    link_same,
    organization_words,
)
from recension.entities.name_words import name_words
from recension.entities.phrases import Phrase
from recension.entities.places import place_key
from recension.entities.plain_nouns import is_upper
from recension.entities.short_names import link_parts
from recension.record import EntityType, cite

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.record import Document

_TYPES: Final = {
    "PERSON": EntityType.PERSON,
    "ORGANIZATION": EntityType.ORGANIZATION,
    "LOCATION": EntityType.PLACE,
}

_ARTICLES: Final = frozenset(
    {"the", "el", "la", "los", "las", "il", "lo", "i", "gli", "le", "l'", "de", "het", "een", "un", "una"}
    | {
        "al",
        "del",
        "dal",
        "dalla",
        "della",
        "dell'",
        "di",
        "da",
        "d'",
        "negli",
        "degli",
        "nel",
        "nella",
        "in",
        "a",
    }
)
"""Articles and prepositions, alone or in one word, at the beginning of mentions."""

_INSIDE: Final = frozenset(
    {"of", "and", "for", "the", "de", "del", "la", "di", "van", "von", "der", "y", "e", "en"}
)
"""Small words inside names."""


_NO_NAMES: Final = frozenset(
    {"we", "i", "i'", "he", "she", "it", "they", "them", "ya", "some", "ceo"}
) | frozenset({"algunos", "alcuni", "wij", "zij", "él", "ella"})
"""What stands with a capital at the beginning of sentences, and what names nobody."""


class Named(NamedTuple):
    """A gold name: its first code point, one past its last, its words, its kind, and its gold mention."""

    start: int
    end: int
    words: tuple[str, ...]
    kind: EntityType
    gold: Any


def gold_names(row: dict[str, Any]) -> list[Named]:
    """Give the gold mentions of a document that are names, each place once, in the order of the text."""
    found: dict[tuple[int, int], Named] = {}
    for mention in row["mentions"]:
        kind = _TYPES.get(mention["tag"])
        if mention["kind"] != "entity" or kind is None:
            continue
        start = _name_start(mention["text"])
        if start is not None:
            first = mention["start"] + start
            words = name_words(row["text"][first : mention["end"]])
            if words:
                found.setdefault((first, mention["end"]), Named(first, mention["end"], words, kind, mention))
    return [found[place] for place in sorted(found) if not _holds_another(place, found)]


def _holds_another(place: tuple[int, int], found: Iterable[tuple[int, int]]) -> bool:
    return any(place[0] <= start and end <= place[1] for start, end in found if (start, end) != place)


def _name_start(text: str) -> int | None:
    """Where a name begins in a mention, its articles left out; None where the mention is no name."""
    at = 0
    words = text.split(" ")
    if "," in text or text.lower() in _NO_NAMES:
        return None
    while len(words) > 1 and words[0].lower() in _ARTICLES:
        at += len(words.pop(0)) + 1
    capital = [word[:1].isupper() or word[:1].isdigit() for word in words]
    small = [word in _INSIDE for word in words]
    named = all(one or other for one, other in zip(capital, small, strict=True))
    return at if named and capital[0] and capital[-1] and words[0][:1].isupper() else None


def given_mentions(row: dict[str, Any], names: Sequence[Named]) -> DocumentMentions:
    """Give what a document says of who is who, its names being known."""
    document = labelled_document(row["id"], row["text"], language=row["lang"])
    phrases = [_phrase(number, name, row) for number, name in enumerate(names)]
    clusters = Clusters(phrases)
    link_same(clusters)
    link_acronyms(clusters)
    link_persons(clusters)
    line = row["text"].partition("\n")[0]
    link_parts(clusters, sum(name.start < len(line) for name in names))
    gathered: dict[int, list[int]] = {}
    for index in range(len(phrases)):
        gathered.setdefault(clusters.root(index), []).append(index)
    return DocumentMentions(
        document=document.id,
        mentions=tuple(
            Mention(
                kind=MentionKind.NAME,
                evidence=cite(document, name.start, name.end),
                places=(name.start,),
            )
            for name in names
        ),
        chains=tuple(_chain(document, clusters, names, members) for members in gathered.values()),
        groups=(),
    )


def _phrase(number: int, name: Named, row: dict[str, Any]) -> Phrase:
    key, is_state = place_key(name.words, row["lang"])
    place = name.kind is EntityType.PLACE
    return Phrase(
        kind=MentionKind.NAME,
        first=number,
        end=number + 1,
        head=number,
        type=name.kind,
        spots=(number,),
        words=name.words,
        country=key if place else None,
        is_state=is_state and place,
        definite=True,
        upper=len(name.words) == 1 and is_upper(row["text"][name.start : name.end]),
    )


def _chain(document: Document, clusters: Clusters, names: Sequence[Named], members: Iterable[int]) -> Chain:
    members = tuple(members)
    phrases = [clusters.phrases[index] for index in members]
    kind = clusters.type(members[0])
    words = {
        phrase.words if kind is EntityType.PERSON else organization_words(phrase.words) for phrase in phrases
    }
    return Chain(
        type=kind,
        mentions=members,
        links=(),
        names=tuple(sorted(words)),
        texts=tuple(sorted({document.text[names[one].start : names[one].end] for one in members})),
        countries=tuple(sorted({phrase.country for phrase in phrases if phrase.country})),
        is_state=any(phrase.is_state for phrase in phrases),
        acting=(),
        peoples=(),
        body=(),
        is_acronym=any(phrase.upper for phrase in phrases),
        owner=None,
        roles=(),
        nouns=(),
        peoples_of=(),
        ages=(),
        counts=(),
        further=False,
        acts=(),
        apart=(),
        stands_out=True,
        gender="",
        plural=False,
        unnamed=False,
        sentence=f"{document.id} {members[0]}",
    )

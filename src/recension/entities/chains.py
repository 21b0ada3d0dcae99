"""What a document says of who is who, as plain values: the chains of its mentions and what each tells."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from recension.entities.acts import acts_of
from recension.entities.ages import age_of
from recension.entities.counts import count_of, is_further
from recension.entities.describing import description_of
from recension.entities.lexicon import word_classes, word_set
from recension.entities.mention import Chain, DocumentMentions, Group, Link, Mention, MentionKind, Role, Seat
from recension.entities.name_links import organization_words
from recension.entities.offices import telling_words
from recension.entities.posts import is_post
from recension.entities.reading import SUBJECTS, Reading
from recension.language.withheld_names import withheld_at
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.entities.clusters import Clusters
    from recension.entities.phrases import Phrase
    from recension.entities.scene import Scene

_NAMING: Final = frozenset({MentionKind.NAME, MentionKind.BODY})

_DESCRIBED: Final = frozenset({MentionKind.NOMINAL, MentionKind.ROLE})

FORCES: Final = frozenset({"police", "army", "military", "navy"})
"""Bodies that a story has one of, however they are described."""

_BEHIND: Final = 14
"""Words behind a description in which it may be told that somebody did not want to be named."""

_AROUND: Final = 40
"""Words of its sentence before and after a mention that tell it from others."""


def document_mentions(scene: Scene) -> DocumentMentions:
    """Number the chains by their first mentions and say all in plain values."""
    reading, clusters = scene.reading, scene.clusters
    phrases = clusters.phrases
    gathered: dict[int, list[int]] = {}
    for index in range(len(phrases)):
        gathered.setdefault(clusters.root(index), []).append(index)
    numbers = {root: number for number, root in enumerate(gathered)}
    links: dict[int, list[Link]] = {}
    for mention, to, reason in clusters.links:
        links.setdefault(clusters.root(mention), []).append(Link(mention=mention, with_=to, reason=reason))
    chains = [
        _chain(
            scene,
            members,
            tuple(sorted(links.get(root, []), key=lambda one: (one.mention, one.with_))),
            numbers,
        )
        for root, members in gathered.items()
    ]
    return DocumentMentions(
        document=reading.annotated.document.id,
        mentions=tuple(
            Mention(
                kind=phrase.kind,
                evidence=reading.annotated.cite(phrase.first, phrase.end),
                places=tuple(reading.starts[word] for word in phrase.spots),
            )
            for phrase in phrases
        ),
        chains=tuple(chains),
        seats=_seats(scene, numbers),
        groups=tuple(
            Group(
                mention=mention,
                members=tuple(dict.fromkeys(numbers[clusters.root(member)] for member in members)),
                reason=reason,
            )
            for mention, members, reason in scene.groups
        ),
    )


def _chain(scene: Scene, members: Sequence[int], links: tuple[Link, ...], numbers: dict[int, int]) -> Chain:
    reading, clusters = scene.reading, scene.clusters
    phrases = [clusters.phrases[index] for index in members]
    kind = clusters.type(members[0])
    if kind is EntityType.ORGANIZATION and any(one.noun in word_set("vessel_nouns") for one in phrases):
        kind = EntityType.OTHER  # a ship's name, read as a body's
    acting = _acting(phrases)
    names = {
        _name_words(clusters, members[0], kind, phrase.name or phrase.words)
        for phrase in phrases
        if (phrase.kind is MentionKind.NAME and not phrase.why)
        or (phrase.kind is MentionKind.BODY and phrase.name and phrase.owner is None)
    }
    texts = {
        " ".join(reading.annotated.cite(phrase.first, phrase.end).quote.split())
        for phrase in phrases
        if phrase.kind in _NAMING and not phrase.why
    }
    bodies = [phrase for phrase in phrases if phrase.kind is MentionKind.BODY]
    owner = next(
        (one for phrase in (*bodies, *phrases) if (one := _owner(scene, phrase, numbers)) is not None), None
    )
    first, last = reading.bounds[reading.sentences[phrases[0].head]]
    first, last = max(first, phrases[0].head - _AROUND), min(last, phrases[0].head + _AROUND)
    place = (
        f"{phrases[0].head - first} {reading.annotated.text[reading.starts[first] : reading.ends[last - 1]]}"
    )
    return Chain(
        type=kind,
        mentions=tuple(members),
        links=links,
        names=tuple(sorted(names)),
        texts=tuple(sorted(texts)),
        countries=tuple(sorted({phrase.country for phrase in phrases if phrase.country} - acting)),
        acting=tuple(sorted(acting)),
        is_state=any(phrase.is_state and phrase.kind is not MentionKind.NOMINAL for phrase in phrases),
        peoples=tuple(
            sorted(
                {
                    p.words[0]
                    for p in phrases
                    if p.kind in {MentionKind.DEMONYM, MentionKind.PARTY} and not p.country
                }
            )
        ),
        body=max((phrase.words for phrase in bodies), key=lambda words: (len(words), words), default=()),
        is_acronym=any(phrase.upper for phrase in phrases),
        owner=owner,
        roles=tuple(
            Role(
                text=_role_text(reading, phrase),
                noun=phrase.noun,
                words=tuple(sorted(phrase.words)),
                owner=_owner(scene, phrase, numbers),
                mention=index,
                post=is_post(reading, phrase.head),
            )
            for index, phrase in zip(members, phrases, strict=True)
            if phrase.kind is MentionKind.ROLE and not phrase.plural
        ),
        nouns=tuple(sorted({phrase.noun for phrase in phrases if _describes(phrase)})),
        description=description_of(reading, phrases),
        kin=tuple(sorted({one for phrase in phrases for one in _kin(scene, phrase, numbers)})),
        peoples_of=tuple(sorted({people for phrase in phrases for people in _described(scene, phrase)})),
        ages=_ages(reading, phrases) if kind is EntityType.PERSON else (),
        counts=_counts(reading, phrases),
        further=phrases[0].kind in _DESCRIBED and is_further(reading, phrases[0].head),
        acts=acts_of(reading, phrases),
        apart=_apart(scene, members, numbers),
        stands_out=any(phrase.definite or scene.is_subject(phrase.head) for phrase in phrases),
        gender=_gender(phrases),
        plural=clusters.is_plural(members[0]),
        unnamed=any(_is_unnamed(reading, phrase) for phrase in phrases),
        sentence=hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:16],
    )


def _is_unnamed(reading: Reading, phrase: Phrase) -> bool:
    """As in "an official, who asked not to be named,", with nobody else who does something between."""
    if phrase.kind not in _DESCRIBED:
        return False
    last = min(reading.bounds[reading.sentences[phrase.head]][1], phrase.end + _BEHIND)
    if last <= phrase.end:
        return False
    start = reading.starts[phrase.end]
    at = withheld_at(reading.annotated.text[start : reading.ends[last - 1]])
    return at is not None and not any(
        reading.relations[word] in SUBJECTS and reading.upos[word] != "PRON"
        for word in range(phrase.end, last)
        if reading.starts[word] < start + at
    )


def _name_words(
    clusters: Clusters, mention: int, kind: EntityType | None, words: tuple[str, ...]
) -> tuple[str, ...]:
    """The words of a name without its legal form, unless that is what the text tells two names apart by."""
    if kind is EntityType.PERSON:
        return words
    short = organization_words(words)
    far = clusters.apart_from(mention) if short != words else ()
    return words if any(clusters.phrases[one].words == short for one in far) else short


def _ages(reading: Reading, phrases: Sequence[Phrase]) -> tuple[int, ...]:
    told = [phrase for phrase in phrases if phrase.kind in _DESCRIBED or phrase.kind is MentionKind.NAME]
    found = {age for phrase in told if not phrase.plural and (age := age_of(reading, phrase)) is not None}
    return tuple(sorted(found))


def _counts(reading: Reading, phrases: Sequence[Phrase]) -> tuple[int, ...]:
    counted = [phrase.head for phrase in phrases if phrase.plural and phrase.kind in _DESCRIBED]
    found = {count for word in counted if (count := count_of(reading, word)) is not None}
    return tuple(sorted(found))


def _acting(phrases: Sequence[Phrase]) -> set[str]:
    """The places that only act in a chain: where one is also a place or a state the chain is the place's."""
    acting = {phrase.country for phrase in phrases if phrase.acts and phrase.country}
    return acting - {phrase.country for phrase in phrases if not phrase.acts and phrase.country}


def _gender(phrases: Sequence[Phrase]) -> str:
    """The gender that titles and nouns tell; pronouns may have gone astray."""
    found = {phrase.gender for phrase in phrases if phrase.kind is not MentionKind.PRONOUN} - {""}
    return next(iter(found)) if len(found) == 1 else ""


def _owner(scene: Scene, phrase: Phrase, numbers: dict[int, int]) -> int | None:
    found = None if phrase.owner is None else scene.heads.get(phrase.owner)
    if found is None or phrase.kind not in {MentionKind.BODY, MentionKind.ROLE}:
        return None
    return numbers[scene.clusters.root(found)]


def _role_text(reading: Reading, phrase: Phrase) -> str:
    quote = reading.annotated.cite(phrase.first, phrase.end).quote
    return " ".join(quote.split())


def _described(scene: Scene, phrase: Phrase) -> Iterator[str]:
    """The peoples among the words before a noun; for bodies all that tells one from another."""
    if phrase.kind is MentionKind.NOMINAL and phrase.noun in word_set("organ_nouns") - FORCES:
        yield from phrase.modifiers  # "the works council" is not "the regional council"
    if phrase.kind in _DESCRIBED:
        for child in scene.reading.related(phrase.head, "amod", "compound", "nmod:poss"):
            mention = scene.heads.get(child)
            near = None if mention is None else scene.phrase(mention)
            if near is not None and (near.kind is MentionKind.DEMONYM or near.is_state):
                yield near.country or " ".join(near.words)


def _kin(scene: Scene, phrase: Phrase, numbers: dict[int, int]) -> Iterator[tuple[str, int]]:
    """As in "Norr's wife", "a brother of the premier": a noun for a relative, and whose."""
    if phrase.kind not in _DESCRIBED or phrase.plural or phrase.noun not in word_set("kin_nouns"):
        return
    noun = word_classes("same_nouns").get(phrase.noun) or phrase.noun
    for child in scene.reading.related(phrase.head, "nmod"):
        owned = scene.reading.relations[child] == "nmod:poss" or scene.reading.case(child) == "of"
        if owned and child in scene.heads:
            yield noun, numbers[scene.clusters.root(scene.heads[child])]


def _describes(phrase: Phrase) -> bool:
    """Whether a noun tells who is meant in other accounts of the story too."""
    if phrase.kind is MentionKind.ROLE:
        past = telling_words(set(phrase.words))
        known = phrase.noun in word_set("state_offices") or phrase.owner is not None
        return not (past or known or phrase.plural)
    return phrase.kind is MentionKind.NOMINAL


def _apart(scene: Scene, members: Sequence[int], numbers: dict[int, int]) -> tuple[int, ...]:
    """Whom the sentences tell from it: the other argument of its verb, what it is coordinated with."""
    reading, clusters = scene.reading, scene.clusters
    if clusters.type(members[0]) is not EntityType.PERSON:
        return ()
    mine = clusters.root(members[0])
    found: set[int] = set()
    for index in members:
        word = clusters.phrases[index].head
        others = reading.related(word, "conj")
        verb = reading.heads[word]
        if reading.relations[word] in SUBJECTS and verb >= 0:
            others.extend(reading.related(verb, "obj", "iobj", "obl:agent"))
        for other in others:
            mention = scene.heads.get(other)
            if mention is not None and clusters.root(mention) != mine:
                found.add(numbers[clusters.root(mention)])
    return tuple(sorted(found))


def _seats(scene: Scene, numbers: dict[int, int]) -> tuple[Seat, ...]:
    """As in "The Foreign Office in Vessmar", "Vessmar, the Ostmerian capital"."""
    found: set[tuple[str, int]] = set()
    for index, phrase in enumerate(scene.clusters.phrases):
        if phrase.kind is MentionKind.BODY:
            holder, words = index, scene.reading.related(phrase.head, "nmod", "obl")
            places = [scene.heads.get(word) for word in words if scene.reading.case(word) == "in"]
        elif phrase.kind is MentionKind.NOMINAL and phrase.noun == "capital" and phrase.definite:
            words = scene.reading.related(phrase.head, "amod", "nmod:poss", "nmod", "compound")
            owners = [scene.heads[word] for word in words if word in scene.heads]
            holder = next((one for one in owners if scene.phrase(one).country), None)
            root = scene.clusters.root(index)
            places = [one for one in scene.mentions_of(root) if scene.phrase(one).kind is MentionKind.NAME]
        else:
            continue
        for place in places:
            near = None if place is None else scene.phrase(place)
            if holder is None or near is None or near.type is not EntityType.PLACE or near.is_state:
                continue
            if near.country:
                found.add((near.country, numbers[scene.clusters.root(holder)]))
    return tuple(Seat(place=place, holder=holder) for place, holder in sorted(found))

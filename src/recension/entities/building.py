"""Entities as the record has them, made of the chains that were joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.countries import country_name
from recension.entities.found import Entities, Reference
from recension.entities.mention import Mention, MentionKind
from recension.entities.places import capital_code, is_code, is_people_of
from recension.record import Entity, EntityId, EntityType, Identifier, Merge, content_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.entities.joining import Joining
    from recension.record import Evidence

_DESCRIBING: Final = frozenset({MentionKind.ROLE, MentionKind.NOMINAL, MentionKind.PARTY, MentionKind.BODY})
_SEVERAL: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION})

_ANYONE: Final = frozenset({"people", "person", "member", "citizen", "resident"})
"""Nouns that are no one in particular, unless one document speaks of them again or several count them."""

_NAMING: Final = frozenset({MentionKind.NAME, MentionKind.BODY})
_DETERMINERS: Final = frozenset(
    {"the", "a", "an", "its", "his", "her", "their", "our", "my", "this", "that", "these", "those", "both"}
)
_LONGEST_ALIAS: Final = 200
"""Code points of an alias; longer ones are no names."""


class _Cluster:
    """The chains of one entity and what they tell together."""

    def __init__(self, joining: Joining, members: Sequence[int]) -> None:
        self.joining = joining
        self.members = tuple(members)
        self.nodes = [joining.nodes[index] for index in members]
        self.type = joining.type(members[0]) or EntityType.OTHER
        self.known = next((node.known for node in self.nodes if node.known is not None), None)
        self.countries = sorted({key for node in self.nodes for key in node.chain.countries})
        if self.known is not None:
            self.type = self.known.type
        elif self.type in _SEVERAL and all(node.chain.plural for node in self.nodes):
            self.type = EntityType.OTHER  # several people are not a person
        elif self.type is EntityType.PLACE and any(node.chain.is_state for node in self.nodes):
            self.type = EntityType.COUNTRY
        self.mentions: list[tuple[int, int]] = [
            (node.document, mention) for node in self.nodes for mention in node.chain.mentions
        ]

    def mention(self, place: tuple[int, int]) -> Mention:
        return self.joining.documents[place[0]].mentions[place[1]]

    def is_kept(self) -> bool:
        """Whether it is worth an entry: it has a name, an office or an owner, or is told of twice."""
        if self.joining.type(self.members[0]) is None and self.known is None:
            return False
        kinds = {self.mention(place).kind for place in self.mentions}
        if kinds & {MentionKind.NAME, MentionKind.PARTY} or self.known is not None:
            return True
        if self.type is EntityType.COUNTRY or kinds == {MentionKind.PRONOUN}:
            return bool(kinds & {MentionKind.DEMONYM}) and bool(self.countries)
        if not kinds & _DESCRIBING:
            return False
        if any(node.chain.body or node.chain.roles for node in self.nodes):
            return any(node.chain.stands_out for node in self.nodes)
        again = any(len(node.chain.mentions) > 1 for node in self.nodes)
        nouns = {noun for node in self.nodes for noun in node.chain.nouns}
        counted = any(node.chain.counts for node in self.nodes)
        if again or (nouns <= _ANYONE and not counted):
            return again
        return len({node.chain.sentence for node in self.nodes}) > 1  # a copy does not tell of it twice

    def name(self) -> str:
        """The fullest name: of most words, then of most letters, then the first in the alphabet."""
        texts = {_plain(text) for node in self.nodes for text in node.chain.texts} or {
            _plain(self.mention(place).evidence.quote)
            for place in self.mentions
            if self.mention(place).kind in _DESCRIBING
        }
        if not texts:
            texts = {_plain(self.mention(place).evidence.quote) for place in self.mentions}
        codes = [key for key in self.countries if is_code(key)]
        if self.type is EntityType.COUNTRY and codes and not any(node.chain.names for node in self.nodes):
            return country_name(codes[0])  # the documents have only a word for its people
        if self.type is EntityType.COUNTRY:  # "Ostmerian", read as a name, is no name of Ostmere
            keys = self.countries
            own = {text for text in texts if not any(is_people_of(text.casefold(), key) for key in keys)}
            texts = own or texts
        short = {text for text in texts if len(text) <= _LONGEST_ALIAS} or {
            min(texts, key=lambda one: (len(one), one))
        }
        return min(short, key=lambda text: (text.isupper(), -len(text.split()), -len(text), text))

    def key(self) -> tuple[str, ...]:
        """What the id is made of: the country, or the name; what has no name is told by its first words."""
        if self.known is not None:
            return ("known", self.known.type, self.known.name)
        codes = [key for key in self.countries if is_code(key)]
        if self.type in {EntityType.COUNTRY, EntityType.PLACE} and self.countries:
            return (self.type, (codes or self.countries)[0])
        names = [name for node in self.nodes for name in node.chain.names]
        if names:
            best = min(names, key=lambda name: (-len(name), -len(" ".join(name)), name))
            if len(best) > 1 or self.type is not EntityType.PERSON:
                return (self.type, *best)
            return (self.type, *best, self.first_words())
        return (self.type, self.first_words())

    def first_words(self) -> str:
        """The least digest of the sentences that speak of it: a copy of a document has the same ones."""
        return min(node.chain.sentence for node in self.nodes)

    def first_place(self) -> tuple[str, int]:
        """Document and place of its first mention, which no two entities share."""
        found = [self.mention(place).evidence for place in self.mentions]
        return min((one.document, one.start) for one in found)


def _plain(quote: str) -> str:
    words = " ".join(quote.split())
    first, _, rest = words.partition(" ")
    return rest if rest and first.casefold() in _DETERMINERS else words


def build_entities(joining: Joining) -> Entities:
    """Make the record's entities of the joined chains, and the index of words."""
    gathered: dict[int, list[int]] = {}
    for index in range(len(joining.nodes)):
        gathered.setdefault(joining.root(index), []).append(index)
    clusters = {root: _Cluster(joining, members) for root, members in gathered.items()}
    kept = {root: cluster for root, cluster in clusters.items() if cluster.is_kept()}
    ids = _ids(kept)
    links = _links(joining)
    countries = {
        key: ids[root]
        for root, cluster in kept.items()
        if cluster.type is EntityType.COUNTRY
        for key in cluster.countries
    }
    entities = [_entity(cluster, ids, root, links.get(root, []), countries) for root, cluster in kept.items()]
    return Entities(
        entities=tuple(sorted(entities, key=lambda entity: entity.id)), references=_references(joining, ids)
    )


def _ids(clusters: dict[int, _Cluster]) -> dict[int, EntityId]:
    """Ids by root; where two things have one key, their first words tell them apart, then their first place.

    Two have the same first words where a sentence stands in two documents that are of no one story.
    """
    ids: dict[int, EntityId] = {}
    for key, roots in _by_key({root: cluster.key() for root, cluster in clusters.items()}):
        if len(roots) == 1:
            ids[roots[0]] = EntityId(content_id("n", *key))
            continue
        for first, same in _by_key({root: (clusters[root].first_words(),) for root in roots}):
            for root in same:
                place = () if len(same) == 1 else clusters[root].first_place()
                ids[root] = EntityId(content_id("n", *key, *first, *place))
    return ids


def _by_key(keys: Mapping[int, tuple[str, ...]]) -> list[tuple[tuple[str, ...], list[int]]]:
    found: dict[tuple[str, ...], list[int]] = {}
    for root, key in keys.items():
        found.setdefault(key, []).append(root)
    return list(found.items())


def _links(joining: Joining) -> dict[int, list[Merge]]:
    found: dict[int, list[Merge]] = {}
    for index, node in enumerate(joining.nodes):
        mentions = joining.documents[node.document].mentions
        for link in node.chain.links:
            found.setdefault(joining.root(index), []).append(
                Merge(
                    mention=mentions[link.mention].evidence,
                    with_=mentions[link.with_].evidence,
                    reason=link.reason,
                )
            )
    for one, to, reason, likely in joining.links:
        found.setdefault(joining.root(one), []).append(
            Merge(
                mention=_shown(joining, one),
                with_=_shown(joining, to),
                reason=reason,
                confidence=None if likely is None else round(likely, 2),
            )
        )
    return found


def _shown(joining: Joining, index: int) -> Evidence:
    """The mention that stands for a chain in a reason: its first name, else its first mention."""
    node = joining.nodes[index]
    mentions = [joining.documents[node.document].mentions[one] for one in node.chain.mentions]
    return next((one for one in mentions if one.kind in _NAMING), mentions[0]).evidence


def _entity(
    cluster: _Cluster,
    ids: dict[int, EntityId],
    root: int,
    merges: Sequence[Merge],
    countries: dict[str, EntityId],
) -> Entity:
    name = cluster.known.name if cluster.known else cluster.name()
    evidence = sorted(
        {cluster.mention(place).evidence for place in cluster.mentions},
        key=lambda one: (one.document, one.start, one.end),
    )
    return Entity(
        id=ids[root],
        type=cluster.type,
        name=name,
        aliases=_aliases(cluster, name),
        part_of=_part_of(cluster, ids, root, countries),
        roles=tuple(sorted({_plain(role.text) for node in cluster.nodes for role in node.chain.roles})),
        identifiers=_identifiers(cluster),
        mentions=tuple(evidence),
        merges=tuple(
            sorted(
                merges,
                key=lambda one: (
                    one.mention.document,
                    one.mention.start,
                    one.mention.end,
                    one.with_.document,
                    one.with_.start,
                    one.reason,
                ),
            )
        ),
    )


def _aliases(cluster: _Cluster, name: str) -> tuple[str, ...]:
    kinds = _DESCRIBING | {MentionKind.NAME, MentionKind.DEMONYM}
    found = {
        _plain(cluster.mention(place).evidence.quote)
        for place in cluster.mentions
        if cluster.mention(place).kind in kinds
    }
    if cluster.known is not None:
        found.update(cluster.known.aliases)
    return tuple(sorted(one for one in found - {name} if one and len(one) <= _LONGEST_ALIAS))


def _part_of(
    cluster: _Cluster, ids: dict[int, EntityId], root: int, countries: dict[str, EntityId]
) -> EntityId | None:
    """The country or body it belongs to: the one its words name most often, the first by id of several."""
    joining = cluster.joining
    found: list[EntityId] = []
    if cluster.type is EntityType.PLACE:
        codes = {code for key in cluster.countries if (code := capital_code(tuple(key.split()))) is not None}
        found.extend(countries[code] for code in codes if code in countries)
    for index in cluster.members:
        node = joining.nodes[index]
        owners = [node.chain.owner, *(role.owner for role in node.chain.roles)]
        for owner in owners:
            if owner is not None:
                above = joining.root(joining.number(node.document, owner))
                if above != root and above in ids:
                    found.append(ids[above])
    above = {ids[joining.root(one)] for one in _owners_of(joining, found, ids)}
    nearest = set(found) - above if len(set(found)) > 1 else set(found)
    return next(iter(nearest)) if len(nearest) == 1 else None


def _owners_of(joining: Joining, found: Sequence[EntityId], ids: dict[int, EntityId]) -> list[int]:
    """Whom the owners themselves belong to: a minister is her ministry's first, then her country's."""
    roots = {root for root, one in ids.items() if one in found}
    owners = [joining.owner_of(root) for root in roots]
    return [one for one in owners if one is not None and joining.root(one) in ids]


def _identifiers(cluster: _Cluster) -> tuple[Identifier, ...]:
    if cluster.known is not None:
        return cluster.known.identifiers
    codes = [key for key in cluster.countries if is_code(key)]
    if cluster.type is EntityType.COUNTRY and len(codes) == 1:
        return (Identifier("iso3166_1", codes[0]),)
    return ()


def _references(joining: Joining, ids: dict[int, EntityId]) -> tuple[Reference, ...]:
    at: dict[tuple[int, int], tuple[int, tuple[EntityId, ...]]] = {}

    def put(document: int, mention: int, entities: tuple[EntityId, ...]) -> None:
        found = joining.documents[document].mentions[mention]
        size = found.evidence.end - found.evidence.start
        for place in found.places:
            key = (document, place)
            if key not in at or size < at[key][0]:
                at[key] = (size, entities)

    for index, node in enumerate(joining.nodes):
        root = joining.root(index)
        if root in ids:
            for mention in node.chain.mentions:
                put(node.document, mention, (ids[root],))
    for number, document in enumerate(joining.documents):
        for group in document.groups:
            roots = dict.fromkeys(joining.root(joining.number(number, member)) for member in group.members)
            entities = tuple(ids[root] for root in roots if root in ids)
            if len(entities) == len(roots):
                put(number, group.mention, entities)
    return tuple(
        Reference(document=joining.documents[number].document, offset=offset, entities=entities)
        for (number, offset), (_, entities) in sorted(at.items())
    )

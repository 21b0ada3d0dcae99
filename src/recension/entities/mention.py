"""Mentions of a document and which of them go together: what a document says by itself of who is who."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.record import DocumentId, EntityType, Evidence


class MentionKind(StrEnum):
    """How words refer to something."""

    NAME = "name"  # Norland, Ada Norr, the Republic of Norland, Vessmar for its country
    DEMONYM = "demonym"  # Norlandic
    PARTY = "party"  # the Norlandic side, Norland's government
    BODY = "body"  # Norland's foreign ministry, the Office of the Prime Minister of Norland
    ROLE = "role"  # the country's foreign minister
    NOMINAL = "nominal"  # the company, the suspect
    PRONOUN = "pronoun"  # it, she, his, who
    GROUP = "group"  # the two countries, both sides, they


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that refer to something.

    Attributes:
        kind: how they do.
        evidence: the words.
        places: first code points of the words that answer for it: the words of a name, the head word of
            anything else.
    """

    kind: MentionKind
    evidence: Evidence
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why a mention is of the same thing as another one; both are numbers of mentions of the document."""

    mention: int
    with_: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or function as a document words it.

    Attributes:
        text: the words without articles and owner.
        noun: the lemma of its head noun.
        words: its words in lower case, sorted, the head noun among them.
        owner: number of the chain of the country or body it belongs to; None where the words name none.
        mention: number of the mention that words it.
        post: whether the words mean the post and not its holder ("asked her to be harbour master").
    """

    text: str
    noun: str
    words: tuple[str, ...]
    owner: int | None
    mention: int
    post: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What the nouns for something say of it, beside what its chain tells by itself.

    Attributes:
        nouns: lemmas of the nouns, those of offices among them, sorted.
        words: lemmas of the words beside the nouns and of the words of names, in lower case, sorted.
        names: words of names that hang on the nouns ("the shop in Norrvik"), in lower case, sorted.
        owners: words of names that say whose it is ("Norr's lawyer"), in lower case, sorted.
        bare: whether no noun has an article, a number or an owner ("witnesses").
        passing: whether most nouns are of an office that is over, new or not begun.
        new: whether the first noun brings it in as something new ("a driver").
    """

    nouns: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    bare: bool = False
    passing: bool = False
    new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Mentions of one document that are of one thing.

    Attributes:
        type: what kind of thing; None where the words do not say.
        mentions: numbers of its mentions, ascending.
        links: why they go together; one less than the mentions.
        names: the words of its names in lower case, without titles and legal forms, sorted.
        texts: its names as they stand in the text, sorted.
        countries: codes or names in lower case of the country or place that it is, see `places.place_key`.
        is_state: whether the words tell that the place is a state.
        acting: names in lower case of places that do here what only parties do; `countries` has them not.
        peoples: words for its people that no place of the document explains, in lower case.
        body: the words of a public body in one order and form, owner and articles left out.
        is_acronym: whether one of its names is an acronym.
        owner: number of the chain it belongs to or acts for.
        roles: the person's offices.
        nouns: lemmas of nouns that refer to it.
        description: what these and the offices say of it.
        kin: as what it is told to be somebody's, and the number of whose chain ("Norr's wife"), sorted.
        peoples_of: countries and peoples that its nouns are described with ("Norlandic fishermen"), sorted.
        ages: years that its words say it is old, ascending.
        counts: how many its nouns say that they are, ascending.
        further: whether its first words tell it from others spoken of before ("three more sailors").
        acts: lemmas of verbs with "<" before for what is done to it, ">" after for what it does.
        apart: numbers of chains that it cannot be: it does something to them, or is named beside them.
        stands_out: whether some mention of it points at something known or is a subject.
        gender: "m" or "f" where its words tell; empty where they do not.
        plural: whether it is several people.
        unnamed: whether the words tell that it is somebody who did not want to be named.
        sentence: digest of the words around its first mention: tells two things without names apart.
    """

    type: EntityType | None
    mentions: tuple[int, ...]
    links: tuple[Link, ...]
    names: tuple[tuple[str, ...], ...]
    texts: tuple[str, ...]
    countries: tuple[str, ...]
    is_state: bool
    acting: tuple[str, ...]
    peoples: tuple[str, ...]
    body: tuple[str, ...]
    is_acronym: bool
    owner: int | None
    roles: tuple[Role, ...]
    nouns: tuple[str, ...]
    description: Description = Description()
    kin: tuple[tuple[str, int], ...] = ()
    peoples_of: tuple[str, ...]
    ages: tuple[int, ...]
    counts: tuple[int, ...]
    further: bool
    acts: tuple[str, ...]
    apart: tuple[int, ...]
    stands_out: bool
    gender: str
    plural: bool
    unnamed: bool
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A mention of several things at once.

    Attributes:
        mention: its number.
        members: numbers of chains, in the order of the words that bring them together.
        reason: why these.
    """

    mention: int
    members: tuple[int, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Where a country or one of its bodies sits: "the Foreign Office in Vessmar", "Vessmar, the capital".

    Attributes:
        place: name of the place in lower case.
        holder: number of the chain of the country or body.
    """

    place: str
    holder: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentMentions:
    """What one document says of who is who.

    Attributes:
        document: its id.
        mentions: every mention, in the order of the text.
        chains: which of them go together, in the order of their first mentions.
        groups: mentions of several chains at once.
        seats: where countries and their bodies sit.
    """

    document: DocumentId
    mentions: tuple[Mention, ...]
    chains: tuple[Chain, ...]
    groups: tuple[Group, ...]
    seats: tuple[Seat, ...] = ()

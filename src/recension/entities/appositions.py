"""Links that a sentence makes: titles, appositions, brackets, "X is the Y", relative pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.mention import MentionKind
from recension.entities.names import PEOPLE_ENDINGS
from recension.entities.posts import is_post
from recension.entities.vessels import hang_together
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.entities.clusters import Clusters
    from recension.entities.phrases import Phrase
    from recension.entities.reading import Reading

_PLACES: Final = frozenset({EntityType.PLACE, EntityType.COUNTRY, EntityType.ORGANIZATION})
"""What "where" may stand for: a shop or a bank is a place too."""

_DASHES: Final = frozenset({"-", "--", "–", "—"})
_BY_NOUN: Final = frozenset({MentionKind.ROLE, MentionKind.NOMINAL, MentionKind.BODY})


def link_in_sentence(reading: Reading, clusters: Clusters, heads: Mapping[int, int]) -> None:
    """Join what stands side by side as one.

    Args:
        reading: the document.
        clusters: its mentions; changed.
        heads: the innermost mention at each word that answers for one.
    """
    _titles(reading, clusters, heads)
    _vessels(reading, clusters)
    _places(reading, clusters, heads)
    for word, relation in enumerate(reading.relations):
        if relation == "appos":
            _apposition(reading, clusters, heads, word)
        elif relation == "cop":
            _copula(reading, clusters, heads, reading.heads[word])
        elif reading.xpos[word] in {"WP", "WP$", "WDT", "WRB"} and word in heads:
            _relative(reading, clusters, heads, word)


def _titles(reading: Reading, clusters: Clusters, heads: Mapping[int, int]) -> None:
    """As in "Foreign Minister Ada Norr": an office or description right before a person's name."""
    phrases = clusters.phrases
    ends: dict[int, int] = {}
    stops: dict[int, int] = {}
    for index, phrase in enumerate(phrases):
        if phrase.kind in {MentionKind.ROLE, MentionKind.NOMINAL} and phrase.type is EntityType.PERSON:
            ends[phrase.head + 1] = index
            if phrase.kind is MentionKind.ROLE and phrase.definite and not phrase.plural:
                stops[phrase.end] = index
    for index, phrase in enumerate(phrases):
        if phrase.kind is not MentionKind.NAME or phrase.type is not EntityType.PERSON:
            continue
        before = ends.get(phrase.first)
        if before is None:
            role = stops.get(phrase.first - 1)
            if role is not None:
                role = _named(reading, clusters, heads, role, phrase.gender)
            _beside(reading, clusters, index, role)
        if (
            before is not None
            and not phrases[before].plural
            and _one_phrase(reading, phrases[before], phrase)
        ):
            clusters.join(before, index, "the words before the name say what the person is")


def _beside(reading: Reading, clusters: Clusters, name: int, role: int | None) -> None:
    """As in "The harbour master of Norr, Ada Lind, said": an office and a name between commas."""
    phrase = clusters.phrases[name]
    if role is None or phrase.end >= len(reading) or reading.words[phrase.first - 1] != ",":
        return
    if reading.words[phrase.end] in {",", "."} and not clusters.is_named(role) and len(phrase.words) > 1:
        clusters.join(role, name, "an apposition: an office and a name between commas")


def _vessels(reading: Reading, clusters: Clusters) -> None:
    """As in "the frigate Norr", "the airline Vell": a vessel or company right before its name."""
    known = word_set("vessel_nouns") | word_set("general_organizations")
    ends = {
        phrase.end: index
        for index, phrase in enumerate(clusters.phrases)
        if phrase.noun in known and phrase.kind is MentionKind.NOMINAL and not phrase.plural
    }
    for index, phrase in enumerate(clusters.phrases):
        before = ends.get(phrase.first) if phrase.kind is MentionKind.NAME else None
        if before is not None and hang_together(reading, clusters.phrases[before].head, phrase.head):
            clusters.join(before, index, "the words before the name say what it is the name of")


def _places(reading: Reading, clusters: Clusters, heads: Mapping[int, int]) -> None:
    """As in "The Korrel region", "Norr Province", "the city of Vessmar": a place's kind beside its name."""
    for index, phrase in enumerate(clusters.phrases):
        if phrase.kind is not MentionKind.NOMINAL or phrase.type is not EntityType.PLACE or phrase.plural:
            continue
        if phrase.definite and phrase.noun in word_set("places_of_names"):
            _join_place_of(reading, clusters, heads, index)
        if phrase.noun not in word_set("named_places"):
            continue
        own = _is_named_behind(reading, clusters, heads, phrase)
        for child in reading.related(phrase.head, "compound"):
            name = heads.get(child)
            near = None if name is None else clusters.phrases[name]
            if own and near is not None and near.words[-1:] and near.words[-1].endswith(PEOPLE_ENDINGS):
                continue  # in "the Norlandic village of Vell" the word before tells whose it is
            if name is not None and near is not None and _is_place_before(near, phrase.head):
                clusters.join(index, name, "the name of a place and its kind")


def _is_named_behind(reading: Reading, clusters: Clusters, heads: Mapping[int, int], phrase: Phrase) -> bool:
    """Whether a name hangs behind the noun for a place: "the village of Vell", "the village Vell"."""
    behind = [one for one in reading.related(phrase.head, "appos", "flat", "nmod") if one > phrase.head]
    return any(
        one in heads
        and clusters.phrases[heads[one]].kind is MentionKind.NAME
        and (reading.plain(one) != "nmod" or reading.case(one) == "of")
        for one in behind
    )


def _join_place_of(reading: Reading, clusters: Clusters, heads: Mapping[int, int], index: int) -> None:
    for child in reading.related(clusters.phrases[index].head, "nmod"):
        name = heads.get(child)
        if name is None or reading.case(child) != "of" or reading.related(child, "conj"):
            continue
        near = clusters.phrases[name]
        if near.kind is MentionKind.NAME and near.type is EntityType.PLACE and not near.is_state:
            clusters.join(index, name, "the kind of a place and its name")


def _is_place_before(name: Phrase, word: int) -> bool:
    place = name.kind is MentionKind.NAME and name.type is EntityType.PLACE and not name.is_state
    return place and name.end == word


def _one_phrase(reading: Reading, title: Phrase, name: Phrase) -> bool:
    """Whether a noun and the name after it hang together and are not two arguments of a verb."""
    return reading.heads[title.head] in range(name.first, name.end) or (
        reading.heads[name.head] == title.head
    )


def _named(
    reading: Reading, clusters: Clusters, heads: Mapping[int, int], one: int, gender: str
) -> int | None:
    """Whom a name right behind a phrase names: of "a spokesman for the premier, Ada Norr," the spokesman.

    None where it could as well be who the phrase is of ("the brother of the premier, Ada Norr,"), unless
    only one of them is of the gender of the name.
    """
    phrase = clusters.phrases[one]
    above = heads.get(reading.heads[phrase.head])
    of = reading.plain(phrase.head) == "nmod" and reading.case(phrase.head) in {"of", "for", "to"}
    if phrase.kind is MentionKind.NAME or above is None or not of:
        return one
    near = clusters.phrases[above]
    inside = near.type is phrase.type is EntityType.PERSON and near.head < phrase.head and not near.plural
    if not inside or near.kind not in {MentionKind.ROLE, MentionKind.NOMINAL}:
        return one
    if gender and {near.gender, phrase.gender} == {"m", "f"}:
        return above if near.gender == gender else one
    return above if near.noun in word_set("speaking_nouns") else None


def _apposition(reading: Reading, clusters: Clusters, heads: Mapping[int, int], word: int) -> None:
    """As in "Ada Norr, the mayor"; of those named together the last one, of "our chair and chief" both."""
    above = reading.heads[word]
    last = max((one for one in reading.related(above, "conj") if one < word), default=above)
    one = heads.get(last)
    office = one is not None and clusters.phrases[one].kind is MentionKind.ROLE
    if last != above and office and not reading.related(last, "det", "nmod:poss"):
        _beside_it(reading, clusters, heads, above, word)
    _beside_it(reading, clusters, heads, last, word)


def _beside_it(reading: Reading, clusters: Clusters, heads: Mapping[int, int], above: int, word: int) -> None:
    one, other = heads.get(above), heads.get(word)
    if one is None or other is None:
        return
    if clusters.phrases[other].kind is MentionKind.NAME:
        one = _named(reading, clusters, heads, one, clusters.phrases[other].gender)
        if one is None:
            return
    first, second = clusters.phrases[one], clusters.phrases[other]
    if first.plural or second.plural or reading.related(word, "conj") or _is_dateline(reading, first, second):
        return
    if any(one.kind is MentionKind.ROLE and is_post(reading, one.head) for one in (first, second)):
        return  # in "her choice for premier, Ada Norr" the name stands beside the choice
    kinds = {first.kind, second.kind}
    vessels = {first.noun, second.noun} & word_set("vessel_nouns") and MentionKind.NAME in kinds
    if not kinds & _BY_NOUN or MentionKind.PRONOUN in kinds:
        return
    if first.type is not second.type and not (vessels and clusters.fits(one, other)):
        return
    if EntityType.PLACE in {first.type, second.type} and (MentionKind.NOMINAL not in kinds or first.is_state):
        return
    clusters.join(other, one, "an apposition: two descriptions of one thing side by side")


def _is_dateline(reading: Reading, name: Phrase, behind: Phrase) -> bool:
    """Whether a name opens an account and does not stand beside what follows: "NORR, May 3 (VNA) - A dam"."""
    between = reading.words[name.end : behind.first]
    opens = name.first == reading.bounds[reading.sentences[name.head]][0]
    return opens and len(between) > 1 and between[-1] in _DASHES


def _copula(reading: Reading, clusters: Clusters, heads: Mapping[int, int], predicate: int) -> None:
    """As in "Ada Norr is the country's foreign minister", "was mayor of Norr", "The mayor is Ada Norr".

    Not where it is denied or only possible.
    """
    if predicate < 0 or any(reading.lemmas[one] != "have" for one in reading.related(predicate, "aux")):
        return
    subjects = [one for one in reading.children(predicate) if reading.relations[one] == "nsubj"]
    if len(subjects) != 1 or any(
        reading.lemmas[one] in {"not", "n't", "never", "no"} for one in reading.children(predicate)
    ):
        return
    one, other = heads.get(subjects[0]), heads.get(predicate)
    if one is None or other is None:
        return
    first, second = clusters.phrases[one], clusters.phrases[other]
    persons = first.type is second.type is EntityType.PERSON
    if not persons or first.plural or second.plural:
        return
    told = second.kind is MentionKind.ROLE or bool(reading.related(predicate, "det", "nmod:poss"))
    named = first.kind is MentionKind.NAME and second.kind in _BY_NOUN and told
    turned = first.kind in _BY_NOUN and first.definite and second.kind is MentionKind.NAME
    if named or turned:
        clusters.join(other, one, "the sentence says that the one is the other")


def _relative(reading: Reading, clusters: Clusters, heads: Mapping[int, int], word: int) -> None:
    """As in "Ada Norr, who ...": the noun that the relative clause hangs on."""
    below = word
    for above in reading.up(word):
        if reading.relations[below].startswith("acl"):
            noun = heads.get(above)
            place = noun is not None and clusters.type(noun) in _PLACES and not clusters.is_plural(noun)
            if noun is not None and above < word and (place or reading.words[word] != "where"):
                clusters.join(heads[word], noun, "a relative pronoun and the noun before it")
            return
        if above < word and reading.plain(below) not in {"case", "nmod", "obl", "nsubj", "obj", "det"}:
            return
        below = above


def link_brackets(reading: Reading, clusters: Clusters) -> None:
    """As in "Conference of Shores (COS)": a name and, in brackets right after it, its acronym."""
    phrases = clusters.phrases
    ends: dict[int, int] = {}
    for index, phrase in enumerate(phrases):
        if phrase.kind in {MentionKind.NAME, MentionKind.BODY} and phrase.type is not EntityType.PERSON:
            ends[phrase.end] = index
    for index, phrase in enumerate(phrases):
        if not phrase.upper or phrase.kind is not MentionKind.NAME or phrase.end >= len(reading):
            continue
        before = ends.get(phrase.first - 1)
        if before is None or reading.words[phrase.first - 1] != "(" or reading.words[phrase.end] != ")":
            continue
        clusters.join(index, before, "the acronym in brackets after the name")

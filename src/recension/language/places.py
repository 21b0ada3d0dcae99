"""What holds of every place: a country is one, and a town and the country it lies in are two."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from recension.language.wordlists import wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    Name: TypeAlias = tuple[int, int, str]

_ADJECTIVES: Final = ("ian", "ean", "ese", "ish")
"""How adjectives of peoples end: "Iranian Azerbaijan" is one place."""


def countries_as_places(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """Call a country a place where the model took it for an organisation or another name.

    Sources of training call a country that acts now the one and now the other; later stages need one answer.

    Args:
        words: all words of a text.
        names: the names found: first word, one past the last, type.

    Returns:
        The names, the same places.
    """
    countries = wordlist("countries")
    return [
        (begin, end, "LOC" if kind in {"ORG", "OTH"} and " ".join(words[begin:end]) in countries else kind)
        for begin, end, kind in names
    ]


def parted_at_commas(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """Part a town from the country it lies in, where the model took both for one place.

    In the sources of training a comma parts two places 952 times and stands inside one 5 times.

    Args:
        words: all words of a text.
        names: the names found: first word, one past the last, type.

    Returns:
        The names in the order given; a place with commas becomes several.
    """
    return [
        name
        for begin, end, kind in names
        for name in (_parts(words, begin, end) if kind == "LOC" else [(begin, end, kind)])
    ]


def parted_at_countries(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """Part a town from the country or state written behind it without a comma.

    In the sources of training such places are parted 8 times; the 47 names of one place that end with a
    country or a state have a word of `data/parts_of_places.txt`, an adjective or an abbreviation before it.

    Args:
        words: all words of a text.
        names: the names found: first word, one past the last, type.

    Returns:
        The names in the order given; a town with its country becomes two.
    """
    return [
        name
        for begin, end, kind in names
        for name in (_town_and_country(words, begin, end) if kind == "LOC" else [(begin, end, kind)])
    ]


def _town_and_country(words: Sequence[str], begin: int, end: int) -> list[Name]:
    folded = [word.lower() for word in words[begin:end]]
    if " ".join(folded) in _behind_towns():
        return [(begin, end, "LOC")]
    for place in range(1, len(folded)):
        if " ".join(folded[place:]) in _behind_towns():
            if all(map(_of_a_town, folded[:place])):
                return [(begin, begin + place, "LOC"), (begin + place, end, "LOC")]
            break
    return [(begin, end, "LOC")]


@cache
def _behind_towns() -> frozenset[str]:
    return wordlist("states") | {country.lower() for country in wordlist("countries")}


def _of_a_town(word: str) -> bool:
    return word.isalpha() and word not in wordlist("parts_of_places") and not word.endswith(_ADJECTIVES)


def _parts(words: Sequence[str], begin: int, end: int) -> Iterator[Name]:
    first = begin
    for place in range(begin, end + 1):
        if place == end or words[place] == ",":
            if place > first:
                yield first, place, "LOC"
            first = place + 1

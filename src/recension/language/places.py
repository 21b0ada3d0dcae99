"""What holds of every place: a country is one, and a comma stands between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.language.wordlists import wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    Name: TypeAlias = tuple[int, int, str]


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


def _parts(words: Sequence[str], begin: int, end: int) -> Iterator[Name]:
    first = begin
    for place in range(begin, end + 1):
        if place == end or words[place] == ",":
            if place > first:
                yield first, place, "LOC"
            first = place + 1

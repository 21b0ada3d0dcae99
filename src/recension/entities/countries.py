"""Countries by their names, the words for their people, and their capitals.

Names come from Unicode's CLDR as Babel ships it, the rest from `data/countries.tsv`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from recension.entities.lexicon import lines_of
from recension.entities.name_words import name_words

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_COUNTRIES: Final = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UM", "UN", "XA", "XB", "ZZ"}
)
"""Codes of CLDR that stand for unions, parts of countries, or nothing."""

LONGEST: Final = 8
"""Words of the longest name in the tables ("Democratic People's Republic of Korea" and the like)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryTables:
    """Codes (ISO 3166-1 alpha-2) by words in lower case.

    Attributes:
        names: short and formal names.
        peoples: adjectives and words for the people.
        capitals: capitals and seats of government.
    """

    names: Mapping[tuple[str, ...], str]
    peoples: Mapping[tuple[str, ...], str]
    capitals: Mapping[tuple[str, ...], str]


@cache
def countries(language: str = "en") -> CountryTables:
    """Read the tables; names in the given language are added to the English ones."""
    names: dict[tuple[str, ...], str] = {}
    for code, name in (*_territories("en"), *(_territories(language) if language != "en" else ())):
        if " - " not in name:  # "Congo - Kinshasa": a word that two countries share, and which of them
            plain = name.replace("&", "and").replace("St.", "Saint").partition(" (")[0]
            names.setdefault(name_words(plain), code)
    peoples: dict[tuple[str, ...], str] = {}
    capitals: dict[tuple[str, ...], str] = {}
    for line in lines_of("countries.tsv"):
        code, *columns = line.split("\t")
        for table, cell in zip((names, capitals, peoples), columns, strict=True):
            for value in cell.split("|"):
                if value != "-":
                    table[name_words(value)] = code
    return CountryTables(names=names, peoples=peoples, capitals=capitals)


def _territories(language: str) -> list[tuple[str, str]]:
    from babel import Locale  # noqa: PLC0415 - 30 ms that commands without entities need not wait for

    territories = cast("Mapping[str, str]", Locale(language).territories)
    return sorted(
        (code, name) for code, name in territories.items() if code.isalpha() and code not in _NO_COUNTRIES
    )


@cache
def country_name(code: str) -> str:
    """Give the English short name of a country; the code itself where there is none."""
    return dict(_territories("en")).get(code, code)

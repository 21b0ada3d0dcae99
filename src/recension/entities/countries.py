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

    from babel import Locale

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


@cache
def foreign_places(language: str) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Give the English names of cities and parts of the world by their names in another language.

    Those that Unicode's CLDR has as the cities of time zones and as groups of countries.
    """
    locale = _locale(language)
    if locale is None:
        return {}
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    zones = cast("Mapping[str, Mapping[str, object]]", locale.time_zones)
    for zone in sorted(zones):
        city = zones[zone].get("city")
        if isinstance(city, str):
            found.setdefault(name_words(city), name_words(zone.rpartition("/")[2].replace("_", " ")))
    english, local = _territory_names("en"), _territory_names(language)
    for code, name in sorted(local.items()):
        if code.isdecimal() and code in english:
            found.setdefault(name_words(name), name_words(english[code]))
    return found


def _locale(language: str) -> Locale | None:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - 30 ms; commands without entities need none

    try:
        return Locale(language)
    except (UnknownLocaleError, ValueError):
        return None


def _territory_names(language: str) -> Mapping[str, str]:
    locale = _locale(language)
    return cast("Mapping[str, str]", {} if locale is None else locale.territories)


def _territories(language: str) -> list[tuple[str, str]]:
    return sorted(
        (code, name)
        for code, name in _territory_names(language).items()
        if code.isalpha() and code not in _NO_COUNTRIES
    )


@cache
def country_name(code: str) -> str:
    """Give the English short name of a country; the code itself where there is none."""
    return dict(_territories("en")).get(code, code)

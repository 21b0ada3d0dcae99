"""Names that users bring: a table, or entities of FollowTheMoney. They win over the built-in tables."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, cast

from recension.entities.name_words import name_words
from recension.errors import InputError
from recension.record import EntityType, Identifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_COLUMNS: Final = ("name", "type", "aliases", "identifiers")
_PARTING: Final = ";"

_SCHEMAS: Final = {
    "Person": EntityType.PERSON,
    "Organization": EntityType.ORGANIZATION,
    "Company": EntityType.ORGANIZATION,
    "LegalEntity": EntityType.ORGANIZATION,
    "PublicBody": EntityType.ORGANIZATION,
    "Country": EntityType.COUNTRY,
    "Address": EntityType.PLACE,
}
"""Schemata of FollowTheMoney and what they are here; all others are `other`."""

_NAMES: Final = ("name", "alias", "weakAlias", "previousName", "abbreviation")
_KEYS: Final = {"wikidataId": "wikidata", "leiCode": "lei", "registrationNumber": "registration_number"}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEntity:
    """An entity that a user knows.

    Attributes:
        name: its name.
        type: country, person, organization, place or other.
        aliases: other names.
        identifiers: keys in registers.
    """

    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Entities that a user knows, found by their names.

    A name that two of them bear finds neither: what is ambiguous stays apart.

    Attributes:
        entities: the entities, sorted by type and name.
    """

    entities: tuple[KnownEntity, ...] = ()
    _by_name: Mapping[tuple[str, ...], KnownEntity] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[tuple[str, ...], KnownEntity | None] = {}
        for entity in self.entities:
            for name in (entity.name, *entity.aliases):
                words = name_words(name)
                if words and found.setdefault(words, entity) is not entity:
                    found[words] = None
        object.__setattr__(self, "_by_name", {words: one for words, one in found.items() if one is not None})

    def find(self, words: tuple[str, ...]) -> KnownEntity | None:
        """Find the one entity with a name, given in the form for comparison."""
        return self._by_name.get(words)


NOBODY: Final = Gazetteer()
"""The gazetteer of a user who brings none."""


def read_gazetteer(path: Path) -> Gazetteer:
    """Read a gazetteer.

    Args:
        path: a CSV file in UTF-8 with the columns name, type, aliases and identifiers (the last two may be
            missing; several aliases are parted by semicolons, identifiers are written `scheme=value`), or a
            file of FollowTheMoney entities, one JSON object a line.

    Returns:
        The gazetteer.

    Raises:
        InputError: it cannot be read, or a line is not what it should be; says which and why.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"the gazetteer cannot be read: {error}",
            code="gazetteer_unreadable",
            where=str(path),
            remedy="Give a CSV file in UTF-8, or FollowTheMoney entities as JSON lines",
        ) from error
    rows = _json_lines(text, str(path)) if text.lstrip()[:1] == "{" else _table(text, str(path))
    return Gazetteer(
        entities=tuple(sorted(set(rows), key=lambda one: (one.type, one.name, one.aliases, one.identifiers)))
    )


def _wrong(message: str, path: str, line: int, remedy: str) -> InputError:
    return InputError(message, code="gazetteer_wrong", where=f"{path}, line {line}", remedy=remedy)


def _table(text: str, path: str) -> Iterator[KnownEntity]:
    reader = csv.DictReader(io.StringIO(text), strict=True)
    try:
        missing = [column for column in _COLUMNS[:2] if column not in (reader.fieldnames or ())]
        if missing:
            raise _wrong(
                f"the column {missing[0]!r} is missing",
                path,
                1,
                f"The first line names {', '.join(_COLUMNS)}",
            )
        for row in reader:
            yield _of_row(row, path, reader.line_num)
    except csv.Error as error:
        raise _wrong(f"this is no CSV: {error}", path, reader.line_num, "Check quotation marks") from error


def _of_row(row: dict[str, str | None], path: str, line: int) -> KnownEntity:
    name, kind = (row["name"] or "").strip(), (row["type"] or "").strip().lower()
    if not name_words(name):
        raise _wrong("the name is empty", path, line, "Give every entity a name, or delete the line")
    if kind not in set(EntityType):
        raise _wrong(f"there is no type {kind!r}", path, line, f"Types are {', '.join(EntityType)}")
    pairs = [pair.strip() for pair in (row.get("identifiers") or "").split(_PARTING) if pair.strip()]
    for pair in pairs:
        if not all(part.strip() for part in pair.partition("=")[::2]):
            raise _wrong(f"the identifier {pair!r} is not scheme=value", path, line, "Write it wikidata=Q1")
    return KnownEntity(
        name=name,
        type=EntityType(kind),
        aliases=tuple(
            sorted({one.strip() for one in (row.get("aliases") or "").split(_PARTING) if one.strip()})
        ),
        identifiers=tuple(
            sorted(
                {
                    Identifier(scheme.strip(), value.strip())
                    for scheme, _, value in (pair.partition("=") for pair in pairs)
                }
            )
        ),
    )


def _json_lines(text: str, path: str) -> Iterator[KnownEntity]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        remedy = "Give one FollowTheMoney entity a line: an object with id, schema and properties"
        try:
            value: Any = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _wrong(f"this is no JSON: {error}", path, number, remedy) from error
        if not isinstance(value, dict) or not isinstance(value.get("properties"), dict):
            raise _wrong("this is no FollowTheMoney entity", path, number, remedy)
        entity = _of_money(cast("dict[str, Any]", value))
        if entity is not None:
            yield entity


def _of_money(value: dict[str, Any]) -> KnownEntity | None:
    """An entity of FollowTheMoney; None for one without a name, as relations are."""
    properties = cast("dict[str, Any]", value["properties"])

    def texts(name: str) -> list[str]:
        found = properties.get(name)
        return (
            [one for one in cast("list[Any]", found) if isinstance(one, str)]
            if isinstance(found, list)
            else []
        )

    names = [name.strip() for kind in _NAMES for name in texts(kind) if name_words(name)]
    if not names:
        return None
    kind = _SCHEMAS.get(str(value.get("schema")), EntityType.OTHER)
    identifiers = {Identifier(scheme, one) for key, scheme in _KEYS.items() for one in texts(key)}
    if kind is EntityType.COUNTRY:
        identifiers |= {Identifier("iso3166_1", one.upper()) for one in texts("country")}
    if isinstance(value.get("id"), str):
        identifiers.add(Identifier("ftm", value["id"]))
    return KnownEntity(
        name=names[0],
        type=kind,
        aliases=tuple(sorted(set(names[1:]) - {names[0]})),
        identifiers=tuple(sorted(identifiers)),
    )

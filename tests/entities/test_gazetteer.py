"""Gazetteers: both forms, and errors that say where and what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from recension.entities import Gazetteer, KnownEntity, read_gazetteer
from recension.errors import InputError
from recension.language.model import installed
from recension.record import EntityType, Identifier
from tests.entities.accounts import told

if TYPE_CHECKING:
    from pathlib import Path


def test_a_table(tmp_path: Path) -> None:
    path = tmp_path / "known.csv"
    path.write_text(
        "name,type,aliases,identifiers\n"
        "Republic of Ostmere,country,Ostmere; Ostmerian Republic,wikidata=Q1;own=7\n"
        "Ada Norr,person,,\n",
        encoding="utf-8",
    )
    known = read_gazetteer(path)
    ostmere = known.find(("ostmere",))
    assert ostmere is not None
    assert ostmere.type is EntityType.COUNTRY
    assert ostmere.aliases == ("Ostmere", "Ostmerian Republic")
    assert ostmere.identifiers == (Identifier("own", "7"), Identifier("wikidata", "Q1"))
    assert known.find(("ada", "norr")) is not None
    assert known.find(("karl", "norr")) is None


def test_follow_the_money(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    rows = [
        {"id": "a", "schema": "Person", "properties": {"name": ["Ada Norr"], "alias": ["A. Norr"]}},
        {"id": "b", "schema": "Ownership", "properties": {"owner": ["a"]}},
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    known = read_gazetteer(path)
    assert [one.name for one in known.entities] == ["Ada Norr"]
    found = known.find(("a", "norr"))
    assert found is not None
    assert Identifier("ftm", "a") in found.identifiers


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name,aliases\nOstmere,\n", "'type' is missing"),
        ("name,type\nOstmere,planet\n", "line 2.*no type 'planet'"),
        ("name,type\n,country\n", "line 2.*name is empty"),
        ("name,type,identifiers\nOstmere,country,Q1\n", "line 2.*'Q1' is not scheme=value"),
        ('{"id": "a"}', "line 1.*no FollowTheMoney entity"),
        ('{"id": ', "line 1.*no JSON"),
        ('name,type\n"Ostmere,country\n', "no CSV"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "known"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=says):
        read_gazetteer(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_gazetteer(tmp_path / "none.csv")
    assert caught.value.code == "gazetteer_unreadable"


def test_a_name_of_two_finds_neither() -> None:
    twins = tuple(
        KnownEntity(name=name, type=EntityType.PERSON, aliases=("Norr",))
        for name in ("Ada Norr", "Karl Norr")
    )
    assert Gazetteer(entities=twins).find(("norr",)) is None


@pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")
def test_it_wins_over_the_tables() -> None:
    pytest.importorskip("onnxruntime")
    text = "Georgia agreed to host the talks, and Sudmark welcomed it."
    assert dict(getattr(told(text).at("Georgia"), "identifiers", ())) == {"iso3166_1": "GE"}
    entry = KnownEntity(
        name="State of Georgia",
        type=EntityType.PLACE,
        aliases=("Georgia",),
        identifiers=(Identifier("own", "1"),),
    )
    found = told(text, gazetteer=Gazetteer(entities=(entry,))).at("Georgia")
    assert found is not None
    assert found.name == "State of Georgia"
    assert found.type is EntityType.PLACE
    assert dict(found.identifiers) == {"own": "1"}

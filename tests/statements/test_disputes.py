"""One quotation that two accounts hand to different speakers: each account's word stands by itself."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from recension import build
from recension.language.model import installed
from recension.record import Entity, EntityId, EntityType, SourceKind
from recension.statements.disputes import are_two, name_words

if TYPE_CHECKING:
    from pathlib import Path

QUOTED = "We will mend every lock of the long canal before the first barge of the season comes"
ACCOUNTS = {
    "herald.txt": f'Fell Herald\n14 March 2031\n\nThe canal\n\n"{QUOTED}," said Olla Brandt on Monday. '
    "Brandt is the premier of Norland.\n\nNobody had asked the bargemen of the valley.\n",
    "courier.txt": "Sudmark Courier\n14 March 2031\n\nLocks to be mended\n\nThe locks are in a poor state. "
    f'"{QUOTED}," Mirre Lund told the council of Orm.\n\nLund was cheered by the bargemen.\n',
}


def person(name: str, type_: EntityType = EntityType.PERSON) -> Entity:
    return Entity(
        id=EntityId(name),
        type=type_,
        name=name,
        aliases=(),
        part_of=None,
        roles=(),
        identifiers=(),
        mentions=(),
        reasons=("given by the test",),
    )


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (person("Olla Brandt"), person("Mirre Lund"), True),
        (person("Olla Brandt"), person("Brandt"), False),
        (person("Norland", EntityType.COUNTRY), person("Sudmark", EntityType.COUNTRY), True),
        (person("Norland", EntityType.COUNTRY), person("Olla Brandt"), False),
        (person("Water Board", EntityType.ORGANIZATION), person("Dam House", EntityType.ORGANIZATION), False),
    ],
)
def test_who_is_surely_somebody_else(one: Entity, other: Entity, *, two: bool) -> None:
    assert are_two(one, other) == two
    assert are_two(other, one) == two


def test_the_words_of_names() -> None:
    assert name_words(["The premier, O. Brandt", "lund"]) == {"brandt"}


@pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")
def test_each_account_keeps_its_speaker_and_all_share_one_source(tmp_path: Path) -> None:
    for name, text in ACCOUNTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    records = [build([str(tmp_path / name) for name in order]) for order in permutations(ACCOUNTS)]
    record = records[0]
    names = {entity.id: entity.name for entity in record.entities}
    said = [one for one in record.statements if "every lock" in one.content]

    assert {names[speaker] for one in said for speaker in one.speakers} == {"Olla Brandt", "Mirre Lund"}
    assert all(len(one.occurrences) == 1 for one in said)
    assert all("accounts hand these words to different speakers" in " ".join(one.reasons) for one in said)
    (source,) = {one.source for one in said}
    assert next(one for one in record.sources if one.id == source).kind is SourceKind.LOST
    assert [one.statements for one in records] == [record.statements] * len(records)
    (claim,) = (one for one in record.claims if "every lock" in one.text)
    assert claim.independent_sources == 1
    assert [(one.slot, {value.value for value in one.values}) for one in claim.conflicts] == [
        ("attribution", {"Olla Brandt", "Mirre Lund"})
    ]

"""Coding pairs of actors with dictionaries in the formats of PETRARCH; the entries are made for the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from evaluation.petrarch import Dictionaries, Score, coded_in
from evaluation.petrarch_dictionaries import read_actors, read_agents, read_discards, read_verbs
from recension.language.model import installed
from tests.events.telling_texts import model

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("onnxruntime")
needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)

ACTORS = """NORLAND [NOR] # a comment
+NORLANDER
SUDMARK [SUD]
ANA_BREL
\t[SUDOPP <20300101]
\t[SUDGOV >20300101]
"""
AGENTS = "!PERSON! = MAN, MEN\nSOLDIER [~MIL]\nPOLICE {} [~COP]\nRELIEF!PERSON! [NGO~]\n"
VERBS = """&TIES
+RELATIONS
+LINKS

--- BREAK [161] ---
BREAK {BROKE BROKEN}
- * &TIES [1611] # comment
--- MEET [040:041] ---
MEET {MET}
"""


@pytest.fixture
def known(tmp_path: Path) -> Dictionaries:
    for name, text in (("actors", ACTORS), ("agents", AGENTS), ("verbs", VERBS), ("discards", "FOOTBALL\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    verbs, sets = read_verbs(tmp_path / "verbs")
    return Dictionaries(
        read_actors(tmp_path / "actors"),
        read_agents(tmp_path / "agents"),
        verbs,
        sets,
        read_discards(tmp_path / "discards"),
    )


def test_forms_and_plurals(known: Dictionaries) -> None:
    assert known.agents["SOLDIERS",] == "~MIL"
    assert ("POLICES",) not in known.agents
    assert known.agents["RELIEFMEN",] == "NGO~"
    assert {("BREAKS",), ("BROKEN",), ("BREAKING",)} <= set(known.verbs)
    assert known.actors["NORLANDER",] == known.actors["NORLAND",]


@needs_model
@pytest.mark.parametrize(
    ("text", "day", "triples"),
    [
        ("Norland broke relations with Sudmark.", "20250101", {("NOR", "SUD", "1611")}),
        ("Norland met Sudmark in May.", "20250101", {("NOR", "SUD", "040"), ("SUD", "NOR", "041")}),
        ("Norland met Ana Brel.", "20250101", {("NOR", "SUDOPP", "040"), ("SUDOPP", "NOR", "041")}),
        ("Norland met Ana Brel.", "20310101", {("NOR", "SUDGOV", "040"), ("SUDGOV", "NOR", "041")}),
        ("Norland met Sudmark at football.", "20250101", set()),
        ("The harbour is small.", "20250101", set()),
    ],
)
def test_coding(known: Dictionaries, text: str, day: str, triples: set[tuple[str, str, str]]) -> None:
    assert coded_in(text, day, known, model()) == triples


def test_shares() -> None:
    assert Score(3, 4, 6).precision == 0.75
    assert Score(3, 4, 6).recall == 0.5
    assert Score(0, 0, 0).precision == 0.0

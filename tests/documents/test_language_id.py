from __future__ import annotations

import socket

import pytest

from recension.documents.language_id import guess_language, language_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governments agreed on Tuesday to open the lake to the boats of both shores.", "en"),
        ("Die Regierungen einigten sich am Dienstag darauf, den See für Boote zu öffnen.", "de"),
        ("Les gouvernements ont décidé mardi d'ouvrir le lac aux bateaux des deux rives.", "fr"),
        ("Правительства договорились во вторник открыть озеро для лодок обоих берегов.", "ru"),
        ("Уряди домовилися у вівторок відкрити озеро для човнів обох берегів.", "uk"),
        ("両国政府は火曜日、湖を両岸の船に開放することで合意した。漁師たちは喜んでいる。", "ja"),
    ],
)
def test_languages(text: str, expected: str) -> None:
    assert language_of([text]) == expected
    assert language_of(text.split()) == expected


@pytest.mark.parametrize("text", ["", "12.05.2031", "OK", "\n\n", "\ud800"])
def test_too_little_to_tell(text: str) -> None:
    assert language_of([text]) is None


def test_a_guess_needs_its_probability() -> None:
    assert guess_language("The lake is open to the boats of both shores", 1.1) is None


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    assert language_of(["The governments agreed on Tuesday to open the lake to the boats."]) == "en"

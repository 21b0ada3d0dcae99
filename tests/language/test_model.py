from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from recension.errors import ModelError
from recension.language import model
from recension.language.annotators import annotator_for, annotator_named, annotator_names

if TYPE_CHECKING:
    from pathlib import Path


def write_model(folder: Path, **changes: Any) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "labels.json").write_bytes(b"{}")
    (folder / "parser.onnx").write_bytes(b"no graph")
    files = {
        name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in {"labels.json": b"{}", "parser.onnx": b"no graph"}.items()
    }
    manifest = {"interface": model.INTERFACE, "name": "m", "version": "3", "files": files} | changes
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


def test_a_whole_model_is_read(tmp_path: Path) -> None:
    found = model.opened(write_model(tmp_path), "Install it")
    assert found.name == "m 3"
    assert found.read("labels.json") == b"{}"


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda folder: (folder / "labels.json").unlink(), "cannot read"),
        (lambda folder: (folder / "labels.json").write_bytes(b"{"), "truncated"),
        (lambda folder: (folder / "labels.json").write_bytes(b"[]"), "not those of the release"),
    ],
)
def test_a_damaged_file_says_what_to_do(tmp_path: Path, damage: Any, message: str) -> None:
    found = model.opened(write_model(tmp_path), "Install it")
    damage(tmp_path)
    with pytest.raises(ModelError, match=message) as caught:
        found.read("labels.json")
    assert caught.value.remedy == "Install it"
    assert "labels.json" in caught.value.where


def test_a_file_the_manifest_does_not_name(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no file other"):
        model.opened(write_model(tmp_path), "Install it").read("other")


def test_a_model_of_another_interface(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="made for interface 99"):
        model.opened(write_model(tmp_path, interface=99), "Install it")


@pytest.mark.parametrize(
    "text", ["", "[]", '{"interface": 1}', '{"interface": 1, "name": "m", "version": "1", "files": [1]}']
)
def test_a_broken_manifest(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_text(text)
    with pytest.raises(ModelError, match="manifest cannot be read"):
        model.opened(tmp_path, "Install it")


def test_a_missing_manifest(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="manifest cannot be read"):
        model.opened(tmp_path, "Install it")


def test_a_file_that_is_no_graph(tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime")
    with pytest.raises(ModelError, match="cannot be loaded"):
        model.opened(write_model(tmp_path), "Install it").session("parser.onnx")


def test_a_model_that_is_not_installed_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "PACKAGES", {"en": "recension_model_none"})
    with pytest.raises(ModelError, match=r"pip install .*recension-model-none"):
        model.find("en")
    assert not model.installed("en")


def test_a_language_without_a_model() -> None:
    with pytest.raises(ModelError, match="no model for the language 'xx'"):
        model.find("xx")
    assert annotator_for("xx") is None


def test_annotators_are_found_by_name() -> None:
    assert {"english", "spacy"} <= set(annotator_names())
    with pytest.raises(ModelError, match="no annotator named 'nobody'"):
        annotator_named("nobody")

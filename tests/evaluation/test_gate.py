from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from evaluation.gate import Floor, digest, judge, pin, read_floors
from evaluation.measurement import Measurement

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "data.txt"
    path.write_text("labelled", "utf-8")
    return path


def measured(value: float, *inputs: Path) -> Measurement:
    return Measurement(columns=("f1",), rows=((str(value),),), figures={"f1": value}, inputs=inputs)


def test_a_figure_under_its_floor_is_named(data: Path) -> None:
    floors = {"row": Floor(data=digest([data]), figures={"f1": 0.9}, lowered=[])}
    assert judge("row", measured(0.9, data), floors).under == ()
    assert judge("row", measured(0.89, data), floors).under == ("f1 0.8900 < 0.9000",)


def test_other_data_than_what_was_pinned_is_noticed(data: Path) -> None:
    floors = {"row": Floor(data=digest([data]), figures={"f1": 0.9}, lowered=[])}
    data.write_text("changed", "utf-8")
    assert not judge("row", measured(0.95, data), floors).same_data


def test_a_floor_is_lowered_only_with_a_reason(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    pin("row", measured(0.9, data), {}, reason=None, path=path)
    with pytest.raises(ValueError, match="only with --lower"):
        pin("row", measured(0.8, data), read_floors(path), reason=None, path=path)
    pin("row", measured(0.8, data), read_floors(path), reason="labels were wrong", path=path)
    floor = read_floors(path)["row"]
    assert floor["figures"] == {"f1": 0.8}
    assert floor["lowered"] == ["f1 0.8000 < 0.9000: labels were wrong"]


def test_what_was_never_pinned_has_no_floor(data: Path) -> None:
    assert judge("new", measured(0.1, data), {}).under == ()

"""The cycle collector looks seldom during a build, and as before after it."""

from __future__ import annotations

import gc
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from recension import Input, build
from recension.pipeline.collecting import seldom_collected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.pipeline import Stage


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_looks_less_often_inside_and_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with seldom_collected():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before


def test_is_restored_after_an_error() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="broken"), seldom_collected():
        raise ValueError("broken")
    assert gc.get_threshold() == before


def test_the_last_of_two_that_overlap_restores_it() -> None:
    before = gc.get_threshold()
    first, second = ExitStack(), ExitStack()
    first.enter_context(seldom_collected())
    second.enter_context(seldom_collected())
    first.close()
    assert gc.get_threshold() != before
    second.close()
    assert gc.get_threshold() == before


def test_one_who_turned_it_off_keeps_it_off() -> None:
    gc.set_threshold(0)
    with seldom_collected():
        assert gc.get_threshold()[0] == 0
    assert gc.get_threshold()[0] == 0


def test_a_build_looks_less_often_while_it_runs() -> None:
    before = gc.get_threshold()
    seen: list[int] = []
    text = b"The ferry left the harbour of Orlen at noon with forty people on board."

    def told(stage: Stage, done: int, total: int | None) -> None:
        assert stage, (done, total)
        seen.append(gc.get_threshold()[0])

    build(Input(path="a.txt", suffix=".txt", content=text), annotator="none", progress=told)
    assert min(seen) > before[0]
    assert gc.get_threshold() == before

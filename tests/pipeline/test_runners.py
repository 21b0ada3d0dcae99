from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from recension.pipeline.runners import FEWEST, run

if TYPE_CHECKING:
    from collections.abc import Sequence


def doubled(number: int) -> int:
    return number * 2


def with_process(number: int) -> tuple[int, int]:
    return number, os.getpid()


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("items", [(), (3,), tuple(range(FEWEST + 9))])
def test_every_runner_gives_the_same_results_in_the_order_of_the_items(
    workers: int, items: Sequence[int]
) -> None:
    assert list(run(doubled, items, workers)) == [item * 2 for item in items]


def test_few_items_stay_in_this_process_and_many_leave_it() -> None:
    few = {process for _, process in run(with_process, range(FEWEST - 1), 2)}
    many = {process for _, process in run(with_process, range(FEWEST), 2)}
    assert few == {os.getpid()}
    assert os.getpid() not in many

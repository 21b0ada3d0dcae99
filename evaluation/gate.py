"""The gate: a figure under its pinned floor fails, and a floor is lowered only with a reason."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from evaluation.measurement import Measurement

FLOORS = Path(__file__).with_name("floors.json")


class Floor(TypedDict):
    """The pinned figures of one measurement, the digest of the data behind them, and why any was lowered."""

    data: str
    figures: dict[str, float]
    lowered: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The figures under their floor, and whether the data is what was pinned."""

    under: tuple[str, ...]
    same_data: bool


def digest(files: Iterable[Path]) -> str:
    """SHA-256 over the names and contents of data files, in the order of their names."""
    whole = hashlib.sha256()
    for path in sorted(files, key=lambda path: path.name):
        whole.update(f"{path.name}:{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def read_floors(path: Path = FLOORS) -> dict[str, Floor]:
    """The pinned floors by the name of their measurement."""
    return cast("dict[str, Floor]", json.loads(path.read_text("utf-8"))) if path.exists() else {}


def judge(name: str, measurement: Measurement, floors: dict[str, Floor]) -> Verdict:
    """Hold a measurement against its floors. One that was never pinned has none."""
    floor = floors.get(name)
    if floor is None:
        return Verdict(under=(), same_data=True)
    under = tuple(
        f"{figure} {measurement.figures.get(figure, 0.0):.4f} < {least:.4f}"
        for figure, least in floor["figures"].items()
        if measurement.figures.get(figure, 0.0) < least
    )
    return Verdict(under=under, same_data=floor["data"] == digest(measurement.inputs))


def pin(
    name: str, measurement: Measurement, floors: dict[str, Floor], *, reason: str | None, path: Path = FLOORS
) -> None:
    """Pin a measurement's figures as its floors, rounded down to three decimals.

    Raises:
        ValueError: a floor would be lowered and no reason is given.
    """
    verdict = judge(name, measurement, floors)
    if verdict.under and not reason:
        message = f"{name}: {'; '.join(verdict.under)}. A floor is lowered only with --lower REASON."
        raise ValueError(message)
    history = floors[name]["lowered"] if name in floors else []
    floors[name] = Floor(
        data=digest(measurement.inputs),
        figures={figure: int(value * 1000) / 1000 for figure, value in sorted(measurement.figures.items())},
        lowered=[*history, *([f"{'; '.join(verdict.under)}: {reason}"] if verdict.under else [])],
    )
    path.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n", "utf-8")

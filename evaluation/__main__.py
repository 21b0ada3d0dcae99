"""Measure quality: `python -m evaluation NAME... --data DIR`.

Prints a table and a JSON line for each measurement. Exit status: 0 every figure stands at or over its
floor (or its data is absent: skipped, never passed), 1 a figure is under its floor or the data is not what
was pinned, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import evaluation
from evaluation.gate import digest, judge, pin, read_floors
from evaluation.measurement import DataAbsentError

if TYPE_CHECKING:
    from collections.abc import Callable

    from evaluation.measurement import Measurement


def names() -> list[str]:
    """The measurements: every module of this package that has `measure`."""
    modules = [module.name for module in pkgutil.iter_modules(evaluation.__path__)]
    return [name for name in modules if hasattr(importlib.import_module(f"evaluation.{name}"), "measure")]


def main(arguments: list[str]) -> int:
    """Run the named measurements, or all, and hold each against its floors."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description="Measure quality.")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="which measurements; all where none is named"
    )
    parser.add_argument("--data", type=Path, help="the folder that holds the labelled data sets")
    parser.add_argument("--pin", action="store_true", help="pin the figures as the new floors")
    parser.add_argument(
        "--lower", metavar="REASON", help="with --pin: allow floors to be lowered, and say why"
    )
    options = parser.parse_args(arguments)
    floors = read_floors()
    status = 0
    for name in options.names or names():
        module = importlib.import_module(f"evaluation.{name}")
        measure = cast("Callable[[Path], Measurement]", module.measure)
        if options.data is None and not getattr(module, "BUNDLED", False):
            parser.error(f"{name} needs --data DIR, the folder that holds the labelled data sets")
        try:
            measurement = measure(options.data or Path())
        except DataAbsentError as error:
            print(f"{name}: skipped, {error}\n")
            continue
        print(f"{name}\n{_table(measurement)}")
        verdict = judge(name, measurement, floors)
        line = {"name": name, "figures": measurement.figures, "data": digest(measurement.inputs)}
        print(json.dumps(line | {"under": list(verdict.under), "same_data": verdict.same_data}) + "\n")
        if options.pin:
            pin(name, measurement, floors, reason=options.lower)
        elif verdict.under or not verdict.same_data:
            status = 1
    return status


def _table(measurement: Measurement) -> str:
    lines = [measurement.columns, *measurement.rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(measurement.columns))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

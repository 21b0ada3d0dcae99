"""A whole build in a cold process: `python -m benchmarks.cold_build PATH... [--runs N]`.

Prints wall seconds, processor seconds and peak memory of `recension build`, and the wall seconds of
`recension --help`, each as minimum, median and maximum over the runs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence  # noqa: TC003 - part of a public signature
from dataclasses import dataclass

MEBIBYTE_IN_KIBIBYTES = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One process: wall and processor seconds, peak resident memory in MiB."""

    wall: float
    processor: float
    memory: float


def run_cold(arguments: Sequence[str]) -> Run:
    """Run `recension` once in a process of its own.

    Raises:
        RuntimeError: it ended with an error.
    """
    begin = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - the arguments are the user's own paths
        [sys.executable, "-m", "recension", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        message = f"recension {' '.join(arguments)} ended with {process.returncode}"
        raise RuntimeError(message)
    return Run(
        wall=wall, processor=usage.ru_utime + usage.ru_stime, memory=usage.ru_maxrss / MEBIBYTE_IN_KIBIBYTES
    )


def _build_into_a_new_folder(paths: Sequence[str]) -> Run:
    with tempfile.TemporaryDirectory() as out:  # an old one holds annotations of the run before
        return run_cold(["build", *paths, "--out", out])


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time a whole build in a cold process.")
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args(arguments)
    builds = [_build_into_a_new_folder(options.paths) for _ in range(options.runs + 1)][1:]
    helps = [run_cold(["--help"]) for _ in range(options.runs + 1)][1:]
    rows = {
        "build, wall s": [run.wall for run in builds],
        "build, processor s": [run.processor for run in builds],
        "build, peak MiB": [run.memory for run in builds],
        "--help, wall s": [run.wall for run in helps],
    }
    print(f"{'':20} {'min':>8} {'median':>8} {'max':>8}   ({options.runs} runs after one warm-up)")
    for name, figures in rows.items():
        print(f"{name:20} {min(figures):8.2f} {statistics.median(figures):8.2f} {max(figures):8.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])

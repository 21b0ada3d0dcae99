"""One story told by many documents: `python -m benchmarks.one_story [COUNT...]`.

For each count a family of copies is generated, half of them made from one statement and the rest from each
other's copies (see `planted_traditions.py`), and its lineage is traced. Prints processor seconds of matching
and of tracing and the process's peak memory so far, so give counts in ascending order. Stories of up to
300 documents are measured without arguments; 1000 takes minutes.
"""

from __future__ import annotations

import resource
import sys
import time
from typing import Final

from benchmarks.known_trees import edges_of
from benchmarks.planted_traditions import planted_tradition
from recension.lineage.alignments.matching import align_words
from recension.lineage.alignments.words import words_of
from recension.lineage.tracing import trace

_FAMILY: Final = "accords"
_SEED: Final = 1
_COUNTS: Final = (100, 300)
_KIBIBYTES_IN_MEBIBYTE: Final = 1024


def measure(count: int) -> str:
    """One line: processor seconds of matching and tracing one story, edges found, peak memory in MiB."""
    tradition = planted_tradition(_FAMILY, count, _SEED, dated=True)
    begin = time.process_time()
    words = words_of(tradition.documents)
    alignments = align_words(words)
    matched = time.process_time()
    lineage = trace(tradition.documents, alignments, words)
    traced = time.process_time()
    true = {(parent, child) for child, parent in enumerate(tradition.parents, start=1)}
    found = edges_of(lineage.stemma, tradition.documents)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIBIBYTES_IN_MEBIBYTE
    return (
        f"{count:>9}  {len(alignments):>10}  {matched - begin:>8.1f}  {traced - matched:>7.1f}  "
        f"{len(true & found) / len(true):>10.3f}  {peak:>8.0f}"
    )


def main(arguments: list[str]) -> None:
    """Print a table, one line a count."""
    print("documents  alignments  matching  tracing  true edges  peak MiB")
    for count in [int(argument) for argument in arguments] or _COUNTS:
        print(measure(count), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

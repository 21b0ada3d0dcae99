"""Matching beside its peers, in one run on one corpus: datasketch, rensa and text-dedup.

Run it with a Python that has this project and `requirements/benchmarks.in`:

    python -m benchmarks.matching --documents 10000

The peers compare sketches of whole documents (or, here as well, of lines) and report pairs of documents; this
project reports the passages themselves, with their alignment. Pairs are what all can be measured by.
"""

from __future__ import annotations

import argparse
import importlib
import re
import time
from collections import defaultdict
from importlib.metadata import PackageNotFoundError, version
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from benchmarks.planted_copies import LEVELS, planted_corpus
from recension._version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from benchmarks.planted_copies import PlantedCorpus
    from recension.record import Document

_SHINGLE: Final = 3  # words: short, so that edited lines still share some
_PERMUTATIONS: Final = 128
# Of the share of shingles two texts have in common, which is the peers' usual setting.
_THRESHOLD: Final = 0.5
_WORD: Final = re.compile(r"\w+")

_Pairs = set[tuple[str, str]]


def _shingles(text: str) -> set[str]:
    words = _WORD.findall(text.casefold())
    return {" ".join(words[place : place + _SHINGLE]) for place in range(max(len(words) - _SHINGLE + 1, 1))}


def _units(documents: Sequence[Document], *, lines: bool) -> Iterator[tuple[str, str]]:
    """Pairs of document id and text, of whole documents or of each line."""
    for document in documents:
        texts = document.text.splitlines() if lines else [document.text]
        yield from ((str(document.id), text) for text in texts if text.count(" ") >= _SHINGLE)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _recension(documents: Sequence[Document]) -> _Pairs:
    from recension.lineage.alignments.matching import align  # noqa: PLC0415 - each contender loads its own libraries

    return {(str(found.left), str(found.right)) for found in align(documents)}


def _datasketch(documents: Sequence[Document], *, lines: bool) -> _Pairs:
    library: Any = importlib.import_module("datasketch")
    index: Any = library.MinHashLSH(threshold=_THRESHOLD, num_perm=_PERMUTATIONS)
    found: _Pairs = set()
    for number, (owner, text) in enumerate(_units(documents, lines=lines)):
        sketch: Any = library.MinHash(num_perm=_PERMUTATIONS)
        sketch.update_batch([shingle.encode() for shingle in _shingles(text)])
        found.update(_pair(owner, other) for other, _ in index.query(sketch) if other != owner)
        index.insert((owner, number), sketch)
    return found


def _rensa(documents: Sequence[Document], *, lines: bool) -> _Pairs:
    library: Any = importlib.import_module("rensa")
    index: Any = library.RMinHashLSH(threshold=_THRESHOLD, num_perm=_PERMUTATIONS, num_bands=32)
    owners: list[str] = []
    found: _Pairs = set()
    for number, (owner, text) in enumerate(_units(documents, lines=lines)):
        sketch: Any = library.RMinHash(num_perm=_PERMUTATIONS, seed=42)
        sketch.update(sorted(_shingles(text)))
        found.update(_pair(owner, owners[other]) for other in index.query(sketch) if owners[other] != owner)
        owners.append(owner)
        index.insert(number, sketch)
    return found


def _text_dedup(documents: Sequence[Document], *, lines: bool) -> _Pairs:
    """Its MinHash step and the join of its buckets, without its clustering, which keeps no pairs."""
    np: Any = importlib.import_module("numpy")
    library: Any = importlib.import_module("text_dedup.minhash")
    bands, rows = library.optimal_param(
        _THRESHOLD, _PERMUTATIONS, false_positive_weight=0.5, false_negative_weight=0.5
    )
    ranges = [(band * rows, (band + 1) * rows) for band in range(bands)]
    prime, largest = np.uint64((1 << 61) - 1), np.uint32((1 << 32) - 1)
    chance = np.random.RandomState(42)
    permutations = tuple(
        chance.randint(low, int(prime), size=_PERMUTATIONS, dtype=np.uint64) for low in (1, 0)
    )
    owners: list[str] = []
    buckets: dict[tuple[int, bytes], set[str]] = defaultdict(set)
    for number, (owner, text) in enumerate(_units(documents, lines=lines)):
        sketch: Any = library.embed_func(
            text,
            number,
            num_perm=_PERMUTATIONS,
            ngram_size=_SHINGLE,
            min_length=_SHINGLE,
            hashranges=ranges,
            permutations=permutations,
            hash_func=library.xxh3_32hash,
            dtype=np.uint64,
            max_hash=largest,
            modulo_prime=prime,
        )
        owners.append(owner)
        for band, signature in enumerate(sketch[library.SIGNATURE_COLUMN]):
            buckets[band, bytes(signature)].add(owner)
    return {_pair(*two) for owners_of in buckets.values() for two in combinations(sorted(owners_of), 2)}


_CONTENDERS: Final[tuple[tuple[str, str, Callable[[Sequence[Document]], _Pairs]], ...]] = (
    ("recension", "recension", _recension),
    ("datasketch, documents", "datasketch", lambda documents: _datasketch(documents, lines=False)),
    ("datasketch, lines", "datasketch", lambda documents: _datasketch(documents, lines=True)),
    ("rensa, documents", "rensa", lambda documents: _rensa(documents, lines=False)),
    ("rensa, lines", "rensa", lambda documents: _rensa(documents, lines=True)),
    ("text-dedup, documents", "text-dedup", lambda documents: _text_dedup(documents, lines=False)),
    ("text-dedup, lines", "text-dedup", lambda documents: _text_dedup(documents, lines=True)),
)


def rows(corpus: PlantedCorpus, contenders: Iterable[str] = ()) -> Iterator[tuple[str, ...]]:
    """A row of figures for each contender that is installed.

    Args:
        corpus: documents with planted copies.
        contenders: names of packages; all where empty.

    Yields:
        Name, version, recall of pairs by level, precision of pairs, documents a CPU second.
    """
    planted = {
        level: {_pair(p.source, p.copy) for p in corpus.plants if p.level == level} for level in LEVELS
    }
    every = set[tuple[str, str]]().union(*planted.values())
    wanted = set(contenders)
    for name, package, find in _CONTENDERS:
        if wanted and package not in wanted:
            continue
        try:
            installed = __version__ if package == "recension" else version(package)
            began = time.process_time()
            found = find(corpus.documents)
        except (PackageNotFoundError, ImportError) as error:
            yield name, f"absent: {error}", *("" for _ in range(len(LEVELS) + 2))
            continue
        seconds = time.process_time() - began
        yield (
            name,
            installed,
            *(f"{len(found & pairs) / len(pairs):.3f}" for pairs in planted.values()),
            f"{len(found & every) / max(len(found), 1):.3f}",
            f"{len(corpus.documents) / seconds:.0f}",
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--plants", type=int, default=300)
    parser.add_argument("--only", action="append", default=[], help="a package to run; repeatable")
    options = parser.parse_args()
    corpus = planted_corpus(documents=options.documents, plants=options.plants)
    print("| contender | version | A | B | C | D | E | precision of pairs | documents a CPU second |")
    print("|---|---|---|---|---|---|---|---|---|")
    for row in rows(corpus, options.only):
        print("| " + " | ".join(row) + " |", flush=True)


if __name__ == "__main__":
    main()

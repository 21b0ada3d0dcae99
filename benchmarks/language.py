"""How fast the shipped English model is: `python -m benchmarks.language --data DIR`.

The text is the development set of GUM as written, repeated, so that nothing is measured on text the
model has seen. Every row runs in a process of its own: words a second of wall and of CPU time, load
time, highest resident memory. Tokenising, encoding, tree decoding, relations, names and lemmas are all
counted.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

_COPIES = 3


def main(arguments: list[str]) -> int:
    """Run every row and print the table; `--row` runs one and prints JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.language", description="Time the model.")
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds the treebanks")
    parser.add_argument("--row", help="run one row: the number of workers, or `vectors`")
    options = parser.parse_args(arguments)
    if options.row:
        print(
            json.dumps(
                _vectors(options.data) if options.row == "vectors" else _words(options.data, int(options.row))
            )
        )
        return 0
    for row in ("1", "2", "vectors"):
        command = [sys.executable, "-m", "benchmarks.language", "--data", str(options.data), "--row", row]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - itself
        figures: dict[str, float] = json.loads(done.stdout)
        print(f"{row:>8}  " + "  ".join(f"{name} {value:,.2f}" for name, value in figures.items()))
    return 0


def text_of(data: Path) -> str:
    """Give the development set of GUM as one text, a line a paragraph."""
    lines = (data / "ud" / "en_gum_free-ud-dev.conllu").read_text(encoding="utf-8").splitlines()
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.startswith(("# newpar", "# newdoc")):
            paragraphs.append([])
        elif line.startswith("# text = "):
            paragraphs[-1].append(line.removeprefix("# text = "))
    return "\n".join(" ".join(paragraph) for paragraph in paragraphs if paragraph)


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _words(data: Path, workers: int) -> dict[str, float]:
    text = text_of(data)
    started = time.perf_counter()
    from recension.language.english import english  # noqa: PLC0415 - its import is part of the start

    annotator = english(workers=workers)
    loaded = time.perf_counter() - started
    memory = _memory()
    annotator.annotate(text[:2000])
    wall, cpu = time.perf_counter(), time.process_time()
    words = sum(len(annotator.annotate(text)) for _ in range(_COPIES))
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return {
        "words/s": words / wall,
        "words per CPU s": words / cpu,
        "load s": loaded,
        "MB loaded": memory,
        "MB highest": _memory(),
    }


def _vectors(data: Path) -> dict[str, float]:
    sentences = [line for line in text_of(data).replace(". ", ".\n").split("\n") if line][:600]
    started = time.perf_counter()
    from recension.language.vectors import sentence_encoder  # noqa: PLC0415 - its import is part of the start

    encoder = sentence_encoder()
    loaded = time.perf_counter() - started
    encoder.encode(sentences[:5])
    wall, cpu = time.perf_counter(), time.process_time()
    encoder.encode(sentences)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return {
        "sentences/s": len(sentences) / wall,
        "sentences per CPU s": len(sentences) / cpu,
        "words a sentence": sum(len(one.split()) for one in sentences) / len(sentences),
        "load s": loaded,
        "MB highest": _memory(),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

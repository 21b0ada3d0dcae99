"""Make the English model: `python -m training --data DIR`.

Reads the data, trains (a killed run continues where its last checkpoint stands), exports to ONNX,
quantises, and writes the files of the package `models/en`. Needs the packages of
`training/requirements.in`, in an environment of its own.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch

from recension.language.pieces import Pieces
from training.base import fetch
from training.export import lexicon_lines, load, quantise, write_graphs, write_labels, write_manifest
from training.train import Plan, mean, read_corpus, train

_HERE = Path(__file__).resolve().parent
_PACKAGE = _HERE.parent / "models" / "en" / "src" / "recension_model_en" / "files"


def main(arguments: list[str]) -> int:
    """Train and write the files of the model."""
    parser = argparse.ArgumentParser(prog="python -m training", description="Make the English model.")
    parser.add_argument("--data", type=Path, required=True, help="the folder of the training data")
    parser.add_argument(
        "--work", type=Path, default=_HERE / "work", help="checkpoints, figures, base weights"
    )
    parser.add_argument("--out", type=Path, default=_PACKAGE, help="where the files of the model go")
    parser.add_argument("--version", default="1.1.0", help="version of the model")
    parser.add_argument("--epochs", type=float, default=Plan().epochs, help="passes over the data")
    parser.add_argument("--seed", type=int, default=Plan().seed)
    parser.add_argument("--threads", type=int, default=1, help="one is fastest on a shared machine")
    parser.add_argument("--export-only", action="store_true", help="export the passes that are there")
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    weights, vocabulary = fetch(options.work / "base")
    pieces = Pieces(vocabulary.read_text(encoding="utf-8").splitlines())
    run = options.work / "run"
    plan = Plan(epochs=options.epochs, seed=options.seed)
    learned = mean(run, plan) if options.export_only else train(options.data, weights, pieces, run, plan)
    write_package(
        learned, weights, vocabulary, options.data, options.work / "full", options.out, options.version
    )
    return 0


def write_package(
    checkpoint: Path, weights: Path, vocabulary: Path, data: Path, full: Path, out: Path, version: str
) -> None:
    """Write all files of the model package.

    Args:
        checkpoint: the trained network.
        weights: the original sentence encoder.
        vocabulary: its word pieces.
        data: folder of the data, for the lexicon.
        full: where the graphs in full precision go; they are not shipped.
        out: where the files of the package go.
        version: version of the model.
    """
    network, labels = load(checkpoint)
    write_graphs(network, weights, full)
    out.mkdir(parents=True, exist_ok=True)
    for name in ("parser", "relations", "sentences"):
        quantise(full / f"{name}.onnx", out / f"{name}.onnx")
    write_labels(network, labels, out / "labels.json")
    lines = lexicon_lines(read_corpus(data).train)
    (out / "lexicon.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (out / "vocabulary.txt").write_bytes(vocabulary.read_bytes())
    write_manifest(out, version)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

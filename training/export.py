"""From a checkpoint to the files of the model package: graphs (opset 17), int8 weights, labels, lexicon."""

from __future__ import annotations

import hashlib
import json
import warnings
from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from recension.language.model import INTERFACE
from training.graphs import ParserGraph, SentenceGraph
from training.network import RELATION, Network
from training.sentences import FACTS, TAGS
from training.windows import Labels

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from training.sentences import Sentence

OPSET: Final = 17
AGREED: Final = 0.9
"""Share of a word's occurrences under a tag that must have one lemma for the lexicon to know it."""


def load(checkpoint: Path) -> tuple[Network, Labels]:
    """Read the averaged weights of a checkpoint."""
    kept = torch.load(checkpoint, weights_only=True)
    labels = Labels(**{name: tuple(values) for name, values in kept["labels"].items()})
    network = Network(labels)
    network.load_state_dict(kept["average"])
    return network.eval(), labels


def write_graphs(network: Network, weights: Path, folder: Path) -> None:
    """Write the three graphs in full precision.

    Args:
        network: the trained network.
        weights: the original sentence encoder.
        folder: where `parser.onnx`, `relations.onnx` and `sentences.onnx` go.
    """
    folder.mkdir(parents=True, exist_ok=True)
    pieces = torch.ones(2, 9, dtype=torch.int64)
    pooling = torch.zeros(2, 5, 9)
    pooling[:, torch.arange(5), torch.arange(1, 6)] = 1.0
    window = {0: "windows", 1: "pieces"}
    word = {0: "windows", 1: "words"}
    names = ["upos", "xpos", "scripts", "starts", "arcs", "dependents", "governors", "names", "facts"]
    axes = dict.fromkeys(names, word)
    axes["arcs"] = {0: "windows", 1: "words", 2: "heads"}
    axes["governors"] = {0: "windows", 1: "heads"}
    axes |= {"pieces": window, "shapes": window, "pooling": {0: "windows", 1: "words", 2: "pieces"}}
    inputs = ["pieces", "shapes", "pooling"]
    _export(ParserGraph(network), (pieces, pieces, pooling), inputs, names, axes, folder / "parser.onnx")
    pair = torch.zeros(3, RELATION)
    _export(
        network.scorer,
        (pair, pair),
        ["dependents", "governors"],
        ["scores"],
        {"dependents": {0: "pairs"}, "governors": {0: "pairs"}, "scores": {0: "pairs"}},
        folder / "relations.onnx",
    )
    sentence = {"pieces": window, "vectors": {0: "windows"}}
    encoder = SentenceGraph(weights)
    _export(encoder, (pieces,), ["pieces"], ["vectors"], sentence, folder / "sentences.onnx")


def _export(
    module: nn.Module,
    example: tuple[Tensor, ...],
    inputs: list[str],
    outputs: list[str],
    axes: dict[str, dict[int, str]],
    place: Path,
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns of its own successor and of traced constants
        torch.onnx.export(
            module.eval(),
            example,
            str(place),
            input_names=inputs,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )


def quantise(source: Path, target: Path) -> None:
    """Write a graph with int8 weights, one scale a channel; activations are scaled as they come.

    Weights use 7 of the 8 bits, so that sums cannot overflow on processors without VNNI and all give the
    same. On a model after three passes it cost 0.4 F1 of names of EWT dev (76.7 for 77.1) and nothing of the
    tree (LAS 88.9 for 88.8).

    Args:
        source: the graph in full precision.
        target: where the small one goes.
    """
    quantize_dynamic(
        str(source),
        str(target),
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather"],
    )
    model = onnx.load(str(target))
    model.doc_string = ""
    model.producer_name = "recension"
    target.write_bytes(model.SerializeToString(deterministic=True))


def lexicon_lines(sentences: Iterable[Sentence]) -> list[str]:
    """Collect the lemmas on which the treebanks agree, by word and Penn tag.

    Args:
        sentences: training sentences; those without lemmas are left out.

    Returns:
        Sorted lines of word, tag and lemma, parted by tabulators.
    """
    seen: dict[tuple[str, str], Counter[str]] = {}
    for sentence in sentences:
        if sentence.tree:
            for word, tag, lemma in zip(sentence.words, sentence.xpos, sentence.lemmas, strict=True):
                form = word if tag.startswith("NNP") else word.lower()
                if "\t" not in form and lemma != "_":
                    seen.setdefault((form, tag), Counter())[lemma] += 1
    lines: list[str] = []
    for (form, tag), lemmas in sorted(seen.items()):
        lemma, count = min(lemmas.items(), key=lambda one: (-one[1], one[0]))
        if count >= AGREED * lemmas.total():
            lines.append(f"{form}\t{tag}\t{lemma}")
    return lines


def write_labels(network: Network, labels: Labels, place: Path) -> None:
    """Write the label sets and the scores of neighbouring tags."""
    transitions = network.field.transitions.detach().float().numpy().round(5)
    value = {
        "upos": labels.upos,
        "xpos": labels.xpos,
        "scripts": labels.scripts,
        "relations": labels.relations,
        "tags": TAGS,
        "facts": FACTS,
        "transitions": np.asarray(transitions, dtype=np.float64).round(5).tolist(),
    }
    place.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write_manifest(folder: Path, version: str) -> None:
    """Write size and SHA-256 of every file of the package."""
    graphs = ("parser.onnx", "relations.onnx", "sentences.onnx")
    names = ("labels.json", "lexicon.tsv", *graphs, "vocabulary.txt")
    listed = {}
    for name in names:
        data = (folder / name).read_bytes()
        listed[name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    release = {"language": "en", "name": "recension-model-en", "version": version}
    manifest = {"interface": INTERFACE, **release, "files": listed}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")

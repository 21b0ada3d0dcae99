"""The shipped model beside a spaCy CNN made from the same data: `python -m benchmarks.spacy_cnn --data DIR`.

Trains spaCy's own efficient pipeline (word features and convolutions shared by tagger, parser and
names; no vectors, its standard settings) on the sentences that the shipped model was trained on, then
runs both on the development sets and on the same text, one thread each, in this process. Needs
`requirements/benchmarks_spacy.in` in an environment of its own; what it trains is thrown away.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from benchmarks.language import text_of
from evaluation.conllu import Gold, joined, read_tags, read_treebank, spans_of
from recension.language.english import english
from training.sentences import ANY, TAGS, Sentence
from training.treebanks import read_ewt, read_gum
from training.wikipedia import read_politics, read_wikigold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    Read: TypeAlias = Callable[[list[list[str]]], list[Any]]

PIPES: Final = ("tagger", "parser", "ner")
WORDS: Final = 800
"""Words a batch while spaCy learns."""

CORE: Final = frozenset({"PER", "LOC", "ORG"})
SEED: Final = 20


def main(arguments: list[str]) -> int:
    """Train, measure both, print one row each."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.spacy_cnn", description="Compare with spaCy.")
    parser.add_argument("--data", type=Path, required=True, help="the folder of the training data")
    parser.add_argument("--epochs", type=int, default=8, help="passes over the data")
    parser.add_argument("--sentences", type=int, help="learn from the first sentences only, to try it out")
    options = parser.parse_args(arguments)
    started = time.process_time()
    nlp = trained(training_sentences(options.data)[: options.sentences], options.epochs)
    print(f"spaCy learned for {time.process_time() - started:,.0f} s of processor time")
    text = text_of(options.data)
    rows = {
        "spaCy CNN": figures_of_spacy(nlp, options.data) | {"words/CPU s": speed_of_spacy(nlp, text)},
        "recension-model-en": figures_of_ours(options.data) | {"words/CPU s": speed_of_ours(text)},
    }
    for name, row in rows.items():
        print(f"{name:>20}  " + "  ".join(f"{figure} {value:,.1f}" for figure, value in row.items()))
    return 0


def training_sentences(data: Path) -> list[Sentence]:
    """Read what the shipped model learns tags, trees and complete names from."""
    return [
        *read_ewt(data, "train"),
        *read_gum(data, "train"),
        *read_wikigold(data),
        *read_politics(data, "train"),
    ]


def trained(sentences: Sequence[Sentence], epochs: int) -> Any:  # noqa: ANN401 - a spaCy pipeline
    """Train a pipeline.

    Args:
        sentences: what it learns from.
        epochs: passes over them.

    Returns:
        The pipeline.
    """
    spacy = import_module("spacy")
    spacy.util.fix_random_seed(SEED)
    config = import_module("spacy.cli.init_config").init_config(
        lang="en", pipeline=list(PIPES), optimize="efficiency"
    )
    nlp = spacy.util.load_model_from_config(config, auto_fill=True)
    examples = [_example(nlp, sentence) for sentence in sentences]
    batches = import_module("spacy.training.batchers").minibatch_by_words
    optimizer = nlp.initialize(lambda: examples)
    dice = random.Random(SEED)
    for _ in range(epochs):
        dice.shuffle(examples)
        for batch in batches(examples, WORDS):
            nlp.update(batch, sgd=optimizer, drop=0.1)
    return nlp


def _example(nlp: Any, sentence: Sentence) -> Any:  # noqa: ANN401 - spaCy's types are not installed
    doc = import_module("spacy.tokens").Doc
    columns: dict[str, list[Any]] = {"ents": [_tag(bits & ANY) for bits in sentence.allowed]}
    if sentence.tree:
        columns |= {
            "tags": sentence.xpos,
            "deps": sentence.relations,
            "heads": [head - 1 if head else place for place, head in enumerate(sentence.heads)],
        }
    gold = doc(nlp.vocab, words=sentence.words, **columns)
    return import_module("spacy.training").Example(doc(nlp.vocab, words=sentence.words), gold)


def _tag(bits: int) -> str | None:
    """Give the one tag that a source leaves possible, none where it leaves several; other kinds are "O"."""
    if bits & (bits - 1):
        return None
    tag = TAGS[bits.bit_length() - 1]
    return tag if tag[2:] in CORE else "O"


def figures_of_spacy(nlp: Any, data: Path) -> dict[str, float]:  # noqa: ANN401 - a spaCy pipeline
    """Measure a pipeline on gold words, each sentence by itself."""
    doc = import_module("spacy.tokens").Doc

    def read(sentences: list[list[str]]) -> list[Any]:
        found: list[Any] = []
        for words in sentences:
            one = doc(nlp.vocab, words=words)
            for _, pipe in nlp.pipeline:
                one = pipe(one)
            found.append(one)
        return found

    golds = list(read_treebank(data / "ud" / "en_ewt-ud-dev.conllu"))
    hits = {"XPOS": 0, "UAS": 0, "LAS": 0}
    for gold, found in zip(golds, read([gold.words for gold in golds]), strict=True):
        for token, xpos, head, relation in zip(found, gold.xpos, gold.heads, gold.relations, strict=True):
            said = 0 if token.head.i == token.i else token.head.i + 1
            hits["XPOS"] += token.tag_ == xpos
            hits["UAS"] += said == head
            # spaCy writes the relation under the root in capitals
            hits["LAS"] += said == head and token.dep_.replace("ROOT", "root") == relation
    return _shares(hits, golds) | {"names": _names_of_spacy(read, data)}


def _names_of_spacy(read: Read, data: Path) -> float:
    sentences = list(_named(data))
    found = read([words for words, _ in sentences])
    pairs = [
        ({(one.start, one.end, one.label_) for one in doc.ents}, gold)
        for doc, (_, gold) in zip(found, sentences, strict=True)
    ]
    return _score(pairs)


def figures_of_ours(data: Path) -> dict[str, float]:
    """Measure the shipped model in the same way; each sentence is a text of its own for its names."""
    annotator = english()
    golds = list(read_treebank(data / "ud" / "en_ewt-ud-dev.conllu"))
    text, places, starts = joined([gold.words for gold in golds])
    found = annotator.annotate_given(text, places, starts)
    hits = {"XPOS": 0, "UAS": 0, "LAS": 0}
    for start, gold in zip(starts, golds, strict=True):
        for place, (xpos, head, relation) in enumerate(
            zip(gold.xpos, gold.heads, gold.relations, strict=True)
        ):
            word = start + place
            said = int(found.heads[word]) - start + 1 if found.heads[word] >= 0 else 0
            hits["XPOS"] += found.xpos[word] == xpos
            hits["UAS"] += said == head
            hits["LAS"] += said == head and found.relations[word] == relation
    pairs: list[tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]] = []
    for words, gold in _named(data):
        alone, places, starts = joined([words])
        named = annotator.annotate_given(alone, places, starts).names()
        pairs.append(({name for name in named if name[2] in CORE}, gold))
    return _shares(hits, golds) | {"names": _score(pairs)}


def _named(data: Path) -> Iterator[tuple[list[str], set[tuple[int, int, str]]]]:
    for _, words, tags in read_tags(data / "uner_ewt" / "dev.iob2", word=1, tag=2):
        yield words, {span for span in spans_of(tags) if span[2] in CORE}


def _shares(hits: dict[str, int], golds: Sequence[Gold]) -> dict[str, float]:
    total = sum(len(gold.words) for gold in golds)
    return {name: 100 * count / total for name, count in hits.items()}


def _score(pairs: Sequence[tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]]) -> float:
    hit = sum(len(said & true) for said, true in pairs)
    return 200 * hit / max(sum(len(said) + len(true) for said, true in pairs), 1)


def speed_of_spacy(nlp: Any, text: str) -> float:  # noqa: ANN401 - a spaCy pipeline
    """Give words a second of processor time from raw text, paragraph by paragraph."""
    paragraphs = [line for line in text.split("\n") if line]
    list(nlp.pipe(paragraphs[:5]))
    started = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(paragraphs, batch_size=64))
    return words / (time.process_time() - started)


def speed_of_ours(text: str) -> float:
    """Give words a second of processor time from raw text."""
    annotator = english()
    annotator.annotate(text[:2000])
    started = time.process_time()
    words = len(annotator.annotate(text))
    return words / (time.process_time() - started)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

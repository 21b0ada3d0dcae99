"""Any installed spaCy pipeline as an annotator, and an annotation as a spaCy Doc (extra `spacy`)."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from recension.errors import ModelError
from recension.language.annotation import Annotation, Column
from recension.language.clearnlp import is_clearnlp, to_universal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Span

TYPES: Final = {
    "PERSON": "PER",
    "PER": "PER",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
    "ORG": "ORG",
    "NORP": "NORP",
    "EVENT": "OTH",
    "WORK_OF_ART": "OTH",
    "LAW": "OTH",
    "PRODUCT": "OTH",
    "LANGUAGE": "OTH",
    "MISC": "OTH",
}
"""Types of names of other schemes; dates, amounts and the like are no names here."""


class SpacyAnnotator:
    """A spaCy pipeline behind the interface of annotators.

    Attributes:
        name: name and version of the pipeline.
        languages: its language.
    """

    def __init__(self, nlp: Any) -> None:  # noqa: ANN401 - spaCy is not installed where types are checked
        """Take a loaded pipeline."""
        self._nlp = nlp
        meta = nlp.meta
        self.name = f"spacy/{meta['lang']}_{meta['name']} {meta['version']}"
        self.languages = frozenset({str(meta["lang"])})

    def annotate(self, text: str, spans: Sequence[Span] | None = None) -> Annotation:
        """Annotate a text or parts of it, each part by itself; see `EnglishAnnotator.annotate`."""
        parts = [(0, len(text))] if spans is None else [tuple(span) for span in spans]
        return from_docs(self.name, [(start, self._nlp(text[start:end])) for start, end in parts])


def from_docs(name: str, docs: Sequence[tuple[int, Any]]) -> Annotation:
    """Turn spaCy Docs of consecutive parts of a text into one annotation.

    Args:
        name: name and version of the annotator.
        docs: for each part its first code point and its Doc; spaces are left out.

    Returns:
        The annotation, relations in Universal Dependencies.
    """
    rows: list[tuple[int, int, str, str, str, str]] = []
    heads: list[int] = []
    sentences: list[int] = []
    names: list[tuple[int, int, str]] = []
    for offset, doc in docs:
        base = len(rows)
        kept = [token for token in doc if not token.is_space]
        number = {token.i: base + place for place, token in enumerate(kept)}
        for token in kept:
            start = offset + token.idx
            if token.is_sent_start or not number or number[token.i] == base:
                sentences.append(number[token.i])
            rows.append(
                (
                    start,
                    start + len(token.text),
                    token.pos_ or "X",
                    token.tag_,
                    token.lemma_ or token.text,
                    token.dep_,
                )
            )
            heads.append(-1 if token.head.i == token.i else number.get(token.head.i, -1))
        for entity in doc.ents:
            inside = [number[token.i] for token in entity if token.i in number]
            if inside and entity.label_ in TYPES:
                names.append((inside[0], inside[-1] + 1, TYPES[entity.label_]))
    relations = [row[5] for row in rows]
    if is_clearnlp(relations):
        heads, relations = to_universal(heads, relations, [row[2] for row in rows], [row[4] for row in rows])
    names.sort()
    return Annotation(
        annotator=name,
        starts=np.array([row[0] for row in rows], dtype=np.int32),
        ends=np.array([row[1] for row in rows], dtype=np.int32),
        sentences=np.array(sentences, dtype=np.int32),
        upos=Column.of([row[2] for row in rows]),
        xpos=Column.of([row[3] for row in rows]),
        lemmas=Column.of([row[4] for row in rows]),
        heads=np.array(heads, dtype=np.int32),
        relations=Column.of(relations),
        name_starts=np.array([one[0] for one in names], dtype=np.int32),
        name_ends=np.array([one[1] for one in names], dtype=np.int32),
        name_types=Column.of([one[2] for one in names]),
        facts=np.zeros((0, 4), dtype=np.float32),
    )


def to_spacy(annotation: Annotation, text: str) -> Any:  # noqa: ANN401 - a spacy.tokens.Doc
    """Turn an annotation into a spaCy Doc.

    The Doc's text is the words with one space where the text has any; each token keeps its place in
    `token._.place`.

    Args:
        annotation: the annotation.
        text: the text it was made of.

    Returns:
        The Doc, with tags, lemmas, trees, sentence starts and names.

    Raises:
        ModelError: spaCy is not installed.
    """
    tokens_module, vocab_module = _spacy("spacy.tokens"), _spacy("spacy.vocab")
    doc_class, token_class = tokens_module.Doc, tokens_module.Token
    if not token_class.has_extension("place"):
        token_class.set_extension("place", default=None)
    count = len(annotation)
    words = [annotation.word(text, number) for number in range(count)]
    starts = annotation.starts.tolist()
    ends = annotation.ends.tolist()
    spaces = [number + 1 < count and ends[number] < starts[number + 1] for number in range(count)]
    tags = ["O"] * count
    for begin, end, kind in annotation.names():
        tags[begin:end] = [f"B-{kind}", *([f"I-{kind}"] * (end - begin - 1))]
    doc = doc_class(
        vocab_module.Vocab(),
        words=words,
        spaces=spaces,
        tags=list(annotation.xpos),
        pos=list(annotation.upos),
        lemmas=list(annotation.lemmas),
        heads=[number if head < 0 else head for number, head in enumerate(annotation.heads.tolist())],
        deps=["ROOT" if label == "root" else label for label in annotation.relations],
        ents=tags,
    )
    for token, start, end in zip(doc, starts, ends, strict=True):
        token._.place = (start, end)
    return doc


def _spacy(module: str) -> Any:  # noqa: ANN401 - a module of a package that need not be installed
    try:
        return import_module(module)
    except ImportError as error:
        raise ModelError(
            "spaCy is not installed", remedy="Install it: pip install 'recension[spacy]'"
        ) from error


def pipeline(argument: str) -> SpacyAnnotator:
    """Load an installed spaCy pipeline.

    Args:
        argument: its name, as in `en_core_web_sm`.

    Returns:
        The annotator.

    Raises:
        ModelError: spaCy or the pipeline is not installed.
    """
    spacy = _spacy("spacy")
    try:
        return SpacyAnnotator(spacy.load(argument))
    except OSError as error:
        raise ModelError(
            f"the spaCy pipeline {argument!r} is not installed", remedy=f"Install the package {argument}"
        ) from error

"""Annotations of any shape, for tests of what must hold whatever an annotator says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from hypothesis import strategies as st

from recension.language.annotated import Annotated
from recension.language.annotation import Annotation, Column
from tests.factories import document

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = (
    *(
        "Norland",
        "Norlandic",
        "Ada",
        "Norr",
        "Karl",
        "Paris",
        "French",
        "Republic",
        "of",
        "the",
        "its",
        "she",
    ),
    *("they", "who", "minister", "side", "two", "countries", "and", ",", "(", ")", "NWC", "-", "said", "it"),
    *("Foreign", "Ministry", "capital", "woman", "42", "himself", "’", "'s", "company", "“", "”", "in"),
)
RELATIONS = (
    *("nsubj", "obj", "nmod", "nmod:poss", "amod", "compound", "flat", "appos", "conj", "case", "det", "cop"),
    *("acl:relcl", "acl", "obl", "ccomp", "parataxis", "root", "nummod", "nsubj:pass", "punct", "cc"),
)
TAGS = ("NNP", "NN", "NNS", "NNPS", "PRP", "PRP$", "VBD", "JJ", "DT", "IN", "WP", "CD", "''")
UPOS = ("PROPN", "NOUN", "VERB", "ADJ", "PRON", "ADP", "DET", "NUM", "PUNCT")


def annotation_of(
    words: Sequence[str],
    *,
    heads: Sequence[int],
    tags: Sequence[str],
    upos: Sequence[str],
    relations: Sequence[str],
    names: Sequence[tuple[int, int, str]] = (),
    sentences: Sequence[int] = (0,),
) -> Annotated:
    """Make a document of words parted by blanks and its annotation."""
    ends = np.cumsum([len(word) + 1 for word in words]) - 1
    starts = np.concatenate([[0], ends[:-1] + 1]) if len(words) else np.zeros(0)
    text = " ".join(words)
    spans = np.array([name[:2] for name in names], dtype=np.int32).reshape(-1, 2)
    return Annotated(
        document=document(text),
        annotation=Annotation(
            annotator="hand",
            starts=starts.astype(np.int32),
            ends=ends.astype(np.int32),
            sentences=np.array(sentences, dtype=np.int32),
            lemmas=Column.of([word.lower() for word in words]),
            upos=Column.of(list(upos)),
            xpos=Column.of(list(tags)),
            heads=np.array(heads, dtype=np.int32),
            relations=Column.of(list(relations)),
            name_starts=spans[:, 0].copy(),
            name_ends=spans[:, 1].copy(),
            name_types=Column.of([name[2] for name in names]),
            facts=np.zeros((0, 4), dtype=np.float32),
        ),
    )


@st.composite
def any_annotation(draw: st.DrawFn) -> Annotated:
    """Any words with any tags and any forest over them."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
    count = len(words)

    def column(values: Sequence[str]) -> Any:
        return draw(st.lists(st.sampled_from(values), min_size=count, max_size=count))

    heads = [-1, *(draw(st.integers(min_value=-1, max_value=index - 1)) for index in range(1, count))]
    if draw(st.booleans()):  # trees that lean the other way
        heads = [-1 if head < 0 else count - 1 - head for head in reversed(heads)]
    cuts = sorted(draw(st.sets(st.integers(min_value=1, max_value=count), max_size=12)))
    kinds = draw(
        st.lists(st.sampled_from(("PER", "LOC", "ORG", "NORP", "OTH", "")), min_size=13, max_size=13)
    )
    borders = [0, *cuts]
    names = [
        (first, end, kind)
        for first, end, kind in zip(borders, cuts, kinds, strict=False)
        if kind and first < end
    ]
    sentences = sorted({0, *draw(st.sets(st.integers(min_value=0, max_value=count - 1), max_size=5))})
    return annotation_of(
        words,
        heads=heads,
        tags=column(TAGS),
        upos=column(UPOS),
        relations=column(RELATIONS),
        names=names,
        sentences=sentences,
    )

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from recension.errors import ModelError
from recension.language.annotators import annotator_named
from recension.language.spacy import SpacyAnnotator, from_docs, to_spacy
from tests.language.stand_ins import annotator


def doc(*rows: tuple[str, int, str, str, int, str]) -> Any:
    """Make a Doc's likeness of rows (text, place, tag, lemma, head, label); a blank text is a space."""
    tokens = [
        SimpleNamespace(
            i=i,
            text=text,
            idx=place,
            is_space=text.isspace(),
            is_sent_start=i == 0,
            pos_=tag,
            tag_=tag,
            lemma_=lemma,
            dep_=label,
        )
        for i, (text, place, tag, lemma, _, label) in enumerate(rows)
    ]
    for token, row in zip(tokens, rows, strict=True):
        token.head = tokens[row[4]]
    return tokens


class Doc(list[Any]):
    ents: tuple[Any, ...] = ()


def sample() -> Doc:
    made = Doc(
        doc(
            ("Orrin", 0, "PROPN", "Orrin", 2, "nsubj"),
            ("\n", 5, "SPACE", "\n", 2, "dep"),
            ("spoke", 6, "VERB", "speak", 2, "ROOT"),
            ("in", 12, "ADP", "in", 2, "prep"),
            ("Velm", 15, "PROPN", "Velm", 3, "pobj"),
        )
    )

    class Entity(list[Any]):
        label_ = "GPE"

    made.ents = (Entity([made[4]]),)
    return made


def test_a_pipeline_with_other_labels_becomes_columns_over_the_text() -> None:
    text = "xx Orrin\nspoke in Velm"
    found = from_docs("spacy/en_x 1", [(3, sample())])
    assert [found.word(text, number) for number in range(len(found))] == ["Orrin", "spoke", "in", "Velm"]
    assert found.heads.tolist() == [1, -1, 3, 1]
    assert list(found.relations) == ["nsubj", "root", "case", "obl"]
    assert list(found.names()) == [(3, 4, "LOC")]
    assert found.sentences.tolist() == [0]


def test_a_loaded_pipeline_is_named_by_its_meta() -> None:
    def nlp(text: str) -> Any:
        del text
        return sample()

    pipeline: Any = nlp
    pipeline.meta = {"lang": "en", "name": "x", "version": "1"}
    made = SpacyAnnotator(pipeline)
    assert made.name == "spacy/en_x 1"
    assert made.languages == {"en"}
    assert len(made.annotate("Orrin\nspoke in Velm")) == 4


def test_spacy_or_its_pipeline_missing_says_what_to_install() -> None:
    with pytest.raises(ModelError, match="install"):
        annotator_named("spacy:no_such_pipeline")


def test_an_annotation_becomes_a_doc() -> None:
    pytest.importorskip("spacy")
    text = "Norland said  no.\nThey left."
    found = annotator().annotate(text)
    made = to_spacy(found, text)
    assert [token._.place for token in made] == list(
        zip(found.starts.tolist(), found.ends.tolist(), strict=True)
    )
    assert [token.lemma_ for token in made] == list(found.lemmas)
    assert [sentence[0].i for sentence in made.sents] == found.sentences.tolist()
    assert [(entity.start, entity.end, entity.label_) for entity in made.ents] == list(found.names())

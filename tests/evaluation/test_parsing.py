from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from evaluation import conllu, names, parsing
from evaluation.measurement import DataAbsentError
from tests.language.stand_ins import annotator

if TYPE_CHECKING:
    from pathlib import Path

TREEBANK = """# newdoc id = EWT_news_1
# newpar
# sent_id = 1
# text = Norland didn't agree.
1	Norland	Norland	PROPN	NNP	_	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	agree	agree	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = 2
# text = It left.
1	It	it	PRON	PRP	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

"""


def test_a_treebank_is_read_word_by_word(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_text(TREEBANK)
    first, second = conllu.read_treebank(path)
    assert first.words == ["Norland", "did", "n't", "agree", "."]
    assert (first.paragraph, second.paragraph) == (True, False)
    assert second.heads == [2, 0, 2]


def test_perfect_words_and_starts_from_raw_text(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_text(TREEBANK)
    golds = list(conllu.read_treebank(path))
    figures = parsing.on_raw_text(annotator(), golds)
    assert figures["words"] == 100
    assert set(parsing.on_gold_words(annotator(), golds)) == {"UPOS", "XPOS", "lemma", "UAS", "LAS"}


def test_tags_and_spans(tmp_path: Path) -> None:
    path = tmp_path / "x.iob2"
    path.write_text("# newdoc id = c\n1\tPort\tB-LOC\n2\tVelm\tI-LOC\n3\tand\tO\n\n1\tOrrin\tI-PER\n")
    (fresh, first, tags), (other, second, _) = conllu.read_tags(path, word=1, tag=2)
    assert first == ["Port", "Velm", "and"]
    assert second == ["Orrin"]
    assert (fresh, other) == (True, False)
    assert conllu.spans_of(tags) == [(0, 2, "LOC")]
    assert conllu.spans_of(["B-A", "B-A", "I-B", "I-B"]) == [(0, 1, "A"), (1, 2, "A"), (2, 4, "B")]


@pytest.mark.parametrize("measure", [parsing.measure, names.measure])
def test_absent_data_is_said(measure: object, tmp_path: Path) -> None:
    assert callable(measure)
    with pytest.raises(DataAbsentError, match="absent"):
        measure(tmp_path)

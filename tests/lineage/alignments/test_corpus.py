from __future__ import annotations

from recension.lineage.alignments.corpus import corpus_of
from recension.lineage.alignments.words import words_of
from tests.factories import document


def test_documents_stand_one_after_the_other_by_id() -> None:
    documents = [document("snow fell"), document(""), document("snow melted there")]
    words = words_of(documents)
    row = corpus_of(words)
    assert row.documents == tuple(sorted(one.id for one in documents))
    for index, identity in enumerate(row.documents):
        (own,) = (one for one in words if one.document == identity)
        start, end = int(row.starts[index]), int(row.starts[index + 1]) - 1
        assert row.tokens[start:end].tolist() == own.ids.tolist()
        assert row.weights[start:end].tolist() == own.weights.tolist()
        assert set(row.owners[start : end + 1].tolist()) == {index}


def test_what_stands_between_documents_occurs_once() -> None:
    row = corpus_of(words_of([document(text) for text in ("a b", "b c", "")]))
    between = (row.starts[1:] - 1).tolist()
    assert all(int((row.tokens == row.tokens[place]).sum()) == 1 for place in between)


def test_a_document_given_twice_counts_once() -> None:
    words = words_of([document("snow fell"), document("snow fell")])
    assert len(corpus_of(words).documents) == 1

from __future__ import annotations

from recension.lineage.retelling.clauses import clauses_of
from tests.lineage.retelling.tellers import Row, teller

JOINED: list[Row] = [
    ("Velia", "PROPN", 2, "nsubj"),
    ("shelved", "VERB", 0, "root"),
    ("old", "ADJ", 4, "amod"),
    ("plans", "NOUN", 2, "obj"),
    ("and", "CCONJ", 6, "cc"),
    ("urged", "VERB", 2, "conj"),
    ("distant", "ADJ", 8, "amod"),
    ("neighbours", "NOUN", 6, "obj"),
    ("to", "PART", 10, "mark"),
    ("vote", "VERB", 6, "xcomp"),
    (".", "PUNCT", 2, "punct"),
]


def words(rows: list[Row]) -> list[str]:
    one = teller([rows])
    return [
        " ".join(one.annotated.word(word) for word in clause)
        for clause in clauses_of(one.annotated.trees, 0, len(rows))
    ]


def test_a_joined_verb_begins_a_clause_and_keeps_what_it_asks_for() -> None:
    assert words(JOINED) == ["Velia shelved old plans .", "and urged distant neighbours to vote"]


def test_every_word_is_in_one_clause() -> None:
    one = teller([JOINED])
    found = clauses_of(one.annotated.trees, 0, len(JOINED))
    assert sorted(word for clause in found for word in clause) == list(range(len(JOINED)))


def test_a_joined_verb_that_says_little_stays_where_it_is() -> None:
    short = [row for row in JOINED if row[0] not in {"distant", "neighbours"}]
    short = [
        (form, tag, {2: 2, 4: 4, 6: 6, 10: 8}.get(head, head), relation)
        for form, tag, head, relation in short
    ]
    assert len(words(short)) == 1


def test_a_clause_with_a_subject_of_its_own_stands_by_itself() -> None:
    rows: list[Row] = [
        ("Velia", "PROPN", 2, "nsubj"),
        ("frees", "VERB", 0, "root"),
        ("nine", "NUM", 4, "nummod"),
        ("sailors", "NOUN", 2, "obj"),
        ("while", "SCONJ", 7, "mark"),
        ("Torland", "PROPN", 7, "nsubj"),
        ("returns", "VERB", 2, "advcl"),
        ("two", "NUM", 9, "nummod"),
        ("boats", "NOUN", 7, "obj"),
    ]
    assert words(rows) == ["Velia frees nine sailors", "while Torland returns two boats"]


def test_a_tree_with_a_circle_ends() -> None:
    rows: list[Row] = [
        ("one", "VERB", 2, "conj"),
        ("two", "VERB", 1, "conj"),
        ("three", "NOUN", 1, "obj"),
        ("four", "NOUN", 2, "obj"),
    ]
    one = teller([rows])
    found = clauses_of(one.annotated.trees, 0, len(rows))
    assert sorted(word for clause in found for word in clause) == [0, 1, 2, 3]

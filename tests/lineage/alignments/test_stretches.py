from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from recension.lineage.alignments.corpus import corpus_of
from recension.lineage.alignments.stretches import stretches
from recension.lineage.alignments.words import words_of
from tests.factories import document, seeded

WORDS = tuple(f"{one}{other}" for one in ("harbour", "winter", "ferry", "barge") for other in "abcdefgh")


@given(st.integers(0, 10**6))
@settings(max_examples=50, deadline=None)
def test_stretches_are_whole_and_sorted(seed: int) -> None:
    chance = seeded(seed)
    shared = [chance.choice(WORDS) for _ in range(30)]
    texts = [
        " ".join([*chance.choices(WORDS, k=20), *shared, *chance.choices(WORDS, k=20)]) for _ in range(3)
    ]
    row = corpus_of(words_of([document(text) for text in texts]))
    found = stretches(row, 2.0, 3.0)
    tokens, owners = row.tokens.tolist(), row.owners.tolist()
    assert len(found.left) >= 3
    keys: list[tuple[int, int, int, int]] = []
    for left, right, length, weight in zip(*(column.tolist() for column in found), strict=True):
        assert owners[left] < owners[right]
        assert tokens[left : left + length] == tokens[right : right + length]
        assert left == 0 or tokens[left - 1] != tokens[right - 1]
        assert tokens[left + length] != tokens[right + length]
        assert weight > 0
        keys.append((owners[left], owners[right], left, right))
    assert keys == sorted(set(keys))


def test_nothing_is_shared_by_strangers() -> None:
    row = corpus_of(words_of([document("snow fell over harbours"), document("ferries stood idle")]))
    assert len(stretches(row, 0.0, 0.0).left) == 0
    assert len(stretches(corpus_of(()), 0.0, 0.0).left) == 0

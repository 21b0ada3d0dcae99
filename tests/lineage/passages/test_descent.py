"""How sure it is that words were taken over: more words, more sense and more beside them make it surer."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recension.lineage.alignments.matching import align_words
from recension.lineage.alignments.words import words_of
from recension.lineage.passages.descent import confidence_of, confidences_of
from recension.lineage.stemma.kinship import shared_words
from recension.lineage.witnesses.witness import Witness
from tests.factories import document

_LONG = (
    "Divers raised the sunken barge from the harbour floor while engineers measured every crack in the quay "
    "and noted which stones had shifted since the winter gales."
)
_SHORT = "shelved plans for cheaper winter tickets"


def _confidences(one: str, other: str) -> list[float]:
    documents = [document(one), document(other)]
    words = words_of(documents)
    witnesses = {
        taken.document: Witness(document=given_, words=taken)
        for taken, given_ in zip(words, documents, strict=True)
    }
    kinship = shared_words(align_words(words), witnesses)[documents[0].id, documents[1].id]
    return list(confidences_of(kinship.copyings))


@given(
    weights=st.lists(st.sampled_from([0.1, 0.4, 0.5, 1.0]), min_size=1, max_size=60),
    beside=st.floats(0, 200),
    more=st.floats(0, 200),
)
def test_more_never_makes_it_less_sure(weights: list[float], beside: float, more: float) -> None:
    here = np.array(weights, dtype=np.float32)
    sure = confidence_of(here, beside)
    assert 0 <= sure <= 1
    assert confidence_of(here, beside + more) >= sure
    assert confidence_of(np.append(here, np.float32(1.0)), beside) >= sure


def test_a_long_passage_is_surer_than_a_phrase() -> None:
    (long,) = _confidences(f"Rain fell. {_LONG}", f"The sun shone. {_LONG}")
    (short,) = _confidences(f"The baker {_SHORT}.", f"A pilot {_SHORT}.")
    assert long > 0.9
    assert short < 0.5


def test_a_phrase_beside_a_long_passage_is_surer_than_alone() -> None:
    one = f"The baker {_SHORT}. {'Kites rose. ' * 40} {_LONG}"
    other = f"A pilot {_SHORT}. {'Moss grew there. ' * 40} {_LONG}"
    (alone,) = _confidences(f"The baker {_SHORT}.", f"A pilot {_SHORT}.")
    assert min(_confidences(one, other)) > alone

"""How surely an act happened."""

from __future__ import annotations

import pytest

from recension.events.factuality import SCALE, blended, by_rules
from recension.events.modality import standing
from recension.events.wordlists import table
from recension.language.model import installed
from tests.events.telling_texts import annotated, the

pytest.importorskip("onnxruntime")
needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)


def test_weights_are_numbers_of_the_scale() -> None:
    weights = [float(values[0]) for values in table("factuality_weights").values()]
    assert len(weights) > 100
    assert all(abs(weight) <= SCALE for weight in weights)


def test_the_blend_stays_within_the_scale() -> None:
    assert blended(9.0, 3.0) == SCALE
    assert blended(-9.0, -3.0) == -SCALE
    assert -1.0 < blended(0.5, -3.0) < 0.5


@needs_model
@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("Norland released the sailors.", "Norland did not release the sailors."),
        ("Norland released the sailors.", "Norland may release the sailors."),
        ("Norland has released the sailors.", "Sudmark hopes that Norland will release the sailors."),
    ],
)
def test_order(surer: str, less: str) -> None:
    high, low = the(surer, "release"), the(less, "release")
    assert high.factuality is not None
    assert low.factuality is not None
    assert high.factuality > low.factuality + 1.0
    for text in (surer, less):
        found = annotated(text)
        word = next(word for word in range(len(found.annotation)) if found.lemma(word) == "release")
        assert abs(by_rules(found.trees, word, standing(found.trees, word, nominal=False))) <= SCALE

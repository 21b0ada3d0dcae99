"""The words of an agreement promise; the same words in a report of deeds do not."""

from __future__ import annotations

import pytest

from recension.events import events_in
from recension.events.agreements import is_agreement
from recension.language.model import installed
from recension.record import Modality
from tests.events.telling_texts import annotated, the

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

AGREEMENT = (
    "Joint declaration of the Kingdom of Norland and the Republic of Sudmark\n"
    "The Kingdom of Norland frees nine sailors. The parties reopen the bridge at Veld.\n"
    "The bridge will be open to lorries. Norland did not build it."
)


def test_a_heading_makes_an_agreement() -> None:
    assert is_agreement(annotated(AGREEMENT))


@pytest.mark.parametrize(
    "text",
    [
        "Norland and Sudmark make a joint declaration\nNorland freed nine sailors.",
        "The agreement was signed in Veld.\nNorland freed nine sailors.",
        "Norland frees nine sailors\nThe men came home on Friday.",
    ],
)
def test_a_report_is_none(text: str) -> None:
    assert not is_agreement(annotated(text))


def test_the_present_tense_of_a_party_is_a_promise() -> None:
    assert the(AGREEMENT, "free").modality is Modality.PROMISED
    assert the(AGREEMENT, "reopen").modality is Modality.PROMISED


def test_its_past_is_a_deed() -> None:
    assert the(AGREEMENT, "build").modality is Modality.ACTUAL


def test_words_copied_from_an_agreement_stay_a_promise() -> None:
    text = "The men are held at Veld.\nNorland frees nine sailors."
    found = annotated(text)
    (plain,) = (one for one in events_in(found, (), ()) if one.predicate == "free")
    at = text.index("Norland")
    (bound,) = (
        one for one in events_in(found, (), (), agreement=((at, len(text)),)) if one.predicate == "free"
    )
    assert (plain.modality, bound.modality) == (Modality.ACTUAL, Modality.PROMISED)
    assert any("agreement" in reason for reason in bound.reasons)


def test_a_party_under_its_formal_name_binds_itself() -> None:
    text = "Talks ended on Friday.\nThe Kingdom of Norland supports the bid of the Republic of Sudmark."
    assert the(text, "support").modality is Modality.PROMISED

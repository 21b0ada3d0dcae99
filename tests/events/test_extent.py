"""The words that tell an act, as a reader would quote them."""

from __future__ import annotations

import numpy as np
import pytest

from recension.events import events_in
from recension.language.annotated import Annotated
from recension.language.annotation import Annotation, Column
from recension.language.model import installed
from tests.events.telling_texts import annotated, the
from tests.events.test_telling import Attributed
from tests.factories import document

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


@pytest.mark.parametrize(
    ("text", "predicate", "own"),
    [
        (
            "In its turn, moved by old custom, the Kingdom of Norland releases two sailors.",
            "release",
            "In its turn, moved by old custom, the Kingdom of Norland releases two sailors",
        ),
        (
            "As a token of trust, Norland supports the bid of Sudmark to host the games.",
            "support",
            "As a token of trust, Norland supports the bid of Sudmark to host the games",
        ),
        (
            "The paper wrote that Norland had sunk the ferry and that Sudmark had raised it.",
            "raise",
            "Sudmark had raised it",
        ),
        (
            "The treaty has not been signed by Norland.",
            "sign",
            "The treaty has not been signed by Norland",
        ),
        (
            "Despite years of talks, a lasting agreement has not been reached.",
            "agree",
            "Despite years of talks, a lasting agreement has not been reached",
        ),
        (
            "The raid led to the departure of nine hundred villagers from the valley.",
            "depart",
            "the departure of nine hundred villagers from the valley",
        ),
        (
            "Norland will free the sailors held at Veld and return the boats taken with them.",
            "free",
            "Norland will free the sailors held at Veld",
        ),
        (
            "The skipper, who lost his boat, was freed on Monday.",
            "free",
            "The skipper, who lost his boat, was freed on Monday",
        ),
        (
            "VELD, May 4 (NPD) - Norland freed nine sailors on Tuesday.",
            "free",
            "Norland freed nine sailors on Tuesday",
        ),
        ("They let the boy go.", "let go", "They let the boy go"),
        ("Ana Brel is accused of beating sailors.", "beat", "Ana Brel is accused of beating sailors"),
        (
            "The League stands ready to send observers to Veld.",
            "send",
            "The League stands ready to send observers to Veld",
        ),
        (
            "The envoy visited Veld, where he met the mayor.",
            "visit",
            "The envoy visited Veld",
        ),
        ("The envoy visited Veld, where he met the mayor.", "meet", "he met the mayor"),
    ],
)
def test_the_first_piece_is_a_whole_clause(text: str, predicate: str, own: str) -> None:
    assert the(text, predicate).evidence[0].quote == own


def test_a_that_in_front_is_no_word_of_the_clause() -> None:
    text = (
        "This is the first time that Norland and Sudmark have reached an agreement without outside mediation."
    )
    whole = the(text, "agree").evidence[0].quote
    assert whole == "Norland and Sudmark have reached an agreement without outside mediation"


def test_who_says_so_is_no_word_of_what_is_said() -> None:
    found = annotated("The hall will be handed over on 1 September, the mayor of Veld, Ana Brel, said.")
    said = Attributed(((0, 9),), (10, 17))
    (one,) = (one for one in events_in(found, (said,), ()) if one.predicate == "hand over")
    assert one.evidence[0].quote == "The hall will be handed over on 1 September"


def test_a_clause_without_its_verb_has_words_of_its_own() -> None:
    one = the("Norland will free 32 sailors and Sudmark two guards.", "free", 1)
    assert [piece.quote for piece in one.evidence] == ["Sudmark two guards", "will free"]


def test_means_belong_to_the_backing_and_not_to_the_bid() -> None:
    text = "Norland supports the bid of Sudmark to host the games, by withdrawing its own candidacy."
    assert the(text, "support").evidence[0].quote == text[:-1]
    assert the(text, "host").evidence[0].quote == "the bid of Sudmark to host the games"
    assert the(text, "host").means is None


def _coordinated(relation: str) -> Annotated:
    """A tree that takes the subject of the second clause for a part of the object of the first."""
    text = "Norland will free sailors and Sudmark will free guards ."
    words = text.split()
    starts = np.cumsum([0, *(len(word) + 1 for word in words[:-1])]).astype(np.int32)
    annotation = Annotation(
        annotator="wrong",
        starts=starts,
        ends=np.array(
            [at + len(word) for at, word in zip(starts.tolist(), words, strict=True)], dtype=np.int32
        ),
        sentences=np.array([0], dtype=np.int32),
        lemmas=Column.of(
            [*["Norland", "will", "free", "sailor", "and", "Sudmark", "will", "free", "guard", "."]]
        ),
        upos=Column.of(["PROPN", "AUX", "VERB", "NOUN", "CCONJ", "PROPN", "AUX", "VERB", "NOUN", "PUNCT"]),
        xpos=Column.of(["NNP", "MD", "VB", "NNS", "CC", "NNP", "MD", "VB", "NNS", "."]),
        heads=np.array([2, 2, -1, 2, 5, 3, 7, 2, 7, 2], dtype=np.int32),
        relations=Column.of(["nsubj", "aux", "root", "obj", "cc", "conj", "aux", relation, "obj", "punct"]),
        name_starts=np.zeros(0, dtype=np.int32),
        name_ends=np.zeros(0, dtype=np.int32),
        name_types=Column.of([]),
        facts=np.zeros((0, 4), dtype=np.float32),
    )
    return Annotated(document=document(text), annotation=annotation)


@pytest.mark.parametrize("relation", ["conj", "advcl"])
def test_a_subject_that_the_parse_hangs_on_the_object_before(relation: str) -> None:
    first, second = events_in(_coordinated(relation), (), ())
    assert [part.evidence.quote for part in first.actors] == ["Norland"]
    assert first.object is not None
    assert first.object.evidence.quote == "sailors"
    assert first.evidence[0].quote == "Norland will free sailors"
    assert [part.evidence.quote for part in second.actors] == ["Sudmark"]
    assert second.evidence[0].quote == "Sudmark will free guards"


def test_an_agreement_takes_no_steps() -> None:
    text = "An agreement has been reached on taking real steps towards building trust between the two states."
    assert the(text, "build").actors == ()

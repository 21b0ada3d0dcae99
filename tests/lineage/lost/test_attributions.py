from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.lineage.alignments.words import words_of
from recension.lineage.lost.attributions import attribution_of
from recension.lineage.witnesses.witness import Witness
from tests.factories import document

_QUOTED = "we shall mend the bridge"


def _witness(text: str) -> Witness:
    given_ = document(text)
    (words,) = words_of([given_])
    return Witness(document=given_, words=words)


@pytest.mark.parametrize(
    ("text", "speaker", "message", "place"),
    [
        (f"“{_QUOTED},” Ada Holt said.", "Ada Holt", "", ""),
        (f"“{_QUOTED},” said the mayor, Ada Holt, in a letter.", "Ada Holt", "letter", ""),
        (f"“{_QUOTED},” Holt wrote in a post on the network Lantern.", "Holt", "post", "Lantern"),
        (f"According to Ada Holt, “{_QUOTED}”.", "Ada Holt", "", ""),
        (f"In Brenn, Velia's mayor Holt said: “{_QUOTED}”.", "Holt", "", ""),
        (f"Ada Holt came to the market in Brenn. “{_QUOTED},” she said.", "Ada Holt", "", ""),
        (f"Ada Holt came to Brenn.\n\n“{_QUOTED},” she said.", "Ada Holt", "", ""),
        (f"“{_QUOTED},” an official said.", "", "", ""),
        (f"“{_QUOTED},” an official told Ada Holt.", "", "", ""),
        (f"“{_QUOTED},” she said.", "", "", ""),
    ],
)
def test_who_is_said_to_have_spoken(text: str, speaker: str, message: str, place: str) -> None:
    # names stand in another sentence too, so that a capital at the start of one tells
    witness = _witness(f"{text}\n\nPeople know that Ada Holt of Velia keeps her word in Brenn.")
    found = attribution_of(witness, 1)
    assert found is not None
    assert (found.speaker, found.message, found.place) == (speaker, message, place)
    assert found.evidence is not None
    found.evidence.check(witness.document)


@pytest.mark.parametrize(
    "text",
    [
        f"Above the door stands “{_QUOTED}” in brass.",
        f"“{_QUOTED}”\n\nAda Holt said nothing.",
        f"Ada Holt said no. Rain fell. It went on for two days and nights, and into the third. “{_QUOTED}”",
    ],
)
def test_no_verb_of_saying_beside_it(text: str) -> None:
    assert attribution_of(_witness(text), 1) is None


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["“", "”", "said", "She", "Ada Holt", "post on", "\n\n", ".", "the", "bridge,"]))
)
def test_never_fails(parts: list[str]) -> None:
    witness = _witness(" ".join(parts))
    for quotation in sorted(set(witness.quoted) - {0}):
        found = attribution_of(witness, quotation)
        if found is not None:
            assert found.evidence is not None
            found.evidence.check(witness.document)
            assert found.speaker in " ".join(witness.document.text.split())

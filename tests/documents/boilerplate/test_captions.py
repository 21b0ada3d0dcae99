from __future__ import annotations

import pytest

from recension.documents.boilerplate.captions import is_caption, is_picture_credit
from recension.documents.line_facts import LineFacts, look
from recension.documents.lines import split_lines


def _facts(text: str) -> LineFacts:
    (facts,) = look(split_lines(text))
    return facts


@pytest.mark.parametrize(
    "text",
    [
        "Photo: Boats on the lake. Source: lakeside.example",
        "Image via Lakeside.",
        "Boats wait on the lake at Ostby. File photo by Pia Vintner/LSW-NORD/PIA VINTNER",
        "Boats on the lake at Ostby. © Pia Vintner (lsw)",
        "Boats on the lake at Ostby Getty Images",
        "Das Boot am Steg. Foto: Pia Vintner",
        "Bateaux sur le lac. Crédit photo : Pia Vintner",
    ],
)
def test_captions_and_credits(text: str) -> None:
    assert is_caption(_facts(text))


@pytest.mark.parametrize(
    "text",
    [
        "The photo by the gate showed four boats, the minister said, and nobody in them.",
        "The ministers met at Ostby. They did not speak.",
        "He gave the price of the either/or plan as two million crowns.",
        "What the agreement says",
        "Lake opens to both shores",
    ],
)
def test_sentences_and_headings_are_no_captions(text: str) -> None:
    assert not is_caption(_facts(text))


def test_a_credit_tells_nothing_of_what_is_seen() -> None:
    assert is_picture_credit(_facts("Photo: Lake Office / P. Vintner"))
    assert not is_picture_credit(
        _facts("Photo: Boats wait on the lake at Ostby while the bell is being mended")
    )

from __future__ import annotations

import pytest

from recension.lineage.lost.speakers import Attribution, last_name, speaker_of
from recension.record import cite
from tests.factories import document

_SOMEWHERE = cite(document("Somebody said so."), 0, 8)


def _attribution(speaker: str, message: str = "", place: str = "") -> Attribution:
    return Attribution(
        evidence=_SOMEWHERE, speaker=speaker, key=last_name(speaker), message=message, place=place
    )


@pytest.mark.parametrize(
    ("attributions", "key", "label"),
    [
        (
            [_attribution("Holt"), _attribution("Ada Holt", "post", "Lantern")],
            "holt",
            "post on Lantern by Ada Holt",
        ),
        ([_attribution("Ada Holt", "letter"), _attribution("")], "holt", "letter by Ada Holt"),
        ([_attribution("HOLT"), _attribution("Holt")], "holt", "words of HOLT"),
        ([_attribution(""), _attribution("", "post")], "", ""),
        ([_attribution("Ada Holt"), _attribution("Berta Quist")], "", ""),
        ([], "", ""),
    ],
)
def test_the_fullest_name_that_all_agree_on(attributions: list[Attribution], key: str, label: str) -> None:
    for given in (attributions, attributions[::-1]):
        speaker = speaker_of([(one,) for one in given])
        assert (speaker.key, speaker.label) == (key, label)
        assert speaker.reasons

from __future__ import annotations

import pytest

from recension.language.message_kinds import Use, message_kinds
from recension.lineage.witnesses.utterance_kinds import names_utterance


@pytest.mark.parametrize("kind", sorted(message_kinds(Use.HEADING)))
def test_every_kind_is_found_as_a_whole_word(kind: str) -> None:
    assert names_utterance(f"in a {kind} on monday")
    assert names_utterance(kind)
    assert not names_utterance(f"x{kind}x")


def test_other_words_are_none() -> None:
    assert not names_utterance("the harbour opened on monday")
    assert not names_utterance("")

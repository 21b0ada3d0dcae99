"""Words for an utterance as a whole ("joint statement", "press release") in a text."""

from __future__ import annotations

import re
from functools import cache

from recension.language.message_kinds import Use, message_kinds


def names_utterance(text: str) -> bool:
    """Whether a text in lower case has a word for a kind of utterance."""
    return bool(_kinds().search(text))


@cache
def _kinds() -> re.Pattern[str]:
    kinds = "|".join(map(re.escape, sorted(message_kinds(Use.HEADING), key=lambda kind: (-len(kind), kind))))
    return re.compile(rf"(?<!\w)(?:{kinds})(?!\w)")

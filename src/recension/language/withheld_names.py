"""Withheld names: words that tell that a speaker did not want to be named."""

from __future__ import annotations

import re
from functools import cache

from recension.data_files import entries_of


@cache
def _phrases() -> re.Pattern[str]:
    entries = (line.strip() for line in entries_of("recension.language", "withheld_names.txt"))
    longest_first = sorted(entries, key=lambda entry: (-len(entry), entry))
    return re.compile(
        r"\b(?:" + "|".join(r"\s+".join(map(re.escape, entry.split())) for entry in longest_first) + r")\b",
        re.IGNORECASE,
    )


def withheld_at(text: str) -> int | None:
    """Where words tell that somebody is not named, as an offset: "asked not to be named", "of anonymity"."""
    found = _phrases().search(text)
    return None if found is None else found.start()

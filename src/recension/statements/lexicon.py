"""The words that hand content to a source, from the data files of this room, read when first needed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from recension.data_files import entries_of
from recension.statements.attribution import Act, Tone

_ENDINGS: Final = (
    ("", ""),
    ("s", ""),
    ("es", ""),
    ("d", ""),
    ("ed", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ies", "y"),
    ("ied", "y"),
)
"""What English puts behind a verb, and what it takes away for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word that hands content over.

    Attributes:
        act: said, thought or found.
        tone: whether it judges.
        takes: what it takes, see `cue_verbs.txt`.
    """

    act: Act
    tone: Tone
    takes: frozenset[str]


@cache
def _lines(name: str) -> tuple[str, ...]:
    return entries_of("recension.statements", f"{name}.txt")


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a data file of one word a line."""
    return frozenset(_lines(name))


@cache
def cues(name: str) -> dict[str, Cue]:
    """The cues of a data file by lemma.

    Raises:
        ValueError: a line is not lemma, act, tone and, for verbs, what it takes.
    """
    found: dict[str, Cue] = {}
    for line in _lines(name):
        lemma, act, tone, *takes = line.split()
        found[lemma] = Cue(act=Act(act), tone=Tone(tone), takes=frozenset(",".join(takes).split(",")))
    return found


def cue_of(name: str, lemma: str, form: str) -> Cue | None:
    """Find a cue by the lemma of a word or, where the lemma is not known, by what its form may come from.

    Args:
        name: the data file.
        lemma: the word's lemma in lower case.
        form: the word as it stands.

    Returns:
        The cue; None where the file has none.
    """
    known = cues(name)
    if lemma in known:
        return known[lemma]
    form = form.lower()
    for ending, rest in _ENDINGS:
        if form.endswith(ending) and form.removesuffix(ending) + rest in known:
            return known[form.removesuffix(ending) + rest]
    return None

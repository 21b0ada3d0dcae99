"""Statements given in full behind a colon, without quotation marks, as press releases give them.

"The minister said:" and then whole paragraphs. Where the words are the speaker's own ("I", "we") they go on
until the writer speaks again; where nothing shows that, they end with the paragraph.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from recension.statements.attribution import Act, Pattern, Run
from recension.statements.lexicon import cue_of
from recension.statements.sources import speakers_of
from recension.statements.verb_drafts import drafted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.statements.reading import Draft, Reading

FIRST_PERSON: Final = frozenset({"i", "we", "my", "our", "us", "me", "ours", "mine"})
"""Words by which a speaker speaks of himself."""

_ACTS: Final = frozenset({Pattern.OPEN, Pattern.THING})
"""Forms in which parties call for and announce in a text of their own: they do not end it."""

_LEAD: Final = 8
"""In words. An attributing clause as short as this and a colon, alone in a line, open a statement in full."""

_SENTENCE_ENDS: Final = frozenset(".!?…)")


def with_blocks(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Carry what a colon hands over to its end, and find what a colon at the end of a line hands over.

    Args:
        reading: the document.
        drafts: findings by words, in the order of the text.

    Returns:
        The findings, those behind a colon in full, and one more for every block behind a line that ends in a
        colon.
    """
    lines = [Run(first, end) for first, end in pairwise([*sorted(reading.paragraph_starts), len(reading)])]
    line_of = {word: number for number, line in enumerate(lines) for word in range(*line)}
    speech = {
        reading.sentence_of[draft.anchor]
        for draft in drafts
        if draft.act is Act.SPEECH
        and draft.pattern not in _ACTS
        and draft.speakers
        and reading.quotation_of[draft.anchor] < 0
        and not any(reading.lemmas[who] in FIRST_PERSON for who in draft.speakers)
    }
    result = [_in_full(reading, draft, lines, line_of, speech) for draft in drafts]
    return [*result, *_behind_lines(reading, lines, speech)]


def _in_full(
    reading: Reading, draft: Draft, lines: Sequence[Run], line_of: dict[int, int], speech: set[int]
) -> Draft:
    """A content behind a colon in its own line, without marks, carried to the end of the block."""
    if draft.root is None or draft.root < draft.anchor or reading.quotation_of[draft.anchor] >= 0:
        return draft
    first = min(draft.content)
    while first < draft.root and not reading.is_word(first):
        first += 1
    if first == 0 or reading.words[first - 1] != ":" or reading.quotation_of[first] >= 0:
        return draft
    block = _block(reading, draft, Run(first, lines[line_of[first]].end), lines[line_of[first] + 1 :], speech)
    return replace(draft, content=draft.content | set(range(*block)), pattern=Pattern.BLOCK)


def _behind_lines(reading: Reading, lines: Sequence[Run], speech: set[int]) -> Iterator[Draft]:
    for number, line in enumerate(lines[:-1]):
        following = lines[number + 1]
        if reading.words[line.end - 1] != ":" or reading.quotation_of[line.end - 1] >= 0:
            continue
        opening = range(following.first, min(following.first + 2, following.end))
        if any(reading.quotation_of[word] >= 0 for word in opening):
            continue
        draft = _cue(reading, line)
        if draft is not None:
            block = _block(reading, draft, following, lines[number + 2 :], speech)
            yield replace(draft, content=frozenset(range(*block)))


def _cue(reading: Reading, line: Run) -> Draft | None:
    """The draft of the last verb of saying of a line, without content yet."""
    for word in range(line.end - 2, line.first - 1, -1):
        if reading.upos[word] != "VERB":
            continue
        cue = cue_of("cue_verbs", reading.lemmas[word], reading.words[word])
        known = cue is not None and cue.act is Act.SPEECH and "quote" in cue.takes
        if cue is None or not known or not speakers_of(reading, word):
            return None
        return drafted(reading, word, cue, Pattern.BLOCK)
    return None


def _block(reading: Reading, draft: Draft, first: Run, lines: Sequence[Run], speech: set[int]) -> Run:
    """How far the words behind a colon go on."""
    names = {reading.words[who] for who in draft.speakers}
    end = _before_report(reading, first, speech)
    if end < first.end:
        return Run(first.first, end)
    own = _is_own(reading, first) or len(draft.clause) <= _LEAD
    for line in lines:
        if not own or reading.words[line.end - 1][-1] not in _SENTENCE_ENDS:
            break
        quoted = any(reading.quotation_of[word] >= 0 for word in range(line.first, line.end)[:2])
        if quoted or names & set(reading.words[line.first : line.end]):
            break
        if reading.sentence_of[line.first] in speech:
            break
        stop = _before_report(reading, line, speech)
        if stop < line.end:
            break
        end = line.end
        own = own or _is_own(reading, line)
    return Run(first.first, end)


def _before_report(reading: Reading, line: Run, speech: set[int]) -> int:
    """The end of a line, or the start of a later sentence in it that reports somebody's speech."""
    word = line.first
    while word < line.end:
        _, end = reading.bounds(word)
        if word > line.first and reading.sentence_of[word] in speech:
            return word
        word = end
    return line.end


def _is_own(reading: Reading, line: Run) -> bool:
    """Whether somebody speaks of himself in a line, outside quotation marks."""
    return any(
        reading.words[word].lower() in FIRST_PERSON and reading.quotation_of[word] < 0
        for word in range(*line)
    )

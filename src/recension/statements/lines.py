"""Attributions by a line's layout: headlines ("X: ..."), transcripts ("Name: ..."), credits."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.statements.attribution import Act, Pattern, Run, Tone
from recension.statements.lexicon import word_set
from recension.statements.noun_phrases import is_name, is_role
from recension.statements.reading import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.statements.reading import Reading

_LONGEST_LABEL: Final = 6
"""In words. What stands before a colon and is longer is a sentence, not a name."""

_LONGEST_CREDIT: Final = 12
"""In words. A credit is a name or two."""

_FEWEST_LABELLED: Final = 3
"""So many lines of one document begin with a name and a colon before it is an interview or a transcript."""

_FEWEST_CONTENT: Final = 3
"""In words. Less behind a colon is a value of a table, not something said."""


class _Line(NamedTuple):
    """A line: its words, and the word that is the colon behind its label."""

    words: Run
    colon: int


def by_lines(reading: Reading) -> Iterator[Draft]:
    """Find what lines hand over by their form.

    Args:
        reading: the document.

    Returns:
        Drafts in the order of the lines, credits last.
    """
    lines = _lines(reading)
    labelled = [line for words in lines if (line := _labelled(reading, words)) is not None]
    labels = Counter(_label(reading, line) for line in labelled)
    transcript = sum(count for count in labels.values() if count > 1) >= _FEWEST_LABELLED
    for line in labelled:
        if transcript and labels[_label(reading, line)] > 1:
            yield _draft(reading, line, Pattern.NAMED_LINE)
        elif line.words == lines[0] and _tells(reading, range(line.colon + 1, line.words.end)):
            yield _draft(reading, line, Pattern.HEADLINE)
        elif (quotation := _quotation_behind(reading, line)) is not None:
            yield _draft(reading, line, Pattern.NAMED_LINE, quotation)
    if lines:
        yield from _headline_end(reading, lines[0])
    for words in lines:
        yield from _credit(reading, words)


def _lines(reading: Reading) -> list[Run]:
    starts = sorted(reading.paragraph_starts)
    return [Run(first, end) for first, end in pairwise([*starts, len(reading)])]


def _labelled(reading: Reading, words: Run) -> _Line | None:
    """A line that begins with somebody's name or description and a colon."""
    for word in range(words.first, min(words.end, words.first + _LONGEST_LABEL + 1)):
        if reading.words[word] != ":":
            continue
        label = range(words.first, word)
        if not label or sum(reading.is_word(other) for other in range(word + 1, words.end)) < _FEWEST_CONTENT:
            return None
        return _Line(words, word) if _names_somebody(reading, label) else None
    return None


def _names_somebody(reading: Reading, label: range) -> bool:
    if reading.words[label.start].lower() in word_set("credit_words"):
        return False
    last = label.stop - 1
    if any(reading.upos[word] in {"VERB", "AUX"} for word in label):
        return False
    return (
        reading.names.get(last) in {"PER", "ORG"}
        or is_role(reading, last)
        or reading.lemmas[last] in word_set("text_nouns") | word_set("collective_nouns")
        or (len(label) == 1 and reading.words[last].isupper() and reading.words[last].isalpha())
    )


def _quotation_behind(reading: Reading, line: _Line) -> int | None:
    """The quotation that opens right behind a label: "Holt: "We shall wait." She was speaking in Veld."."""
    for word in range(line.colon + 1, line.words.end):
        if reading.quotation_of[word] >= 0 or reading.is_word(word):
            index = reading.quotation_of[word]
            return index if index >= 0 and reading.quotations[index].words.first == word else None
    return None


def _label(reading: Reading, line: _Line) -> tuple[str, ...]:
    return tuple(reading.words[word] for word in range(line.words.first, line.colon))


def _tells(reading: Reading, words: range) -> bool:
    """Whether words are a headline's: they hold a verb, and no full stop ends them."""
    ends = reading.words[words.stop - 1] in {".", "!", "?"}
    return not ends and any(reading.upos[word] in {"VERB", "AUX"} for word in words)


def _headline_end(reading: Reading, words: Run) -> Iterator[Draft]:
    """A headline that names who says so behind a dash or colon: "Buses cross at noon - ministry"."""
    for word in range(max(words.first + 1, words.end - _LONGEST_LABEL), words.end - 1):
        if (
            reading.words[word] not in {"-", "–", "—", "--", ":"}
            or reading.ends[word - 1] == reading.starts[word]
        ):
            continue
        label = range(word + 1, words.end)
        content = range(words.first, word)
        if not _names_somebody(reading, label) or not _tells(reading, content):
            return
        yield Draft(
            anchor=word,
            speakers=(_head(reading, label),),
            cue=None,
            content=frozenset(content),
            root=None,
            clause=frozenset(range(word, words.end)),
            pattern=Pattern.HEADLINE,
            act=Act.SPEECH,
            tone=Tone.NEUTRAL,
            label=Run(label.start, label.stop),
            reasons=("a name behind a dash ends the headline",),
        )
        return


def _draft(reading: Reading, line: _Line, pattern: Pattern, quotation: int | None = None) -> Draft:
    label = range(line.words.first, line.colon)
    content = range(line.colon + 1, line.words.end)
    if quotation is not None:
        content = range(*reading.quotations[quotation].words)
    return Draft(
        anchor=line.words.first,
        speakers=(_head(reading, label),),
        cue=None,
        content=frozenset(content),
        root=None,
        clause=frozenset(range(line.words.first, line.colon + 1)),
        pattern=pattern,
        act=Act.SPEECH,
        tone=Tone.NEUTRAL,
        label=Run(label.start, label.stop),
        quotations=frozenset(() if quotation is None else (quotation,)),
        reasons=("a name and a colon open the line",),
    )


def _head(reading: Reading, label: range) -> int:
    top = reading.trees.top(label.start, label.stop)
    names = [word for word in label if is_name(reading, word)]
    if top in label and (is_name(reading, top) or not names):
        return top
    return names[-1] if names else label.stop - 1


def _credit(reading: Reading, words: Run) -> Iterator[Draft]:
    """Who made what is shown: "The crossing at noon. Photo: Ada Holt"."""
    for word in range(words.first, words.end - 2):
        if reading.words[word + 1] != ":" or reading.words[word].lower() not in word_set("credit_words"):
            continue
        source = range(word + 2, words.end)
        if sum(reading.is_word(other) for other in source) > _LONGEST_CREDIT or word == words.first:
            return
        yield Draft(
            anchor=word,
            speakers=(_head(reading, source),),
            cue=None,
            content=frozenset(range(words.first, word)),
            root=None,
            clause=frozenset(range(word, words.end)),
            pattern=Pattern.CREDIT,
            act=Act.SPEECH,
            tone=Tone.NEUTRAL,
            reasons=("a credit behind a caption names who made it",),
        )
        return

"""Signs of which of two documents is the copy. Each looks at one order only.

A sign is a number from 0 (nothing speaks for it) to 1; `direction.py` weighs a sign for one order against
the same sign for the other.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.gaps import edits_of
from recension.lineage.lexicon import word_classes, word_pairs, word_set
from recension.lineage.marked_edits import marked_edit
from recension.lineage.transposition import transpositions
from recension.record import Precision

if TYPE_CHECKING:
    from collections.abc import Callable

    from recension.lineage.copying import Copying, Edit
    from recension.lineage.witness import Witness
    from recension.record import Span

# A longer gap inside a passage is matter left out or put in by choice, not shortening.
_SHORTENING: Final = 12
_HEAD_WORDS: Final = 4
_SHORTEST_NAME: Final = 3


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two documents and all they share, seen as if the second had copied from the first."""

    source: Witness
    copy: Witness
    copyings: tuple[Copying, ...]

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """The edits inside sentences. Either side may pass over whole ones or turn the order round."""
        return tuple(
            edit
            for copying in self.copyings
            for edit, turned in transpositions(edits_of(copying), self.source, self.copy)
            if not turned and not _is_whole(edit.source, self.source) and not _is_whole(edit.copy, self.copy)
        )

    @cached_property
    def shared(self) -> tuple[tuple[int, int], ...]:
        """Word indices, in the source and in the copy, of every shared word."""
        return tuple(
            (run.source + offset, run.copy + offset)
            for copying in self.copyings
            for run in copying.runs
            for offset in range(run.length)
        )

    def reversed(self) -> Pair:
        """The same, seen as if the first had copied from the second."""
        return Pair(
            source=self.copy,
            copy=self.source,
            copyings=tuple(copying.reversed() for copying in self.copyings),
        )


def _is_whole(words: Span, witness: Witness) -> bool:
    """Whether words are whole sentences."""
    if words.start == words.end:
        return False
    ends = words.end == len(witness) or witness.sentence_starts[words.end]
    return ends and witness.sentence_starts[words.start]


class Sign(NamedTuple):
    """One kind of sign.

    Attributes:
        name: its name in the table of weights.
        strength: how strongly it speaks for the order of a pair, 0 to 1.
        reason: what it says to a reader, when it speaks for the order of a pair.
        counter: what it says when it speaks against that order.
    """

    name: str
    strength: Callable[[Pair], float]
    reason: str
    counter: str


def _share(count: float, total: float) -> float:
    return min(1.0, count / total) if total > 0 else 0.0


def _some(count: float) -> float:
    """Few are a sign, many are hardly a stronger one: 0, 1/2, 2/3, 3/4."""
    return count / (count + 1.0)


def _earlier(pair: Pair) -> float:
    first, second = pair.source.document.published, pair.copy.document.published
    if first is None or second is None:
        return 0.0
    digits = 16 if first.precision is second.precision is Precision.MINUTE else 10
    if any(date.precision in {Precision.MONTH, Precision.YEAR} for date in (first, second)):
        digits = 4 if Precision.YEAR in {first.precision, second.precision} else 7
    one, other = _instant(first.value, digits), _instant(second.value, digits)
    return 1.0 if one < other else 0.0


def _instant(value: str, digits: int) -> str:
    """A date cut to a precision; with an offset from UTC, the instant in UTC."""
    if digits > 10:  # noqa: PLR2004 - longer than YYYY-MM-DD: a time of day
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            return value[:digits]
        offset = moment.utcoffset() or timedelta()
        return (moment.replace(tzinfo=None) - offset).isoformat()[:digits]
    return value[:digits]


def names_publisher(pair: Pair) -> bool:
    """Whether the copy names the source's publisher, which is not its own, in words that it did not copy."""
    publisher = pair.source.document.publisher
    own = pair.copy.document.publisher
    if publisher is None or len(publisher.value) < _SHORTEST_NAME:
        return False
    if own is not None and own.value.casefold() == publisher.value.casefold():
        return False
    pattern = re.compile(rf"(?<!\w){re.escape(publisher.value)}(?!\w)", re.IGNORECASE)
    shared = {index for _, index in pair.shared}
    return any(
        not _is_within(match.start(), match.end(), shared, pair.copy)
        for match in pattern.finditer(pair.copy.document.text)
    )


def _is_within(start: int, end: int, shared: set[int], witness: Witness) -> bool:
    """Whether a place of a text has words of the body, and all of them are among these."""
    first, last = bisect_right(witness.ends, start), bisect_left(witness.starts, end)
    return first < last and all(index in shared for index in range(first, last))


def _credits(pair: Pair) -> float:
    return float(names_publisher(pair))


def _utterance_head(witness: Witness) -> bool:
    """Whether a document is headed as an utterance of its own: "Joint statement of", "Press release"."""
    title = witness.document.title
    head = " ".join(title.value.casefold().split()[:_HEAD_WORDS]) if title is not None else ""
    first = " ".join(witness.keys[:_HEAD_WORDS])
    return any(
        re.search(rf"(?<!\w){re.escape(kind)}(?!\w)", text)
        for kind in word_set("utterance_kinds")
        for text in (head, first)
    )


def _cites_utterance(pair: Pair) -> float:
    """The source is headed as a statement, release or speech, and the copy speaks of one as another's."""
    if not _utterance_head(pair.source) or _utterance_head(pair.copy):
        return 0.0
    spoken = _verbs_of_saying()
    text = " ".join(pair.copy.keys)
    named = any(re.search(rf"(?<!\w){re.escape(kind)}(?!\w)", text) for kind in word_set("utterance_kinds"))
    return 1.0 if named and any(key in spoken for key in pair.copy.keys) else 0.0


def _quotes(pair: Pair) -> float:
    """Shared words stand inside quotation marks in the copy and outside them in the source."""
    only = sum(
        bool(pair.copy.quoted[copy]) and not pair.source.quoted[source] for source, copy in pair.shared
    )
    return _share(only, len(pair.shared))


def _attributes(pair: Pair) -> float:
    """Shared words stand in or after a sentence that hands them to a speaker, in words the source lacks."""
    spoken = _verbs_of_saying()
    copy = pair.copy
    shared = {index for _, index in pair.shared}
    speaking: set[int] = set()
    announcing: set[int] = set()
    with_shared = {copy.sentences[index] for index in shared}
    for index, key in enumerate(copy.keys):
        if (
            index not in shared
            and not copy.quoted[index]
            and (key in spoken or key in word_set("utterance_kinds"))
        ):
            if key in spoken:
                speaking.add(copy.sentences[index])
            if copy.sentences[index] not in with_shared:
                announcing.add(copy.sentences[index] + 1)
    handed = sum(copy.sentences[index] in speaking or copy.sentences[index] in announcing for index in shared)
    return _share(handed, len(shared))


@cache
def _verbs_of_saying() -> frozenset[str]:
    return word_set("attribution") | word_set("attribution_loaded")


def _interrupts(pair: Pair) -> float:
    """Who says it is put in between shared words."""
    spoken = _verbs_of_saying()
    count = 0
    for edit in pair.edits:
        ours = any(key in spoken for key in pair.copy.keys[edit.copy.start : edit.copy.end])
        theirs = any(key in spoken for key in pair.source.keys[edit.source.start : edit.source.end])
        count += ours and not theirs
    return _some(count)


def _shortens(pair: Pair) -> float:
    """Inside shared stretches the copy leaves out more words than it puts in."""
    out = put_in = 0
    for edit in pair.edits:
        missing = edit.source.end - edit.source.start
        added = edit.copy.end - edit.copy.start
        if max(missing, added) <= _SHORTENING:
            out += max(0, missing - added)
            put_in += max(0, added - missing)
    return max(0.0, (out - put_in) / (out + put_in + 2))


def _leaves_out(pair: Pair) -> float:
    """Inside shared sentences the copy leaves out at more places than it puts in."""
    out = put_in = 0
    for edit in pair.edits:
        if max(edit.source.end - edit.source.start, edit.copy.end - edit.copy.start) <= _SHORTENING:
            out += edit.copy.start == edit.copy.end
            put_in += edit.source.start == edit.source.end
    for copying in pair.copyings:
        source_goes_on = _goes_on(pair.source, copying.source_words.end)
        copy_goes_on = _goes_on(pair.copy, copying.copy_words.end)
        out += source_goes_on and not copy_goes_on
        put_in += copy_goes_on and not source_goes_on
    return max(0.0, (out - put_in) / (out + put_in + 1))


def _goes_on(witness: Witness, place: int) -> bool:
    """Whether a sentence goes on for some words after a shared stretch, other than to say who said it."""
    end = place
    while end < len(witness) and end - place <= _SHORTENING and not witness.sentence_starts[end]:
        end += 1
    if not 0 < end - place <= _SHORTENING:
        return False
    return not any(key in _verbs_of_saying() for key in witness.keys[place:end])


def _brackets(pair: Pair) -> float:
    """The copy has marked edits inside shared words: brackets, ellipses."""
    return _some(sum(bool(marked_edit(edit, pair.copy)) for edit in pair.edits))


def _shortens_names(pair: Pair) -> float:
    """The copy leaves out part of a name, a title or a full form."""
    count = 0
    for edit in pair.edits:
        if edit.copy.start != edit.copy.end or not 0 < edit.source.end - edit.source.start <= _SHORTENING:
            continue
        inside = any(pair.source.names[edit.source.start : edit.source.end])
        after = edit.source.end < len(pair.source) and pair.source.names[edit.source.end]
        count += inside and after
    return _some(count)


def _knows_names(pair: Pair) -> float:
    """A person whom the source first names in full is named in short at once in the copy's shared words."""
    full, short = _first_mentions(pair.source), _first_mentions(pair.copy)
    shared = {pair.copy.keys[copy].removesuffix("'s") for _, copy in pair.shared}
    return _some(sum(full.get(name, False) and not short.get(name, True) for name in sorted(shared)))


def _first_mentions(witness: Witness) -> dict[str, bool]:
    """For each name whether another name stands right before its first mention, offices aside."""
    offices = {*word_classes("party_words"), *word_set("state_forms"), *word_set("function_words")}
    found: dict[str, bool] = {}
    for index, name in enumerate(witness.names):
        key = witness.keys[index].removesuffix("'s")
        if name and key not in offices:
            before = index > 0 and witness.names[index - 1] and not witness.sentence_starts[index]
            found.setdefault(key, before and witness.keys[index - 1] not in offices)
    return found


def _reports_speech(pair: Pair) -> float:
    """A speaker's "we" and "today" are a reporter's "they" and "Friday" in the copy."""
    shifts = frozenset(word_pairs("person_shift"))
    count = 0
    for edit in pair.edits:
        before = pair.source.keys[edit.source.start : edit.source.end]
        after = pair.copy.keys[edit.copy.start : edit.copy.end]
        count += any((one, other) in shifts for one in before[:_SHORTENING] for other in after[:_SHORTENING])
    return _some(count)


def _comes_later(pair: Pair) -> float:
    """The shared words stand further down in the copy."""
    if not pair.shared:
        return 0.0
    source = sum(source for source, _ in pair.shared) / len(pair.shared) / len(pair.source)
    copy = sum(copy for _, copy in pair.shared) / len(pair.shared) / len(pair.copy)
    return max(0.0, copy - source)


SIGNS: Final[tuple[Sign, ...]] = (
    Sign("earlier", _earlier, "the source was published earlier", "the copy was published earlier"),
    Sign(
        "credits",
        _credits,
        "the copy names the source's publisher",
        "the source names the copy's publisher",
    ),
    Sign(
        "cites_utterance",
        _cites_utterance,
        "the source is headed as a statement, and the copy speaks of one",
        "the copy is headed as a statement, and the source speaks of one",
    ),
    Sign(
        "quotes",
        _quotes,
        "the copy has the words in quotation marks, the source has not",
        "the source has the words in quotation marks, the copy has not",
    ),
    Sign(
        "attributes",
        _attributes,
        "the copy hands the words to a speaker, the source has them as its own",
        "the source hands the words to a speaker, the copy has them as its own",
    ),
    Sign("interrupts", _interrupts, "the copy puts in who says it", "the copy leaves out who says it"),
    Sign(
        "shortens",
        _shortens,
        "the copy is the shorter where they differ",
        "the copy is the longer where they differ",
    ),
    Sign(
        "leaves_out",
        _leaves_out,
        "the copy leaves out words inside shared sentences",
        "the copy has words inside shared sentences that the source has not",
    ),
    Sign(
        "brackets",
        _brackets,
        "the copy marks its edits with brackets or an ellipsis",
        "the source marks edits with brackets or an ellipsis",
    ),
    Sign(
        "shortens_names",
        _shortens_names,
        "the copy shortens names or titles",
        "the copy has longer names or titles",
    ),
    Sign(
        "knows_names",
        _knows_names,
        "the copy names someone in short whom the source names in full",
        "the source names someone in short whom the copy names in full",
    ),
    Sign(
        "reports_speech",
        _reports_speech,
        "the copy turns the speaker's own words into reported speech",
        "the copy has as the speaker's own words what the source reports",
    ),
    Sign(
        "comes_later",
        _comes_later,
        "the words stand further down in the copy",
        "the words stand further up in the copy",
    ),
)

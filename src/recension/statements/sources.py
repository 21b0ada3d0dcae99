"""Who a cue's words come from: the source's words, its head, its speakers and its office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.language.trees import (
    appositions,
    direct_object,
    is_passive,
    own_subject,
    passive_agent,
    subject,
)
from recension.statements.attribution import Act, Run
from recension.statements.finiteness import FINITE
from recension.statements.lexicon import cue_of, word_set
from recension.statements.noun_phrases import LONGEST_PHRASE, is_name, is_role, phrase

if TYPE_CHECKING:
    from recension.statements.reading import Reading

_RELATIVES: Final = frozenset({"who", "which", "that", "whom"})
_FURTHEST: Final = 12
"""In words. How far behind a description the name may stand that it introduces."""
_TITLES: Final = 3
"""In words. Titles before a name: "Vice Admiral", "Chief Superintendent"."""


class Source(NamedTuple):
    """The words of a source.

    Attributes:
        words: the whole phrase, a name that explains a description included.
        head: its head word: the name's where there is one.
        role: the words of the office.
    """

    words: Run
    head: int
    role: Run | None


def speakers_of(reading: Reading, verb: int, *, thinks: bool = False) -> tuple[int, ...]:
    """Find the head words of who speaks in a verb's clause; empty where the words name nobody.

    Args:
        reading: the document.
        verb: the verb of saying.
        thinks: whether its passive says what the subject thinks ("is convinced").
    """
    if (is_passive(reading.trees, verb) or is_asked(reading, verb)) and not thinks:
        found = passive_agent(reading.trees, verb)
    else:
        found = _subject(reading, verb)
    if found is not None and reading.lemmas[found] in _RELATIVES:
        found = _antecedent(reading, found)
    if found is None or found == verb or reading.upos[found] in {"VERB", "AUX"}:
        return ()
    if reading.relations[found] == "expl":
        return ()
    return (found,) if _in_a_row(reading, verb) == (found,) else _together(reading, found)


def _subject(reading: Reading, verb: int) -> int | None:
    """Who is said to say it, where the verb is active."""
    before = [
        child
        for child in reading.trees.children(verb)
        if reading.relations[child] == "nsubj" and child < verb
    ]
    for rule in (_quoted_person, _with_name, behind_marks):
        found = rule(reading, verb)
        if found is not None:
            return found
    if len(before) > 1:  # a dateline or an address set before the sentence is taken for one
        return before[-1]
    row = _in_a_row(reading, verb)
    if row:
        return row[-1]
    for rule in (_own_subject, _behind_comma, _inverted, _shared_subject):
        found = rule(reading, verb)
        if found is not None:
            return found
    return None


def _own_subject(reading: Reading, verb: int) -> int | None:
    return own_subject(reading.trees, verb)


def _shared_subject(reading: Reading, verb: int) -> int | None:
    return subject(reading.trees, verb)


def is_asked(reading: Reading, verb: int) -> bool:
    """Tell whether a participle before the main clause says what its subject was asked or told."""
    return (
        reading.plain(verb) == "advcl"
        and verb < reading.heads[verb]
        and reading.xpos[verb] in {"VBN", "VBD"}
        and own_subject(reading.trees, verb) is None
        and not reading.trees.related(verb, "mark")
    )


def has_subject(reading: Reading, verb: int) -> bool:
    """Tell whether a verb has a subject of its own, one right behind it included."""
    return own_subject(reading.trees, verb) is not None or _inverted(reading, verb) is not None


def can_speak(reading: Reading, head: int) -> bool:
    """Tell whether a noun stands for someone or something that can speak."""
    return (
        is_name(reading, head)
        or reading.upos[head] == "PRON"
        or is_role(reading, head)
        or reading.lemmas[head] in word_set("collective_nouns")
        or reading.lemmas[head] in word_set("text_nouns")
    )


def _quoted_person(reading: Reading, verb: int) -> int | None:
    """Who is quoted where an outlet quotes: "the agency quoted Holt as saying"."""
    head = reading.heads[verb]
    if head < 0 or reading.lemmas[head] not in {"quote", "cite"} or is_passive(reading.trees, head):
        return None
    if reading.plain(verb) not in {"advcl", "xcomp", "ccomp", "acl"}:
        return None
    return direct_object(reading.trees, head)


def _with_name(reading: Reading, verb: int) -> int | None:
    """The name between "with" and a participle: "with Lund saying", "with its head, Ada Holt, saying"."""
    if reading.xpos[verb] != "VBG":
        return None
    end = verb - 1 if verb and reading.words[verb - 1] == "," else verb
    first = end
    while first - 1 in reading.names and end - first < _FURTHEST:
        first -= 1
    if first == end or not any(
        reading.lemmas[word] == "with" for word in range(max(0, first - _FURTHEST), first)
    ):
        return None
    before = first - 1
    while before >= 0 and reading.lemmas[before] != "with":
        if reading.upos[before] in {"VERB", "AUX"} or reading.words[before] in {".", ";", ":"}:
            return None
        before -= 1
    return reading.trees.top(first, end)


def _inverted(reading: Reading, verb: int) -> int | None:
    """Who is named right behind a verb that stands behind a quotation or a comma, whatever the tree says.

    "..., said Holt, ..." is often read as if Holt were the subject of what goes on behind it, and "..., read
    a statement" as if the statement were its object.
    """
    before = verb - 1
    if before < 0 or reading.is_word(before) or verb + 1 >= len(reading):
        return None
    if not any(reading.words[word] in {",", "?", "!"} for word in range(max(0, before - 1), verb)):
        return None
    if verb + 1 not in reading.names:
        return _object_that_speaks(reading, verb)
    end = verb + 1
    while end < len(reading) and end in reading.names:
        end += 1
    if end < len(reading) and reading.words[end] not in {",", "."}:
        return None
    return reading.trees.top(verb + 1, end)


def behind_marks(reading: Reading, verb: int) -> int | None:
    """Find who stands between a closing mark or a comma and a cue, where a parse puts him into what he said.

    In ""The gate is ours," a clerk who gave no name said" the clerk may hang on the quotation, and in "The
    strike would go on, the union of the miners said" the union on the strike.

    Args:
        reading: the document.
        verb: the cue.

    Returns:
        The head of a phrase that is all the words between the mark and the cue; None where there is none.
    """
    if reading.quotation_of[verb] >= 0 or own_subject(reading.trees, verb) is not None:
        return None
    start, _ = reading.bounds(verb)
    first = verb
    while first > max(start, verb - LONGEST_PHRASE) and reading.quotation_of[first - 1] < 0:
        first -= 1
    quoted = first > start and reading.quotation_of[first - 1] >= 0
    if not quoted:
        first = _behind_last_comma(reading, start, verb)
    if first is None:
        return None
    while first < verb and not reading.is_word(first):
        first += 1
    if first == verb:
        return None
    head = reading.trees.top(first, verb)
    held = set(reading.trees.subtree(head))
    above = reading.heads[head]
    misread = 0 <= above < first and (reading.quotation_of[above] >= 0 or not quoted)
    nominal = reading.upos[head] in {"NOUN", "PROPN", "PRON", "NUM"} and (quoted or can_speak(reading, head))
    whole = all(word in held for word in range(first, verb) if reading.is_word(word))
    return head if misread and nominal and whole else None


def _behind_last_comma(reading: Reading, start: int, verb: int) -> int | None:
    """The word behind the last comma before a finite cue."""
    if reading.xpos[verb] not in FINITE:
        return None
    for word in range(verb - 1, max(start, verb - _FURTHEST), -1):
        if reading.words[word] == ",":
            return word + 1
    return None


def _object_that_speaks(reading: Reading, verb: int) -> int | None:
    for child in reading.trees.related(verb, "obj"):
        first, _ = phrase(reading, child)
        if first == verb + 1 and reading.upos[child] == "NOUN" and can_speak(reading, child):
            return child
    return None


def _behind_comma(reading: Reading, verb: int) -> int | None:
    """The subject above for a participle behind a comma that the tree hangs on a word of the clause before.

    "Holt welcomed the accord, calling it ..." is Holt's calling, not the accord's, and "Holt said the dam
    would hold, adding that ..." is Holt's adding, not the dam's.
    """
    head = reading.heads[verb]
    if verb == 0 or head < 0 or reading.xpos[verb] != "VBG" or reading.words[verb - 1] != ",":
        return None
    above, plain = reading.heads[head], reading.plain(verb)
    on_noun = plain == "acl" and reading.plain(head) in {"obj", "obl"}
    if above < 0 or not (on_noun or (plain == "advcl" and _is_said(reading, head))):
        return None
    return subject(reading.trees, above)


def _is_said(reading: Reading, verb: int) -> bool:
    """Tell whether a clause is what a verb of saying before it hands over."""
    above = reading.heads[verb]
    if reading.plain(verb) != "ccomp" or not 0 <= above < verb:
        return False
    cue = cue_of("cue_verbs", reading.lemmas[above], reading.words[above])
    return cue is not None and cue.act is Act.SPEECH


def _in_a_row(reading: Reading, verb: int) -> tuple[int, ...]:
    """The last of several subjects that stand side by side: one long name that the tree takes apart."""
    subjects = [child for child in reading.trees.children(verb) if reading.relations[child] == "nsubj"]
    for side in ([one for one in subjects if one < verb], [one for one in subjects if one > verb]):
        if len(side) < 2:  # noqa: PLR2004
            continue
        end = verb if side[0] < verb else side[-1]
        if not any(reading.words[word] == "," for word in range(side[0], end)):
            return (side[-1],)
    return ()


def _antecedent(reading: Reading, relative: int) -> int | None:
    """What a relative pronoun stands for: what the clause above it describes."""
    here = reading.heads[relative]
    while here >= 0:
        if reading.relations[here] == "acl:relcl":
            head = reading.heads[here]
            return head if head >= 0 else None
        here = reading.heads[here]
    return None


def _together(reading: Reading, head: int) -> tuple[int, ...]:
    """A head and what is coordinated with it: all of them speak."""
    others = [child for child in reading.trees.children(head) if reading.plain(child) == "conj"]
    return (head, *(child for child in others if reading.upos[child] not in {"VERB", "AUX"}))


def source_of(reading: Reading, head: int) -> Source:
    """Find the words of a source from its head word.

    Args:
        reading: the document.
        head: the head word.

    Returns:
        For "the country's minister, Ada Holt," the whole with the name as its head and the description as
        the role; for "Ada Holt, the minister," the name alone with the same role.
    """
    words = phrase(reading, head)
    words = Run(_first_of_row(reading, head, words.first), words.end)
    for other in appositions(reading.trees, head):
        beside = phrase(reading, other)
        if beside.first < words.end and other not in range(*words):
            continue
        if is_name(reading, head):
            if reading.upos[other] in {"NOUN", "PROPN"} and (
                not is_name(reading, other) or is_role(reading, other)
            ):
                return Source(words, head, beside)
            continue
        if is_name(reading, other) and beside.first - words.end < _FURTHEST:
            if other in range(*words):
                return Source(words, other, _before(words, beside))
            return Source(Run(words.first, beside.end), other, words)
    behind = None if is_name(reading, head) else _name_behind(reading, words.end)
    if behind is not None:
        return Source(Run(words.first, behind.end), reading.trees.top(*behind), words)
    return Source(words, head, _office_before(reading, words, head))


def _name_behind(reading: Reading, end: int) -> Run | None:
    """A person's name between commas behind a description, whatever the tree hangs it on."""
    if end + 1 >= len(reading) or reading.words[end] != ",":
        return None
    stop = end + 1
    while (
        stop < min(len(reading), end + 1 + _TITLES)
        and reading.upos[stop] == "PROPN"
        and is_role(reading, stop)
    ):
        stop += 1  # "its commander, Colonel Ada Holt, said"
    if reading.names.get(stop) != "PER":
        return None
    while reading.names.get(stop) == "PER":
        stop += 1
    return Run(end + 1, stop) if stop < len(reading) and reading.words[stop] == "," else None


def _first_of_row(reading: Reading, head: int, first: int) -> int:
    """Where the phrase of the first of several subjects side by side begins, see `_in_a_row`."""
    verb = reading.heads[head]
    if verb < 0 or reading.relations[head] != "nsubj" or _in_a_row(reading, verb) != (head,):
        return first
    subjects = [child for child in reading.trees.children(verb) if reading.relations[child] == "nsubj"]
    beside = [child for child in subjects if (child < verb) == (head < verb)]
    return min(first, phrase(reading, beside[0]).first)


def _before(words: Run, name: Run) -> Run | None:
    return Run(words.first, name.first) if name.first > words.first else None


def _office_before(reading: Reading, words: Run, head: int) -> Run | None:
    """The office before a name: "Foreign Minister Ada Holt", "the guild's head Ada Holt"."""
    if not is_name(reading, head):
        return words if is_role(reading, head) else None
    offices = [word for word in range(words.first, head) if is_role(reading, word)]
    return Run(words.first, offices[-1] + 1) if offices else None

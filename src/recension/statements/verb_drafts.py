"""The draft of an attribution that a verb of saying makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.language.trees import is_passive, own_subject
from recension.statements.attribution import Act, Pattern, Run
from recension.statements.content_edges import right_behind, settled
from recension.statements.contents import clause_words
from recension.statements.noun_phrases import is_role, phrase
from recension.statements.reading import Draft
from recension.statements.relays import RELAYING
from recension.statements.sources import behind_marks, is_asked, speakers_of

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from recension.statements.lexicon import Cue
    from recension.statements.reading import Reading

_NEGATIONS: Final = frozenset({"not", "n't", "never", "nor", "neither", "nowhere"})
_EMERGE: Final = frozenset({"emerge", "transpire"})
_AS_SAYING: Final = 2
"""Words from "quoted" to "saying"."""


def drafted(
    reading: Reading,
    verb: int,
    cue: Cue,
    pattern: Pattern,
    *,
    root: int | None = None,
    quotations: frozenset[int] = frozenset(),
    more: AbstractSet[int] = frozenset(),
) -> Draft | None:
    """Make the draft of what a verb hands over.

    Args:
        reading: the document.
        verb: the verb.
        cue: what it takes.
        pattern: the form of words.
        root: head word of the clause of content; None where there is none.
        quotations: indexes of the quotations that are content.
        more: further words of content.

    Returns:
        The draft; None where nobody is said to say it and the words do not report it as said either.
    """
    speakers = speakers_of(reading, verb, thinks="passive" in cue.takes)
    label = None if speakers else _named_before(reading, verb)
    if label is not None:
        speakers = (reading.trees.top(*label.name),)
    passive = is_passive(reading.trees, verb) or is_asked(reading, verb)
    if not speakers and not _told_of_nobody(reading, verb, cue, pattern, passive=passive):
        return None
    inserted = pattern is Pattern.INSERTED
    content = (
        frozenset(word for index in quotations for word in range(*reading.quotations[index].words)) | more
    )
    if root is not None:
        content |= settled(reading, verb, cue, root, speakers, inserted=inserted)
    beside = _words_for(reading, verb, label, speakers)
    content -= beside
    outside = _other_clauses(reading, verb)
    if root is not None and not inserted:
        outside |= {root}
    clause = frozenset(clause_words(reading, _carrier(reading, verb), outside)) - content
    if root is not None:
        around = inserted or min(content, default=verb) < verb
        clause |= right_behind(reading, verb, root, inserted=around)
    # a speaker right behind the cue is no content, even where the tree says so: "..., said Holt, are ..."
    if root is not None and not inserted and verb + 1 in speakers and verb + 1 < root:
        clause |= frozenset(range(*phrase(reading, verb + 1)))
    clause |= beside
    named = speakers or pattern is Pattern.QUOTATION or (not passive and reading.lemmas[verb] not in _EMERGE)
    return Draft(
        anchor=verb,
        speakers=speakers,
        cue=_cue_words(reading, verb),
        content=content,
        root=root,
        clause=clause,
        pattern=pattern if named else Pattern.UNNAMED,
        act=cue.act,
        tone=cue.tone,
        addressee=_addressee(reading, verb, cue),
        label=label.words if label is not None else None,
        quotations=quotations,
        negated=any(
            reading.lemmas[child] in _NEGATIONS
            for child in reading.trees.children(verb)
            if child not in content
        ),
        reasons=(f"“{reading.words[verb]}” hands it over",),
    )


class _Label(NamedTuple):
    """A speaker whom the tree puts into the content: all the words, and the name among them."""

    words: Run
    name: Run


def _words_for(
    reading: Reading, verb: int, label: _Label | None, speakers: tuple[int, ...]
) -> frozenset[int]:
    """The words for a speaker whom the tree puts into the content."""
    if label is not None:
        return frozenset(range(*label.words))
    who = behind_marks(reading, verb)
    return frozenset(reading.trees.subtree(who)) if who is not None and who in speakers else frozenset()


def _named_before(reading: Reading, verb: int) -> _Label | None:
    """A person's name between commas before a cue without a subject: "..., the mayor, Ada Holt, said"."""
    end = verb - 1
    if (
        end < 1
        or reading.words[end] != ","
        or reading.names.get(end - 1) != "PER"
        or is_passive(reading.trees, verb)
    ):
        return None
    first = end
    while reading.names.get(first - 1) == "PER":
        first -= 1
    start, _ = reading.bounds(verb)
    comma = first - 2
    while comma > start and reading.words[comma] != ",":
        comma -= 1
    described = reading.words[first - 1] == "," and any(
        is_role(reading, word) for word in range(comma, first)
    )
    return _Label(Run(comma + 1 if described and comma > start else first, end), Run(first, end))


def _told_of_nobody(reading: Reading, verb: int, cue: Cue, pattern: Pattern, *, passive: bool) -> bool:
    """Whether words without a speaker still report something as said: "it was announced that ..."."""
    if cue.act is not Act.SPEECH:
        return passive and reading.lemmas[verb] == "believe"
    if not passive:  # "it is worth recalling that": nobody is said to recall
        return pattern is Pattern.QUOTATION or reading.xpos[verb] not in {"VB", "VBG"}
    if reading.lemmas[verb] in {"ask", "question"} or not cue.takes & {"quote", "of"}:
        return False
    return pattern in {Pattern.CLAUSE, Pattern.OPEN} or reading.lemmas[verb] in RELAYING


def _other_clauses(reading: Reading, verb: int) -> frozenset[int]:
    """Clauses with a subject of their own that hang on a verb: what stands in them is not said of its act."""
    return frozenset(
        child
        for child in reading.trees.related(verb, "conj", "advcl", "parataxis", "ccomp")
        if own_subject(reading.trees, child) is not None
    )


def _carrier(reading: Reading, verb: int) -> int:
    """The verb that carries a verb of saying's own clause: "was quoted as saying", "went on to say"."""
    head = reading.heads[verb]
    marks = {reading.lemmas[mark] for mark in reading.trees.related(verb, "mark")}
    carried = reading.plain(verb) == "xcomp" or (reading.plain(verb) == "advcl" and "as" in marks)
    return head if carried and head >= 0 and own_subject(reading.trees, verb) is None else verb


def _cue_words(reading: Reading, verb: int) -> Run:
    """The verb with a particle right behind it, or with the passive that carries it ("quoted as saying")."""
    end = verb + 1
    for child in reading.trees.related(verb, "compound:prt"):
        if child == end:
            end += 1
    head = reading.heads[verb]
    near = 0 <= head < verb and verb - head <= _AS_SAYING
    first = head if near and reading.words[verb] == "saying" and reading.lemmas[head] in RELAYING else verb
    return Run(first, end)


def _addressee(reading: Reading, verb: int, cue: Cue) -> int | None:
    """Who is spoken to: "told Y that", "called on Y to", "said to Y"."""
    trees = reading.trees
    if "of" in cue.takes:
        return None
    if "whom" in cue.takes and is_passive(trees, verb):
        for child in trees.children(verb):
            if reading.relations[child] == "nsubj:pass":
                return child
    for child in trees.children(verb):
        relation = reading.relations[child]
        if relation == "iobj" or (relation == "obj" and "whom" in cue.takes and "quoted" not in cue.takes):
            return child
    for child in trees.children(verb):
        if reading.plain(child) != "obl":
            continue
        cases = {reading.lemmas[case] for case in trees.related(child, "case")}
        if cases & {"to"} or (cases & {"on", "upon"} and reading.lemmas[verb] == "call"):
            return child
    return None

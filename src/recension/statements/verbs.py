"""Attributions by verbs of saying, thinking and finding, read off the tree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.language.message_kinds import Use, message_kinds
from recension.language.trees import is_passive
from recension.statements.attribution import Act, Pattern
from recension.statements.content_edges import without_second_verb
from recension.statements.contents import clause_words
from recension.statements.finiteness import is_finite, is_marked
from recension.statements.holders import HOLDERS
from recension.statements.lexicon import Cue, cue_of
from recension.statements.quoted_clauses import quoted_beside, quoted_within
from recension.statements.relays import before_relay, carries_another, relay_of
from recension.statements.sources import can_speak, speakers_of
from recension.statements.verb_drafts import drafted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.statements.reading import Draft, Reading

_VOUCHED_FOR: Final = frozenset({"fact", "way", "moment", "reason", "possibility", "extent", "degree"})
_OCCASIONS: Final = frozenset({"after", "before", "during", "following", "at", "in", "on", "ahead"})
_PARTICLES: Final = frozenset({"out", "forth", "down", "up", "back"})
_UNNAMED: Final = frozenset({"anonymity", "confidentiality", "secrecy"})

_CONDITIONS: Final = frozenset({"if", "because", "when", "while", "although"})


def by_verbs(reading: Reading) -> Iterator[Draft]:
    """Find the attributions that verbs of the lexicon make.

    Args:
        reading: the document.

    Returns:
        Drafts in the order of their verbs.
    """
    for word in reading.readable():
        if reading.upos[word] != "VERB" or carries_another(reading, word):
            continue
        cue = cue_of("cue_verbs", reading.lemmas[word], reading.words[word])
        if cue is not None:
            yield from _of_verb(reading, word, cue)


def _of_verb(reading: Reading, verb: int, cue: Cue) -> Iterator[Draft]:
    if any(reading.lemmas[child] not in _PARTICLES for child in reading.trees.related(verb, "compound:prt")):
        return
    if "passive" in cue.takes and not is_passive(reading.trees, verb) and reading.xpos[verb] != "VBN":
        return
    for rule in (
        _clausal,
        _through_noun,
        _inserted,
        _quoting,
        _infinitive,
        _raised,
        _accused,
        _announced,
    ):
        found = rule(reading, verb, cue)
        if found is not None:
            yield found
            return


def _clausal(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """A clause that the verb takes as its complement: "said that ..."."""
    if "clause" not in cue.takes and "quote" not in cue.takes:
        return None
    passive = is_passive(reading.trees, verb)
    for child in reading.trees.children(verb):
        if child in reading.datelines:  # the tree may take place and agency for a clause
            continue
        plain = reading.plain(child)
        if plain == "obj" and _is_free_relative(reading, verb, child):
            return drafted(reading, verb, cue, Pattern.CLAUSE, root=child)
        beside = plain in {"parataxis", "dep"} and child > verb and _after_colon(reading, verb, child)
        if not beside and plain != "ccomp" and not (plain == "csubj" and passive):
            continue
        if cue.act is not Act.SPEECH and not is_finite(reading, child):
            continue
        if "marked" in cue.takes and not is_marked(reading, child):
            continue
        if _is_parted(reading, child, verb):
            continue
        return drafted(reading, verb, cue, Pattern.CLAUSE, root=child)
    return None


def _is_parted(reading: Reading, root: int, verb: int) -> bool:
    """Whether a full stop outside quotation marks parts a clause from the cue behind it.

    In "The board called it "thin". "Nobody asked us," it said" only the quotation is what it said.
    """
    return root < verb and any(
        reading.words[word] in {".", "!", "?"} and reading.quotation_of[word] < 0
        for word in range(root + 1, verb)
    )


def _is_free_relative(reading: Reading, verb: int, child: int) -> bool:
    """Whether an object is a question: "explained how ...", "told them what ..."."""
    return (
        child > verb
        and reading.xpos[child] in {"WRB", "WP"}
        and any("relcl" in reading.relations[clause] for clause in reading.trees.children(child))
    )


def _after_colon(reading: Reading, verb: int, child: int) -> bool:
    """Whether a colon or an opening mark parts a verb from a clause set beside it."""
    first = min(clause_words(reading, child, frozenset()))
    before = [word for word in range(max(verb, first - 2), first + 1) if not reading.is_word(word)]
    quoted = reading.quotation_of[child] >= 0 and reading.quotation_of[verb] != reading.quotation_of[child]
    return quoted or any(reading.words[word] == ":" for word in before)


def _through_noun(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """A clause that hangs on what was said or on what it was said in: "said in a letter that ..."."""
    if cue.act is not Act.SPEECH or "clause" not in cue.takes or reading.lemmas[verb] in HOLDERS:
        return None
    for noun in reading.trees.related(verb, "obl", "obj", "iobj"):
        if reading.lemmas[noun] in _VOUCHED_FOR and reading.lemmas[noun] not in message_kinds(Use.MEDIUM):
            continue
        held = reading.plain(noun) == "obj" and noun > verb
        if (
            reading.lemmas[noun] not in message_kinds(Use.MEDIUM)
            and not held
            and not _is_occasion(reading, noun)
        ):
            continue
        for part in _phrase_of(reading, noun):
            for child in reading.trees.related(part, "acl", "ccomp"):
                marks = {reading.lemmas[mark] for mark in reading.trees.related(child, "mark")}
                relative = reading.lemmas[part] in _UNNAMED and "relcl" in reading.relations[child]
                if ("that" in marks or relative) and child > verb:
                    return drafted(reading, verb, cue, Pattern.CLAUSE, root=child)
    return None


def _phrase_of(reading: Reading, noun: int) -> Iterator[int]:
    """A noun and the nouns that describe it: "on condition of anonymity", "in a letter to the mayor"."""
    yield noun
    behind = reading.trees.related(noun, "nmod")
    if reading.lemmas[noun] in message_kinds(Use.MEDIUM) or any(
        reading.lemmas[one] in _UNNAMED for one in behind
    ):
        yield from behind


def _is_occasion(reading: Reading, noun: int) -> bool:
    """Whether a noun says when something was said, and holds no words itself: "said after the visit that"."""
    cases = {reading.lemmas[case] for case in reading.trees.related(noun, "case")}
    own = cue_of("cue_nouns", reading.lemmas[noun], reading.words[noun])
    return bool(cases & _OCCASIONS) and own is None


def _inserted(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """A clause set into or behind what is said: "..., X said", "as X said, ..."."""
    if "clause" not in cue.takes and "quote" not in cue.takes:
        return None
    head = reading.heads[verb]
    if head < 0 or cue.act is Act.KNOWLEDGE:
        return None
    relay = relay_of(reading, verb)
    if relay is not None:
        root = before_relay(reading, relay)
        return None if root is None else drafted(reading, verb, cue, Pattern.INSERTED, root=root)
    plain = reading.plain(verb)
    marks = {reading.lemmas[child] for child in reading.trees.related(verb, "mark", "advmod", "case")}
    as_told = plain == "advcl" and "as" in marks and reading.xpos[verb] != "VBN"
    beside = plain == "parataxis" and not marks & _CONDITIONS and reading.trees.related(verb, "nsubj")
    if (not as_told and not beside) or _is_parted(reading, head, verb):
        return None
    if any(
        reading.relations[child] == "obj" and not _is_hearer(reading, cue, child)
        for child in reading.trees.children(verb)
    ):
        return None
    return drafted(reading, verb, cue, Pattern.INSERTED, root=head)


def _is_hearer(reading: Reading, cue: Cue, word: int) -> bool:
    return "whom" in cue.takes and reading.upos[word] in {"PROPN", "NOUN", "PRON"}


def _quoting(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """Words in quotation marks beside the verb's clause or within it."""
    quotations: frozenset[int] = frozenset()
    if "quote" in cue.takes:
        quotations = quoted_beside(reading, verb, parts=cue.act is Act.SPEECH)
    if not quotations and "quoted" in cue.takes:
        quotations = quoted_within(reading, verb)
    if not quotations:
        return None
    things = _thing_around(reading, verb, quotations) or _infinitive_around(reading, verb, quotations)
    return drafted(reading, verb, cue, Pattern.QUOTATION, quotations=quotations, more=things)


def _thing_around(reading: Reading, verb: int, quotations: frozenset[int]) -> frozenset[int]:
    """The object that holds a few quoted words: "announced measures to "build confidence""."""
    words = _things(reading, verb)
    quoted = {word for index in quotations for word in range(*reading.quotations[index].words)}
    return words if quoted < words else frozenset()


def _infinitive_around(reading: Reading, verb: int, quotations: frozenset[int]) -> frozenset[int]:
    """The infinitive that holds a few quoted words: "agreed to meet "before the snow melts""."""
    quoted = {word for index in quotations for word in range(*reading.quotations[index].words)}
    for child in reading.trees.related(verb, "xcomp"):
        words = frozenset(clause_words(reading, child, frozenset()))
        if child > verb and reading.xpos[child] == "VB" and quoted < words:
            return words
    return frozenset()


def _things(reading: Reading, verb: int) -> frozenset[int]:
    """The words of a verb's object, nouns that the tree joins to the verb instead of to it included."""
    found: set[int] = set()
    for child in reading.trees.related(verb, "obj", "conj"):
        if (
            child > verb
            and reading.upos[child] in {"NOUN", "PROPN"}
            and (found or reading.plain(child) == "obj")
        ):
            found |= clause_words(reading, child, frozenset())
    return frozenset(found)


def _announced(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """A thing that is announced or denied, told by a noun: "announced a further exchange of prisoners"."""
    if "thing" not in cue.takes or is_passive(reading.trees, verb):
        return None
    speakers = speakers_of(reading, verb)
    things = _things(reading, verb)
    if not things or not speakers or not all(can_speak(reading, who) for who in speakers):
        return None
    return drafted(reading, verb, cue, Pattern.THING, more=things)


def _raised(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """What somebody is said to do or be, without who says so: "is said to be ill"."""
    if cue.act not in {Act.SPEECH, Act.THOUGHT} or "clause" not in cue.takes or "whom" in cue.takes:
        return None
    whom = [child for child in reading.trees.children(verb) if reading.relations[child] == "nsubj:pass"]
    if not whom:
        return None
    for child in reading.trees.related(verb, "xcomp"):
        if any(reading.lemmas[mark] == "to" for mark in reading.trees.related(child, "mark")):
            subject = clause_words(reading, whom[0], frozenset())
            return drafted(reading, verb, cue, Pattern.CLAUSE, root=child, more=subject)
    return None


def _accused(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """What somebody is blamed for: "accused Y of firing first"."""
    if "of" not in cue.takes:
        return None
    blamed = [
        one for whom in reading.trees.related(verb, "obj") for one in reading.trees.related(whom, "acl")
    ]
    for child in (*reading.trees.related(verb, "advcl", "xcomp", "obl"), *blamed):
        marks = {reading.lemmas[mark] for mark in reading.trees.related(child, "mark", "case")}
        if child > verb and marks & {"of", "with"}:
            return drafted(reading, verb, cue, Pattern.OPEN, root=child)
    return None


def _says_nothing(reading: Reading, root: int) -> bool:
    """Whether an infinitive only stands for what was told before: "vowed to do so", "promised to do it"."""
    if reading.lemmas[root] != "do":
        return False
    things = reading.trees.related(root, "obj", "advmod")
    return all(reading.lemmas[word] in {"so", "this", "that", "it", "likewise"} for word in things)


def _infinitive(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """What someone promises or asks for: "pledged to ...", "called on Y to ..."."""
    if "infinitive" not in cue.takes or not all(
        can_speak(reading, who) for who in speakers_of(reading, verb)
    ):
        return None
    for child in reading.trees.children(verb):
        if reading.plain(child) not in {"xcomp", "ccomp", "advcl"} or child < verb:
            continue
        marks = [reading.lemmas[mark] for mark in reading.trees.related(child, "mark")]
        if marks == ["to"] and reading.xpos[child] == "VB" and not _says_nothing(reading, child):
            found = drafted(reading, verb, cue, Pattern.OPEN, root=child)
            if found is None:
                return None
            return replace(found, content=without_second_verb(reading, child, found.content))
    return None

"""Attributions by verbs of saying, thinking and finding, read off the tree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.language.trees import is_passive, own_subject
from recension.statements.attribution import Act, Pattern, Run
from recension.statements.contents import clause_words
from recension.statements.lexicon import Cue, cue_of, word_set
from recension.statements.noun_phrases import phrase
from recension.statements.quoted_clauses import quoted_beside, quoted_within
from recension.statements.reading import Draft
from recension.statements.sources import can_speak, is_asked, speakers_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.statements.reading import Reading

_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLAUSE_MARKS: Final = frozenset(
    {"that", "whether", "if", "how", "why", "what", "when", "where", "which", "who"}
)
_PARTICLES: Final = frozenset({"out", "forth", "down", "up", "back"})
_NEGATIONS: Final = frozenset({"not", "n't", "never", "nor", "neither", "nowhere"})


def by_verbs(reading: Reading) -> Iterator[Draft]:
    """Find the attributions that verbs of the lexicon make.

    Args:
        reading: the document.

    Returns:
        Drafts in the order of their verbs.
    """
    for word in reading.readable():
        if reading.upos[word] != "VERB":
            continue
        cue = cue_of("cue_verbs", reading.lemmas[word], reading.words[word])
        if cue is not None:
            yield from _of_verb(reading, word, cue)


def _of_verb(reading: Reading, verb: int, cue: Cue) -> Iterator[Draft]:
    if any(reading.lemmas[child] not in _PARTICLES for child in reading.trees.related(verb, "compound:prt")):
        return
    if "passive" in cue.takes and not is_passive(reading.trees, verb) and reading.xpos[verb] != "VBN":
        return
    found = (
        _clausal(reading, verb, cue)
        or _through_noun(reading, verb, cue)
        or _inserted(reading, verb, cue)
        or _quoting(reading, verb, cue)
        or _infinitive(reading, verb, cue)
        or _raised(reading, verb, cue)
        or _accused(reading, verb, cue)
    )
    if found is not None:
        yield found


def _clausal(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """A clause that the verb takes as its complement: "said that ..."."""
    if "clause" not in cue.takes and "quote" not in cue.takes:
        return None
    passive = is_passive(reading.trees, verb)
    for child in reading.trees.children(verb):
        plain = reading.plain(child)
        if plain == "obj" and _is_free_relative(reading, verb, child):
            return _draft(reading, verb, cue, root=child, pattern=Pattern.CLAUSE)
        if plain == "ccomp" or (plain == "csubj" and passive):
            pass
        elif plain in {"parataxis", "dep"} and child > verb and _after_colon(reading, verb, child):
            pass
        else:
            continue
        if cue.act is not Act.SPEECH and not is_finite(reading, child):
            continue
        if "marked" in cue.takes and not _is_marked(reading, child):
            continue
        return _draft(reading, verb, cue, root=child, pattern=Pattern.CLAUSE)
    return None


def _is_free_relative(reading: Reading, verb: int, child: int) -> bool:
    """Whether an object is a question: "explained how ...", "told them what ..."."""
    return (
        child > verb
        and reading.xpos[child] in {"WRB", "WP"}
        and any("relcl" in reading.relations[clause] for clause in reading.trees.children(child))
    )


def _through_noun(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """A clause that hangs on what it was said in: "told the paper in a statement that ..."."""
    if cue.act is not Act.SPEECH or "clause" not in cue.takes:
        return None
    for noun in reading.trees.related(verb, "obl", "obj"):
        if reading.lemmas[noun] not in word_set("media"):
            continue
        for child in reading.trees.related(noun, "acl", "ccomp"):
            marks = {reading.lemmas[mark] for mark in reading.trees.related(child, "mark")}
            if "that" in marks and reading.relations[child] != "acl:relcl":
                return _draft(reading, verb, cue, root=child, pattern=Pattern.CLAUSE)
    return None


def _after_colon(reading: Reading, verb: int, child: int) -> bool:
    """Whether a colon or an opening mark parts a verb from a clause set beside it."""
    first = min(clause_words(reading, child, frozenset()))
    before = [word for word in range(max(verb, first - 2), first + 1) if not reading.is_word(word)]
    quoted = reading.quotation_of[child] >= 0 and reading.quotation_of[verb] != reading.quotation_of[child]
    return quoted or any(reading.words[word] == ":" for word in before)


def _is_marked(reading: Reading, root: int) -> bool:
    """Whether a word that opens a clause of content stands at the head of one: "saw that they left"."""
    return any(
        reading.lemmas[child] in _CLAUSE_MARKS and child < root for child in reading.trees.children(root)
    )


def is_finite(reading: Reading, root: int) -> bool:
    """Tell whether a clause has a finite verb or a word that opens a finite clause.

    Args:
        reading: the document.
        root: the clause's head word.
    """
    if reading.xpos[root] in _FINITE:
        return True
    for child in reading.trees.children(root):
        plain = reading.plain(child)
        if plain in {"aux", "cop"} and reading.xpos[child] in _FINITE:
            return True
        if plain == "mark" and reading.lemmas[child] in _CLAUSE_MARKS:
            return True
    return False


def _inserted(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """A clause set into or behind what is said: "..., X said", "as X said, ..."."""
    if "clause" not in cue.takes and "quote" not in cue.takes:
        return None
    head = reading.heads[verb]
    if head < 0 or cue.act is Act.KNOWLEDGE:
        return None
    plain = reading.plain(verb)
    marks = {reading.lemmas[child] for child in reading.trees.related(verb, "mark", "advmod", "case")}
    if plain == "advcl" and "as" in marks and reading.xpos[verb] != "VBN":
        pass
    elif plain != "parataxis" or marks & {"if", "because", "when", "while", "although"}:
        return None
    elif not any(reading.plain(child) == "nsubj" for child in reading.trees.children(verb)):
        return None
    if any(
        reading.relations[child] == "obj" and not _is_hearer(reading, cue, child)
        for child in reading.trees.children(verb)
    ):
        return None
    return _draft(reading, verb, cue, root=head, pattern=Pattern.INSERTED)


def _is_hearer(reading: Reading, cue: Cue, word: int) -> bool:
    return "whom" in cue.takes and reading.upos[word] in {"PROPN", "NOUN", "PRON"}


def _quoting(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """Words in quotation marks beside the verb's clause or within it."""
    quotations: frozenset[int] = frozenset()
    if "quote" in cue.takes:
        quotations = quoted_beside(reading, verb)
    if not quotations and "quoted" in cue.takes:
        quotations = quoted_within(reading, verb)
    if not quotations:
        return None
    return _draft(reading, verb, cue, root=None, pattern=Pattern.QUOTATION, quotations=quotations)


def _raised(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """What somebody is said to do or be, without who says so: "is said to be ill"."""
    if cue.act not in {Act.SPEECH, Act.THOUGHT} or "clause" not in cue.takes or "whom" in cue.takes:
        return None
    whom = [child for child in reading.trees.children(verb) if reading.relations[child] == "nsubj:pass"]
    if not whom:
        return None
    for child in reading.trees.related(verb, "xcomp"):
        if any(reading.lemmas[mark] == "to" for mark in reading.trees.related(child, "mark")):
            found = _draft(reading, verb, cue, root=child, pattern=Pattern.CLAUSE)
            if found is None:
                return None
            subject = frozenset(clause_words(reading, whom[0], frozenset()))
            return replace(found, content=found.content | subject, clause=found.clause - subject)
    return None


def _accused(reading: Reading, verb: int, cue: Cue) -> Draft | None:
    """What somebody is blamed for: "accused Y of firing first"."""
    if "of" not in cue.takes:
        return None
    for child in reading.trees.related(verb, "advcl", "xcomp", "obl"):
        marks = {reading.lemmas[mark] for mark in reading.trees.related(child, "mark", "case")}
        if child > verb and marks & {"of", "with"}:
            return _draft(reading, verb, cue, root=child, pattern=Pattern.OPEN)
    return None


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
        if marks == ["to"] and reading.xpos[child] == "VB":
            found = _draft(reading, verb, cue, root=child, pattern=Pattern.OPEN)
            return None if found is None else _without_second_verb(reading, child, found)
    return None


def _without_second_verb(reading: Reading, root: int, draft: Draft) -> Draft:
    """An infinitive without a finite verb joined to it: that one is joined to the cue ("pledged to ... and said")."""
    content = draft.content
    for child in reading.trees.related(root, "conj"):
        if reading.xpos[child] in _FINITE:
            content -= clause_words(reading, child, frozenset())
    return replace(draft, content=content)


def _draft(
    reading: Reading,
    verb: int,
    cue: Cue,
    *,
    root: int | None,
    pattern: Pattern,
    quotations: frozenset[int] = frozenset(),
) -> Draft | None:
    speakers = speakers_of(reading, verb, thinks="passive" in cue.takes)
    passive = is_passive(reading.trees, verb) or is_asked(reading, verb)
    if passive and not speakers and reading.lemmas[verb] in {"ask", "question"}:
        return None
    if not speakers and cue.act is not Act.SPEECH:
        return None
    if not speakers and passive and not cue.takes & {"quote", "of"}:
        return None
    if (
        not speakers
        and passive
        and pattern not in {Pattern.CLAUSE, Pattern.OPEN}
        and reading.lemmas[verb] not in {"quote", "cite"}
    ):
        return None
    inserted = pattern is Pattern.INSERTED
    outside = frozenset({verb}) if inserted else frozenset[int]()
    content = frozenset(clause_words(reading, root, outside)) if root is not None else frozenset[int]()
    quoted = {word for index in quotations for word in range(*reading.quotations[index].words)}
    content |= quoted | _subject_left_out(reading, verb, root, cue)
    if root is not None and not inserted:
        content -= _own_voice(reading, verb, root)
    if root is not None and root < verb:
        content = (content | _first_subjects(reading, verb, root, speakers)) - _right_behind(
            reading, verb, root
        )
    if verb in content:
        content -= clause_words(reading, verb, frozenset() if root is None else frozenset({root}))
    roots = frozenset() if root is None or inserted else frozenset({root})
    clause = frozenset(clause_words(reading, _top(reading, verb), roots)) - content
    # a speaker whom the tree puts into the content ("..., said Holt, are ...") is none of it
    for speaker in speakers:
        if (
            speaker in content
            and speaker > verb
            and root is not None
            and speaker < root
            and not inserted
            and speaker == verb + 1
        ):
            clause |= frozenset(range(*phrase(reading, speaker)))
    return Draft(
        anchor=verb,
        speakers=speakers,
        cue=_cue_words(reading, verb),
        content=content,
        root=root,
        clause=clause,
        pattern=pattern if speakers or pattern is Pattern.QUOTATION or not passive else Pattern.UNNAMED,
        act=cue.act,
        tone=cue.tone,
        addressee=_addressee(reading, verb, cue),
        quotations=quotations,
        negated=any(reading.lemmas[child] in _NEGATIONS for child in reading.trees.children(verb)),
        reasons=(f"“{reading.words[verb]}” hands it over",),
    )


def _subject_left_out(reading: Reading, verb: int, root: int | None, cue: Cue) -> set[int]:
    """What stands between a verb and a clause of content without subject: the tree has its subject wrong."""
    if root is None or root < verb or "whom" in cue.takes or own_subject(reading.trees, root) is not None:
        return set()
    found: set[int] = set()
    for child in reading.trees.children(verb):
        if verb < child < root and reading.plain(child) in {"obj", "iobj", "advcl", "nsubj", "xcomp"}:
            found |= clause_words(reading, child, frozenset({root}))
    return found


def _first_subjects(reading: Reading, verb: int, root: int, speakers: tuple[int, ...]) -> set[int]:
    """The subject of a content that stands before its cue, where the tree gives it to the cue too."""
    found: set[int] = set()
    if own_subject(reading.trees, root) is None:
        for child in reading.trees.children(verb):
            if child < root and reading.plain(child) == "nsubj" and child not in speakers:
                found |= clause_words(reading, child, frozenset())
    return found


def _right_behind(reading: Reading, verb: int, root: int) -> set[int]:
    """What stands behind a cue that follows its content, up to a comma: the day or place it was said."""
    _, end = reading.bounds(verb)
    found: set[int] = set()
    for word in range(verb + 1, end):
        if reading.words[word] in {",", ";", "—", "–"} or reading.quotation_of[word] >= 0:
            break
        found.add(word)
    return found if root not in found and any(word >= verb for word in found) else set()


def _own_voice(reading: Reading, verb: int, root: int) -> set[int]:
    """What is joined to a content but is the writer's own: told in the present where the report is in the past.

    English puts what was said back into the past behind a verb of the past ("said he was ready, but the other
    side has not replied"): a clause with a subject of its own that stays in the present is not part of it.
    """
    if (
        reading.xpos[verb] not in {"VBD", "VBN"}
        or _tense(reading, root) != "past"
        or reading.quotation_of[root] >= 0
    ):
        return set()
    found: set[int] = set()
    for child in reading.trees.related(root, "conj"):
        comma = any(reading.words[word] == "," for word in range(root, child))
        if comma and own_subject(reading.trees, child) is not None and _tense(reading, child) == "present":
            found |= clause_words(reading, child, frozenset())
    return found


def _tense(reading: Reading, root: int) -> str:
    """The tense of a clause's first finite verb: "past", "present", or nothing."""
    for word in sorted([root, *reading.trees.related(root, "aux", "cop")]):
        if reading.xpos[word] == "VBD":
            return "past"
        if reading.xpos[word] in {"VBZ", "VBP"}:
            return "present"
        if reading.xpos[word] == "MD":
            return (
                "past" if reading.words[word].lower() in {"would", "could", "might", "should"} else "present"
            )
    return ""


def _top(reading: Reading, verb: int) -> int:
    """The verb that carries a verb of saying's own clause: "was quoted as saying", "went on to say"."""
    head = reading.heads[verb]
    carried = reading.plain(verb) == "xcomp" or (
        reading.plain(verb) == "advcl"
        and any(reading.lemmas[mark] == "as" for mark in reading.trees.related(verb, "mark"))
    )
    return head if carried and head >= 0 and own_subject(reading.trees, verb) is None else verb


def _cue_words(reading: Reading, verb: int) -> Run:
    """The verb with a particle right behind it, or with the passive that carries it ("quoted as saying")."""
    end = verb + 1
    for child in reading.trees.related(verb, "compound:prt"):
        if child == end:
            end += 1
    first = verb
    head = reading.heads[verb]
    if (
        reading.words[verb] == "saying"
        and 0 <= head < verb
        and reading.lemmas[head] in {"quote", "cite", "report"}
        and verb - head <= 2
    ):
        first = head
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

"""Who reports at the end of a sentence, where the tags took a verb for a noun or a participle.

"..., Tarn News reports" and "..., the two towns announced on Monday".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.statements.attribution import Act, Pattern, Run
from recension.statements.contents import clause_words
from recension.statements.finiteness import is_finite
from recension.statements.lexicon import cue_of
from recension.statements.noun_phrases import phrase
from recension.statements.reading import Draft
from recension.statements.sources import can_speak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.statements.reading import Reading

_FURTHEST: Final = 16
"""In words. How far before the end of its sentence the comma stands: who, the verb, when and where."""

_DEFINITE: Final = frozenset({"the", "both", "these", "those", "its", "their", "his", "her"})
_NOUNS: Final = frozenset({"NNS", "NNPS"})


def by_misread_verbs(reading: Reading) -> Iterator[Draft]:
    """Find contents that a name and a verb read as a noun hand over at the end of their sentence.

    Behind a comma there is nothing but the name and the verb, and before it stands a whole clause.
    """
    for _, end in reading.sentences:
        verb = end - 1
        while (
            verb > 0
            and not reading.is_word(verb)
            and reading.sentence_of[verb - 1] == reading.sentence_of[verb]
        ):
            verb -= 1
        draft = _of_noun(reading, verb) or _of_participle(reading, end)
        if draft is not None:
            yield draft


def _of_participle(reading: Reading, end: int) -> Draft | None:
    """Read "..., the two towns announced on Monday" where the tree has towns that are announced."""
    first, _ = reading.bounds(end - 1)
    comma = end - 1
    while comma > max(first, end - _FURTHEST) and reading.words[comma] != ",":
        comma -= 1
    opened = reading.words[comma] == "," and comma + 1 < end
    if not opened or reading.words[comma + 1].lower() not in _DEFINITE:
        return None
    verb = next((word for word in range(comma + 2, end) if reading.xpos[word] in {"VBN", "VBD"}), comma)
    noun = verb - 1
    hung = reading.heads[verb] == noun or (reading.heads[noun] == verb and reading.relations[noun] == "nsubj")
    if verb == comma or not hung or reading.relations[verb] != "acl" or not can_speak(reading, noun):
        return None
    if phrase(reading, noun).first != comma + 1 or any(
        reading.plain(child) != "obl" or reading.relations[child] == "obl:agent"
        for child in reading.trees.children(verb)
        if reading.is_word(child) and child != noun
    ):
        return None
    cue = cue_of("cue_verbs", reading.lemmas[verb], reading.words[verb])
    root = reading.heads[verb] if reading.heads[verb] != noun else reading.heads[noun]
    while first <= root and reading.heads[root] >= 0:
        root = reading.heads[root]
    if cue is None or cue.act is not Act.SPEECH or "clause" not in cue.takes:
        return None
    if not first <= root < comma or not is_finite(reading, root):
        return None
    tail = frozenset(range(comma, end))
    return Draft(
        anchor=verb,
        speakers=(noun,),
        cue=Run(verb, verb + 1),
        content=frozenset(clause_words(reading, root, frozenset({noun, verb}))) - tail,
        root=root,
        clause=tail,
        pattern=Pattern.INSERTED,
        act=cue.act,
        tone=cue.tone,
        reasons=(f"“{reading.words[verb]}” hands it over",),
    )


def _of_noun(reading: Reading, verb: int) -> Draft | None:
    if reading.xpos[verb] not in _NOUNS:
        return None
    cue = cue_of("cue_verbs", reading.words[verb].lower(), reading.words[verb])
    if cue is None or cue.act is not Act.SPEECH or "clause" not in cue.takes:
        return None
    first, _ = reading.bounds(verb)
    name = verb
    while name > first and reading.is_word(name - 1) and _is_of_name(reading, name - 1):
        name -= 1
    root = reading.heads[verb]
    if name == verb or name - 1 <= first or reading.words[name - 1] != "," or not first <= root < name - 1:
        return None
    if not is_finite(reading, root):
        return None
    tail = frozenset(range(name, verb + 1))
    return Draft(
        anchor=verb,
        speakers=(verb - 1,),
        label=Run(name, verb),
        cue=Run(verb, verb + 1),
        content=frozenset(clause_words(reading, root, frozenset({verb}))) - tail,
        root=root,
        clause=tail,
        pattern=Pattern.INSERTED,
        act=cue.act,
        tone=cue.tone,
        reasons=(f"“{reading.words[verb]}” hands it over",),
    )


def _is_of_name(reading: Reading, word: int) -> bool:
    """Whether a word is part of a name: by its tag, its type or its capital."""
    return reading.upos[word] == "PROPN" or word in reading.names or reading.words[word][:1].isupper()

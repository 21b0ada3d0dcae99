"""Attributions without a verb of saying: nouns, adjectives, "according to", and adverbs that name nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.language.trees import own_subject, subject
from recension.statements.attribution import Act, Pattern, Run, Tone
from recension.statements.contents import clause_words
from recension.statements.finiteness import is_finite
from recension.statements.holders import HOLDERS
from recension.statements.lexicon import cue_of, cues, word_set
from recension.statements.reading import Draft
from recension.statements.sources import speakers_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.statements.reading import Reading


def by_nouns(reading: Reading) -> Iterator[Draft]:
    """Find contents that a noun hands over: "X's statement that ...", "expressed hope that ..."."""
    lexicon = cues("cue_nouns")
    for word in reading.readable():
        if reading.upos[word] != "NOUN":
            continue
        cue = lexicon.get(reading.lemmas[word])
        if cue is None or _is_said_by_verb(reading, word):
            continue
        for child in reading.trees.children(word):
            if reading.plain(child) not in {"acl", "ccomp"} or reading.relations[child] == "acl:relcl":
                continue
            if not any(reading.lemmas[mark] == "that" for mark in reading.trees.related(child, "mark")):
                continue
            speakers = _holder(reading, word)
            if not speakers:
                break
            content = frozenset(clause_words(reading, child, frozenset()))
            yield Draft(
                anchor=word,
                speakers=speakers,
                cue=Run(word, word + 1),
                content=content,
                root=child,
                clause=frozenset(clause_words(reading, word, frozenset({child}))),
                pattern=Pattern.NOUN,
                act=cue.act,
                tone=cue.tone,
                reasons=(f"the noun “{reading.words[word]}” hands it over",),
            )
            break


def _is_said_by_verb(reading: Reading, noun: int) -> bool:
    """Whether a verb of saying hands a noun's clause over: "repeated its claim that"."""
    head = reading.heads[noun]
    if head < 0 or reading.plain(noun) != "obj" or reading.lemmas[head] in HOLDERS:
        return False
    cue = cue_of("cue_verbs", reading.lemmas[head], reading.words[head])
    return cue is not None and cue.act is Act.SPEECH and "clause" in cue.takes


def _holder(reading: Reading, noun: int) -> tuple[int, ...]:
    """Whose statement or belief it is: a possessor, who has or expresses it, or who is named with "by"."""
    for child in reading.trees.children(noun):
        if reading.relations[child] == "nmod:poss":
            return (child,)
    for child in reading.trees.related(noun, "nmod"):
        if any(reading.lemmas[case] in {"by", "of", "from"} for case in reading.trees.related(child, "case")):
            return (child,)
    head = reading.heads[noun]
    if head >= 0 and reading.lemmas[head] in HOLDERS and reading.plain(noun) in {"obj", "obl"}:
        return speakers_of(reading, head)
    return ()


def by_adjectives(reading: Reading) -> Iterator[Draft]:
    """Find contents that an adjective hands to whoever it is said of: "X is confident that ..."."""
    lexicon = cues("cue_adjectives")
    for word in reading.readable():
        if reading.upos[word] != "ADJ":
            continue
        cue = lexicon.get(reading.lemmas[word])
        if cue is None:
            continue
        for child in reading.trees.children(word):
            if reading.plain(child) != "ccomp" or not is_finite(reading, child):
                continue
            found = own_subject(reading.trees, word)
            if found is None:
                found = subject(reading.trees, word)
            if found is None or reading.lemmas[found] in {"it", "this", "that"}:
                continue
            yield Draft(
                anchor=word,
                speakers=(found,),
                cue=Run(word, word + 1),
                content=frozenset(clause_words(reading, child, frozenset())),
                root=child,
                clause=frozenset(clause_words(reading, word, frozenset({child}))),
                pattern=Pattern.ADJECTIVE,
                act=cue.act,
                tone=cue.tone,
                reasons=(f"the adjective “{reading.words[word]}” hands it over",),
            )
            break


def by_according(reading: Reading) -> Iterator[Draft]:
    """Find what is handed over by "according to X" or "in the words of X"."""
    for word in reading.readable():
        found = _according(reading, word) or _in_the_words(reading, word)
        if found is None:
            continue
        source, top, end = found
        root = _whole(reading, top)
        if root < 0 or reading.upos[source] in {"VERB", "AUX"}:
            continue
        clause = frozenset(clause_words(reading, top, frozenset()))
        content = _beside_semicolon(reading, word, clause_words(reading, root, frozenset({top})))
        yield Draft(
            anchor=word,
            speakers=(
                source,
                *(child for child in reading.trees.children(source) if reading.plain(child) == "conj"),
            ),
            cue=Run(word, end),
            content=content,
            root=root,
            clause=clause,
            pattern=Pattern.ACCORDING,
            act=Act.SPEECH,
            tone=Tone.NEUTRAL,
            reasons=(f"“{' '.join(reading.words[word:end])}” hands it over",),
        )


def _according(reading: Reading, word: int) -> tuple[int, int, int] | None:
    """The source behind "according to", the head of the phrase, and the end of the cue."""
    if [one.lower() for one in reading.words[word : word + 2]] != ["according", "to"]:
        return None
    head, plain = reading.heads[word], reading.plain(word)
    if head < 0 or plain not in {"case", "mark", "advcl", "obl"}:
        return None
    if plain in {"case", "mark"}:
        return head, head, word + 2
    sources = [child for child in reading.trees.children(word) if reading.plain(child) == "obl"]
    return (sources[0], word, word + 2) if sources else None


def _in_the_words(reading: Reading, word: int) -> tuple[int, int, int] | None:
    """The same for "in the words of X"."""
    if [one.lower() for one in reading.words[word : word + 4]] != ["in", "the", "words", "of"]:
        return None
    top, source = word + 2, reading.heads[word + 3]
    return (source, top, word + 4) if reading.plain(top) == "obl" and source > word + 3 else None


def _beside_semicolon(reading: Reading, cue: int, words: set[int]) -> frozenset[int]:
    """The content up to a semicolon: what stands beyond it is somebody else's or the writer's."""
    stops = [word for word in words if reading.words[word] == ";"]
    behind = min((word for word in stops if word > cue), default=len(reading))
    before = max((word for word in stops if word < cue), default=-1)
    return frozenset(word for word in words if before < word < behind)


def _whole(reading: Reading, top: int) -> int:
    """The clause that a phrase set before or behind it speaks of: the sentence's, at its beginning or end."""
    root = reading.heads[top]
    first, end = reading.bounds(top)
    words = clause_words(reading, top, frozenset())
    begins = min(word for word in words if reading.is_word(word))
    at_start = all(not reading.is_word(word) for word in range(first, begins))
    at_end = all(not reading.is_word(word) for word in range(max(words) + 1, end))
    apart = begins > first and reading.words[begins - 1] in {",", "—", "–"}
    if root >= 0 and (at_start or (at_end and apart)):
        while reading.heads[root] >= 0:
            root = reading.heads[root]
    return root


def by_adverbs(reading: Reading) -> Iterator[Draft]:
    """Find clauses that an adverb hands to nobody in particular: "reportedly"."""
    for word in reading.readable():
        if reading.upos[word] != "ADV" or reading.lemmas[word] not in word_set("cue_adverbs"):
            continue
        root = reading.heads[word]
        if root < 0 or reading.upos[root] not in {"VERB", "ADJ", "NOUN"}:
            continue
        content = frozenset(clause_words(reading, root, frozenset({word})))
        yield Draft(
            anchor=word,
            speakers=(),
            cue=Run(word, word + 1),
            content=content,
            root=root,
            clause=frozenset({word}),
            pattern=Pattern.UNNAMED,
            act=Act.SPEECH,
            tone=Tone.NEUTRAL,
            reasons=(f"“{reading.words[word]}” hands it to nobody who is named",),
        )

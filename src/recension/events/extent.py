"""The clause or the phrase that tells an act, as one run of words from its first to its last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.coordination import first_verb
from recension.events.governing import governing, reacts
from recension.events.lemmas import verb_lemma
from recension.events.means import governor_of_means
from recension.events.nominal_context import governing_beside, happens, is_clausal
from recension.events.phrases import (
    LONGEST,
    cut_off_subject,
    infinitive,
    is_cut_off,
    noun_of_infinitive,
    object_of,
    preposition,
    serves_help,
)
from recension.events.subjects import dash_of_dateline
from recension.events.wordlists import words
from recension.language.trees import own_subject
from recension.record import Modality

if TYPE_CHECKING:
    from collections.abc import Collection

    from recension.events.standing import Standing
    from recension.language.trees import Trees

_STEPS: Final = 6
"""Words that may govern each other above an act and belong to its clause."""

_CLAUSE: Final = frozenset({"xcomp", "ccomp", "csubj", "advcl", "acl", "amod"})
_ARGUMENT: Final = frozenset({"obj", "nsubj", "obl", "nmod", "compound"})
_OUTSIDE: Final = frozenset({"parataxis", "list", "dep", "vocative", "discourse", "punct", "appos"})
_RELATIVE_ADVERBS: Final = frozenset({"WRB"})
_BREAKS: Final = frozenset({",", ";", ":", "(", "-", "--", "–", "—"})
_CONJUNCTIONS: Final = frozenset({"that", "whether"})
_STRAY: Final = frozenset({"ADP", "CCONJ", "SCONJ", "PUNCT"})


def extent(
    trees: Trees, act: int, how: Standing, acts: Collection[int], without: Collection[int] = ()
) -> tuple[int, int]:
    """Find the words that tell an act.

    Of a verb its clause: from its first word, phrases in front ("In its turn, ...") included, to its last;
    conjunctions before it and clauses of other acts beside it are left out. Of a noun its phrase, or the
    clause that a verb lends it ("talks were held"). What governs an act ("agreed to leave") belongs to it.

    Args:
        trees: the trees.
        act: the word that tells it.
        how: how it stands; its governors belong to its clause.
        acts: the words of all acts.
        without: words that are left out: who says so, behind what is said.

    Returns:
        First word and one past the last; the act lies within.
    """
    path = _path(trees, act, how, acts)
    held = _held(trees, act, path, acts).difference(without) | {act}
    first = last = act
    place = act - 1
    while place in held or (place - 1 in held and _is_mark(trees, place)):
        first = place if place in held else first
        place -= 1
    place = act + 1
    while place in held or (place + 1 in held and _is_mark(trees, place)):
        last = place if place in held else last
        place += 1
    return _trimmed(trees, first, last, act, path[-1])


def unspoken(trees: Trees, how: Standing) -> frozenset[int]:
    """Give the governors that add nothing to an act: what takes it as given, or only leads up to it."""
    return frozenset(
        word
        for word in how.governors
        if reacts(trees, word)
        or (
            trees.annotation.upos[word] == "VERB"
            and governing(trees, word) == "actual"
            and verb_lemma(trees, word) not in words("light_verbs")
            and not happens(trees, word)
        )
    )


def _path(trees: Trees, act: int, how: Standing, acts: Collection[int]) -> list[int]:
    """List the words from an act up to the one whose clause tells it."""
    governors, bare = frozenset(how.governors), unspoken(trees, how)
    path = [act]
    for _ in range(_STEPS):
        here = path[-1]
        head, plain = trees.head(here), trees.plain_relation(here)
        bid = noun_of_infinitive(trees, here)
        if bid is not None and bid in governors:
            path.append(bid)
            break
        beside = governing_beside(trees, here) if plain == "advcl" else None
        if head is not None and beside is not None and beside in governors:
            path.append(head)  # "an accord was reached on reopening it"
            break
        bare_link = plain == "xcomp" and head not in acts  # "stands ready to", "wrote to put it off"
        if head is None or trees.relation(here) == "acl:relcl" or not (head in governors or bare_link):
            break
        if reacts(trees, head):
            break
        noun = trees.annotation.upos[here] in {"NOUN", "PROPN"} and not is_clausal(trees, here)
        if plain not in (_ARGUMENT if noun else _CLAUSE):
            break
        if noun and head in bare and how.modality is Modality.ACTUAL and not how.negative:
            break
        path.append(head)
    return path


def _held(trees: Trees, act: int, path: list[int], acts: Collection[int]) -> frozenset[int]:
    """Take what hangs on the words of a path, without what tells something else."""
    way = frozenset(path)
    held = set(path)
    left = list(path)
    while left:
        here = left.pop()
        for child in trees.children(here):
            if child in held or abs(child - act) > LONGEST:
                continue
            if here in way and _is_outside(trees, here, child, act, path[-1]):
                continue
            if child > act and child in acts and child not in way and _is_another(trees, child, way):
                continue
            if trees.plain_relation(child) == "conj" and is_cut_off(trees, child):
                continue
            held.add(child)
            left.append(child)
    return frozenset(held)


def _is_outside(trees: Trees, here: int, child: int, act: int, top: int) -> bool:
    """Tell whether a child of a word on the path tells something else than the act."""
    plain = trees.plain_relation(child)
    if plain == "conj":
        return not serves_help(trees, child) and not (here == act and _shares_object(trees, here, child))
    if plain == "advcl":
        subject = own_subject(trees, child) is not None or cut_off_subject(trees, child) is not None
        return subject or governor_of_means(trees, child) != here
    if plain in _OUTSIDE or (plain == "ccomp" and child < here):
        return True
    if here != top:
        return False
    relative_adverb = trees.annotation.xpos[child] in _RELATIVE_ADVERBS
    if child < here and (plain in {"mark", "case"} or relative_adverb):
        return True
    nominal = trees.annotation.upos[here] in {"NOUN", "PROPN"} and not is_clausal(trees, here)
    finite = plain == "acl" and own_subject(trees, child) is not None
    return nominal and (
        finite or plain in {"nsubj", "cop", "aux", "ccomp"} or trees.relation(child) == "acl:relcl"
    )


def _shares_object(trees: Trees, verb: int, other: int) -> bool:
    """Tell whether two verbs stand side by side before one object ("signed and ratified the treaty")."""
    mine, theirs = trees.related(verb, "obj"), trees.related(other, "obj")
    alone = trees.annotation.xpos[verb] == trees.annotation.xpos[other]
    return verb < other <= verb + 2 and alone and bool(theirs) != bool(mine)


def _is_another(trees: Trees, child: int, way: frozenset[int]) -> bool:
    """Tell what a comma or a dash parts from what it describes, or what the parse hangs too low.

    In "will free the men held there and return the boats", the parse may coordinate "return" with "held".
    """
    if trees.plain_relation(child) == "conj":
        return first_verb(trees, child) in way and not any(_shares_object(trees, here, child) for here in way)
    if trees.plain_relation(child) not in {"acl", "advcl"} or infinitive(trees, child):
        return False
    if preposition(trees, child) == "by":
        return False
    own = (one for one in trees.children(child) if not _is_mark(trees, one))
    first = min((child, *own))
    return first > 0 and trees.annotation.lemmas[first - 1] in _BREAKS


def _is_mark(trees: Trees, place: int) -> bool:
    return 0 <= place < len(trees.annotation) and trees.annotation.upos[place] == "PUNCT"


def _trimmed(trees: Trees, first: int, last: int, act: int, top: int) -> tuple[int, int]:
    """Cut words from the front that open nothing: a stray preposition or conjunction, marks at both ends."""
    upos = trees.annotation.upos
    while first < act and (
        (upos[first] in _STRAY and not _opens(trees, first, top)) or _is_conjunction(trees, first)
    ):
        first += 1
    while last > act and upos[last] in {"PUNCT", "CCONJ"}:
        last -= 1
    dash = dash_of_dateline(trees, first, act)
    if dash is not None:
        first = dash + 1
    return first, last + 1


def _is_conjunction(trees: Trees, word: int) -> bool:
    """Tell the "that" in front of a clause, which a parse may take for a pronoun that fills no slot."""
    lemma, plain, head = trees.annotation.lemmas[word].lower(), trees.plain_relation(word), trees.head(word)
    second = plain == "obj" and head is not None and object_of(trees, head) != word
    return lemma in _CONJUNCTIONS and (second or plain in {"mark", "obl", "advmod", "case"})


def _opens(trees: Trees, word: int, top: int) -> bool:
    """Tell whether a preposition or conjunction opens a phrase of the clause ("In its turn, ...")."""
    head = trees.head(word)
    if trees.annotation.upos[word] == "PUNCT" or head is None or head == top:
        return False
    for _ in range(_STEPS):
        if head is None:
            return False
        if trees.head(head) == top:
            return trees.plain_relation(head) in {"obl", "advcl", "advmod", "obj", "nsubj", "ccomp"}
        head = trees.head(head)
    return False

"""Phrases of a tree: which words belong to a head, without the clauses that hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from recension.events.wordlists import by_line, words

if TYPE_CHECKING:
    from recension.language.trees import Trees

LONGEST: Final = 120
"""Words taken from a phrase at most; the longest object in the news of GUM train has 41."""

_CHAIN: Final = 6
"""Gerunds that may be coordinated with each other."""

_REACH: Final = 16
"""Words from one gerund of a list to the next."""

_CUT: Final = frozenset(
    {"acl:relcl", "appos", "parataxis", "punct", "discourse", "advcl", "list", "dep", "vocative", "ccomp"}
)
_INNER_CUT: Final = frozenset({"acl:relcl", "parataxis", "advcl"})
_LOOSE: Final = frozenset({"advcl", "xcomp", "ccomp"})
_BARE: Final = frozenset({"case", "mark", "cop", "aux", "nsubj", "expl", "cc"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})


def below(trees: Trees, head: int) -> list[int]:
    """Give a word and what hangs on it, in the order of the text; no more than a phrase may have."""
    found: list[int] = []
    left = [head]
    while left and len(found) < LONGEST:
        here = left.pop()
        found.append(here)
        left.extend(reversed(trees.children(here)))
    return sorted(found)


def infinitive(trees: Trees, word: int) -> bool:
    """Tell whether a verb is marked by "to"."""
    return any(trees.annotation.lemmas[mark] == "to" for mark in trees.related(word, "mark"))


_NESTED: Final = 3
"""Nouns below an object that an infinitive may belong to."""


def noun_of_infinitive(trees: Trees, verb: int) -> int | None:
    """Find the noun that an infinitive belongs to where a parse hangs it on the verb ("backs the bid to go").

    Args:
        trees: the trees.
        verb: the infinitive.

    Returns:
        A noun before it that governs infinitives; None where there is none.
    """
    head = trees.head(verb)
    if head is None or trees.plain_relation(verb) not in _LOOSE or not infinitive(trees, verb):
        return None
    if trees.plain_relation(verb) != "advcl" and trees.annotation.lemmas[head].lower() not in words(
        "stance_verbs"
    ):
        return None  # "asked the board to leave": only verbs for a stance take no infinitive
    kinds = by_line("governing_nouns")
    nouns = [
        noun
        for child in trees.related(head, "obj")
        for noun in _with_what_it_is_of(trees, child)
        if noun < verb and kinds.get(trees.annotation.lemmas[noun].lower(), "actual") != "actual"
    ]
    return nouns[-1] if nouns else None


def _with_what_it_is_of(trees: Trees, noun: int) -> list[int]:
    """Give a noun and those that say what it is to or of: "its objection to the bid of Norland"."""
    found = [noun]
    for _ in range(_NESTED):
        inner = [one for one in trees.related(found[-1], "nmod") if one > found[-1]]
        if not inner:
            break
        found.append(inner[-1])
    return found


def serves_help(trees: Trees, gerund: int) -> bool:
    """Tell what somebody's help is in or with ("help in clearing the road, mending the bridge").

    Read from left to right: a parse hangs the second and the third gerund on whatever verb stands before.

    Args:
        trees: the trees.
        gerund: a verb.

    Returns:
        Whether a word for helping with "in" or "with" stands before it, or before a gerund that it follows
        after a comma or an "and".
    """
    xpos, lemmas, upos = trees.annotation.xpos, trees.annotation.lemmas, trees.annotation.upos
    here = gerund
    for _ in range(_CHAIN):
        before = here - 1
        if xpos[here] != "VBG" or before < 1 or trees.related(here, "nsubj", "aux"):
            return False
        if lemmas[before] in {"in", "with"}:
            return _helps_before(trees, before)
        if upos[before] not in {"PUNCT", "CCONJ"}:
            return False
        left = range(before - 1, max(-1, before - _REACH), -1)
        stop = next((word for word in left if upos[word] == "VERB" or lemmas[word] == "."), None)
        if stop is None:
            return False
        here = stop
    return False


def _is_in(trees: Trees, word: int) -> bool:
    return trees.annotation.lemmas[word].lower() in {"in", "with"}


def _helps_before(trees: Trees, place: int) -> bool:
    """Tell whether a word for helping stands right before a place ("helped them in")."""
    upos = trees.annotation.upos
    for word in range(place - 1, max(-1, place - _CHAIN), -1):
        if trees.annotation.lemmas[word].lower() in words("help_words"):
            return True
        if upos[word] not in {"PRON", "PROPN", "DET", "NOUN", "ADJ"}:
            return False
    return False


def object_of(trees: Trees, verb: int) -> int | None:
    """Give the direct object of a verb; of a pronoun and a noun the noun ("the time that we paid it")."""
    found = [child for child in trees.children(verb) if trees.relation(child) == "obj"]
    nouns = [one for one in found if trees.annotation.xpos[one] not in {"WP", "WDT"}]
    return next(iter((*nouns, *found)), None)


def preposition(trees: Trees, word: int) -> str | None:
    """Give the lemma of the last preposition before a noun or a gerund; None where there is none."""
    found = [
        child
        for child in trees.related(word, "case", "mark")
        if child < word and trees.annotation.upos[child] in {"ADP", "SCONJ", "VERB", "ADJ"}
    ]
    return trees.annotation.lemmas[found[-1]].lower() if found else None


def first_preposition(trees: Trees, word: int) -> str | None:
    """Give the lemma of the first preposition before a noun ("because" of "because of")."""
    found = [child for child in trees.related(word, "case", "mark") if child < word]
    return trees.annotation.lemmas[found[0]].lower() if found else None


def phrase(trees: Trees, head: int, *, joined: bool = False, without: int | None = None) -> tuple[int, int]:
    """Find the run of words around a head.

    Args:
        trees: the trees.
        head: the head word.
        joined: whether what is coordinated with it belongs to the phrase.
        without: a word that is left out with all that hangs on it.

    Returns:
        First word and one past the last. Clauses, appositions and marks at the edges are left out; an
        infinitive that says what for ("the bid to host it") stays.
    """
    held = {head}
    left = [head]
    while left and len(held) < LONGEST:
        here = left.pop()
        for child in trees.children(here):
            relation, plain = trees.relation(child), trees.plain_relation(child)
            if child == without or (relation == "conj" and is_cut_off(trees, child)):
                continue
            if here == head:
                if relation in _CUT or (relation == "conj" and not joined) or plain in _BARE:
                    continue
                if relation == "acl" and not (infinitive(trees, child) or serves_help(trees, child)):
                    continue
                if relation == "amod" and trees.related(child, "mark"):
                    continue
                if relation == "nmod" and preposition(trees, child) == "by":
                    continue  # "the release of the men by Norland": who does it is no part of whom
            elif relation in _INNER_CUT or _is_left_bare(trees, child):
                continue
            held.add(child)
            left.append(child)
    first, end = _run(trees, held, head)
    return first, _end_of_help(trees, head, end)


def _is_left_bare(trees: Trees, participle: int) -> bool:
    """Tell a participle of which only the word itself would stay: "accused", without "of taking bribes"."""
    if trees.relation(participle) != "acl" or infinitive(trees, participle):
        return False
    inner = [child for child in trees.children(participle) if trees.annotation.upos[child] != "PUNCT"]
    return bool(inner) and all(trees.relation(child) in _INNER_CUT for child in inner)


def _end_of_help(trees: Trees, head: int, end: int) -> int:
    """Take in all that help is in, where a parse hangs the end of the list elsewhere."""
    upos = trees.annotation.upos
    if trees.annotation.lemmas[head].lower() not in words("help_words"):
        return end
    bounds = trees.annotation.sentences
    after = int(np.searchsorted(bounds, head, side="right"))
    count = int(bounds[after]) if after < len(bounds) else len(trees.annotation)
    for _ in range(_CHAIN):
        place = end
        if place < count and _is_in(trees, place):
            place += 1
        while place < count and upos[place] in {"PUNCT", "CCONJ"}:
            place += 1
        if not end < place < count or not serves_help(trees, place):
            break
        end = max(below(trees, place)) + 1
    return end


def _run(trees: Trees, held: set[int], head: int) -> tuple[int, int]:
    """Take the words around the head that have no gap but marks of punctuation between them."""
    upos = trees.annotation.upos
    first = head
    place = head - 1
    while place >= 0 and head - place < LONGEST and (place in held or upos[place] == "PUNCT"):
        if place in held and upos[place] != "PUNCT":
            first = place
        elif place not in held and place - 1 not in held:
            break
        place -= 1
    last = head
    place = head + 1
    while (
        place < len(trees.annotation) and place - head < LONGEST and (place in held or upos[place] == "PUNCT")
    ):
        if place in held and upos[place] != "PUNCT":
            last = place
        elif place not in held and place + 1 not in held:
            break
        place += 1
    while first < head and upos[first] in {"ADP", "CCONJ", "SCONJ", "PUNCT"}:
        first += 1
    opened = sum(trees.annotation.xpos[word] == "-LRB-" for word in range(first, last + 1))
    closed = sum(trees.annotation.xpos[word] == "-RRB-" for word in range(first, last + 1))
    if opened > closed and last + 1 < len(trees.annotation) and trees.annotation.xpos[last + 1] == "-RRB-":
        last += 1
    if closed > opened and first > 0 and trees.annotation.xpos[first - 1] == "-LRB-":
        first -= 1  # "[The] two sides"
    return first, last + 1


def listed(trees: Trees, head: int) -> list[int]:
    """Give the members of a subject, those of a headline's list ("A, B agree") with them.

    A headline leaves the "and" out, and a parse takes the second name for another name of the first; that the
    verb is plural tells.
    """
    found = members(trees, head)
    verb = trees.head(head)
    if trees.annotation.upos[head] != "PROPN":
        return found
    plural = verb is not None and trees.annotation.xpos[verb] in {"VBP", "VB"}
    if not plural and not (verb is None and _is_to_do(trees, head)):
        return found
    for child in trees.related(head, "appos"):
        if trees.annotation.upos[child] == "PROPN" and not trees.related(child, "cc"):
            found.extend(members(trees, child))
    return sorted(set(found))


def _is_to_do(trees: Trees, name: int) -> bool:
    """Tell whether a headline says of names what they are to do ("A, B to swap crews")."""
    names = [name, *trees.related(name, "appos")]
    return any(
        infinitive(trees, verb) for one in names for verb in trees.related(one, "acl", "advcl", "xcomp")
    )


def cut_off_subject(trees: Trees, verb: int) -> int | None:
    """Find the subject of a coordinated clause that a parse takes for a part of the object before.

    "Norland will free nine men and Sudmark will free two": a name right before the verb's own auxiliary, and
    an "and" before that. "With the miners leaving the pit and the guild lifting its boycott": a noun right
    before a form in -ing that is coordinated with another.

    Args:
        trees: the trees.
        verb: a verb.

    Returns:
        The name; None where the verb has a subject or the words are others.
    """
    if trees.plain_relation(verb) == "conj" and trees.annotation.xpos[verb] == "VBG":
        return _subject_of_gerund(trees, verb)
    own = [one for one in trees.related(verb, "aux") if one < verb]
    loose = trees.plain_relation(verb) in {"conj", "advcl"} and not trees.related(verb, "nsubj", "mark")
    if not own or not loose:
        return None
    name = own[0] - 1
    if (
        name < 0
        or trees.plain_relation(name) != "conj"
        or trees.annotation.upos[name] not in {"PROPN", "PRON"}
    ):
        return None
    return name if trees.head(name) != verb and trees.related(name, "cc") else None


def _subject_of_gerund(trees: Trees, verb: int) -> int | None:
    """Find the noun right before a gerund that a parse coordinates with a noun of the gerund before it."""
    noun, before = verb - 1, trees.head(verb)
    if noun < 0 or before is None or trees.related(verb, "nsubj", "nsubj:pass", "mark", "cc"):
        return None
    beside = trees.head(noun)
    coordinated = trees.plain_relation(noun) == "conj" and bool(trees.related(noun, "cc"))
    inside = beside is not None and before < beside < noun and trees.annotation.xpos[before] == "VBG"
    return noun if coordinated and inside else None


def is_cut_off(trees: Trees, name: int) -> bool:
    """Tell a name that is the subject of what follows and not coordinated with what stands before."""
    after = name + 1
    if after >= len(trees.annotation):
        return False
    if trees.annotation.xpos[after] == "VBG":
        return cut_off_subject(trees, after) == name
    if trees.annotation.upos[after] != "AUX":
        return False
    verb = trees.head(after)
    return verb is not None and cut_off_subject(trees, verb) == name


def members(trees: Trees, head: int) -> list[int]:
    """Give a noun and the nouns that are coordinated with it further on, in the order of the text."""
    found: list[int] = []
    left = [head]
    while left and len(found) < LONGEST:
        here = left.pop()
        found.append(here)
        left.extend(
            child
            for child in trees.related(here, "conj")
            if trees.annotation.upos[child] in _NOMINAL and not is_cut_off(trees, child)
        )
    return sorted(found)

"""What belongs to verbs of address and a parse hangs elsewhere: "urged all who had left Veld to return"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.language.wordlists import wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLIMB: Final = 3
"""Nouns from the one that the clause describes to the one addressed: "the widows of the miners who died"."""

_FURTHEST: Final = 60
"""In words. What is further apart is no clause that a reader follows; it bounds what a text can cost."""

_LOOSE: Final = frozenset({"advcl", "xcomp"})
_ADDRESSED: Final = frozenset({"obj", "iobj", "obl"})
_PLAIN: Final = frozenset({"VB", "VBP"})
_RELATIVE: Final = "acl:relcl"


class Words(NamedTuple):
    """Words of a text by number: what reading their trees takes.

    Attributes:
        words: each word as it stands.
        lemmas: lemmas.
        xpos: Penn tags.
        heads: the word each hangs on, -1 for a root.
        relations: relations.
    """

    words: Sequence[str]
    lemmas: Sequence[str]
    xpos: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]


def addressed_infinitives(given: Words) -> Iterator[tuple[int, int, str]]:
    """Find infinitives that a parse hangs on a relative clause and that say what its noun is told to do.

    Args:
        given: the words of a text.

    Yields:
        The infinitive, the verb that it belongs to, and its relation to that verb.
    """
    for word, tag in enumerate(given.xpos):
        if tag == "VB" and given.relations[word] in _LOOSE and given.words[word - 1].lower() == "to":
            clause = given.heads[word]
            if 0 <= clause < word and given.relations[clause] == _RELATIVE:
                verb = _addressing(given, clause, word)
                if verb is not None:
                    yield word, verb, "xcomp" if _is_object(given, clause, verb) else "advcl"


def joined_addresses(given: Words) -> Iterator[tuple[int, int]]:
    """Find verbs of address that a parse joins to what is hoped and that go on with who hopes it.

    In "both hope that it will open, and call on all to come" who calls is who hopes: a comma parts them, and
    both verbs are plural presents. "It will open and call on all" without a comma stays as it is.

    Args:
        given: the words of a text.

    Yields:
        The verb of address and the verb that it is to be joined to.
    """
    for word, relation in enumerate(given.relations):
        if (
            relation == "conj"
            and word > 1
            and given.xpos[word] in _PLAIN
            and given.words[word - 1].lower() == "and"
            and given.words[word - 2] == ","
            and _addresses(given, word)
        ):
            hoped = given.heads[word]
            modal = any(given.heads[one] == hoped and given.xpos[one] == "MD" for one in _before(hoped))
            above = _plural_above(given, hoped) if modal else None
            if above is not None:
                yield word, above


def _before(word: int) -> range:
    return range(max(0, word - _FURTHEST), word)


def _addresses(given: Words, verb: int) -> bool:
    lemma = given.lemmas[verb].lower()
    behind = given.words[verb + 1].lower() if verb + 1 < len(given.words) else ""
    return not {lemma, f"{lemma} {behind}"}.isdisjoint(wordlist("addressing_verbs"))


def _plural_above(given: Words, verb: int) -> int | None:
    """The verb in the plural present whose content a verb stands in, as in "express the hope that"."""
    here = verb
    for _ in range(_CLIMB):
        above = given.heads[here]
        if not 0 <= above < here or given.relations[here] not in {"acl", "ccomp", "obj"}:
            return None
        if given.xpos[above] == "VBP":
            return above
        here = above
    return None


def _addressing(given: Words, clause: int, infinitive: int) -> int | None:
    """The verb that addresses whom a relative clause describes, if the infinitive can only be its own."""
    if clause + 1 == infinitive - 1 or _has_own(given, clause):
        return None  # "those who refused to leave", "those who used the bridge to cross"
    noun = given.heads[clause]
    for _ in range(_CLIMB):
        if noun < 0 or given.relations[noun] != "nmod":
            break
        noun = given.heads[noun]
    if not 0 <= noun < clause or given.relations[noun] not in _ADDRESSED:
        return None
    verb = given.heads[noun]
    if not 0 <= verb < noun or infinitive - verb > _FURTHEST or not given.xpos[verb].startswith("VB"):
        return None
    lemma = given.lemmas[verb].lower()
    if given.relations[noun] == "obl":
        cases = [
            one
            for one in range(verb + 1, noun)
            if given.heads[one] == noun and given.relations[one] == "case"
        ]
        lemma = f"{lemma} {given.words[cases[0]].lower()}" if cases else ""
    has_own = any(
        given.heads[one] == verb and given.relations[one] in _LOOSE | {"ccomp"} and given.xpos[one] == "VB"
        for one in range(noun + 1, infinitive)
    )
    return verb if lemma in wordlist("addressing_verbs") and not has_own else None


def _is_object(given: Words, clause: int, verb: int) -> bool:
    """Tell whether the one addressed is an object, as in "urged X to", and not as in "called on X to"."""
    noun = clause
    while given.heads[noun] != verb:
        noun = given.heads[noun]
    return given.relations[noun] != "obl"


def _has_own(given: Words, clause: int) -> bool:
    """Tell a verb that an infinitive behind it may belong to; "took part" has none."""
    lemma = given.lemmas[clause].lower()
    part = lemma == "take" and given.words[clause + 1].lower() == "part"
    return lemma in wordlist("verbs_with_infinitives") and not part

"""Of whom a verb is said: its own subject, or the one that its place in the sentence gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.events.coordination import first_verb, named_in_its_case
from recension.events.governing import governing, reacts
from recension.events.lemmas import lemma_of
from recension.events.means import governor_of_means
from recension.events.participles import described, is_beyond_its_verb
from recension.events.phrases import cut_off_subject, infinitive, noun_of_infinitive, preposition
from recension.events.wordlists import words
from recension.language.trees import direct_object, is_passive, own_subject, subject

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from recension.language.trees import Trees

    Rule: TypeAlias = Callable[[Trees, int, int], "Found | None"]

_ACCUSED: Final = frozenset(
    {"accuse", "charge", "suspect", "blame", "convict", "prevent", "stop", "bar", "ban", "indict"}
)
_DUMMIES: Final = frozenset({"there", "which", "that", "what"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
_DASHES: Final = frozenset({"-", "--", "–", "—"})
_DATELINE: Final = 16
"""Words of a dateline at most."""
_CLIMB: Final = 8
_OF_SUBJECT: Final = frozenset({"their", "its"})
_MAIN: Final = "who does it is taken from the main clause"
_FROM: Final = {
    "conj": "who does it is taken from coordination",
    "xcomp": "who does it is taken from control",
    "advcl": _MAIN,
}


class Found(NamedTuple):
    """A subject, None where the sentence gives none, and why where it is not the verb's own."""

    word: int | None
    reason: str | None = None


def subject_of(trees: Trees, verb: int, reasons: list[str], depth: int = 0) -> int | None:
    """Find of whom or what a verb is said.

    Args:
        trees: the trees.
        verb: the verb.
        reasons: takes the reason where the subject is not the verb's own.
        depth: verbs above that were asked already; there is a bound.

    Returns:
        Its head word; None where the sentence gives none.
    """
    if depth > _CLIMB:
        return None
    for rule in _RULES:
        found = rule(trees, verb, depth)
        if found is not None:
            if found.word is not None and found.reason is not None:
                reasons.append(found.reason)
            dummy = found.word is not None and (
                trees.annotation.lemmas[found.word].lower() in _DUMMIES or _asks_who(trees, found.word)
            )
            return None if dummy else found.word
    return None


def _asks_who(trees: Trees, word: int) -> bool:
    """Tell the "who" of a question, which stands for nobody: "Who shelled the village?"."""
    return trees.annotation.lemmas[word].lower() == "who" and trees.annotation.xpos[word] == "WP"


def passive(trees: Trees, verb: int) -> bool:
    """Tell whether a verb is passive, where it shares its auxiliary ("was held and charged") too."""
    here = verb
    for _ in range(_CLIMB):
        if is_passive(trees, here):
            return True
        xpos = trees.annotation.xpos[here]
        if xpos not in {"VBN", "VBD"} or own_subject(trees, here) is not None or trees.related(here, "aux"):
            return False
        # "the soldiers released": the tagger takes many reduced relatives for past tense
        if trees.relation(here) == "acl" and direct_object(trees, here) is None:
            return True
        head = trees.head(here)
        if head is None or trees.plain_relation(here) != "conj":
            return False
        if xpos == "VBN" and trees.annotation.xpos[head] == "VBG" and direct_object(trees, here) is None:
            return True  # "wearing a coat and held by the arm"
        here = head
    return False


def own(trees: Trees, verb: int) -> int | None:
    """Give the subject that hangs on a verb; of two the last ("The following day, X was held")."""
    found = [
        child
        for child in trees.children(verb)
        if trees.relation(child) in {"nsubj", "nsubj:pass"} and child < verb
    ]
    if found or trees.relation(verb) == "acl":
        return found[-1] if found else None
    return own_subject(trees, verb)


def _own(trees: Trees, verb: int, _depth: int) -> Found | None:
    found = own(trees, verb)
    if (
        found is None
        or trees.relation(verb) == "acl:relcl"
        or dash_of_dateline(trees, found, verb) is not None
    ):
        return None
    return Found(found)


def _cut_off(trees: Trees, verb: int, _depth: int) -> Found | None:
    found = cut_off_subject(trees, verb)
    found = named_in_its_case(trees, verb) if found is None else found
    return None if found is None else Found(found)


def dash_of_dateline(trees: Trees, first: int, verb: int) -> int | None:
    """Find the dash of a dateline between its place and the verb: "VELD, May 4 (NPD) - Norland freed"."""
    xpos, lemmas = trees.annotation.xpos, trees.annotation.lemmas
    for word in range(first + 1, min(verb, first + _DATELINE)):
        if lemmas[word] in _DASHES and xpos[word - 1] == "-RRB-":
            return word
    return None


def _of_gerund(trees: Trees, verb: int, depth: int) -> Found | None:
    """Read "accused of torturing soldiers" where the parse takes the gerund for an adjective."""
    noun = trees.head(verb)
    if trees.plain_relation(verb) != "amod" or noun is None:
        return None
    head = trees.head(noun)
    if head is None or lemma_of(trees, head) not in _ACCUSED:
        return Found(None)
    return Found(_patient(trees, head, depth), "who is said to have done it is who is accused")


def _of_coordination(trees: Trees, verb: int, depth: int) -> Found | None:
    head, first = trees.head(verb), first_verb(trees, verb)
    if (
        first is None
        or head is None
        or own(trees, verb) is not None
        or passive(trees, verb) != passive(trees, first)
    ):
        return None
    governed = trees.plain_relation(first) in {"acl", "advcl", "ccomp", "xcomp"} and own(trees, first) is None
    if first == head and not governed:
        return None
    reasons: list[str] = []
    return Found(subject_of(trees, first, reasons, depth + 1), reasons[0] if reasons else _FROM["conj"])


def _of_address(trees: Trees, verb: int, _depth: int) -> Found | None:
    head = trees.head(verb)
    if head is None or trees.plain_relation(verb) != "advcl" or not infinitive(trees, verb):
        return None
    found = _addressee(trees, head)
    reason = f"who is to do it is whom {lemma_of(trees, head)!r} addresses"
    return None if found is None else Found(found, reason)


def _of_bid(trees: Trees, verb: int, _depth: int) -> Found | None:
    """Read "backs the bid of Sudmark to host it" where the parse hangs the infinitive on the verb."""
    noun = noun_of_infinitive(trees, verb)
    if noun is None:
        return _of_backing(trees, verb)
    return Found(_of_noun(trees, noun), f"who would do it is whose {lemma_of(trees, noun)!r} it is")


def _of_backing(trees: Trees, verb: int) -> Found | None:
    """Read "backs Sudmark to host it": who is backed would do it."""
    head = trees.head(verb)
    loose = trees.plain_relation(verb) in {"advcl", "xcomp", "ccomp"} and infinitive(trees, verb)
    if (
        head is None
        or not loose
        or lemma_of(trees, head) not in words("stance_verbs")
        or passive(trees, head)
    ):
        return None
    thing = direct_object(trees, head)
    named = thing is not None and trees.annotation.upos[thing] in {"PROPN", "PRON"}
    return Found(thing, f"who would do it is whom {lemma_of(trees, head)!r} is for") if named else None


def _of_means(trees: Trees, verb: int, depth: int) -> Found | None:
    gerund = trees.plain_relation(verb) == "advcl" and trees.annotation.xpos[verb] == "VBG"
    if not gerund or preposition(trees, verb) not in {None, "by"} or own(trees, verb) is not None:
        return None
    main = governor_of_means(trees, verb)
    if main is None or main == trees.head(verb):
        return None
    return Found(subject_of(trees, main, [], depth + 1), _MAIN)


def _of_accusation(trees: Trees, verb: int, depth: int) -> Found | None:
    head = trees.head(verb)
    complement = trees.plain_relation(verb) in {"advcl", "xcomp", "ccomp"} and not infinitive(trees, verb)
    if head is None or not complement or preposition(trees, verb) is None or own(trees, verb) is not None:
        return None
    found = _patient(trees, head, depth) if lemma_of(trees, head) in _ACCUSED else None
    return None if found is None else Found(found, "who is said to have done it is who is accused")


def _of_reaction(trees: Trees, verb: int, depth: int) -> Found | None:
    """Read "praised Sudmark for freeing them": who is praised did it."""
    head = trees.head(verb)
    loose = trees.plain_relation(verb) in {"advcl", "acl"} and preposition(trees, verb) in {
        "for",
        "on",
        "over",
    }
    if head is None or not loose or own(trees, verb) is not None:
        return None
    noun = trees.annotation.upos[head] in {"NOUN", "PROPN"} and trees.plain_relation(head) in {"obj", "nsubj"}
    above = trees.head(head) if noun else head
    if above is None or not reacts(trees, above):
        return None
    found = head if noun else _patient(trees, above, depth)
    if found is None:
        found = next(iter(trees.related(above, "iobj")), None)
    return Found(found, f"who did it is who the reaction {lemma_of(trees, above)!r} is to")


def _of_misread_conjunction(trees: Trees, verb: int, _depth: int) -> Found | None:
    """Read "as the ministry published it" where the parse takes the conjunction for a preposition."""
    if (
        trees.plain_relation(verb) != "advcl"
        or trees.annotation.xpos[verb] not in _FINITE
        or own(trees, verb) is not None
    ):
        return None
    for child in trees.related(verb, "obl"):
        if child < verb and preposition(trees, child) in {"as", "than"}:
            return Found(child)
    return None


def _of_participle(trees: Trees, verb: int, depth: int) -> Found | None:
    """Read what describes a noun: a participle after a comma is said of the main clause's subject."""
    noun = trees.head(verb)
    if trees.relation(verb) != "acl" or noun is None or own(trees, verb) is not None:
        return None
    if trees.annotation.xpos[verb] == "VBG" and verb > 0 and trees.annotation.xpos[verb - 1] == ",":
        main = _verb_above(trees, verb)
        if main is not None:
            return Found(subject_of(trees, main, [], depth + 1), _MAIN)
    if trees.annotation.upos[noun] == "VERB" or is_beyond_its_verb(trees, verb, noun):
        return Found(None)
    marks = [mark for mark in trees.related(verb, "mark") if mark > noun]
    if not infinitive(trees, verb) and not marks:
        return Found(described(trees, verb, noun))
    if passive(trees, verb):
        return Found(noun)  # "the men to be freed"
    if trees.annotation.upos[noun] == "PROPN" and trees.head(noun) is None:
        return Found(_top_name(trees, noun))  # "Norland, Sudmark to swap crews"
    found = _of_noun(trees, noun)
    return Found(found, f"who would do it is whose {lemma_of(trees, noun)!r} it is")


def _of_headline(trees: Trees, verb: int, _depth: int) -> Found | None:
    """Read "Norland, Sudmark to swap crews"."""
    head = trees.head(verb)
    named = head is not None and trees.annotation.upos[head] == "PROPN"
    return Found(_top_name(trees, head)) if named and head is not None and infinitive(trees, verb) else None


def _of_dateline(trees: Trees, verb: int, _depth: int) -> Found | None:
    """Read the subject right before a finite verb that a parse hangs on the place of the dateline."""
    mine = own(trees, verb)
    finite = [child for child in trees.related(verb, "aux") if child < verb]
    clause = trees.plain_relation(verb) in {"ccomp", "root", "parataxis"} and not trees.related(verb, "mark")
    if not clause or not (finite or trees.annotation.xpos[verb] in _FINITE):
        return None
    here = min([verb, *finite]) - 1
    dash = dash_of_dateline(trees, max(0, verb - _DATELINE) if mine is None else mine, verb)
    if dash is None or here <= dash or trees.annotation.upos[here] not in {"PROPN", "NOUN"}:
        return None
    while (head := trees.head(here)) is not None and dash < head < here:
        here = head
    return Found(here)


def _of_place_in_sentence(trees: Trees, verb: int, depth: int) -> Found | None:
    """Take the subject of the verb above, as coordination, adverbial clauses and control do."""
    plain, head = trees.plain_relation(verb), trees.head(verb)
    reason = None if own(trees, verb) is not None else _FROM.get(plain)
    about = plain in {"advcl", "xcomp", "ccomp"} and preposition(trees, verb) in {"on", "for", "towards"}
    if about and head is not None and trees.annotation.xpos[verb] == "VBG" and passive(trees, head):
        return Found(None)  # "an agreement was reached on taking steps": who takes them is not said
    if plain in {"conj", "advcl"} and head is not None and trees.annotation.upos[head] in {"VERB", "AUX"}:
        return Found(subject_of(trees, head, [], depth + 1), reason)
    return Found(subject(trees, verb), reason)


_RULES: Final[tuple[Rule, ...]] = (
    _own,
    _cut_off,
    _of_gerund,
    _of_coordination,
    _of_address,
    _of_bid,
    _of_means,
    _of_accusation,
    _of_reaction,
    _of_misread_conjunction,
    _of_headline,
    _of_participle,
    _of_dateline,
    _of_place_in_sentence,
)
"""The first rule that knows the construction decides."""


def _patient(trees: Trees, verb: int, depth: int) -> int | None:
    return subject_of(trees, verb, [], depth + 1) if passive(trees, verb) else direct_object(trees, verb)


def _verb_above(trees: Trees, word: int) -> int | None:
    here = trees.head(word)
    for _ in range(_CLIMB):
        if here is None or trees.annotation.upos[here] == "VERB":
            return here
        here = trees.head(here)
    return None


def _top_name(trees: Trees, name: int) -> int:
    here = name
    for _ in range(_CLIMB):
        head = trees.head(here)
        if head is None or trees.plain_relation(here) not in {"appos", "conj", "flat"}:
            return here
        here = head
    return here


def whose(trees: Trees, noun: int, possessor: int) -> int:
    """Give whose a plan is: for "their" in "both sides restate their plan" the subject.

    Args:
        trees: the trees.
        noun: the plan.
        possessor: the word that says whose it is.
    """
    head = trees.head(noun)
    pronoun = trees.annotation.lemmas[possessor].lower() in _OF_SUBJECT
    if not pronoun or head is None or trees.plain_relation(noun) != "obj" or is_passive(trees, head):
        return possessor
    mine = own_subject(trees, head)
    named = mine is not None and trees.annotation.upos[mine] in {"NOUN", "PROPN"}
    return mine if named and mine is not None and mine < noun else possessor


def _addressee(trees: Trees, verb: int) -> int | None:
    """Find whom a call addresses ("called on X to", "appealed to X to", "urged X to")."""
    if governing(trees, verb) != "called_for":
        return None
    for child in trees.children(verb):
        if trees.relation(child) in {"obj", "iobj"}:
            return child
        if trees.relation(child) == "obl" and preposition(trees, child) in {"on", "upon", "to", "for"}:
            return child
    return None


def _of_noun(trees: Trees, noun: int) -> int | None:
    """Find whose a plan, a bid or a promise is."""
    for child in trees.children(noun):
        if trees.relation(child) == "nmod:poss":
            return whose(trees, noun, child)
    for child in trees.related(noun, "nmod"):
        if preposition(trees, child) in {"of", "by", "between"}:
            return child
    for child in trees.related(noun, "amod", "compound"):
        # "the Sudmarkish bid"
        people = trees.annotation.xpos[child] == "JJ" and trees.annotation.lemmas[child][:1].isupper()
        if trees.annotation.upos[child] == "PROPN" or people:
            return child
    head = trees.head(noun)
    if head is not None and lemma_of(trees, head) in words("stance_verbs"):
        return None
    if head is not None and trees.annotation.upos[head] == "VERB" and trees.plain_relation(noun) == "obj":
        return None if passive(trees, head) else subject_of(trees, head, [], _CLIMB)
    return None

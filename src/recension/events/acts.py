"""Which words of a document tell acts: those worth recording, and the words that hand on to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.events.gapping import SPLIT
from recension.events.governing import governing, is_proviso, takes_infinitive
from recension.events.lemmas import lemma_of, verb_lemma
from recension.events.naming import is_about_a_source
from recension.events.nominal_context import governing_beside, happens
from recension.events.nouns import act_of_noun, is_set_phrase
from recension.events.parties import is_party, name_type
from recension.events.passages import is_let_through
from recension.events.phrases import infinitive, object_of, preposition, serves_help
from recension.events.subjects import passive, subject_of
from recension.events.wordlists import words
from recension.language.trees import own_subject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.language.annotated import Annotated
    from recension.language.trees import Trees

_CLOSE: Final = 7
"""Words from "helped" to what it helped in: "helped the town council of Veld in clearing"."""

_NO_CLAUSE: Final = frozenset(
    {"aux", "cop", "case", "mark", "compound", "fixed", "flat", "cc", "advmod", "det"}
)
_STATES: Final = frozenset(
    {"be", "have", "seem", "appear", "do", "get", "use", "want", "see", "become", "know", "hear"}
)
_WANTED: Final = frozenset({"hoped", "called_for", "promised"})
_WILLED: Final = _WANTED | {"planned"}  # by its noun: "the intention to regulate relations"
_HANDING: Final = frozenset(
    {"promised", "planned", "hoped", "called_for", "possible", "alleged", "denied", "refused"}
)


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts of a document.

    Attributes:
        verbs: words of verbs that tell acts, ascending.
        nouns: words of nouns that name acts, ascending; whether something speaks of them is not yet known.
        hands_on: the act that a light verb, a verb of happening or a governing verb hands on to.
        lends: those among them that lend an act their clause with its time ("held talks", "talks began").
    """

    verbs: tuple[int, ...]
    nouns: tuple[int, ...]
    hands_on: Mapping[int, int]
    lends: frozenset[int]


def acts_of(annotated: Annotated, bound: frozenset[int] = frozenset()) -> Acts:
    """Find the acts of a document.

    Args:
        annotated: the document.
        bound: words of an agreement, in which whatever is said to be done to come is undertaken.

    Returns:
        Verbs and nouns that tell acts. A governing verb whose complement is an act ("agreed to leave") is
        none itself: it says how real that act is.
    """
    nouns = [
        word
        for word in range(len(annotated.annotation))
        if _is_noun(annotated, word) and act_of_noun(annotated, word) is not None
    ]
    named = frozenset(nouns)
    clauses = [word for word in range(len(annotated.annotation)) if _is_clause(annotated, word)]
    hands_on: dict[int, int] = {}
    verbs: list[int] = []
    kept: set[int] = set()
    helped: set[int] = set()
    # complements stand below what governs them: settle those first
    for word in sorted(clauses, key=lambda one: (-_depth(annotated, one), one)):
        below = _handed_to(annotated, word, named, kept | set(hands_on))
        if serves_help(annotated.trees, word):
            helped.add(word)
        elif below is not None:
            hands_on[word] = hands_on.get(below, below)
        elif (
            _is_act(annotated, word)
            or (word in bound and _undertaken(annotated, word))
            or (lemma_of(annotated.trees, word) in words("help_words") and _helps(word, helped))
        ):
            kept.add(word)
    verbs = sorted(kept)
    lends = frozenset(word for word in hands_on if _lent_to(annotated, word, named) is not None)
    of_help = {noun for noun in nouns if annotated.trees.head(noun) in helped}
    return Acts(tuple(verbs), tuple(noun for noun in nouns if noun not in of_help), hands_on, lends)


def _helps(word: int, helped: set[int]) -> bool:
    """Tell whether what somebody helps in doing stands close behind a word."""
    return any(one in helped for one in range(word + 1, word + _CLOSE))


def predicate_of(annotated: Annotated, verb: int) -> str:
    """Give the lemma of a verb, with its particle or what a set phrase adds ("hand over", "set free")."""
    trees = annotated.trees
    for child in trees.related(verb, "xcomp"):
        if annotated.annotation.upos[child] == "ADJ" and not trees.related(child, "mark"):
            joined = f"{lemma_of(trees, verb)} {annotated.lemma(child).lower()}"
            if joined == "set free":
                return joined
    for child in trees.related(verb, "xcomp", "ccomp"):
        alone = not trees.related(child, "xcomp", "obl", "obj", "advmod")
        if lemma_of(trees, verb) == "let" and annotated.lemma(child).lower() == "go" and alone:
            return "let go"
    found = verb_lemma(trees, verb)
    if " " not in found and verb + 1 < len(annotated.annotation):
        # "set free 41 men", "hand over 41 men": a parse may take the particle for a part of the number
        joined = f"{found} {annotated.word(verb + 1).lower()}"
        if joined in SPLIT:
            return joined
    return found


def _is_noun(annotated: Annotated, word: int) -> bool:
    """Tell a noun, capitalised in a headline too, from a part of a name."""
    kind = annotated.annotation.upos[word]
    return kind == "NOUN" or (kind == "PROPN" and name_type(annotated, word) is None)


def _is_clause(annotated: Annotated, word: int) -> bool:
    verbal = annotated.annotation.upos[word] == "VERB" or annotated.annotation.xpos[word] in {
        "VB",
        "VBD",
        "VBZ",
        "VBP",
        "VBG",
    }
    if annotated.annotation.xpos[word] == "VBG" and serves_help(annotated.trees, word):
        return True
    if not verbal or annotated.annotation.upos[word] == "AUX" or is_proviso(annotated.trees, word):
        return False
    if is_let_through(annotated.trees, word):
        return False
    relation = annotated.trees.plain_relation(word)
    if relation == "amod":
        # "accused of torturing": a gerund after a preposition is no adjective, whatever the parse says
        return any(
            annotated.annotation.upos[mark] in {"SCONJ", "ADP"}
            for mark in annotated.trees.related(word, "mark")
        )
    return relation not in _NO_CLAUSE


def _depth(annotated: Annotated, word: int) -> int:
    depth, here = 0, annotated.trees.head(word)
    while here is not None and depth < 64:  # noqa: PLR2004 - deeper trees are no sentences
        depth, here = depth + 1, annotated.trees.head(here)
    return depth


def _is_act(annotated: Annotated, word: int) -> bool:
    predicate = predicate_of(annotated, word)
    if is_about_a_source(annotated.trees, word):
        return False
    if predicate in words("adverb_verbs", "someone moves"):
        mover, thing = own_subject(annotated.trees, word), object_of(annotated.trees, word)
        alone = thing is None if lemma_of(annotated.trees, word) != "make" else _is_it(annotated, thing)
        return alone and mover is not None and is_party(annotated, mover)
    if " " in predicate and predicate not in words("not_acts"):
        return predicate not in words("reporting_verbs")
    lemma = lemma_of(annotated.trees, word)
    if not words("not_acts").isdisjoint({lemma, predicate}):
        return (
            _wanted(annotated, word)
            or _moves(annotated, word)
            or _measures(annotated, word)
            or _keeps(annotated, word)
            or _asks(annotated, word)
        )
    if lemma == "announce":
        thing = object_of(annotated.trees, word)
        thing = own_subject(annotated.trees, word) if passive(annotated.trees, word) else thing
        return thing is not None and annotated.annotation.upos[thing] != "PRON"
    return lemma not in words("reporting_verbs")


def _is_it(annotated: Annotated, thing: int | None) -> bool:
    return thing is not None and annotated.word(thing).lower() == "it"


def _measures(annotated: Annotated, word: int) -> bool:
    """Tell whether a state is told with a number: "the deal costs 9 million", "1,200 people worked there"."""
    trees = annotated.trees
    if lemma_of(trees, word) not in words("measuring_verbs") or passive(trees, word):
        return False
    things = (own_subject(trees, word), object_of(trees, word))
    return any(
        thing is not None
        and (annotated.annotation.upos[thing] == "NUM" or bool(trees.related(thing, "nummod")))
        for thing in things
    )


def _keeps(annotated: Annotated, word: int) -> bool:
    """Tell whether somebody keeps his word, or a thing in a state: "kept the furnace in operation"."""
    trees = annotated.trees
    thing, keeper = object_of(trees, word), own_subject(trees, word)
    if lemma_of(trees, word) != "keep" or thing is None or keeper is None or passive(trees, word):
        return False
    states = [
        child
        for child in trees.related(word, "obl", "xcomp")
        if preposition(trees, child) in {None, "in", "on"}
    ]
    return lemma_of(trees, thing) in words("kept_things") or (
        bool(states) and annotated.annotation.upos[thing] in {"NOUN", "PROPN"}
    )


def _asks(annotated: Annotated, word: int) -> bool:
    """Tell whether somebody asks for a thing or is asked about one: "asked for an offer"."""
    trees = annotated.trees
    return lemma_of(trees, word) == "ask" and any(
        preposition(trees, child) in {"for", "about"}
        and annotated.annotation.upos[child] in {"NOUN", "PROPN"}
        for child in trees.related(word, "obl")
    )


def _undertaken(annotated: Annotated, word: int) -> bool:
    """Tell whether an agreement says that a thing will be kept or will stay as it is."""
    trees = annotated.trees
    future = any(lemma_of(trees, one) in {"will", "shall"} for one in trees.related(word, "aux"))
    return future and trees.relation(word) != "acl:relcl" and lemma_of(trees, word) not in _STATES


def _moves(annotated: Annotated, word: int) -> bool:
    """Tell whether someone moves, or is moved, somewhere."""
    trees = annotated.trees
    if lemma_of(trees, word) not in words("motion_verbs"):
        return False
    thing = _thing(trees, word)
    if thing is None and not passive(trees, word):
        thing = own_subject(trees, word)
    somewhere = any(
        preposition(trees, child)
        in {"to", "into", "from", "down", "up", "over", "across", "through", "by", "out", "off", "onto"}
        for child in trees.related(word, "obl")
    )
    return thing is not None and is_party(annotated, thing) and somewhere


def _wanted(annotated: Annotated, word: int) -> bool:
    """Tell whether somebody hopes for, calls for or promises what would be no act by itself.

    "They hope that the members look kindly on it" is worth recording; that the members look is not.
    """
    trees = annotated.trees
    head = trees.head(word)
    if head is None or annotated.annotation.upos[word] == "AUX" or lemma_of(trees, word) in _STATES:
        return False
    beside = governing_beside(trees, word)
    if beside is not None:
        return governing(trees, beside) == "promised"  # "a deal was reached on taking steps"
    kind = governing(trees, head)
    if annotated.annotation.upos[head] == "NOUN":
        return kind in _WILLED and trees.plain_relation(word) == "acl" and infinitive(trees, word)
    return kind in _WANTED and _complements(trees, head, word)


def _handed_to(annotated: Annotated, word: int, nouns: frozenset[int], verbs: set[int]) -> int | None:
    """Find the act that a verb lends a clause or a modality to; None where it stands for itself."""
    trees = annotated.trees
    predicate = predicate_of(annotated, word)
    if predicate in {"set free", "let go"}:
        return None
    lent = _lent_to(annotated, word, nouns)
    if lent is not None:
        return lent
    kind = governing(trees, word)
    plain = lemma_of(annotated.trees, word) in words("not_acts")
    if kind is None or (kind not in _HANDING and not plain):
        return None
    for child in trees.children(word):
        if child in verbs and _complements(trees, word, child):
            return child
        # "accused of torturing soldiers": the parse may hang the gerund on the soldiers
        gerunds = [one for one in trees.related(child, "amod") if one in verbs and kind == "alleged"]
        if gerunds:
            return gerunds[0]
    if kind == "refused":
        return None  # "called off a strike" is an act of its own
    thing = _thing(trees, word)
    things = [
        child
        for child in trees.related(word, "obl")
        if preposition(trees, child) in {"on", "for", "of", "to", "in"} and not is_set_phrase(trees, child)
    ]
    return next((child for child in (thing, *things) if child in nouns), None)


def _thing(trees: Trees, word: int) -> int | None:
    return own_subject(trees, word) if passive(trees, word) else object_of(trees, word)


def _lent_to(annotated: Annotated, word: int, nouns: frozenset[int]) -> int | None:
    """Find the noun that a verb lends a clause to: "held talks", "went on with the talks", "talks began"."""
    trees = annotated.trees
    light = verb_lemma(trees, word) in words("light_verbs")
    thing, happening = _thing(trees, word), subject_of(trees, word, [])
    if light and thing in nouns:
        return thing
    if light and thing is None:
        for child in trees.related(word, "obl"):
            if child in nouns and preposition(trees, child) == "with":
                return child
    return happening if happening in nouns and happens(trees, word) else None


def _complements(trees: Trees, word: int, child: int) -> bool:
    """Tell whether a verb is what the verb above it says, wants or begins."""
    plain = trees.plain_relation(child)
    if plain in {"xcomp", "ccomp", "csubj"}:
        return True
    if plain == "advcl":
        if infinitive(trees, child):
            return takes_infinitive(trees, word)
        return preposition(trees, child) in {
            "of",
            "with",
            "from",
            "on",
            "to",
            "in",
            "for",
            "against",
        }
    return plain == "amod"

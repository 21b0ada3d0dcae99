"""How real an act is said to be: what governs it in the tree, from the act outwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.coordination import first_verb
from recension.events.governing import announced_as_done, govern, governing, is_proviso, takes_infinitive
from recension.events.lemmas import lemma_of
from recension.events.means import governor_of_means
from recension.events.nominal_context import governing_beside, is_clausal, noun_step
from recension.events.phrases import first_preposition, infinitive, noun_of_infinitive, preposition
from recension.events.signs import clause_signs, noun_signs
from recension.events.standing import Standing
from recension.events.unreal import not_yet
from recension.events.wordlists import words
from recension.language.trees import is_passive, own_subject
from recension.record import Modality

if TYPE_CHECKING:
    from typing import TypeAlias

    from recension.language.trees import Trees

    Step: TypeAlias = tuple[int, bool] | None

_STEPS: Final = 12
"""Words that may govern each other above an act; longer chains are wrong parses."""

_COMPLEMENTS: Final = frozenset({"xcomp", "ccomp", "csubj"})
_COMPLEMENT_MARKS: Final = frozenset(
    {"of", "with", "from", "on", "to", "in", "for", "at", "against", "about", "towards", "toward"}
)


def standing(trees: Trees, act: int, *, nominal: bool) -> Standing:
    """Find how an act stands.

    Args:
        trees: the trees.
        act: the word that tells it.
        nominal: whether a noun tells it.

    Returns:
        What its own clause and the words above it make of it.
    """
    found = Standing(known=not nominal)
    here, fresh = act, True
    if nominal:
        noun_signs(trees, act, found)
    elif trees.plain_relation(act) == "csubj" and trees.annotation.xpos[act] == "VBG":
        found.take(Modality.POSSIBLE, act)
        found.reasons.append("what is said of doing it does not say that it was done")
        return found
    carried = False
    for _ in range(_STEPS):
        noun = trees.annotation.upos[here] in {"NOUN", "PROPN", "PRON", "NUM"} and not is_clausal(trees, here)
        yet = not_yet(trees, here) if fresh and not noun else None
        if yet is not None:
            found.negative = not found.negative
            found.governors.append(yet)
            break
        if fresh and not noun:
            clause_signs(trees, here, found)
        elif noun and any(lemma_of(trees, child) == "no" for child in trees.related(here, "det")):
            found.negative = not found.negative
        step = noun_step(trees, here, found) if noun else _verb_step(trees, here, found)
        if step is None and carried and noun:
            step = _carrier_step(trees, here)
        if step is None or found.given:
            break  # that somebody does not welcome a deal says nothing against it
        carried = not noun and not step[1]
        here, fresh = step
    return found


def _carrier_step(trees: Trees, noun: int) -> Step:
    """Climb from a noun that only carries a clause to its verb ("will provide help in clearing the road")."""
    head = trees.head(noun)
    if head is None or trees.annotation.upos[head] != "VERB" or trees.plain_relation(noun) != "obj":
        return None
    return head, True


def _verb_step(trees: Trees, here: int, found: Standing) -> Step:
    """Climb from a verb: the next word and whether its own clause has a say; None at the top."""
    head = trees.head(here)
    plain = trees.plain_relation(here)
    if head is None or trees.relation(here) == "acl:relcl":
        return None
    if plain in _COMPLEMENTS and _is_question(trees, here):
        return None
    if plain in _COMPLEMENTS:
        return (head, True) if announced_as_done(trees, here, head) else _complement_step(trees, head, found)
    if plain == "conj":
        first = first_verb(trees, here)
        head = head if first is None else first
        shared = own_subject(trees, here) is None and not trees.related(here, "aux", "mark")
        return head, shared and trees.annotation.xpos[here] == trees.annotation.xpos[head]
    if plain == "acl" or (plain == "amod" and preposition(trees, here) is not None):
        return _noun_clause_step(trees, here, head, found)
    return _adverbial_step(trees, here, head, found) if plain == "advcl" else None


def _is_question(trees: Trees, act: int) -> bool:
    """Tell what is only asked or left open: "asked whether it sank", "has not said if it will pay"."""
    return any(lemma_of(trees, mark) in {"whether", "if"} for mark in trees.related(act, "mark"))


def _complement_step(trees: Trees, head: int, found: Standing) -> Step:
    if is_proviso(trees, head):
        found.take(Modality.POSSIBLE, head)
        found.reasons.append("a condition does not say that it happened")
        return None
    governed = govern(trees, head, found)
    return (head, True) if governed or trees.annotation.upos[head] != "NOUN" else None


def _noun_clause_step(trees: Trees, here: int, head: int, found: Standing) -> Step:
    """Climb from a clause that hangs on a noun ("the bid to host it", "talks on closing it")."""
    if trees.annotation.upos[head] not in {"NOUN", "PROPN", "PRON"}:
        return (head, True) if govern(trees, head, found) else None
    to = infinitive(trees, here)
    if trees.annotation.xpos[here] == "VBN" and any(
        trees.annotation.xpos[aux] == "VBG" for aux in trees.related(here, "aux")
    ):
        return head, False  # "may result in the claim being withdrawn"
    if to and governing(trees, head) == "actual":
        found.take(Modality.PLANNED, here)
        return head, False
    if preposition(trees, here) == "that":
        above = trees.head(head)
        if govern(trees, head, found) or above is None or trees.annotation.upos[above] != "VERB":
            return head, False  # "on condition that", "fears that"
        return _complement_step(trees, above, found)  # "said after the visit that", hung on the visit
    if not to and preposition(trees, here) not in _COMPLEMENT_MARKS:
        return None
    headline = trees.head(head) is None and not is_clausal(trees, head)
    if to and (headline or is_passive(trees, here)) and governing(trees, head) is None:
        found.take(Modality.PLANNED, here)
        found.reasons.append("an infinitive after its noun says what is to be done")
    elif govern(trees, head, found):
        return None if _is_others(trees, head) else (head, False)
    elif to:
        found.take(Modality.POSSIBLE, head)
        found.reasons.append(f"an infinitive under {lemma_of(trees, head)!r} does not say that it happened")
    return head, False


def _is_others(trees: Trees, noun: int) -> bool:
    """Tell a bid or a plan that somebody is for or against: what is hoped for is the backing of it."""
    head = trees.head(noun)
    stance = head is not None and lemma_of(trees, head) in words("stance_verbs")
    return stance and trees.plain_relation(noun) in {"obj", "nsubj", "obl"}


def _adverbial_step(trees: Trees, here: int, head: int, found: Standing) -> Step:
    mark, first = preposition(trees, here), first_preposition(trees, here)
    if mark == "by" or (mark is None and trees.annotation.xpos[here] == "VBG"):
        main = governor_of_means(trees, here)
        return None if main is None else (main, True)
    if first in words("clause_conjunctions"):
        return None
    if own_subject(trees, here) is not None and (
        mark not in _COMPLEMENT_MARKS or (mark == "with" and governing(trees, head) == "refused")
    ):
        return None  # "with both towns at war, the talks failed"
    if infinitive(trees, here):
        return _purpose_step(trees, here, head, found)
    if mark == "without":
        found.negative = not found.negative
    elif mark is None and trees.annotation.xpos[here] == "VBN":
        if is_proviso(trees, here):
            found.take(Modality.POSSIBLE, here)
        return None
    elif mark in _COMPLEMENT_MARKS:
        beside = governing_beside(trees, here)
        govern(trees, head if beside is None else beside, found)
    elif mark not in {None, "in", "so", "through"}:
        return None
    return head, True


def _is_called_for(trees: Trees, here: int, head: int) -> bool:
    """Tell "calls for Norland to free them", where "for" opens the clause and not its purpose."""
    called = first_preposition(trees, here) == "for" and governing(trees, head) == "called_for"
    return called and own_subject(trees, here) is not None


def _purpose_step(trees: Trees, here: int, head: int, found: Standing) -> Step:
    noun = noun_of_infinitive(trees, here)
    if noun is not None and govern(trees, noun, found):
        return None if _is_others(trees, noun) else (noun, False)
    addressed = takes_infinitive(trees, head)
    if _is_called_for(trees, here, head) and govern(trees, head, found):
        return head, True
    if first_preposition(trees, here) in {None, "to"} and addressed and govern(trees, head, found):
        return head, True
    found.take(Modality.PLANNED, here)
    if trees.annotation.upos[head] in {"PROPN", "NOUN"} and trees.head(head) is None:
        found.reasons.append("a headline's infinitive says what is to be done")
    else:
        found.purpose = True
        found.reasons.append("an infinitive of purpose does not say that it happened")
    return head, True

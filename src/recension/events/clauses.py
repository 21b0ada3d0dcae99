"""Who does what to whom in a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.lemmas import lemma_of
from recension.events.parties import is_party, is_place
from recension.events.phrases import listed, members, object_of, preposition
from recension.events.roles import Roles
from recension.events.subjects import passive, subject_of
from recension.events.wordlists import words
from recension.language.trees import own_subject, passive_agent

if TYPE_CHECKING:
    from recension.language.annotated import Annotated
    from recension.language.trees import Trees

_FAVOUR: Final = frozenset({"favour", "favor"})


def roles_of_clause(annotated: Annotated, verb: int, timed: frozenset[int] = frozenset()) -> Roles:
    """Find the participants of a clause.

    Args:
        annotated: the document.
        verb: its verb.
        timed: words of expressions of time, which take no part.

    Returns:
        Head words; what control, coordination or a relative clause fills has a reason.
    """
    trees = annotated.trees
    found = Roles()
    who = subject_of(trees, verb, found.reasons)
    if passive(trees, verb):
        agent = passive_agent(trees, verb)
        found.actors = [] if agent is None else members(trees, agent)
        found.objects = _described(trees, verb, who)
    else:
        thing = _object(trees, verb)
        found.actors = [] if who is None else listed(trees, who)
        found.objects = _described(trees, verb, thing)
    _targets(annotated, verb, found)
    if not found.objects:
        found.objects = _prepositional(annotated, verb, found, timed)
    found.targets.extend(
        one for one in found.objects if is_party(annotated, one) and one not in found.targets
    )
    for slot in (found.actors, found.targets, found.objects):
        slot[:] = [one for one in slot if one not in timed]
    return found


def _described(trees: Trees, verb: int, noun: int | None) -> list[int]:
    """Give the members of what is acted on; of a clause that describes a noun those before it only."""
    if noun is None:
        return []
    found = members(trees, noun)
    describes = trees.plain_relation(verb) == "acl" and noun < verb
    return [one for one in found if one == noun or one < verb] if describes else found


def _targets(annotated: Annotated, verb: int, found: Roles) -> None:
    trees = annotated.trees
    for child in trees.related(verb, "iobj", "obl"):
        if trees.relation(child) == "iobj":
            found.targets.extend(members(trees, child))
            continue
        case = preposition(trees, child)
        if case == "in" and trees.annotation.lemmas[child].lower() in _FAVOUR:
            # "drop its bid to host it in favour of them": the parse may hang it on the hosting
            found.targets.extend([] if trees.relation(verb) == "acl" else _favoured(annotated, child))
            continue
        where = case in {"at", "on"} and is_place(annotated, child)
        if trees.relation(child) == "obl" and case in words("target_prepositions") and not where:
            found.targets.extend(one for one in members(trees, child) if is_party(annotated, one))


def _favoured(annotated: Annotated, noun: int) -> list[int]:
    """Give whom an act is in favour of."""
    return [
        one
        for child in annotated.trees.related(noun, "nmod")
        if preposition(annotated.trees, child) == "of"
        for one in members(annotated.trees, child)
        if is_party(annotated, one)
    ]


def _object(trees: Trees, verb: int) -> int | None:
    if trees.plain_relation(verb) == "amod":
        return trees.head(verb)
    if trees.relation(verb) == "acl:relcl":
        head = trees.head(verb)
        if head is not None and lemma_of(trees, head) in words("naming", "hidden"):
            head = None  # "said on condition of anonymity that the ship had sunk"
        own = own_subject(trees, verb)
        thing = object_of(trees, verb)
        if thing is not None and trees.annotation.xpos[thing] not in {"WP", "WDT"}:
            return thing
        if (
            own is not None
            and trees.annotation.xpos[own] not in {"WP", "WDT"}
            and (thing is not None or not trees.related(verb, "obl"))
        ):
            return head
        return None
    thing = object_of(trees, verb)
    return _torn_off(trees, verb) if thing is None else thing


def _torn_off(trees: Trees, verb: int) -> int | None:
    """Find an object that a parse hangs on whom it is given to, across other words of the verb.

    In "will hand over to the Mission, within ten days, the maps" the maps are no other name for the Mission.
    """
    for child in trees.related(verb, "obl"):
        if child < verb or preposition(trees, child) not in words("target_prepositions"):
            continue
        for other in trees.related(child, "appos"):
            across = any(
                child < between < other and trees.plain_relation(between) in {"obl", "advmod", "advcl"}
                for between in trees.children(verb)
            )
            if across and trees.related(other, "det", "nummod", "nmod:poss", "amod"):
                return other
    return None


def _prepositional(annotated: Annotated, verb: int, found: Roles, timed: frozenset[int]) -> list[int]:
    """Take what the verb is about where it has no object ("called for a truce")."""
    trees = annotated.trees
    for child in trees.children(verb):
        if trees.relation(child) != "obl" or child in found.targets or child < verb or child in timed:
            continue
        if preposition(trees, child) in words("place_prepositions") and is_place(annotated, child):
            continue
        if preposition(trees, child) in words("object_prepositions"):
            return members(trees, child)
        break
    return []

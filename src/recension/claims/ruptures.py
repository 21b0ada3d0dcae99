"""Ruptures: undertakings taken back, replaced by later ones, or whose keeping is in dispute."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recension.claims.acts import act_keys
from recension.claims.deeds import deed_keys
from recension.claims.denials import denial_of
from recension.claims.lexicon import word_set
from recension.claims.objects import heads_of, is_of
from recension.claims.words import has_phrase, kinds, spoken, stems
from recension.lineage.variants.spelling import stem
from recension.record import Force, Modality, StatusValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.claims.promise import Promise
    from recension.claims.scales import Scales
    from recension.claims.telling import Telling
    from recension.record import Evidence

_GOES_ON = (("to",), ("on",), ("of",), ("about",), ("over",))


@cache
def rupture_verbs() -> frozenset[str]:
    """What acts of breaking, keeping and taking back are compared by."""
    verbs = word_set("breaking") | word_set("keeping") | word_set("withdrawing")
    return frozenset(key for verb in verbs for key in act_keys(verb) if key.startswith("="))


@cache
def _withdrawing() -> frozenset[str]:
    return frozenset(key for verb in word_set("withdrawing") for key in act_keys(verb) if key.startswith("="))


def rupture_of(
    group: Sequence[Telling], promise: Promise, scales: Scales
) -> tuple[StatusValue, list[Telling], tuple[Evidence, ...], str] | None:
    """What a claim says of an undertaking besides its act: that it was taken back, kept, or broken.

    A word that one party says it has kept and another denies is disputed, and so is one that is said to be
    broken and is not conceded; that a word was broken is told as breached only where nobody denies it.

    Returns:
        The status, the tellings behind it, further words, and the reason; null where it says nothing.
    """
    told = [
        one
        for one in group
        if one.event.modality is Modality.ACTUAL
        and one.story == promise.telling.story
        and one.document != promise.telling.document
        and one.actors & promise.roots
        and one.day is not None
        and one.day > (promise.telling.day or "")
    ]
    if not told or promise.force is not Force.COMMITS:
        return None
    verb = told[0].event.predicate.lower()
    positive = [one for one in told if not one.negative]
    if verb in word_set("withdrawing"):
        taken = [one for one in positive if _is_taken_back(one, promise, scales)]
        return (StatusValue.WITHDRAWN, taken, (), "taken back") if taken else None
    if verb not in word_set("breaking") | word_set("keeping"):
        return None
    near = [one for one in told if _is_of_a_word(one) and _is_near(one, promise, scales)]
    if not near:
        return None
    denials = [denial for one in near if (denial := denial_of(one, scales.known, scales.origins)) is not None]
    against = [one for one in near if one.negative]
    if denials or (against and len(against) < len(near)):
        words = tuple(denial.evidence for denial in denials)
        return StatusValue.DISPUTED, near, words, "one side says that the word was kept, another denies it"
    if verb in word_set("breaking") and not against:
        return StatusValue.BREACHED, near, (), "told as a breach, and nobody is given who denies it"
    return None


def _is_taken_back(one: Telling, promise: Promise, scales: Scales) -> bool:
    """Whether what a party takes back is what it undertook, and not what it undertook to take back."""
    if not one.acts.isdisjoint(promise.telling.acts):
        return False
    if promise.means is not None and not one.acts.isdisjoint(promise.means.acts):
        return False
    if _is_of_a_word(one):
        return _is_near(one, promise, scales)
    if not deed_keys(promise.telling.event.predicate).isdisjoint(_withdrawing()):
        return False  # who undertook to end a thing and ends it takes nothing back
    sides = promise.agreement.roots if promise.agreement is not None else promise.roots
    return is_of(one, promise.telling, scales.parties, sides, "", "")


def _is_of_a_word(one: Telling) -> bool:
    return bool(set(spoken(one.event.object or "")) & word_set("given_words"))


def _is_near(one: Telling, promise: Promise, scales: Scales) -> bool:
    """Whether a telling of a word or an agreement is of this undertaking.

    What the word was about has to be named: behind it ("its promise to free the crew"), or where nothing
    stands behind it, in its paragraph. Who takes back the agreement as a whole takes back every undertaking
    of his; who breaks it breaks what the sentence names.
    """
    place = one.event.evidence[0]
    text = scales.known.documents[place.document].text
    heads = heads_of(promise.telling)
    words = spoken(one.event.object or "")
    at = next(at for at, word in enumerate(words) if word in word_set("given_words"))
    behind = stems(" ".join(words[at + 1 :])) or stems(_behind(one, scales))
    sides = promise.agreement.roots if promise.agreement is not None else promise.roots
    named = frozenset(stem(word) for side in sides for word in spoken(scales.parties.name(side)))
    if kinds(behind) - named:
        return bool(heads & kinds(behind))
    whole = promise.agreement is not None and has_phrase(words[at], "genres") is not None
    if whole and one.event.predicate.lower() in word_set("withdrawing"):
        return True
    if whole:
        return bool(heads & kinds(stems(scales.known.sentence_text(place))))
    first = text.rfind("\n", 0, place.start) + 1
    last = text.find("\n", place.end)
    return bool(heads & kinds(stems(text[first : last if last >= 0 else len(text)])))


def _behind(one: Telling, scales: Scales) -> str:
    """The words of a sentence that go on from a telling with "to", "on" or "of": what the word was about."""
    place = one.event.evidence[0]
    text = scales.known.documents[place.document].text
    rest = text[place.end : scales.known.sentence(place).end]
    return rest if spoken(rest)[:1] in _GOES_ON and rest[:1] == " " else ""

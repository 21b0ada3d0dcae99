"""Events of one document, as it tells them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.events.acts import acts_of, predicate_of
from recension.events.agreements import bound_words
from recension.events.attribution import attributions_over, words_of_the_unnamed
from recension.events.circumstances import condition_of, means_of, place_of, times_of_acts
from recension.events.clauses import roles_of_clause
from recension.events.codes import act_code, act_on
from recension.events.counting import measures_of, quantities_of
from recension.events.denials import disputed_beside, only_denies
from recension.events.extent import extent, unspoken
from recension.events.factuality import factuality_of
from recension.events.gapping import gaps_of
from recension.events.holders import holders_of, possessors_of
from recension.events.lemmas import lemma_of
from recension.events.modality import standing
from recension.events.nouns import act_of_noun, is_lent, is_set_phrase, lend, roles_of_noun
from recension.events.participles import is_provided_for
from recension.events.parties import is_party
from recension.events.passages import is_let_through
from recension.events.phrases import below, members
from recension.events.pieces import pieces
from recension.events.promises import clause_of, promise, under_agreements
from recension.events.roles import Roles
from recension.events.slots import clause_part, last_of_mention, mention, phrase_part, without_time
from recension.events.timetables import is_to_come
from recension.events.told import Part, Told
from recension.events.when_clauses import times_of_when
from recension.record import Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.events.acts import Acts
    from recension.events.gapping import Gap
    from recension.events.protocols import Attributed, Timed
    from recension.events.standing import Standing
    from recension.language.annotated import Annotated
    from recension.record import Quantity

_MEMBERS: Final = 24
"""Participants of one slot that are recorded; longer lists are tables."""

_OWN: Final = frozenset({Modality.PROMISED, Modality.PLANNED})
_ANY_OF: Final = frozenset({"all", "any", "every", "each", "those"})
_BEGINNINGS: Final = frozenset({"begin", "start", "continue", "resume"})


def events_in(
    annotated: Annotated,
    attributions: Sequence[Attributed],
    times: Sequence[Timed],
    *,
    agreement: Sequence[tuple[int, int]] = (),
) -> tuple[Told, ...]:
    """Find the events that a document tells.

    Args:
        annotated: the document.
        attributions: who says what in it.
        times: its expressions of time.
        agreement: places, in code points, of words that descend from the text of an agreement.

    Returns:
        The events in the order of the words that tell them. Only what its own clause or phrase gives fills a
        slot, or a reason says what else did.
    """
    if not len(annotated.annotation):
        return ()
    return _Reader(annotated, attributions, times, agreement).read(times)


def events_at(annotated: Annotated, words: Sequence[int], times: Sequence[Timed]) -> tuple[Told, ...]:
    """Read the events that given words tell, acts by the rules of this room or not.

    For words that people marked: whatever the rules would leave out is kept.

    Args:
        annotated: the document.
        words: words that tell an event each.
        times: the document's expressions of time.

    Returns:
        One event a word, in the order of the text.
    """
    return _Reader(annotated, (), times, ()).given(words, times)


class _Reader:
    """What reading the acts of one document shares."""

    def __init__(
        self,
        annotated: Annotated,
        attributions: Sequence[Attributed],
        times: Sequence[Timed],
        agreement: Sequence[tuple[int, int]],
    ) -> None:
        self.annotated = annotated
        self.trees = annotated.trees
        self.timed = frozenset(word for time in times for word in range(time.first, time.end))
        self.bound = bound_words(annotated, attributions, agreement)
        self.acts: Acts = acts_of(annotated, self.bound | under_agreements(annotated))
        self.lent = frozenset(self.acts.hands_on.values())
        self.speaks_of = {noun: verb for verb, noun in sorted(self.acts.hands_on.items(), reverse=True)}
        self.own = frozenset((*self.acts.verbs, *self.acts.nouns))
        self.spoken = self.own | frozenset(self.acts.hands_on)
        self.told: frozenset[int] = frozenset()
        self.sentences = tuple(annotated.annotation.sentence_bounds())
        self.unnamed = words_of_the_unnamed(annotated, attributions)
        self.attributions = attributions
        self.said = attributions_over(attributions, sorted(self.own))

    def _sayers(self, word: int) -> frozenset[int]:
        """Give the words for who says so that stand behind an act ("it was sold, the mayor said")."""
        sources = (self.attributions[index].source for index in self.said.get(word, ()))
        return frozenset(
            one for source in sources if source is not None and source[0] > word for one in range(*source)
        )

    def _act_of(self, word: int) -> int | None:
        """Give the act that a time on a word belongs to; what governs an act keeps its time for itself."""
        if word in self.told:
            return word
        below = self.acts.hands_on.get(word)
        lemma = lemma_of(self.trees, word)
        lends = word in self.acts.lends and lemma != "announce"
        if below is not None and (lends or lemma in _BEGINNINGS):
            return below if below in self.told else -1
        verb = self.annotated.annotation.upos[word] in {"VERB", "AUX"}
        return -1 if verb and not is_let_through(self.trees, word) else None

    def read(self, times: Sequence[Timed]) -> tuple[Told, ...]:
        """Read all acts, then give each that is told its own time."""
        nouns = frozenset(self.acts.nouns)
        found: list[Told] = []
        for word in sorted(self.own):
            found.extend(self._noun(word) if word in nouns else self._verb(word))
        self.told = frozenset(one.word for one in found)
        own = times_of_acts(self.annotated, times, self._act_of)
        own = {**times_of_when(self.annotated, times, sorted(self.told)), **own}
        return tuple(self._timed(one, own.get(one.word)) for one in found)

    def given(self, words: Sequence[int], times: Sequence[Timed]) -> tuple[Told, ...]:
        """Read the events that given words tell."""
        self.own |= frozenset(words)
        self.spoken |= frozenset(words)
        self.told = frozenset(words)
        found = [self._given(word) for word in sorted(self.told)]
        own = times_of_acts(self.annotated, times, self._act_of)
        return tuple(self._timed(one, own.get(one.word)) for one in found)

    def _given(self, word: int) -> Told:
        nominal = self.annotated.annotation.upos[word] not in {"VERB", "AUX"}
        how = standing(self.trees, word, nominal=nominal)
        if not nominal:
            roles = roles_of_clause(self.annotated, word, self.timed)
            after = last_of_mention(self.annotated, word) + 1
            return self._told(word, predicate_of(self.annotated, word), roles, how, after=after)
        act = act_of_noun(self.annotated, word)
        verb, of_role = act if act is not None else (lemma_of(self.trees, word), "object")
        roles = roles_of_noun(self.annotated, word, of_role)
        lend(self.annotated, word, roles)
        return self._told(word, verb, roles, how, nominal=True)

    def _timed(self, told: Told, time: Timed | None) -> Told:
        if time is None:
            return told
        words = pieces(
            self.annotated, told.evidence[0], [*told.evidence, time.evidence], self.own - {told.word}
        )
        if told.object is not None:
            told = replace(told, object=without_time(self.annotated, told.object, time.evidence))
        verb = self.speaks_of.get(told.word, told.word)
        if told.modality is Modality.ACTUAL and is_to_come(self.annotated, verb, time):
            reasons = (*told.reasons, "told in the present for a day after that of the document")
            return replace(told, time=time.time, evidence=words, modality=Modality.PLANNED, reasons=reasons)
        return replace(told, time=time.time, evidence=words)

    def _noun(self, word: int) -> list[Told]:
        act = act_of_noun(self.annotated, word)
        how = standing(self.trees, word, nominal=True)
        if act is None or not how.known or is_set_phrase(self.trees, word) or self._only_dates(word):
            return []
        verb, of_role = act
        roles = roles_of_noun(self.annotated, word, of_role)
        lend(self.annotated, word, roles)
        if (verb == "agree" or is_lent(self.annotated, word)) and not roles.objects:
            roles.objects = [word]
        deciding = how.deciding
        if not roles.actors and deciding is not None and how.modality in _OWN:
            roles.actors = holders_of(self.annotated, how)
            if roles.actors:
                said = lemma_of(self.trees, deciding)
                roles.reasons.append(f"who does it is who has it in hand: {said!r}")
        told = roles.actors or roles.targets or roles.objects not in ([], [word]) or word in self.lent
        if how.modality is Modality.PLANNED:
            promise(self.annotated, word, how, bound=word in self.bound)
        return [self._told(word, verb, roles, how, nominal=True)] if told else []

    def _only_dates(self, noun: int) -> bool:
        """Tell a noun that what is still to come counts from ("will pay within ten days of the signing")."""
        counted = self.trees.head(noun)
        if counted is None or counted not in self.timed:
            return False
        verb = self.trees.head(counted)
        upos = self.annotated.annotation.upos
        if verb is None or upos[verb] != "VERB":
            return False
        return standing(self.trees, verb, nominal=False).modality is not Modality.ACTUAL

    def _verb(self, word: int) -> list[Told]:
        how = standing(self.trees, word, nominal=False)
        self._deny(word, how)
        if how.modality is Modality.ACTUAL and is_provided_for(self.trees, word):
            how.take(Modality.POSSIBLE, word)
            how.reasons.append("what a text of law provides for, which does not say that it happened")
        roles = roles_of_clause(self.annotated, word, self.timed)
        gaps = gaps_of(self.annotated, word, roles.objects)
        skip = {one for gap in gaps for one in (gap.member, gap.verb)}
        roles.objects = [one for one in roles.objects if one not in skip]
        roles.targets = [one for one in roles.targets if one not in skip]
        if not (roles.actors or roles.objects or roles.targets) or (how.negative and self._picks_out(word)):
            return []
        promise(self.annotated, word, how, bound=word in self.bound)
        predicate = predicate_of(self.annotated, word)
        if self._is_idle(word, predicate, roles, how):
            return []
        after = last_of_mention(self.annotated, word) + 1
        told = [self._told(word, predicate, roles, how, after=after)]
        told.extend(self._gap(word, predicate, gap, roles, how) for gap in gaps)
        return told

    def _picks_out(self, word: int) -> bool:
        """Tell a clause that only says which of many are meant ("all groups that have not signed it")."""
        noun = self.trees.head(word)
        if noun is None or self.trees.relation(word) != "acl:relcl" or noun > word:
            return False
        if any(self.annotated.word(at) == "," for at in range(noun + 1, word)):
            return False
        several = self.annotated.annotation.xpos[noun] == "NNS"
        determiners = {self._lemma(one) for one in self.trees.related(noun, "det")}
        return (several and not determiners) or bool(determiners & _ANY_OF)

    def _deny(self, word: int, how: Standing) -> None:
        """Let words behind an act, or the sentence before it, say that it is not so."""
        if how.modality is not Modality.ACTUAL or how.deciding is not None:
            return
        row = self.annotated.annotation.sentence_of(word)
        disputing = None if how.negative else disputed_beside(self.trees, word, self.sentences[row][1])
        if disputing is not None:
            how.take(Modality.ALLEGED, disputing)
            how.reasons.append(f"disputed in the same sentence: {lemma_of(self.trees, disputing)!r}")
        elif how.negative and row and self._is_after_denial(word, row):
            how.modality, how.negative = Modality.DENIED, False
            how.reasons.append("the sentence before denies what was said")

    def _is_after_denial(self, word: int, row: int) -> bool:
        """Tell whether the sentence before that of an act only denies what was said."""
        relative = self.trees.relation(word) == "acl:relcl"
        return not relative and only_denies(self.trees, *self.sentences[row - 1]) is not None

    def _is_idle(self, word: int, predicate: str, roles: Roles, how: Standing) -> bool:
        """Tell what nobody does and what may only come of something ("efforts that will build trust")."""
        upos, deciding = self.annotated.annotation.upos, how.deciding
        relative = self.trees.relation(clause_of(self.annotated, word)) == "acl:relcl"
        chance = how.modality is Modality.POSSIBLE and deciding is not None and upos[deciding] == "NOUN"
        if not (chance or how.purpose or (relative and how.modality is Modality.PLANNED)):
            return False
        heads = (*roles.actors, *roles.targets, *roles.objects, *holders_of(self.annotated, how))
        return act_code(predicate) is None and not any(is_party(self.annotated, one) for one in heads)

    def _gap(self, word: int, predicate: str, gap: Gap, before: Roles, how: Standing) -> Told:
        """Tell what a coordinated clause says that shares the verb or the subject of the one before."""
        if gap.verb is not None:
            roles = Roles(actors=before.actors, objects=[gap.object])
            roles.reasons.append("who does it is taken from coordination")
            own = predicate_of(self.annotated, gap.verb)
            after = last_of_mention(self.annotated, gap.verb) + 1
            return self._told(gap.verb, own, roles, how, after=after)
        actor = word if gap.actor is None else gap.actor
        roles = Roles(actors=[actor], objects=[gap.object])
        roles.reasons.append(f"the verb is that of the clause before: {predicate!r}")
        told = self._told(word, predicate, roles, how, after=actor + 1, until=actor + 1)
        unit = next((one.unit for one in self._counts(before) if one.unit is not None), None)
        if unit is None or not any(one.unit is None for one in told.quantities):
            return told
        reason = f"what is counted is taken from the clause before: {unit!r}"
        counted = tuple(replace(one, unit=one.unit or unit) for one in told.quantities)
        return replace(told, quantities=counted, reasons=(*told.reasons, reason))

    def _counts(self, roles: Roles) -> tuple[Quantity, ...]:
        return quantities_of(self.annotated, roles, self.timed)

    def _parts(
        self, heads: Sequence[int], word: int, *, after: int = 0, until: int | None = None
    ) -> tuple[Part, ...]:
        return tuple(
            phrase_part(self.annotated, one, after=after, until=until, without=word)
            for one in heads[:_MEMBERS]
        )

    def _condition(self, word: int) -> int | None:
        """Find what an act depends on, by the verb too that lends it a clause ("talks will begin once")."""
        own = condition_of(self.trees, word)
        verb = self.speaks_of.get(word)
        return own if own is not None or verb is None else condition_of(self.trees, verb)

    def _lemma(self, word: int | None) -> str | None:
        return None if word is None else lemma_of(self.trees, word)

    def _noun_lemma(self, thing: Part | None) -> str | None:
        return None if thing is None else lemma_of(self.trees, thing.head)

    def _object(self, word: int, roles: Roles, *, after: int, nominal: bool) -> Part | None:
        if roles.objects:
            head = roles.objects[0]
            joined = all(one in roles.objects for one in members(self.trees, head))
            return phrase_part(self.annotated, head, joined=joined, after=after, without=word)
        clauses = [] if nominal else self.trees.related(word, "xcomp", "ccomp")
        return clause_part(self.annotated, clauses[0]) if clauses else None

    def _told(
        self,
        word: int,
        predicate: str,
        roles: Roles,
        how: Standing,
        *,
        nominal: bool = False,
        after: int = 0,
        until: int | None = None,
    ) -> Told:
        annotated = self.annotated
        if word in self.unnamed and how.modality is Modality.ACTUAL:
            how.modality = Modality.ALLEGED
            how.reasons.append("only somebody who is not named says so")
        actors = self._parts(roles.actors, word, until=until)
        targets = self._parts(roles.targets, word, after=after)
        thing = self._object(word, roles, after=after, nominal=nominal)
        held = holders_of(annotated, how)
        holders = self._parts([] if set(held) <= set(roles.actors) else held, word)
        owned = possessors_of(annotated, roles.objects[:_MEMBERS], self.timed)
        possessors = self._parts([one for one in owned if one >= after or one < word], word)
        place = place_of(annotated, word, roles.objects[:_MEMBERS], self.timed.__contains__)
        location = None if place is None or place in roles.objects else phrase_part(annotated, place)
        condition = clause_part(annotated, self._condition(word))
        means = clause_part(annotated, means_of(self.trees, word))
        quantities = quantities_of(annotated, roles, self.timed, after=after)
        if not nominal:
            quantities += measures_of(annotated, word, self.timed, quantities)
        named = mention(annotated, word, nominal=nominal)
        core = named if until is None or thing is None else thing.evidence
        silent = unspoken(self.trees, how)
        slots = (thing, location, condition, means)
        spans = [part.evidence for part in (*actors, *targets, *possessors, *holders)]
        spans.extend(part.evidence for part in slots if part is not None)
        spans.extend(quantity.evidence for quantity in quantities)
        spans.extend(annotated.cite(one, one + 1) for one in how.governors if one not in silent)
        others, within = self.own - {word}, frozenset[int]()
        if until is None:
            first = [one for one in (*roles.actors[:1], *roles.objects[:1]) if one < word]
            within = frozenset(low for one in first for low in below(self.trees, one) if low < word)
            spans.append(annotated.cite(*extent(self.trees, word, how, self.spoken, self._sayers(word))))
        else:
            others = frozenset((*self.own, until - 2))
        return Told(
            document=annotated.document.id,
            word=word,
            predicate=predicate,
            act=act_on(predicate, self._noun_lemma(thing)),
            nominal=nominal,
            actors=actors,
            targets=targets,
            possessors=possessors,
            object=thing,
            holders=holders,
            quantities=quantities,
            time=None,
            location=location,
            condition=condition,
            means=means,
            modality=how.modality,
            polarity=how.polarity,
            governor=None if how.deciding in {None, word} else self._lemma(how.deciding),
            refused=how.refused,
            purpose=how.purpose,
            given=how.given,
            attribution=self.said.get(word, ()),
            mention=named,
            evidence=pieces(annotated, core, [named, *spans], others, within),
            factuality=factuality_of(annotated, word, how),
            reasons=(*roles.reasons, *how.reasons),
        )

"""Wording: the words of an event as a proposition that can be read by itself."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.claims.antecedents import antecedent
from recension.claims.cast import is_pronoun
from recension.claims.lexicon import word_set
from recension.claims.pairs_of_marks import paired
from recension.claims.words import has_phrase, spoken, stems
from recension.record import Modality, Participant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.claims.known import Known
    from recension.claims.parties import Parties
    from recension.claims.telling import Telling
    from recension.record import Event, Evidence, Statement

_OPENING: Final = 2  # words of a sentence before an event that its proposition takes with it
_AHEAD: Final = 8  # words from the start of a sentence to what it says that something is
_BEING: Final = frozenset({"is", "are", "was", "were"})
_RELATIVE: Final = re.compile(r"^((?:[^,]|,(?=\d)){1,200}),\s+(?:who|which)\s+")
_TOLD_THAT: Final = re.compile(r"^\w{1,20}ed\s+that\s+")
_LONGEST_NAME: Final = 100  # code points
_IN_WHICH: Final = re.compile(r"^(?:in|at|on|during|after) which\s+")
_BLANK_LINE: Final = re.compile(r"\n[ \t]*\n\s*")
_CREDIT: Final = "according to"
_HELD: Final = frozenset({Modality.PROMISED, Modality.PLANNED, Modality.HOPED, Modality.CALLED_FOR})
_OCCASIONS: Final = frozenset({"when", "as", "after", "in", "during"})
_BREAKS: Final = ',;:\n"“”'  # what ends the words that go on with those of an event
_LONGEST_OCCASION: Final = 160  # code points
_EDGES: Final = ' ,;:\n"“”‘«»'


def proposition(one: Telling, known: Known, parties: Parties, *, disputed: bool = False) -> str:
    """The words of an event with who does it, or to what it is done, before them.

    The clause itself where it has its subject; else the stretch of its sentence from the subject on, where
    no other act stands between; else "SUBJECT: words", with the party's name for a pronoun.

    Args:
        one: the telling whose words are taken.
        known: the facts.
        parties: the names of parties.
        disputed: whether accounts differ on who speaks, so that nobody's name is put for "we".
    """
    place = _in_one_paragraph(one.event, _without_credit(one, known))
    if one.toll is not None:
        place = _with_occasion(place, known)
    return paired(_proposition(one, place, known, parties, disputed=disputed))


def _proposition(one: Telling, place: Evidence, known: Known, parties: Parties, *, disputed: bool) -> str:
    mention = one.event.mention
    text = known.documents[place.document].text
    start, sentence = place.start, known.sentence(place)
    opening = spoken(text[sentence.start : start])
    if 0 < len(opening) <= _OPENING and not _hands_over(one, sentence.start, start, known):
        start = sentence.start  # "In its turn", not "its turn"
    act = mention.start if mention is not None and place.start <= mention.start < place.end else None
    if act is not None and _shares_its_clause(one, known):
        return _joined(_subject(one, known, parties), text[act : place.end])
    whole = _bare(text[start : place.end])
    subjects = _subjects(one)
    if not subjects or (disputed and all(is_pronoun(each.text) for each in subjects)):
        return whole
    relative = _RELATIVE.match(whole)
    if (
        relative is not None
        and act is not None
        and "," not in " ".join(text[start:act].split())[relative.end() - 1 :]
    ):
        known_ = [each.text for each in subjects if relative.group(1).endswith(each.text)]
        if known_:
            return f"{max(known_, key=len)} {whole[relative.end() :]}"
    if any(_stands_in(subject, whole) for subject in subjects):
        before = text[start:act] if act is not None else ""
        if act is not None and _is_reduced(one, before):
            stated = _stated(text, sentence.start, start)
            if stated is not None:
                return _bare(text[stated : place.end])
            return _joined(_subject(one, known, parties), text[act : place.end])
        pronouns = all(is_pronoun(subject.text) for subject in subjects)
        return (
            _joined(_name(one, known, parties), whole)
            if pronouns and not _is_named(one, before, parties)
            else whole
        )
    first = min((each.evidence for each in subjects), key=lambda each: each.start)
    near = first.document == place.document and sentence.start <= first.start < first.end <= place.start
    pronoun = any(is_pronoun(subject.text) for subject in subjects)
    if (
        near
        and not (pronoun and _name(one, known, parties))
        and not _is_gerund(one)
        and not _others_between(one, first.end, known)
    ):
        return _bare(text[first.start : place.end])
    return _joined(_subject(one, known, parties), whole)


def _in_one_paragraph(event: Event, place: Evidence) -> Evidence:
    """The words of an event without a line above them that has no full stop: a headline, a date."""
    act = event.mention.start - place.start if event.mention is not None else 0
    above = [found.end() for found in _BLANK_LINE.finditer(place.quote) if found.end() <= act]
    if not above:
        return place
    return replace(place, start=place.start + above[-1], quote=place.quote[above[-1] :])


def _hands_over(one: Telling, start: int, end: int, known: Known) -> bool:
    """Whether words before an event are those that hand it to somebody: "He said"."""
    said = known.statements.get(one.event.statement) if one.event.statement is not None else None
    return any(
        start <= credit.start < end
        for occurrence in (said.occurrences if said is not None else ())
        for credit in (occurrence.cue, occurrence.speaker)
        if credit is not None and credit.document == one.document
    )


def _without_credit(one: Telling, known: Known) -> Evidence:
    """The words of an event without those that say who says so: "it was sold, according to the mayor"."""
    event, place = one.event, one.event.evidence[0]
    said = known.statements.get(event.statement) if event.statement is not None else None
    place = _behind_credit(event, said, place)
    act = event.mention.end if event.mention is not None else place.end
    cuts = [
        credit.start
        for occurrence in (said.occurrences if said is not None else ())
        for credit in (occurrence.cue, occurrence.speaker)
        if credit is not None and credit.document == place.document and act <= credit.start < place.end
    ]
    if not cuts:
        return place
    quote = place.quote[: min(cuts) - place.start].rstrip(_EDGES)
    return replace(place, end=place.start + len(quote), quote=quote)


def _behind_credit(event: Event, said: Statement | None, place: Evidence) -> Evidence:
    """The words of an event behind a credit that opens them: "according to the mayor, it was sold"."""
    if event.mention is None:
        return place
    starts = [
        occurrence.content.start
        for occurrence in (said.occurrences if said is not None else ())
        if occurrence.content.document == place.document
        and occurrence.cue is not None
        and " ".join(occurrence.cue.quote.lower().split()) == _CREDIT
        and place.start <= occurrence.cue.start < occurrence.content.start <= event.mention.start
        and occurrence.content.start < place.end
    ]
    if not starts:
        return place
    start = min(starts)
    return replace(place, start=start, quote=place.quote[start - place.start :])


def _with_occasion(place: Evidence, known: Known) -> Evidence:
    """The words of a toll with those that say of what: "nine were killed when the ferry sank"."""
    text, end = known.documents[place.document].text, known.sentence(place).end
    rest = text[place.end : end].rstrip(' .!?\n"”’')
    if len(rest) > _LONGEST_OCCASION or spoken(rest)[:1] == () or rest[:1] != " ":
        return place
    if spoken(rest)[0] not in _OCCASIONS or any(mark in rest for mark in _BREAKS):
        return place
    return replace(place, end=place.end + len(rest), quote=place.quote + rest)


def _stated(text: str, first: int, start: int) -> int | None:
    """Where a sentence begins that says what something is: "most of them were", before "men freed in May"."""
    ahead = spoken(text[first:start])
    return first if 0 < len(ahead) <= _AHEAD and ahead[-1] in _BEING else None


def _shares_its_clause(one: Telling, known: Known) -> bool:
    """Whether an earlier act is told by the same words: "will free the crew and return the boats"."""
    place, mention = one.event.evidence[0], one.event.mention
    return mention is not None and any(
        other.evidence[0] == place and other.mention is not None and other.mention.start < mention.start
        for other in known.events_over(place.document, place.start, place.end)
        if other.id != one.event.id
    )


def _others_between(one: Telling, after: int, known: Known) -> bool:
    """Whether another act is told between a subject and the words of an event."""
    place = one.event.evidence[0]
    return any(
        other.mention is not None and after <= other.mention.start < place.start
        for other in known.events_over(place.document, after, place.start)
    )


def _subjects(one: Telling) -> tuple[Participant, ...]:
    """Who acts, or where nobody is said to, to whom it is done; of a hope or a call, whose it is."""
    event = one.event
    held = event.holders if event.modality in _HELD else ()  # who denies a thing does not say it
    absent = [each for each in held if not _stands_in(each, event.evidence[0].quote)]
    if absent or event.actors or event.object is None or is_pronoun(event.object):
        return tuple(absent) or event.actors or event.targets
    if event.targets and not any(each.text in event.object for each in event.targets):
        return event.targets
    return (Participant(entity=None, text=event.object, evidence=_place_of_object(one)),)


def _place_of_object(one: Telling) -> Evidence:
    """Where the words of an object stand that are known only as words: with whom it is done to."""
    object_ = one.event.object or ""
    known = [each.evidence for each in one.event.targets if each.text in object_]
    return min(known, key=lambda each: each.start) if known else one.event.evidence[0]


def _subject(one: Telling, known: Known, parties: Parties) -> str:
    """The words for the subject, or the name where they are pronouns."""
    subjects = _subjects(one)
    if all(is_pronoun(each.text) for each in subjects):
        return _name(one, known, parties)
    named = [_with_its_name(each, known) for each in subjects if not is_pronoun(each.text)]
    return " and ".join(_apart(named))


def _with_its_name(who: Participant, known: Known) -> str:
    """The words for who acts with the name that stands right behind them: "the guard Olla Brandt"."""
    entity = known.entities.get(who.entity) if who.entity is not None else None
    place = who.evidence
    after = known.documents[place.document].text[place.end :][:_LONGEST_NAME].lstrip()
    names = (entity.name, *entity.aliases) if entity is not None else ()
    found = max(
        (name for name in names if name[:1].isupper() and after.startswith(name)), key=len, default=""
    )
    return f"{who.text} {found}" if found else who.text


def _name(one: Telling, known: Known, parties: Parties) -> str:
    """The names of whom pronouns stand for, as far as they are known."""
    named = [each.entity for each in _subjects(one) if each.entity is not None]
    who = antecedent(one.event, known) if not named else None
    if who is not None and who.entity is not None:
        named = [who.entity]  # the ministry itself, not the state that it belongs to
    roots = sorted(one.actors) if not named and one.event.actors else named
    return " and ".join(parties.name(root) for root in dict.fromkeys(roots) if parties.is_named(root))


def _is_named(one: Telling, before: str, parties: Parties) -> bool:
    """Whether words before an act name those for whom its pronouns stand: "both will keep their word"."""
    named = [root for root in one.actors if parties.is_named(root)]
    both = len(named) > 1 and has_phrase(before, "joint_parties") is not None
    return both or (bool(named) and all(parties.is_named_in(root, before) for root in named))


def _apart(texts: Iterable[str]) -> list[str]:
    """Words of which none stands within others: no "Norland" beside "the three Norland soldiers"."""
    kept: list[str] = []
    for text in texts:
        if not any(text in other for other in kept):
            kept.append(text)
    return kept


def _stands_in(subject: Participant, words: str) -> bool:
    """Whether words hold the subject's."""
    if " ".join(subject.text.split()).lower() in " ".join(words.split()).lower():
        return True
    if is_pronoun(subject.text):
        return bool(set(spoken(subject.text)) & set(spoken(words)))
    return bool(stems(subject.text)) and stems(subject.text) <= stems(words)


def _is_gerund(one: Telling) -> bool:
    mention = one.event.mention
    return mention is not None and mention.quote.lower().endswith("ing")


def _is_reduced(one: Telling, before: str) -> bool:
    """Whether a participle without a verb of its own tells the act: "the soldiers captured near the town"."""
    mention = one.event.mention
    if mention is None or set(spoken(before)) & word_set("auxiliaries"):
        return False
    word = mention.quote.lower()
    if word == one.event.predicate.split()[0].lower():
        return False
    subject = any(_stands_in(each, before) for each in _subjects(one))
    return subject and (word.endswith("ing") or (not one.event.actors and word.endswith(("ed", "en", "wn"))))


def _bare(words: str) -> str:
    """Words in one line, without the marks at their edges and what only opens a clause."""
    whole = " ".join(words.split()).strip(_EDGES)
    told = _TOLD_THAT.match(whole)
    if told is not None and told.group().islower():
        whole = whole[told.end() :]
    whole = _IN_WHICH.sub("", whole).removesuffix(_CREDIT).rstrip(_EDGES)
    first, _, rest = whole.partition(" ")
    return rest if rest and first in word_set("clause_openers") else whole


def _joined(who: str, words: str) -> str:
    whole = _bare(words)
    if " ".join(who.split()).lower() in whole.lower():
        return whole
    return f"{' '.join(who.split())}: {whole}" if who else whole

"""Who did what to whom in codes, on the PETRARCH validation suite, from raw text.

The suite's own dictionaries of actors, agents and verbs are given; the trees are ours. The stylised sentences
ask for pairs of actors and the code that a verb has among its words.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from evaluation.conllu import present
from evaluation.petrarch_dictionaries import (
    read_actors,
    read_agents,
    read_discards,
    read_verbs,
)
from evaluation.plain_documents import plain_document
from recension.events.phrases import below, members
from recension.events.subjects import passive, subject_of
from recension.language.annotated import Annotated
from recension.language.trees import passive_agent

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from evaluation.petrarch_dictionaries import Dated, Pattern, Verb
    from recension.language.english import EnglishAnnotator
    from recension.language.trees import Trees

    Triple = tuple[str | None, str | None, str]

_LONGEST: Final = 6
_NO_CODE: Final = "---"


class Dictionaries(NamedTuple):
    """The dictionaries of the suite."""

    actors: dict[tuple[str, ...], tuple[Dated, ...]]
    agents: dict[tuple[str, ...], str]
    verbs: dict[tuple[str, ...], Verb]
    sets: dict[str, list[tuple[str, ...]]]
    discards: list[tuple[str, ...]]


class Score(NamedTuple):
    """Triples found, expected, and both."""

    hit: int
    found: int
    expected: int

    @property
    def precision(self) -> float:
        """Share of the triples found that were expected."""
        return self.hit / max(self.found, 1)

    @property
    def recall(self) -> float:
        """Share of the triples expected that were found."""
        return self.hit / max(self.expected, 1)


def score(folder: Path, annotator: EnglishAnnotator) -> tuple[Score, Path]:
    """Code the sentences of the suite and compare.

    Args:
        folder: the folder of the suite.
        annotator: the annotator.

    Returns:
        The score, and the file of sentences.

    Raises:
        DataAbsentError: the suite is not there.
    """
    path = present(folder / "dev.jsonl")
    verbs, sets = read_verbs(folder / "PETR.Validate.verbs.txt")
    known = Dictionaries(
        read_actors(folder / "PETR.Validate.actors.txt"),
        read_agents(folder / "PETR.Validate.agents.txt"),
        verbs,
        sets,
        read_discards(folder / "PETR.Validate.discards.txt"),
    )
    hit = found = expected = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        row: Any = json.loads(line)
        gold = _gold(row)
        coded = coded_in(row["text"], row["date"], known, annotator)
        hit, found, expected = hit + len(gold & coded), found + len(coded), expected + len(gold)
    return Score(hit, found, expected), path


def _gold(row: Any) -> set[Triple]:  # noqa: ANN401 - a value read from JSON
    return {
        (event.get("sourcecode"), event.get("targetcode"), event["eventcode"])
        for event in row["events"]
        if "eventcode" in event
    }


def coded_in(text: str, day: str, known: Dictionaries, annotator: EnglishAnnotator) -> set[Triple]:
    """Code a sentence.

    Args:
        text: the sentence.
        day: its date, eight digits.
        known: the dictionaries.
        annotator: the annotator.

    Returns:
        Source, target and code of each event.
    """
    document = plain_document(text.replace("_", " "))
    annotated = Annotated(document=document, annotation=annotator.annotate(document.text, document.body))
    return _Coder(annotated, day, known).code()


class _Coder:
    """Codes one sentence."""

    def __init__(self, annotated: Annotated, day: str, known: Dictionaries) -> None:
        self.trees: Trees = annotated.trees
        self.annotation = annotated.annotation
        self.known = known
        self.words = [annotated.word(word).upper() for word in range(len(annotated.annotation))]
        self.actors = self._actors(day)
        self.agents = self._spans(known.agents)

    def _spans(self, entries: dict[tuple[str, ...], str]) -> dict[int, tuple[int, str]]:
        """Find entries in the words, the longest first: end and code by the first word."""
        found: dict[int, tuple[int, str]] = {}
        place = 0
        while place < len(self.words):
            for length in range(_LONGEST, 0, -1):
                code = entries.get(tuple(self.words[place : place + length]))
                if code is not None:
                    found[place] = (place + length, code)
                    break
            place = found[place][0] if place in found else place + 1
        return found

    def _actors(self, day: str) -> dict[int, tuple[int, str]]:
        now: dict[tuple[str, ...], str] = {}
        for name, codes in self.known.actors.items():
            valid = [one.code for one in codes if one.first <= day <= one.last]
            if valid:
                now[name] = valid[0]
        return self._spans(now)

    def code(self) -> set[Triple]:
        """Code all verbs, in the order of the sentence."""
        joined = " " + " ".join(self.words) + " "
        if any(f" {' '.join(phrase)} " in joined for phrase in self.known.discards):
            return set()
        found: set[Triple] = set()
        taken: set[int] = set()
        for place in range(len(self.words)):
            verb = self._verb(place)
            if verb is None or place in taken:
                continue
            found |= self._events(place, *verb)
        return found

    def _verb(self, place: int) -> tuple[int, Verb] | None:
        """Look a verb up: one past its last word and its entry."""
        if not self.annotation.xpos[place].startswith("VB") and self.annotation.upos[place] != "VERB":
            return None
        for length in range(3, 0, -1):
            verb = self.known.verbs.get(tuple(self.words[place : place + length]))
            if verb is not None:
                return place + length, verb
        return None

    def _events(self, place: int, end: int, verb: Verb) -> set[Triple]:
        code, source, target = verb.code, None, None
        for pattern in verb.patterns:
            matched = self._match(place, end, pattern)
            if matched is not None:
                code, source, target = pattern.code, *matched
                break
        forth, _, back = code.partition(":")
        if forth in {_NO_CODE, ""}:
            return set()
        left, right = self._roles(place, end)
        sources = [self._code_of(source)] if source is not None else left
        targets = [self._code_of(target)] if target is not None else right
        found: set[Triple] = set()
        for one in dict.fromkeys(code for code in sources if code is not None):
            for other in dict.fromkeys(code for code in targets if code is not None):
                if one != other:
                    found.add((one, other, forth))
                    if back:
                        found.add((other, one, back))
        return found

    def _roles(self, place: int, end: int) -> tuple[list[str | None], list[str | None]]:
        """Find the codes of source and target by the tree, then by what stands before and after."""
        trees = self.trees
        subject = subject_of(trees, place, [])
        turned = passive(trees, place)
        agent = passive_agent(trees, place) if turned else None
        doers = agent if turned else subject
        before = self._codes_under(doers)
        if turned:
            after = self._codes_under(subject)
            if agent is None:
                return after, self._following(place, end, len(self.words))
            return before, after
        if not before:
            before = self._preceding(place)
        return before, self._following(place, end, len(self.words))

    def _preceding(self, place: int) -> list[str | None]:
        starts = [start for start in self.actors if start < place]
        return [self._code_of(starts[-1])] if starts else []

    def _following(self, place: int, first: int, stop: int) -> list[str | None]:
        """Code the first actor behind a verb, and those coordinated with it."""
        starts = [
            start for start in sorted(self.actors) if first <= start < stop and self._under(place, start)
        ]
        if not starts:
            return []
        head = self._head_of(starts[0])
        return self._codes_under(head) or [self._code_of(starts[0])]

    def _under(self, verb: int, word: int) -> bool:
        """Tell whether a word is of no clause beside the verb's ("..., an official said")."""
        here: int | None = word
        beside = False
        while here is not None and here != verb:
            beside = beside or (here > verb and self.annotation.upos[here] == "VERB")
            here = self.trees.head(here)
        return here == verb or not beside

    def _head_of(self, start: int) -> int:
        """Climb from an actor to the head of the phrase that names whom it stands for."""
        here = self.trees.top(start, self.actors[start][0])
        for _ in range(6):
            head = self.trees.head(here)
            relation = self.trees.relation(here)
            if head is None or relation not in {"compound", "amod", "nmod:poss", "flat", "nmod:desc"}:
                break
            agent = any(first <= head < last for first, (last, _) in self.agents.items())
            if relation == "nmod:poss" and not agent:
                break
            here = head
        return here

    def _codes_under(self, head: int | None) -> list[str | None]:
        """Code a phrase and those coordinated with it."""
        if head is None:
            return []
        heads = members(self.trees, head)
        skip = frozenset(heads)
        found = [self._phrase_code(one, skip) for one in heads]
        return [code for code in found if code is not None]

    def _phrase_code(self, head: int, others: frozenset[int]) -> str | None:
        words = set(below(self.trees, head))
        for other in others - {head}:
            if other in words:
                words -= set(below(self.trees, other))
        actors = [start for start in sorted(self.actors) if start in words]
        return self._code_of(actors[0], words) if actors else None

    def _code_of(self, start: int | None, words: set[int] | None = None) -> str | None:
        """Give an actor's code with those of the agents in its phrase."""
        if start is None or start not in self.actors:
            return None
        code = self.actors[start][1]
        head = self._head_of(start)
        around = set(below(self.trees, head)) if words is None else words
        for first in sorted(self.agents):
            agent = self.agents[first][1]
            near = first in around and not any(start < other < first for other in self.actors)
            if near and agent.strip("~ ") not in code:
                code = agent.replace("~", code).replace(" ", "")
        return code

    def _match(self, place: int, end: int, pattern: Pattern) -> tuple[int | None, int | None] | None:
        """Match the words around a verb: where "$" and "+" stand; None where they are not there."""
        marks: dict[str, int] = {}
        here = place - 1
        for token, beside in reversed(pattern.before):
            here = self._seek(token, here, -1, marks, beside=beside)
            if here is None:
                return None
        here = end
        before_joined = bool(pattern.after) and pattern.after[0][0] == ""
        for token, beside in pattern.after:
            if not token:
                continue
            where = self._seek(token, here, 1, marks, beside=before_joined)
            if where is None:
                return None
            here, before_joined = where, beside
        return marks.get("$"), marks.get("+")

    def _seek(
        self, token: str, here: int | None, step: int, marks: dict[str, int], *, beside: bool
    ) -> int | None:
        """Find a token from a place on: the place behind it, None where it is not there."""
        place = here
        while place is not None and 0 <= place < len(self.words):
            length = self._fits(token, place, step)
            if length:
                first = place if step > 0 else place - length + 1
                if token in {"$", "+"}:
                    marks[token] = first
                return place + step * length
            if beside:
                return None
            place += step
        return None

    def _fits(self, token: str, place: int, step: int) -> int:
        """Tell how many words a token covers at a place; 0 for none."""
        if token in {"$", "+", "^", "%"}:
            for first, (last, _) in self.actors.items():
                if (step > 0 and first == place) or (step < 0 and last - 1 == place):
                    return last - first
            return 0
        if token.startswith("&"):
            for entry in sorted(self.known.sets.get(token, []), key=len, reverse=True):
                if entry and entry[0].startswith("&"):
                    inner = self._fits(entry[0], place, step)
                    if inner:
                        return inner
                first = place if step > 0 else place - len(entry) + 1
                if first >= 0 and self._same(entry, first):
                    return len(entry)
            return 0
        return int(self._same((token,), place))

    def _same(self, entry: Sequence[str], first: int) -> bool:
        words = self.words[first : first + len(entry)]
        return len(words) == len(entry) and all(
            word in {one, one + "S", one + "ES"} or (len(one) > 4 and word.startswith(one))  # noqa: PLR2004 - stems
            for one, word in zip(entry, words, strict=True)
        )

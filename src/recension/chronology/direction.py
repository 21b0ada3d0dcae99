"""Where the words around an expression look: back, or ahead by tense, modals, plans and prepositions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.chronology.meaning import Direction
from recension.chronology.quoting import quoted
from recension.chronology.wordlists import words

if TYPE_CHECKING:
    from recension.language.annotated import Annotated

_CLIMB: Final = 12
"""Words climbed from an expression to its verb; longer ways are wrong parses."""

_FUTURE: Final = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha"})
_UNTIL: Final = frozenset({"until", "till"})
_BOUNDS: Final = frozenset({"until", "till", "by"})
_NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})


class Clauses:
    """The predicates of a document and where their clauses look; each is worked out once.

    Attributes:
        annotated: the document.
    """

    def __init__(self, annotated: Annotated) -> None:
        """Begin with nothing known."""
        self.annotated = annotated
        self._predicates: dict[int, bool] = {}
        self._directions: dict[int, Direction] = {}
        self._ahead: dict[int, bool] = {}
        self._quoted = quoted(annotated)

    def look(self, first: int, end: int) -> Direction:
        """Tell where the words around an expression look.

        Args:
            first: first word of the expression.
            end: one past its last.

        Returns:
            Open where no verb governs it.
        """
        annotated = self.annotated
        top = annotated.trees.top(first, end)
        cases = {annotated.lemma(child) for child in annotated.trees.related(top, "case", "mark")}
        first_listed = annotated.trees.head(top) if annotated.trees.plain_relation(top) == "conj" else None
        if first_listed is not None:  # "a strike for Monday and Tuesday"
            cases |= {annotated.lemma(child) for child in annotated.trees.related(first_listed, "case")}
        cases.add(annotated.lemma(first).lower())
        if "for" in cases and annotated.trees.relation(top) != "nmod:poss":
            return Direction.FORWARD
        here: int | None = top
        for step in range(_CLIMB):
            if here is None:
                return Direction.OPEN
            if self._is_ahead(here) or (step and _is_plan(annotated, here, cases)):
                return Direction.FORWARD
            if self.is_predicate(here) and not self._is_spoken_before(here, first):
                found = self._direction(here)
                if step > 1 and found is Direction.FORWARD and _is_nominal_present(annotated, here):
                    found = Direction.BACK  # "is a suspect in the Friday shooting"
                return Direction.FORWARD if found is not Direction.BACK and cases & _BOUNDS else found
            here = annotated.trees.head(here)
        return Direction.OPEN

    def governor(self, word: int) -> int | None:
        """Give the predicate that governs a word; None where there is none near."""
        here = self.annotated.trees.head(word)
        for _ in range(_CLIMB):
            if here is None:
                return None
            if self.is_predicate(here) and not self._is_spoken_before(here, word):
                return here
            here = self.annotated.trees.head(here)
        return None

    def _is_spoken_before(self, verb: int, word: int) -> bool:
        """Tell a predicate of quoted words from one that governs a word behind them and their "he said".

        In "They are weak," he said on Monday, a parse may hang the day on the weakness.
        """
        if verb >= word or not self._quoted[verb] or self._quoted[word]:
            return False
        said = words("saying_verbs")
        here = self.annotated.trees.head(verb)
        for _ in range(_CLIMB):
            if here is None:
                return False
            if verb < here < word and not self._quoted[here] and self.annotated.lemma(here) in said:
                return True
            here = self.annotated.trees.head(here)
        return False

    def above(self, word: int) -> list[int]:
        """Give the predicates of the clauses around the one a word stands in, the nearest first."""
        found: list[int] = []
        here = self.governor(word)
        while here is not None and len(found) < _CLIMB:
            here = self.governor(here)
            if here is not None:
                found.append(here)
        return found

    def is_predicate(self, word: int) -> bool:
        """Tell whether a word is a verb, or a noun or adjective that a copula makes one."""
        if word not in self._predicates:
            verb = self.annotated.annotation.upos[word] in {"VERB", "AUX"}
            self._predicates[word] = verb or bool(self.annotated.trees.related(word, "cop"))
        return self._predicates[word]

    def _direction(self, word: int) -> Direction:
        if word not in self._directions:
            self._directions[word] = _of_predicate(self.annotated, word, 0)
        return self._directions[word]

    def _is_ahead(self, word: int) -> bool:
        """Tell whether "ahead of" stands before a word."""
        if word not in self._ahead:
            cases = self.annotated.trees.related(word, "case")
            self._ahead[word] = any(self.annotated.lemma(child) == "ahead" for child in cases)
        return self._ahead[word]


def _is_nominal_present(annotated: Annotated, word: int) -> bool:
    """Tell whether a predicate is a noun or adjective with "is" or "are" and no other auxiliary."""
    if annotated.annotation.upos[word] in {"VERB", "AUX"}:
        return False
    return not annotated.trees.related(word, "aux", "mark")


def _is_plan(annotated: Annotated, word: int, cases: set[str]) -> bool:
    """Tell whether a word of planning governs ("due in April", "expected on Friday", "put off until May")."""
    tag, lemma = annotated.annotation.xpos[word], annotated.lemma(word).lower()
    if cases & _UNTIL and lemma in words("deferring_verbs"):
        return True
    if lemma not in words("scheduling_words"):
        return False
    return tag in {"JJ", "VBN"} and not _perfect(annotated, word)


def _perfect(annotated: Annotated, word: int) -> bool:
    """Tell whether a participle is active and done ("had expected"), not a plan that stands."""
    helpers = annotated.trees.related(word, "aux")
    return any(annotated.lemma(one) == "have" for one in helpers) and not annotated.trees.related(
        word, "aux:pass"
    )


def _of_predicate(annotated: Annotated, word: int, depth: int) -> Direction:
    trees, xpos = annotated.trees, annotated.annotation.xpos
    helpers = trees.related(word, "aux", "cop")
    tags = {xpos[one]: one for one in helpers}
    lemmas = {annotated.lemma(one).lower() for one in helpers}
    said = {annotated.word(one).lower() for one in helpers}
    marks = {annotated.lemma(one).lower() for one in trees.related(word, "mark")}
    tag = xpos[word]
    if said & _FUTURE:
        return Direction.FORWARD
    if "MD" in tags:
        return Direction.BACK if "have" in lemmas and tag in {"VBN", "JJ"} else Direction.FORWARD
    if "to" in marks:
        return _of_infinitive(annotated, word, lemmas, depth)
    if tag == "VBD" or {"VBD"} & tags.keys() or "have" in lemmas:
        return Direction.BACK
    if tag in {"VBZ", "VBP"} or {"VBZ", "VBP"} & tags.keys():
        return _of_present(annotated, word, depth)
    if tag == "VBN" and "VB" not in tags:  # "shall begin and be completed" shares its modal
        return Direction.BACK
    return _of_bare(annotated, word, depth)


def _of_infinitive(annotated: Annotated, word: int, lemmas: set[str], depth: int) -> Direction:
    """An infinitive looks ahead after "is", a plan or a noun, and where its clause looks otherwise."""
    if "have" in lemmas and annotated.annotation.xpos[word] == "VBN":
        return Direction.BACK
    head, relation = annotated.trees.head(word), annotated.trees.plain_relation(word)
    is_to = "be" in lemmas and annotated.lemma(word).lower() != "blame"
    if head is None or relation == "acl" or is_to:
        return Direction.FORWARD
    lemma = annotated.lemma(head).lower()
    if (
        lemma in words("planning_words")
        or lemma == "be"
        or annotated.annotation.upos[head] in {"ADJ", "NOUN"}
    ):
        return Direction.FORWARD
    return _of_predicate(annotated, head, depth + 1) if depth < _CLIMB else Direction.OPEN


def _of_present(annotated: Annotated, word: int, depth: int) -> Direction:
    """The present looks ahead where it tells a timetable, or hangs on what does; not in headlines."""
    if _in_headline(annotated, word):
        return Direction.BACK
    if annotated.annotation.xpos[word] == "VBG":
        return Direction.FORWARD
    head, relation = annotated.trees.head(word), annotated.trees.plain_relation(word)
    if head is not None and relation in {"advcl", "acl"} and depth < _CLIMB:
        above = _of_predicate(annotated, head, depth + 1)  # "will vote when it is put to them in May"
        if above is Direction.FORWARD:
            return above
    lemma = annotated.lemma(word).lower()
    timetable = lemma in words("timetable_verbs") or annotated.annotation.xpos[word] in {*_NOUNS, "JJ", "CD"}
    return Direction.FORWARD if timetable or lemma in words("scheduling_words") else Direction.BACK


def _in_headline(annotated: Annotated, word: int) -> bool:
    title = annotated.document.title
    if title is None or title.evidence is None:
        return False
    return title.evidence.start <= int(annotated.annotation.starts[word]) < title.evidence.end


def _of_bare(annotated: Annotated, word: int, depth: int) -> Direction:
    """A form without tense looks where the clause that it belongs to looks; a command looks ahead."""
    head, relation = annotated.trees.head(word), annotated.trees.plain_relation(word)
    tag = annotated.annotation.xpos[word]
    if head is None:
        return Direction.FORWARD if tag == "VB" else Direction.OPEN
    if tag == "VB" and relation == "conj" and annotated.annotation.xpos[head] != "VB":
        return Direction.OPEN  # "will free the men they held and reopen the port"
    if depth >= _CLIMB or relation not in {"conj", "advcl", "xcomp", "ccomp", "parataxis", "acl"}:
        return Direction.OPEN
    if tag == "VB" and relation == "ccomp" and annotated.lemma(head).lower() in words("planning_words"):
        return Direction.FORWARD
    return _of_predicate(annotated, head, depth + 1)

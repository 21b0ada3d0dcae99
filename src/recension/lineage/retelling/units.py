"""Units of a document: its clauses, and what the words of each say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.lineage.alignments.weight import weight_of
from recension.lineage.lexicon import word_set
from recension.lineage.retelling.clauses import FEWEST, clauses_of
from recension.lineage.variants.spelling import stem
from recension.lineage.variants.word_kinds import Said, WordKind, said_by
from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recension.lineage.retelling.teller import Teller
    from recension.lineage.witnesses.witness import Witness
    from recension.record import DocumentId

# Words of these kinds say what happened; words of grammar and of reporting do not.
_TELLING: Final = frozenset(
    {
        WordKind.NUMBER,
        WordKind.ORDINAL,
        WordKind.NAME,
        WordKind.TIME,
        WordKind.CONTENT,
        WordKind.MODALITY,
        WordKind.NEGATION,
        WordKind.JUDGING,
    }
)
_JOINING: Final = frozenset({"PUNCT", "CCONJ", "SCONJ"})
# Longer ones are lists; alignment costs the product of two lengths.
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A word, or the words of one number, that says something.

    Attributes:
        said: its kind, what it is compared by, and where it stands in the witness.
        key: equal words have equal ones: a number's value, a name, or the stem.
        word: the number of its first word in the annotation; -1 where the annotation has none.
        lemma: the lemma there.
        part: the universal tag there.
        weight: what sharing it is worth, 0 to 1.
    """

    said: Said
    key: str
    word: int
    lemma: str
    part: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A clause that may tell again, or be told again.

    Attributes:
        document: the document.
        order: its place among the units of the document, from 0.
        sentence: the number of its sentence in the annotation.
        words: words of the witness from its first to its last that says something, half-open.
        tellings: the words that say something, in order.
        above: for each of them the index of the nearest one above it in the tree; -1 where there is none.
        text: the clause as one line, for the encoder.
        quoted: whether most of it stands in quotation marks.
    """

    document: DocumentId
    order: int
    sentence: int
    words: Span
    tellings: tuple[Telling, ...]
    above: tuple[int, ...]
    text: str
    quoted: bool

    @property
    def weight(self) -> float:
        """What all its words are worth together."""
        return sum(telling.weight for telling in self.tellings)


def sentence_of(unit: Unit, witness: Witness) -> range:
    """Give the words of the sentence that a clause stands in."""
    return witness.sentence_words(witness.sentences[unit.words.start])


def units_of(teller: Teller) -> tuple[Unit, ...]:
    """Take the clauses of a document that say enough to be told again, in order."""
    annotation, trees = teller.annotated.annotation, teller.annotated.trees
    found: list[Unit] = []
    for sentence, (first, end) in enumerate(annotation.sentence_bounds()):
        for clause in clauses_of(trees, first, end):
            tellings = tuple(_tellings(teller, clause))
            if len(tellings) < FEWEST:
                continue
            witness = teller.witness
            quoted = sum(witness.quoted[telling.said.first] > 0 for telling in tellings)
            found.append(
                Unit(
                    document=teller.id,
                    order=len(found),
                    sentence=sentence,
                    words=Span(_first(teller, clause), tellings[-1].said.last),
                    tellings=tellings,
                    above=_above(teller, tellings),
                    text=" ".join(teller.annotated.word(word) for word in clause),
                    quoted=quoted * 2 > len(tellings),
                )
            )
    return tuple(found)


def _tellings(teller: Teller, clause: tuple[int, ...]) -> Iterator[Telling]:
    witness, annotation = teller.witness, teller.annotated.annotation
    inside = frozenset(clause)
    span = teller.words_in(clause[0], clause[-1] + 1)
    indices = [index for index in range(*span) if teller.in_tree[index] in inside]
    count = 0
    for said in said_by(witness, indices):
        if said.kind not in _TELLING or witness.keys[said.first] in word_set("light_verbs"):
            continue
        word = teller.in_tree[said.first]
        lemma = annotation.lemmas[word].lower()
        yield Telling(
            said=said,
            key=_key(said, lemma),
            word=word,
            lemma=lemma,
            part=annotation.upos[word],
            weight=_weight(witness, said),
        )
        count += 1
        if count == _LONGEST:
            return


def _first(teller: Teller, clause: tuple[int, ...]) -> int:
    """The first word of a clause; what joins it to the one before ("and", "while") is left out."""
    annotation = teller.annotated.annotation
    at = 0
    while at < len(clause) - 1 and annotation.upos[clause[at]] in _JOINING:
        at += 1
    return teller.words_in(clause[at], clause[at] + 1).start


def _key(said: Said, lemma: str) -> str:
    if said.kind in {WordKind.NUMBER, WordKind.ORDINAL}:
        return f"# {said.value}"
    if said.kind is WordKind.NEGATION:
        return "not"
    return stem(said.value if said.kind is WordKind.NAME else lemma)


def _weight(witness: Witness, said: Said) -> float:
    return weight_of(witness.surfaces[said.first], witness.keys[said.first])


def _above(teller: Teller, tellings: tuple[Telling, ...]) -> tuple[int, ...]:
    trees = teller.annotated.trees
    place = {telling.word: index for index, telling in enumerate(tellings)}
    return tuple(_nearest(trees.head, telling.word, place) for telling in tellings)


def _nearest(head: Callable[[int], int | None], word: int, place: dict[int, int]) -> int:
    here = head(word)
    seen = {word}
    while here is not None and here not in seen:
        if here in place:
            return place[here]
        seen.add(here)
        here = head(here)
    return -1

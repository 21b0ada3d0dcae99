"""Which parts of the sense differ between two runs of words, and in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.language.message_kinds import Use, message_kinds
from recension.lineage.lexicon import word_classes, word_pairs
from recension.lineage.variants.modal_words import modality_apart
from recension.lineage.variants.name_forms import other_names, with_names
from recension.lineage.variants.spelling import stem
from recension.lineage.variants.told_alike import told_alike
from recension.lineage.variants.unlike_words import unlike, unlike_stems, without, words_of_said
from recension.lineage.variants.word_kinds import Said, WordKind, said_by
from recension.record import VariantChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.lineage.witnesses.witness import Witness
    from recension.record import Span

# What "both" and "a" say of how many there are.
_SAID_BY_GRAMMAR: Final = (("2", "both"), ("1", "a"), ("1", "an"))


class Difference(NamedTuple):
    """A part of the sense that differs.

    Attributes:
        change: which part.
        lost: the words of the source that say it there, as they stand; empty if it is put in.
        gained: the words of the copy; empty if it is left out.
    """

    change: VariantChange
    lost: tuple[str, ...]
    gained: tuple[str, ...]


def differences(
    source: Witness, source_words: Span, copy: Witness, copy_words: Span
) -> tuple[Difference, ...]:
    """Parts of the sense that the words of the copy change, in the order of VariantChange.

    Words count as they stand; their order does not. One form of a word for another changes nothing here.

    Args:
        source: the source.
        source_words: word indices in the source, half-open; may be empty.
        copy: the copy.
        copy_words: word indices in the copy, half-open; may be empty.
    """
    ours, theirs = unlike(source, source_words, copy, copy_words)
    places = _sentences(source, source_words, copy, copy_words)
    return _Comparison(source, ours, copy, theirs, places=places).differences()


def _sentences(source: Witness, source_words: Span, copy: Witness, copy_words: Span) -> tuple[int, int]:
    """The sentences that words stand in; where one side has none, the one that they are missing in."""
    return (
        _sentence(source, source_words, begins=_begins(copy, copy_words)),
        _sentence(copy, copy_words, begins=_begins(source, source_words)),
    )


def _begins(witness: Witness, words: Span) -> bool:
    return words.start < words.end and witness.sentence_starts[words.start]


def _sentence(witness: Witness, words: Span, *, begins: bool) -> int:
    if words.start < words.end or (begins and words.start < len(witness)) or words.start == 0:
        return witness.sentences[words.start]
    return witness.sentences[words.start - 1]


class _Comparison:
    """The words of two sides that are not the same, by what they say."""

    def __init__(
        self,
        source: Witness,
        ours: Sequence[int],
        copy: Witness,
        theirs: Sequence[int],
        *,
        places: tuple[int, int],
    ) -> None:
        self._source, self._copy = source, copy
        self._ours, self._theirs = ours, theirs
        self._places = places
        before, after = said_by(source, ours), said_by(copy, theirs)
        alike = told_alike((before, source), (after, copy))
        before = tuple(said for said in before if (0, said.first) not in alike)
        after = tuple(said for said in after if (1, said.first) not in alike)
        self._before, self._after = with_names(before, source, after), with_names(after, copy, before)
        self._content_too: tuple[list[Said], list[Said]] = ([], [])

    def differences(self) -> tuple[Difference, ...]:
        found: dict[VariantChange, Difference] = {}
        for change, (lost, gained) in (
            (VariantChange.NUMBER, self._numbers()),
            (VariantChange.NAME, self._names()),
            (VariantChange.PARTY, self._parties()),
            (VariantChange.NEGATION, self._apart(WordKind.NEGATION)),
            (VariantChange.MODALITY, self._modality()),
            (VariantChange.ATTRIBUTION, self._attribution()),
            (VariantChange.TIME, self._apart(WordKind.TIME)),
            (VariantChange.CONTENT, self._content()),
        ):
            if lost or gained:
                found[change] = Difference(
                    change, words_of_said(self._source, lost), words_of_said(self._copy, gained)
                )
        return tuple(found[change] for change in VariantChange if change in found)

    def _apart(self, *kinds: WordKind) -> tuple[list[Said], list[Said]]:
        """What only one side says of some kinds, each as often as it is missing on the other."""
        before = [said for said in self._before if said.kind in kinds]
        after = [said for said in self._after if said.kind in kinds]
        return without(before, after), without(after, before)

    def _numbers(self) -> tuple[list[Said], list[Said]]:
        """Numbers and quantities; words like "first" only against a number, else they are words of sense."""
        lost, gained = self._apart(WordKind.NUMBER, WordKind.ORDINAL)
        for value, word in _SAID_BY_GRAMMAR:
            _cancel(lost, value, self._after, word)
            _cancel(gained, value, self._before, word)
        if lost and gained:
            return lost, gained
        numbers: list[list[Said]] = []
        for side, said in enumerate((lost, gained)):
            self._content_too[side].extend(one for one in said if one.kind is WordKind.ORDINAL)
            numbers.append([one for one in said if one.kind is WordKind.NUMBER])
        return numbers[0], numbers[1]

    def _names(self) -> tuple[list[Said], list[Said]]:
        before = [said for said in self._before if said.kind is WordKind.NAME]
        after = [said for said in self._after if said.kind is WordKind.NAME]
        return other_names(before, after, (self._source, self._ours), (self._copy, self._theirs))

    def _parties(self) -> tuple[list[Said], list[Said]]:
        """An actor in the place of another: an office for another office, a name for one named elsewhere."""
        before, after = _offices(self._source, self._before), _offices(self._copy, self._after)
        ours, theirs = {name for name, _ in before}, {name for name, _ in after}
        lost = [said for name, said in before if name not in theirs]
        gained = [said for name, said in after if name not in ours]
        if lost and gained:
            return lost, gained
        names_lost, names_gained = self._names()
        if (
            names_lost
            and names_gained
            and (
                any(said.value in self._source.name_keys for said in names_gained)
                or any(said.value in self._copy.name_keys for said in names_lost)
            )
        ):
            return names_lost, names_gained
        return [], []

    def _modality(self) -> tuple[list[Said], list[Said]]:
        apart = modality_apart(
            (self._before, self._source, self._places[0]), (self._after, self._copy, self._places[1])
        )
        for side, words in enumerate(apart.reworded):
            self._content_too[side].extend(words)
        return apart.lost, apart.gained

    def _attribution(self) -> tuple[list[Said], list[Said]]:
        lost, gained = self._apart(WordKind.JUDGING)
        before = [said for said in self._before if said.kind is WordKind.SAYING]
        after = [said for said in self._after if said.kind is WordKind.SAYING]
        if lost or gained:
            return before + lost, after + gained
        if bool(before) == bool(after) or self._said_as_often():
            return [], []
        return before, after

    def _said_as_often(self) -> bool:
        """Whether as many verbs of saying stand in the copy's sentence as in the source's: one only moved."""
        return self._verbs(self._source, self._places[0]) == self._verbs(self._copy, self._places[1]) > 0

    def _verbs(self, witness: Witness, sentence: int) -> int:
        words = said_by(witness, witness.sentence_words(sentence))
        return sum(said.kind in {WordKind.SAYING, WordKind.JUDGING} for said in words)

    def _content(self) -> tuple[list[Said], list[Said]]:
        before = [said for said in self._before if said.kind is WordKind.CONTENT] + self._content_too[0]
        after = [said for said in self._after if said.kind is WordKind.CONTENT] + self._content_too[1]
        forms = self._apart(WordKind.STATE_FORM)
        if all(forms):  # a kingdom for a republic; one alone only makes a name longer
            before, after = before + forms[0], after + forms[1]
        lost, gained = unlike_stems(self._source, before, self._copy, after)
        if any(said.kind is WordKind.SAYING for said in (*self._before, *self._after)):
            # "the statement said": what said it is part of who said it
            kinds = {stem(word) for kind in message_kinds(Use.HEADING) for word in kind.split()}
            lost = [said for said in lost if said.value not in kinds]
            gained = [said for said in gained if said.value not in kinds]
        if lost or gained:
            return lost, gained
        return self._turned_round()

    def _turned_round(self) -> tuple[list[Said], list[Said]]:
        """A word of grammar that gave way to one that says the opposite."""
        before = {said.value: said for said in self._before if said.kind is WordKind.GRAMMAR}
        after = {said.value: said for said in self._after if said.kind is WordKind.GRAMMAR}
        for one, other in word_pairs("opposites"):
            for old, new in ((one, other), (other, one)):
                if old in before and new in after:
                    return [before[old]], [after[new]]
        return [], []


def _cancel(numbers: list[Said], value: str, others: Iterable[Said], word: str) -> None:
    """Take out a number that the other side says with a word of grammar."""
    if any(said.value == word for said in others):
        for said in numbers:
            if said.value == value:
                numbers.remove(said)
                return


def _offices(witness: Witness, said: Iterable[Said]) -> list[tuple[str, Said]]:
    classes = word_classes("party_words")
    found: list[tuple[str, Said]] = []
    for one in said:
        key = witness.keys[one.first].removesuffix("'s")
        if one.kind is WordKind.CONTENT and key in classes:
            found.append((classes[key], one))
    return found

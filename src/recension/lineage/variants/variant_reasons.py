"""What a reader is told of a variant: the words that differ, and what they change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_classes, word_set
from recension.lineage.variants.modal_words import BINDING
from recension.lineage.variants.numerals import is_number
from recension.lineage.variants.spelling import same_word, stem
from recension.lineage.variants.unlike_words import unlike
from recension.lineage.variants.word_kinds import WordKind, said_by
from recension.record import Span, VariantChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.lineage.variants.sense import Difference
    from recension.lineage.witnesses.copying import Edit
    from recension.lineage.witnesses.witness import Witness

# So many words or groups of words are named; what is longer stands beside the reason anyway.
_MOST_NAMED: Final = 5
_LONGEST: Final = 60

# For each change: both sides have something, only the source has, only the copy has.
_TEXTS: Final[dict[VariantChange, tuple[str, str, str]]] = {
    VariantChange.NUMBER: ("another number", "leaves out a number", "puts in a number"),
    VariantChange.NAME: ("another name", "leaves out a name", "puts in a name"),
    VariantChange.PARTY: ("another party", "leaves out a party", "puts in a party"),
    VariantChange.NEGATION: ("another denial", "leaves out a denial", "puts in a denial"),
    VariantChange.MODALITY: (
        "more or less certain, binding or wished",
        "leaves out how certain, binding or wished it is",
        "puts in how certain, binding or wished it is",
    ),
    VariantChange.ATTRIBUTION: (
        "another verb of saying",
        "leaves out that someone said it",
        "puts in that someone said it",
    ),
    VariantChange.TIME: ("another time", "leaves out a time", "puts in a time"),
    VariantChange.CONTENT: ("other words of sense", "leaves out words of sense", "puts in words of sense"),
}

# Of a quantity that no figure says: "several", "about".
_HOW_MANY: Final = ("another quantity", "leaves out how many", "puts in how many")


def reason_for(difference: Difference, edit: Edit, source: Witness, copy: Witness) -> str:
    """What differs, in the words of both sides."""
    lost, gained = difference.lost, difference.gained
    change = difference.change
    if change is VariantChange.MODALITY and gained and not lost:
        present = _present_for_future(edit, source, copy)
        if present:
            return f"puts in {_named(gained)} where the source has the present tense: {_named([present])}"
    both, left_out, put_in = _texts(difference)
    if lost and gained:
        return f"{both}: {_named(gained)} for {_named(lost)}"
    if change is VariantChange.CONTENT and (
        edit.source.start == edit.source.end or edit.copy.start == edit.copy.end
    ):
        return left_out if lost else put_in  # the words are the variant itself
    return f"{left_out}: {_named(lost)}" if lost else f"{put_in}: {_named(gained)}"


def _texts(difference: Difference) -> tuple[str, str, str]:
    words = " ".join((*difference.lost, *difference.gained)).casefold().split()
    if difference.change is VariantChange.NUMBER and not any(map(is_number, words)):
        return _HOW_MANY
    return _TEXTS[difference.change]


def altered_quotation(edit: Edit, source: Witness, copy: Witness) -> str:
    """Which of the words that the copy has in quotation marks the source does not have at this place."""
    _, theirs = unlike(source, edit.source, copy, edit.copy)
    quoted = [index for index in theirs if copy.quoted[index] and not copy.bracketed[index]]
    if not quoted:
        return "altered quotation: the same words in another order"
    groups: list[Span] = []
    for index in quoted:
        if groups and index == groups[-1].end:
            groups[-1] = Span(groups[-1].start, index + 1)
        else:
            groups.append(Span(index, index + 1))
    words = _named([copy.words_between(*group) for group in groups])
    return f"altered quotation: the source does not have {words} here"


def elsewhere_reason(words: Span, source: Witness) -> str:
    """Where the source has what the copy tells in other words at another place."""
    return f"for {_named([source.words_between(*words)])} elsewhere in the source"


def style_reason(edit: Edit, source: Witness, copy: Witness) -> str:
    """Why words that differ say the same."""
    ours, theirs = unlike(source, edit.source, copy, edit.copy)
    if not ours and not theirs:
        return "the same words in another order"
    grammar = word_set("function_words")
    before = [source.keys[index] for index in ours]
    after = [copy.keys[index] for index in theirs]
    if all(key in grammar for key in (*before, *after)):
        return "words of grammar"
    if _stems(before) == _stems(after):
        return "other forms of the same words"
    kinds = {said.kind for said in (*said_by(source, ours), *said_by(copy, theirs))} - {WordKind.GRAMMAR}
    if WordKind.SAYING in kinds and not (before and after):
        return "who says it stands elsewhere in the sentence"
    if kinds == {WordKind.MODALITY} and any((one, other) in BINDING for one in before for other in after):
        return "a word that binds as much"
    for kind, text in (
        (WordKind.NEGATION, "another word that denies the same"),
        (WordKind.SAYING, "another plain verb of saying"),
        (
            WordKind.MODALITY,
            "another tense of the same, as speech is reported"
            if before and after
            else "the sentence says so once for both verbs",
        ),
        (WordKind.NUMBER, "the same number in other words"),
        (WordKind.NAME, "another form of the same name"),
        (WordKind.STATE_FORM, "a full name or a short name of the same state"),
    ):
        if kinds == {kind}:
            return text
    return "words of grammar" if not kinds else "other words that say the same here"


def _stems(keys: Iterable[str]) -> list[str]:
    grammar = word_set("function_words")
    return sorted(stem(key) for key in keys if key not in grammar)


def _present_for_future(edit: Edit, source: Witness, copy: Witness) -> str:
    """The source's verb in the present tense that the copy has after "will"; empty where there is none."""
    future = word_classes("modality")["will"]
    at = next(
        (
            index
            for index in range(edit.copy.start, edit.copy.end)
            if word_classes("modality").get(copy.keys[index]) == future
        ),
        None,
    )
    if at is None or at + 1 >= len(copy):
        return ""
    verb = copy.keys[at + 1]
    for index in range(edit.source.start, min(edit.source.end + 1, len(source))):
        key = source.keys[index]
        if same_word(key, verb) and (key == verb or key.endswith("s")):
            return source.surfaces[index]
    return ""


def _named(words: Sequence[str]) -> str:
    """Words as a reader is shown them."""
    shown = [f'"{_shortened(word)}"' for word in words[:_MOST_NAMED]]
    return ", ".join(shown) + (" and more" if len(words) > _MOST_NAMED else "")


def _shortened(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rsplit(" ", 1)[0] + " …"

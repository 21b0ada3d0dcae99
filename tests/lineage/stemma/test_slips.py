from __future__ import annotations

from typing import TYPE_CHECKING

from recension.lineage.stemma.slips import Slips
from tests.factories import document
from tests.lineage.pairs import witnesses

if TYPE_CHECKING:
    from recension.record import Document

_LINE = "The miller of Orl keeps {} geese behind the {} of his barn and counts them every evening."


def _between(one: str, other: str, *others: str) -> bool:
    """Whether the word in the second gap of one text is a slip for the other's."""
    documents: list[Document] = [document(text) for text in (one, other, *others)]
    found = witnesses(*documents)
    place = 9  # "The miller of Orl keeps seven geese behind the ..."
    return Slips(found).between(found[0], place, found[1], place)


def test_a_letter_that_one_document_alone_has_otherwise_is_a_slip() -> None:
    rest = _LINE.format("seven", "wall")
    assert _between(_LINE.format("seven", "wal"), rest, rest + " Yes.")
    assert _between(rest, _LINE.format("seven", "walls"), rest + " Yes.")


def test_a_reading_that_two_documents_have_is_no_slip_of_either() -> None:
    rest, other = _LINE.format("seven", "wall"), _LINE.format("seven", "walls")
    assert not _between(rest, other, rest + " Yes.", other + " Yes.")


def test_another_word_and_another_figure_are_no_slips() -> None:
    rest = _LINE.format("seven", "wall")
    assert not _between(_LINE.format("seven", "pond"), rest, rest + " Yes.")
    assert not _between(_LINE.format("seven", "1931"), _LINE.format("seven", "1932"))


def test_short_bodies_have_no_slips() -> None:
    found = witnesses(document("Geese"), document("Goose"), document(""))
    assert not Slips(found).between(found[0], 0, found[1], 0)

"""Citations: notes numbered anew in the order in which the brief uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.report.briefing.markdown import plain, quoted
from recension.report.shown import one_line, shown
from recension.report.views.cards import document_card
from recension.report.views.evidence import brief as shortened_quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recension.report.catalogue import Catalogue
    from recension.report.notes import Note


class Citations:
    """Collects what is cited: a place that is cited twice keeps its number."""

    def __init__(self) -> None:
        self._notes: dict[str, Note] = {}
        self._numbers: dict[str, int] = {}

    def mark(self, *notes: Note | None) -> str:
        """The numbers of some notes, with a space before them: " [1] [2]"; nothing where there are none."""
        found: list[str] = []
        for note in notes:
            if note is not None:
                self._notes.setdefault(note.place, note)
                number = self._numbers.setdefault(note.place, len(self._numbers) + 1)
                found.append(f" [{number}]")
        return "".join(dict.fromkeys(found))

    def marks(self, notes: Iterable[Note]) -> str:
        """The same for any number of notes."""
        return self.mark(*notes)

    def lines(self, catalogue: Catalogue) -> Iterator[str]:
        """The list of citations: number, document, place, words."""
        for number, note in enumerate(self._notes.values(), start=1):
            evidence = note.evidence
            document = catalogue.documents[evidence.document]
            card = document_card(catalogue, document)
            path = f", `{_path(document.source.path)}`" if document.source.path else ""
            words = quoted(shortened_quote(evidence.quote)) if evidence.quote else "(no words here)"
            yield (
                f"{number}. {card.siglum}, {plain(card.title)}{path}, "
                f"code points {evidence.start}–{evidence.end}: {words}"
            )


def _path(path: str) -> str:
    """A path inside a code span: no backtick ends it, no line break leaves it."""
    return one_line(shown(path.replace("`", "'")))

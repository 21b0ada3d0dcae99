"""Writing the brief of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.report.briefing import sections
from recension.report.briefing.citations import Citations
from recension.report.briefing.markdown import plain
from recension.report.catalogue import catalogue
from recension.report.facts import facts
from recension.report.figures import counted
from recension.report.notes import Notes
from recension.report.views.cards import document_card
from recension.report.views.overview import story_title
from recension.report.views.summary import summaries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recension.record import Record
    from recension.report.catalogue import Catalogue


def brief(record: Record) -> str:
    """Write a record as a brief in Markdown, each fact with numbered citations.

    It holds what the record holds and nothing else: no verdict, and no sentence without words behind it. The
    list at its end gives document, place and words of each number.

    Args:
        record: the record.

    Returns:
        Markdown that ends with a line break; every text of the record is escaped.
    """
    known = catalogue(record)
    notes, citations = Notes(), Citations()
    paragraphs = summaries(known, notes)
    titles = {story.id: story_title(known, story) for story in known.stories}
    told = facts(known, notes, titles)
    lines = [f"# Brief of {counted(len(record.documents), 'account')}", ""]
    for story in known.stories:
        if paragraphs.get(story.id):
            lines += [f"## {plain(titles[story.id])}", ""]
            for one in paragraphs[story.id]:
                lines += [sections.paragraph(one, citations), ""]
    agreed = (line for one in told.ledger.agreements for line in sections.undertakings(one, citations))
    lines += _section("What was undertaken", agreed)
    for story in told.claims:
        of = f" ({plain(story.title)})" if len(told.claims) > 1 else ""
        lines += _section(f"What is claimed, and on whose word{of}", sections.claims(story, citations))
        lines += _section(f"Where accounts differ{of}", sections.differences(story, citations))
        lines += _section(f"Facts that one account alone has{of}", sections.single(story, citations))
    happened = (line for one in told.timelines for line in sections.happenings(one, citations))
    lines += _section("Timeline", happened)
    lines += _section("Who said what", sections.sayings(told.sayings, citations))
    lines += _section("Accounts", _accounts(known))
    lines += _section("Citations", citations.lines(known))
    return "\n".join(lines).rstrip("\n") + "\n"


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    """A section; nothing where it has no lines."""
    found = list(lines)
    return [f"## {heading}", "", *found, ""] if found else []


def _accounts(known: Catalogue) -> Iterator[str]:
    for document in known.documents.values():
        card = document_card(known, document)
        facts_ = (
            card.publisher or "publisher unknown",
            card.published or "date unknown",
            card.role or "role not settled",
        )
        yield f"- {card.siglum}: {plain(card.title)}, {', '.join(plain(fact) for fact in facts_)}"

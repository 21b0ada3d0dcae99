from __future__ import annotations

from recension.documents.foreign_lines import mark_foreign
from recension.documents.line_facts import look
from recension.documents.lines import split_lines
from recension.record import BoilerplateReason as Reason
from tests.documents.pages import PROSE

GERMAN = "Einige Teile dieser Seite lassen sich mit Ihrem Programm leider nicht anzeigen."


def test_a_notice_in_another_language_outside_the_account() -> None:
    facts = look(split_lines("\n".join([*PROSE, GERMAN, "Hinweis schließen", "Close"])))
    reasons: list[Reason | None] = [None, None, None, Reason.NOTICE, Reason.SIGN_OFF, Reason.MENU]
    marked, spans = mark_foreign(facts, reasons, "en")
    assert marked == [None, None, None, Reason.OTHER_LANGUAGE, Reason.OTHER_LANGUAGE, Reason.MENU]
    assert [(span.language, span.start, span.end) for span in spans] == [
        ("de", facts[3].line.start, facts[4].line.end)
    ]


def test_lines_of_the_account_stay_in_it() -> None:
    facts = look(split_lines("\n".join([PROSE[0], "Озеро открыто для лодок обоих берегов с мая.", PROSE[1]])))
    marked, spans = mark_foreign(facts, [None, None, None], "en")
    assert marked == [None, None, None]
    assert [span.language for span in spans] == ["ru"]


def test_without_a_language_nothing_is_foreign() -> None:
    facts = look(split_lines(GERMAN))
    assert mark_foreign(facts, [Reason.NOTICE], None) == ([Reason.NOTICE], ())

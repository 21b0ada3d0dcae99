from __future__ import annotations

import re
from dataclasses import replace

import pytest

from recension import Record, brief
from tests.report.accounts import HOSTILE, document, ferry_record, of_documents
from tests.report.exchange.record import exchange_record

RECORD = exchange_record()


@pytest.fixture(scope="module")
def text() -> str:
    return brief(RECORD)


def body_and_list(text: str) -> tuple[str, list[str]]:
    body, _, cited = text.partition("## Citations\n\n")
    return body, cited.splitlines()


def test_every_number_is_in_the_list_and_the_list_has_no_other(text: str) -> None:
    body, cited = body_and_list(text)
    used = {int(number) for number in re.findall(r"\[(\d+)\]", body)}
    assert used
    assert used == set(range(1, len(cited) + 1))


def test_numbers_follow_the_order_of_the_text(text: str) -> None:
    body, _ = body_and_list(text)
    first = list(dict.fromkeys(int(number) for number in re.findall(r"\[(\d+)\]", body)))
    assert first == sorted(first)


def test_the_list_gives_document_place_and_words(text: str) -> None:
    _, cited = body_and_list(text)
    texts = {document.source.path: document.text for document in RECORD.documents}
    for line in cited:
        found = re.fullmatch(r"\d+\. [A-Z], .+, `(.+)`, code points (\d+)–(\d+): “(.+)”", line)
        assert found is not None, line
        path, start, end, words = found.groups()
        assert texts[path][int(start) : int(end)] == words.replace("\\", "")


def test_it_says_who_agreed_what_who_says_so_and_what_is_disputed(text: str) -> None:
    assert "Brennland undertakes to release 12 surveyors of Osmara [1]; in return, Osmara" in text
    assert "Of 9 claims, 1 has two or more independent sources, 7 rest on one, 1 on nobody" in text
    assert "10 June 2032: disputed, 2 independent sources" in text
    assert "“12” [10] became “21” [11] in B" in text
    assert "changed by C Neighbours told to open ferries: force: “hope” became “demanded”" in text
    assert "∗α post on Chirp by Aldo Verin" in text


def test_the_order_of_the_record_makes_no_difference(text: str) -> None:
    turned = replace(RECORD, claims=RECORD.claims[::-1], undertakings=RECORD.undertakings[::-1])
    assert brief(turned) == text


@pytest.mark.parametrize("record", [ferry_record(), of_documents()], ids=["lineage alone", "nothing"])
def test_a_record_without_facts_has_a_brief(record: Record) -> None:
    text = brief(record)
    assert text.startswith(f"# Brief of {len(record.documents)} accounts\n")
    assert text.endswith("\n")
    assert "## Citations" not in text


def test_a_hostile_title_stays_text() -> None:
    text = brief(of_documents(replace(document("a`b.txt", HOSTILE), language=None)))
    assert "<script>" not in text

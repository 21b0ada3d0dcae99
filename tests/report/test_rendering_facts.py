from __future__ import annotations

import itertools
import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest

from recension.report import render
from tests.report.accounts import HOSTILE
from tests.report.exchange.record import exchange_record
from tests.report.pages import Page, read

if TYPE_CHECKING:
    from recension.record import Record

RECORD = exchange_record()
PARTS = ("entities", "statements", "events", "undertakings", "claims", "timeline", "times", "quoted_phrases")


@pytest.fixture(scope="module")
def html() -> str:
    return render(RECORD)


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return read(html)


def words(page: Page) -> str:
    return " ".join("".join(page.text).split())


def test_no_id_stands_twice(page: Page) -> None:
    assert len(page.ids()) == len(set(page.ids()))


def test_every_link_arrives(page: Page) -> None:
    links = {link.attributes["href"].removeprefix("#") for link in page.all("a")}
    assert links - set(page.ids()) == set()


def test_headings_never_skip_a_level(page: Page) -> None:
    levels = [int(element.name[1]) for element in page.elements if re.fullmatch("h[1-6]", element.name)]
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


def test_no_element_carries_a_style_or_a_handler_that_the_policy_would_refuse(page: Page) -> None:
    for element in page.elements:
        assert not [name for name in element.attributes if name == "style" or name.startswith("on")], element


def test_everything_in_the_record_has_its_place(page: Page) -> None:
    ids = set(page.ids())
    for part in ("entities", "statements", "undertakings", "claims"):
        assert {item.id for item in getattr(RECORD, part)} <= ids, part


def _evidence(value: Any) -> set[tuple[str, int, int]]:
    if hasattr(value, "quote") and hasattr(value, "document"):
        return {(value.document, value.start, value.end)}
    if isinstance(value, tuple):
        return {place for item in value for place in _evidence(item)}
    if hasattr(value, "__dataclass_fields__"):
        return {place for field in fields(value) for place in _evidence(getattr(value, field.name))}
    return set()


@pytest.mark.parametrize("part", [part for part in PARTS if part != "events"])
def test_every_piece_of_evidence_opens_its_words(page: Page, part: str) -> None:
    ids = set(page.ids())
    found = _evidence(getattr(RECORD, part))
    assert found
    assert {f"at-{document}-{start}-{end}" for document, start, end in found} - ids == set()


@pytest.mark.parametrize("part", PARTS)
def test_a_record_without_a_part_is_a_page(part: str) -> None:
    emptied: dict[str, Any] = {part: ()}
    page = read(render(replace(RECORD, **emptied)))
    links = {link.attributes["href"].removeprefix("#") for link in page.all("a")}
    assert links - set(page.ids()) == set()


def test_a_part_that_is_empty_has_no_place_in_the_navigation() -> None:
    page = read(render(replace(RECORD, undertakings=(), timeline=())))
    links = {link.attributes["href"] for link in page.all("a")}
    assert "#claims" in links
    assert not {"#undertakings", "#timeline"} & links


def test_a_broken_record_is_a_page() -> None:
    read(render(replace(RECORD, sources=(), documents=RECORD.documents[:3])))


@pytest.mark.parametrize("part", PARTS)
def test_the_order_of_a_list_makes_no_difference(html: str, part: str) -> None:
    turned: dict[str, Any] = {part: getattr(RECORD, part)[::-1]}
    again = render(replace(RECORD, **turned))
    assert (again == html) or part in {"timeline", "times", "quoted_phrases"}


def test_the_front_page_sums_up_what_the_record_holds(page: Page) -> None:
    text = words(page)
    assert "Brennland undertakes to release 12 surveyors of Osmara" in text
    assert "in return, Osmara undertakes to release five customs officers of Brennland" in text
    assert "7 accounts tell of it, 2 of them mostly copied" in text
    assert "Of 9 claims, 1 has two or more independent sources, 7 rest on one, 1 on nobody" in text


def _hostile(value: str) -> Record:
    return replace(
        RECORD,
        entities=tuple(
            replace(e, name=value, aliases=(value,), roles=(value,), reasons=(value,))
            for e in RECORD.entities
        ),
        claims=tuple(replace(c, text=value, reasons=(value,)) for c in RECORD.claims),
        undertakings=tuple(
            replace(u, action=value, object=value, means=value, condition=value, reasons=(value,))
            for u in RECORD.undertakings
        ),
        statements=tuple(
            replace(s, content=value, speaker_text=value, role=value, medium=value, reasons=(value,))
            for s in RECORD.statements
        ),
        timeline=tuple(replace(t, time=replace(t.time, text=value)) for t in RECORD.timeline),
        times=tuple(replace(t, time=replace(t.time, text=value)) for t in RECORD.times),
    )


@pytest.mark.parametrize("value", [line for line, _ in HOSTILE])
def test_hostile_words_in_any_field_stay_words(value: str) -> None:
    html = render(_hostile(value))
    page = read(html.encode("utf-8").decode("utf-8"))
    assert len(page.all("script")) == 1
    assert "\u202e" not in html

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from recension.report import write
from tests.report.exchange.record import exchange_record
from tests.report.opened import opened
from tests.report.test_browser_accessibility import RULES

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

RECORD = exchange_record()
DISPUTED = next(claim for claim in RECORD.claims if claim.at_most > claim.independent_sources == 1)


@pytest.fixture(scope="module")
def facts_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the exchange as a file."""
    path = tmp_path_factory.mktemp("facts") / "report.html"
    write(RECORD, path)
    return path


@pytest.mark.parametrize(
    ("dark", "width", "paper"),
    [(False, 360, False), (True, 1280, False), (False, 1280, True)],
    ids=["narrow", "dark", "paper"],
)
def test_no_rule_of_wcag_is_broken(
    browser: Browser,
    facts_file: Path,
    dark: bool,  # noqa: FBT001 - a parameter of pytest
    width: int,
    paper: bool,  # noqa: FBT001 - a parameter of pytest
) -> None:
    with opened(browser, facts_file, dark=dark, width=width) as seen:
        seen.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        seen.page.evaluate(
            "document.querySelectorAll('input[type=checkbox]').forEach(one => { one.checked = true; })"
        )
        if paper:
            seen.page.emulate_media(media="print")
        # nobody points at paper
        rules = RULES | {"rules": {"target-size": {"enabled": not paper}}}
        results = Axe().run(seen.page, options=rules)
        assert results.violations_count == 0, results.generate_report()


def test_nothing_is_asked_for_and_nothing_is_complained_of(browser: Browser, facts_file: Path) -> None:
    with opened(browser, facts_file) as seen:
        seen.page.wait_for_load_state("networkidle")
        assert [url for url in seen.requests if not url.startswith("data:")] == [facts_file.as_uri()]
        assert seen.complaints == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 2560])
def test_the_page_never_scrolls_sideways(browser: Browser, facts_file: Path, width: int) -> None:
    with opened(browser, facts_file, width=width) as seen:
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("script", [True, False])
def test_copies_unfold_under_what_they_copy(browser: Browser, facts_file: Path, script: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    with opened(browser, facts_file, script=script) as seen:
        copies = seen.page.locator(".matrix th.folded")
        assert copies.count() == 2
        assert [copies.nth(i).is_visible() for i in range(2)] == [False, False]
        seen.page.locator(".folds input").first.check()
        assert [copies.nth(i).is_visible() for i in range(2)] == [True, False]


@pytest.mark.parametrize("script", [True, False])
def test_a_number_opens_the_chain_behind_it(browser: Browser, facts_file: Path, script: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    with opened(browser, facts_file, script=script) as seen:
        chain = seen.page.locator(f"#{DISPUTED.id}")
        assert not chain.is_visible()
        seen.page.locator(f".matrix a[href='#{DISPUTED.id}']").click()
        seen.page.wait_for_timeout(50)
        assert chain.is_visible()
        assert "post on Chirp by Aldo Verin" in chain.inner_text()
        box = chain.bounding_box()
        assert box is not None
        assert 0 < box["y"] < 900


def test_a_cell_opens_its_words(browser: Browser, facts_file: Path) -> None:
    with opened(browser, facts_file) as seen:
        cell = seen.page.locator(".matrix td.contradicts a").first
        cell.click()
        place = seen.page.locator(cell.get_attribute("href") or "")
        assert place.is_visible()
        assert place.inner_text().startswith("Four of our officers arrived")


def test_the_heads_of_a_matrix_stay_in_sight(browser: Browser, facts_file: Path) -> None:
    with opened(browser, facts_file, width=360) as seen:
        scroll = seen.page.locator(".matrix .scroll")
        scroll.scroll_into_view_if_needed()
        claim = seen.page.locator(".matrix tbody th.claim").first
        before = claim.bounding_box()
        scroll.evaluate("one => { one.scrollLeft = 200; }")
        after = claim.bounding_box()
        assert before is not None
        assert after is not None
        assert after["x"] == before["x"]
        assert after["width"] < 180


def test_every_part_is_reached_by_keyboard(browser: Browser, facts_file: Path) -> None:
    with opened(browser, facts_file) as seen:
        operable = seen.page.locator("a, summary, input, button, .scroll")
        assert operable.evaluate_all("all => all.filter(one => one.tabIndex < 0).length") == 0
        box = seen.page.locator(".folds input").first
        box.focus()
        seen.page.keyboard.press("Space")
        assert seen.page.locator(".matrix th.folded").first.is_visible()


def test_a_mark_of_the_timeline_leads_to_its_row(browser: Browser, facts_file: Path) -> None:
    with opened(browser, facts_file) as seen:
        mark = seen.page.locator("svg.timeline a.happening").first
        mark.click()
        row = seen.page.locator(mark.get_attribute("href") or "")
        assert row.is_visible()
        assert row.evaluate("row => row.tagName") == "TR"

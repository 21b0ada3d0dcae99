from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.report.accounts import at, ferry_record
from tests.report.opened import opened

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CHANGED = at(next(d for d in ferry_record().documents if d.source.media_type == "text/html"), "23")
PLACE = f"#at-{CHANGED.document}-{CHANGED.start}-{CHANGED.end}"


def choose(page: Page, siglum: str) -> None:
    page.locator(f'.alignment label:has(.siglum:text-is("{siglum}"))').click()


def test_nothing_is_asked_for_but_the_file_and_nothing_is_complained_of(
    browser: Browser, report_file: Path
) -> None:
    with opened(browser, report_file) as seen:
        seen.page.wait_for_load_state("networkidle")
        assert [url for url in seen.requests if not url.startswith("data:")] == [report_file.as_uri()]
        assert seen.complaints == []


def test_the_policy_stops_what_was_not_written_here(
    browser: Browser, report_file: Path, tmp_path: Path
) -> None:
    forged = tmp_path / "forged.html"
    html = report_file.read_text(encoding="utf-8")
    forged.write_text(
        html.replace(
            "</body>", "<script>document.title = 'owned'</script><img src='http://127.0.0.1:9/x'></body>"
        ),
        encoding="utf-8",
    )
    with opened(browser, forged) as seen:
        assert seen.page.title() != "owned"
        assert any("Content Security Policy" in complaint for complaint in seen.complaints)


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 2560])
def test_the_page_never_scrolls_sideways(browser: Browser, report_file: Path, width: int) -> None:
    with opened(browser, report_file, width=width) as seen:
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width


def test_hostile_text_never_runs(browser: Browser, report_file: Path) -> None:
    with opened(browser, report_file) as seen:
        dialogs: list[str] = []
        seen.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
        assert "alert('x')" in seen.page.inner_text("#documents")
        assert dialogs == []


def test_another_base_turns_the_alignment_round(browser: Browser, report_file: Path) -> None:
    with opened(browser, report_file) as seen:
        base = seen.page.locator(".alignment .base:visible")
        assert base.count() == 1
        assert "Apparatus of A" in base.inner_text()
        choose(seen.page, "B")
        assert base.count() == 1
        assert "Apparatus of B" in base.inner_text()
        assert "is copied by the base" in base.inner_text()


def test_another_base_needs_no_script(browser: Browser, report_file: Path) -> None:
    with opened(browser, report_file, script=False) as seen:
        choose(seen.page, "C")
        assert "Apparatus of C" in seen.page.locator(".alignment .base:visible").inner_text()


def test_a_weight_can_be_left_out_without_script(browser: Browser, report_file: Path) -> None:
    with opened(browser, report_file, script=False) as seen:
        spelling = seen.page.locator(".base:visible .weight.spelling")
        assert spelling.is_visible()
        seen.page.get_by_label("spelling").first.uncheck()
        assert not spelling.is_visible()
        assert seen.page.locator(".base:visible .weight.substance").is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_a_link_to_evidence_arrives_at_the_words(browser: Browser, report_file: Path, script: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    with opened(browser, report_file, script=script, fragment=PLACE) as seen:
        words = seen.page.locator(PLACE)
        seen.page.wait_for_timeout(50)
        assert words.is_visible()
        assert "23" in words.inner_text()
        box = words.bounding_box()
        assert box is not None
        assert 0 < box["y"] < 900


def test_a_link_opens_what_is_closed_and_a_button_leads_back(browser: Browser, report_file: Path) -> None:
    head = next(d for d in ferry_record().documents if d.source.media_type == "text/html")
    evidence = head.publisher.evidence if head.publisher else None
    assert evidence is not None
    place = f"#at-{evidence.document}-{evidence.start}-{evidence.end}"
    with opened(browser, report_file) as seen:
        assert not seen.page.locator(place).is_visible()
        link = seen.page.locator(f".metadata a.note[href='{place}']")
        link.click()
        assert seen.page.locator(place).is_visible()
        seen.page.get_by_role("button", name="Back to where you were").click()
        assert link.evaluate("link => link === document.activeElement")


def test_a_link_to_another_base_chooses_it(browser: Browser, report_file: Path) -> None:
    passage = next(p for p in ferry_record().passages if p.variants)
    fragment = f"#{passage.id}-v1-reverse"
    for script in (True, False):
        with opened(browser, report_file, script=script, fragment=fragment) as seen:
            seen.page.wait_for_timeout(50)
            assert seen.page.locator(fragment).is_visible()
            if script:
                choose(seen.page, "A")
                assert "Apparatus of A" in seen.page.locator(".alignment .base:visible").inner_text()


def test_everything_is_reached_by_keyboard(browser: Browser, report_file: Path) -> None:
    with opened(browser, report_file) as seen:
        page = seen.page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") == "#content"
        operable = page.locator("a, summary, input, button, .scroll")
        assert operable.evaluate_all("all => all.filter(one => one.tabIndex < 0).length") == 0
        before = page.evaluate("scrollY")
        for _ in range(25):
            page.keyboard.press("Tab")
        assert page.evaluate("scrollY") >= before
        assert page.evaluate("document.activeElement.closest('main') !== null")
        summary = page.locator("details.how > summary").first
        summary.focus()
        page.keyboard.press("Enter")
        assert page.locator("details.how").first.evaluate("one => one.open")
        page.locator("input.choose:checked").first.focus()
        page.keyboard.press("ArrowRight")
        assert "Apparatus of B" in page.locator(".alignment .base:visible").inner_text()


def test_focus_is_seen(browser: Browser, report_file: Path) -> None:
    with opened(browser, report_file) as seen:
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Tab")
        style = seen.page.evaluate(
            "(s => [s.outlineStyle, s.outlineWidth])(getComputedStyle(document.activeElement))"
        )
        assert style == ["solid", "2px"]


def test_paper_holds_the_notes_and_no_navigation(browser: Browser, report_file: Path) -> None:
    with opened(browser, report_file, script=False) as seen:
        seen.page.emulate_media(media="print")
        assert not seen.page.locator(".top").is_visible()
        assert seen.page.locator("#notes li").first.is_visible()
        assert seen.page.locator(".how p").first.is_visible()

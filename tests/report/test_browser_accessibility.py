from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.report.opened import opened

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


@pytest.mark.parametrize(("dark", "width"), [(False, 360), (True, 1280)], ids=["light", "dark"])
def test_no_rule_of_wcag_is_broken(browser: Browser, report_file: Path, dark: bool, width: int) -> None:  # noqa: FBT001 - a parameter of pytest
    with opened(browser, report_file, dark=dark, width=width) as seen:
        seen.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        results = Axe().run(seen.page, options=RULES)
        assert results.violations_count == 0, results.generate_report()

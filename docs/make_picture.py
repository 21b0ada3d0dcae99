"""Draw the picture of the report for the README: `python docs/make_picture.py`.

Builds the bundled story and photographs the top of its report in a Chromium, which has to be installed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import sync_playwright

from recension import build, write_report

ROOT = Path(__file__).parents[1]
WIDTH, HEIGHT = 1280, 860


def main() -> None:
    """Build, open, photograph."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("No Chromium is installed. Install one, or leave the picture as it is.")
    record = build(
        ROOT / "examples" / "harbour-exchange" / "accounts", clock=lambda: datetime(2024, 5, 1, tzinfo=UTC)
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = Path(folder) / "report.html"
        write_report(record, report)
        # a root user has no sandbox; the page is our own and loads nothing
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(report.as_uri())
        page.screenshot(path=Path(__file__).with_name("report.png"))
        browser.close()


if __name__ == "__main__":
    main()

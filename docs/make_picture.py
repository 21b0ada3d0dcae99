"""Draw the picture of the report for the README: `python docs/make_picture.py`.

Builds the bundled story and sets the front page of its report above the drawing of its lineage. Needs the
development dependencies and a Chromium.
"""

from __future__ import annotations

import base64
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from recension import build, write_report

ROOT = Path(__file__).parents[1]
PICTURE = Path(__file__).with_name("report.png")
WIDTH, HEIGHT = 1400, 1000
FRONT = 590  # pixels of the front page above the drawing
LARGEST = 300_000  # bytes; the README loads it

_SHEET = """<!doctype html><style>
body {{ margin: 0; background: #fbfaf7; height: {height}px; overflow: hidden; position: relative }}
img {{ position: absolute; left: 0 }}
.front {{ top: 0; height: {front}px; width: {width}px; object-fit: cover; object-position: top }}
.fade {{ position: absolute; top: {fade}px; height: 60px; width: 100%;
  background: linear-gradient(#fbfaf700, #fbfaf7) }}
.lineage {{ top: {front}px }}
</style><img class=front src="{one}"><div class=fade></div><img class=lineage src="{two}">"""


def picture(browser: Browser, report: Path) -> bytes:
    """The picture of one report as PNG."""
    page = browser.new_page(viewport={"width": WIDTH, "height": FRONT}, color_scheme="light")
    page.goto(report.resolve().as_uri())
    front = page.screenshot()
    page.set_viewport_size({"width": WIDTH, "height": 2400})
    drawing = page.locator("article.lineage figure").first
    drawing.scroll_into_view_if_needed()
    box = drawing.bounding_box()
    if box is None:
        sys.exit("The report draws no lineage.")
    lineage = page.screenshot(clip={"x": 0, "y": box["y"], "width": WIDTH, "height": HEIGHT - FRONT})
    sheet = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    one, two = (f"data:image/png;base64,{base64.b64encode(image).decode()}" for image in (front, lineage))
    sheet.set_content(
        _SHEET.format(width=WIDTH, height=HEIGHT, front=FRONT, fade=FRONT - 60, one=one, two=two)
    )
    return sheet.screenshot()


def main() -> None:
    """Build, open, photograph."""
    names = ("chromium", "chromium-browser", "google-chrome")
    chromium = next((found for name in names if (found := shutil.which(name))), None)
    if chromium is None:
        sys.exit("No Chromium is installed. Install one, or leave the picture as it is.")
    record = build(
        ROOT / "examples" / "harbour-exchange" / "accounts", clock=lambda: datetime(2024, 5, 1, tzinfo=UTC)
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        write_report(record, Path(folder) / "report.html")
        # a root user has no sandbox; the page is our own and loads nothing
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        made = picture(browser, Path(folder) / "report.html")
        browser.close()
    if len(made) > LARGEST:
        sys.exit(f"The picture has {len(made):,} bytes, more than {LARGEST:,}.")
    PICTURE.write_bytes(made)


if __name__ == "__main__":
    main()

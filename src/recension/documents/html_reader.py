"""Pages: declarations of the head, then the visible text, with the spans of the main text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.documents.encodings import Decoded, decode
from recension.documents.findings import Finding
from recension.documents.html_declarations import declare
from recension.documents.html_encoding import declared_encoding
from recension.documents.html_flat import flat_text
from recension.documents.html_layout import lay_out
from recension.documents.html_main_text import coverage, kept_strings, main_spans
from recension.documents.html_marks import is_marked
from recension.documents.html_sniff import is_page
from recension.documents.html_tree import depth, parse
from recension.documents.page import Page
from recension.documents.reader import Reading
from recension.record import Span

if TYPE_CHECKING:
    from recension.documents.html_element import Element

# The extractor of main text walks some trees by recursion; Python allows 1,000 calls. The deepest dev page
# has 34 elements inside each other.
DEEPEST_FOR_MAIN_TEXT: Final = 256
# The extractor takes seconds for a megabyte; the longest dev page has 2.2 million code points.
LONGEST_FOR_MAIN_TEXT: Final = 4 * 1024 * 1024
# Less of the kept words than this in the visible text means that a script would have shown the rest.
_FEWEST_SHOWN: Final = 0.8


class HtmlReader:
    """Reads HTML. Nothing is fetched, no script is run."""

    media_type = "text/html"
    suffixes = (".html", ".htm", ".xhtml", ".shtml", ".xht")

    def sniff(self, data: bytes) -> bool:
        """Whether bytes begin with a tag that only pages begin with."""
        return is_page(data)

    def read(self, data: bytes, *, stated_encoding: str | None) -> Reading:
        """Read a whole page.

        Raises:
            InputError: the bytes are not text, or there is no encoding of the stated name.
        """
        decoded = decode(data, declared=declared_encoding(data), stated=stated_encoding)
        root = parse(decoded.text)
        if root is None:
            return _flat(decoded)
        kept, findings = _main_text(root, decoded)
        layout = lay_out(root, wanted=is_marked)
        if kept is not None and coverage(layout.text, kept) < _FEWEST_SHOWN:
            layout = lay_out(root, wanted=is_marked, with_hidden=True)
        head, declarations = declare(root, layout)
        main = None if kept is None else _shift(main_spans(layout.text, kept), len(head))
        page = Page(text=head + layout.text, head=len(head), declarations=declarations, main=main)
        return Reading(page=page, encoding=decoded.encoding, problems=(*decoded.problems, *findings))


def _flat(decoded: Decoded) -> Reading:
    """Read a page without a tree: only its words."""
    text = flat_text(decoded.text)
    findings = decoded.problems
    if text:
        message = (
            "The page is nested too deep or has too many attributes on one element to be taken apart; "
            "only its text was read, without metadata. Save it again from a browser, or give its text."
        )
        findings = (*findings, Finding("html_too_deep", message))
    return Reading(page=Page(text=text), encoding=decoded.encoding, problems=findings)


def _main_text(root: Element, decoded: Decoded) -> tuple[tuple[str, ...] | None, tuple[Finding, ...]]:
    """What an extractor keeps, and why it was not asked where it was not."""
    if len(decoded.text) > LONGEST_FOR_MAIN_TEXT:
        message = (
            f"The page has {len(decoded.text):,} characters; its main text was not told apart from the rest "
            "by its markup, only line by line. Save the article alone if too much is kept."
        )
        return None, (Finding("html_too_large", message),)
    if depth(root) > DEEPEST_FOR_MAIN_TEXT:
        message = (
            f"Elements of the page are nested deeper than {DEEPEST_FOR_MAIN_TEXT}; its main text was not "
            "told apart from the rest by its markup, only line by line."
        )
        return None, (Finding("html_too_deep", message),)
    return kept_strings(root), ()


def _shift(spans: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    return tuple(Span(start + by, end + by) for start, end in spans)

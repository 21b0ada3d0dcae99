"""Code points that no text file may hold, replaced so that every other program can take the text."""

from __future__ import annotations

from typing import Final

from recension.documents.findings import Finding

REPLACEMENT: Final = "\ufffd"


def clean(text: str) -> tuple[str, tuple[Finding, ...]]:
    """Replace what no text file may hold: lone surrogates and NUL, each by one U+FFFD.

    Args:
        text: any string, also one with surrogates from elsewhere in Python.

    Returns:
        The text, of the same length, and what was replaced.
    """
    findings: list[Finding] = []
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            count = sum("\ud800" <= character <= "\udfff" for character in text)
            text = "".join(
                REPLACEMENT if "\ud800" <= character <= "\udfff" else character for character in text
            )
            message = (
                f"{count:,} halves of characters without their other half stand as U+FFFD; the first is "
                f"code point {error.start:,}. The text was cut or joined in UTF-16 by another program."
            )
            findings.append(Finding("lone_surrogates", message))
    if "\0" in text:
        message = (
            f"{text.count(chr(0)):,} NUL characters stand as U+FFFD; "
            f"the first is code point {text.find(chr(0)):,}. The file may be damaged."
        )
        findings.append(Finding("nul_characters", message))
        text = text.replace("\0", REPLACEMENT)
    return text, tuple(findings)

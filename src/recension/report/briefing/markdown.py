"""Markdown: texts from outside written so that no sign in them is obeyed (CommonMark 0.31)."""

from __future__ import annotations

import re
from typing import Final

from recension.report.shown import one_line, shown

_SIGNS: Final = re.compile(r"[\\`*_\[\]<>#|~&!$^]")
_LEADING: Final = re.compile(r"(?:[-+=]|\d{1,9}[.)])")
_ADDRESS: Final = re.compile(r"(?i)(?<=https)(?=://)|(?<=http)(?=://)|(?<=ftp)(?=://)|(?<=www)(?=\.)|(?=@)")


def plain(text: str) -> str:
    """A text on one line with every sign of Markdown and HTML escaped; addresses do not become links."""
    line = _SIGNS.sub(r"\\\g<0>", one_line(shown(text)))
    line = _ADDRESS.sub(lambda _: "\\", line)
    lead = _LEADING.match(line)
    if lead:
        last = lead.end() - 1
        line = f"{line[:last]}\\{line[last:]}"
    return line


def quoted(text: str) -> str:
    """A text in quotation marks."""
    return f"“{plain(text)}”"

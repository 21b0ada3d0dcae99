"""Whether bytes are text in any encoding at all."""

from __future__ import annotations

from typing import Final

from recension.documents.encoding_guess import unmarked_wide
from recension.documents.encoding_names import MARKS

# First bytes of formats that hold no plain text though they may hold few NULs, and what people call them.
_SIGNATURES: Final = {
    b"%PDF-": "a PDF",
    b"\x89PNG\r\n": "a picture (PNG)",
    b"\xff\xd8\xff": "a picture (JPEG)",
    b"GIF87a": "a picture (GIF)",
    b"GIF89a": "a picture (GIF)",
    b"PK\x03\x04": "a ZIP archive or an office document (DOCX, ODT)",
    b"\x1f\x8b\x08": "a compressed file (gzip)",
    b"BZh9": "a compressed file (bzip2)",
    b"\xfd7zXZ\x00": "a compressed file (xz)",
    b"\x28\xb5\x2f\xfd": "a compressed file (Zstandard)",
    b"Rar!\x1a\x07": "an archive (RAR)",
    b"7z\xbc\xaf\x27\x1c": "an archive (7-Zip)",
    b"\xd0\xcf\x11\xe0\xa1\xb1": "an office document (DOC, XLS)",
    b"RIFF": "a picture or a recording (WebP, AVI, WAV)",
    b"ID3\x03": "a recording (MP3)",
    b"ID3\x04": "a recording (MP3)",
    b"OggS\x00": "a recording (Ogg)",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "a database (SQLite)",
    b"%!PS-Adobe": "PostScript",
}

# Control characters other than tab, line and page breaks. Of the dev pages' bytes at most 15 in a million are
# such; of random bytes one in ten.
_CONTROLS: Final = bytes([*range(9), *range(14, 27), *range(28, 32)])
_MOST_CONTROLS: Final = 0.01


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text in any encoding: a known signature, or control characters throughout."""
    if kind_of(data) is not None:
        return True
    if data.startswith(tuple(mark for mark, _ in MARKS)) or unmarked_wide(data) is not None:
        return False
    return _controls(data) > _MOST_CONTROLS * len(data)


def kind_of(data: bytes) -> str | None:
    """What people call a format that is no text, by its first bytes; null where they tell none."""
    return next((kind for signature, kind in _SIGNATURES.items() if data.startswith(signature)), None)


def _controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))

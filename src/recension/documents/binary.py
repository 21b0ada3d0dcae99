"""Whether bytes are text in any encoding at all."""

from __future__ import annotations

from typing import Final

from recension.documents.encoding_guess import unmarked_wide
from recension.documents.encoding_names import MARKS

# First bytes of formats that hold no plain text though they may hold few NULs: PDF, PNG, JPEG, GIF, ZIP
# (and so DOCX, ODT, EPUB), gzip, bzip2, xz, Zstandard, RAR, 7-Zip, OLE (DOC), WebP and AVI and WAV, MP3,
# Ogg, ELF, SQLite, PostScript.
_SIGNATURES: Final = (
    b"%PDF-",
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"PK\x03\x04",
    b"\x1f\x8b\x08",
    b"BZh9",
    b"\xfd7zXZ\x00",
    b"\x28\xb5\x2f\xfd",
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\xd0\xcf\x11\xe0\xa1\xb1",
    b"RIFF",
    b"ID3\x03",
    b"ID3\x04",
    b"OggS\x00",
    b"\x7fELF",
    b"SQLite format 3\x00",
    b"%!PS-Adobe",
)

# Control characters other than tab, line and page breaks. Of the dev pages' bytes at most 15 in a million are
# such; of random bytes one in ten.
_CONTROLS: Final = bytes([*range(9), *range(14, 27), *range(28, 32)])
_MOST_CONTROLS: Final = 0.01


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text in any encoding: a known signature, or control characters throughout."""
    if data.startswith(_SIGNATURES):
        return True
    if data.startswith(tuple(mark for mark, _ in MARKS)) or unmarked_wide(data) is not None:
        return False
    return _controls(data) > _MOST_CONTROLS * len(data)


def _controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))

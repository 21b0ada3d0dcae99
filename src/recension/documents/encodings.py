"""Encodings: from bytes to text without losing any, and without guessing where something says how."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import Final

from recension.documents.encoding_guess import guess, unmarked_wide
from recension.documents.encoding_names import Encoding, find, iana
from recension.documents.findings import Finding
from recension.errors import InputError

_REPLACEMENT: Final = "\ufffd"

# (bytes, Python's codec) - longest first, for UTF-16's mark begins UTF-32's.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

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

# Bad bytes for each valid sequence of UTF-8: up to one for two the text is UTF-8 with damage, above that
# another encoding that now and then looks like UTF-8. Sentences in eleven other encodings (windows-125x,
# KOI8-R, Shift JIS, GB 18030, EUC-KR, Big5) gave at least three bad bytes for every sequence that was valid.
_MOST_DAMAGE: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text with the way it was decoded.

    Attributes:
        text: every byte decoded, line endings unchanged, the byte order mark taken off. What could not
            be decoded is U+FFFD; no code point of it is a surrogate or NUL.
        encoding: IANA name of the encoding.
        problems: what a person should know about the decoding.
    """

    text: str
    encoding: str
    problems: tuple[Finding, ...] = ()


def decode(data: bytes, *, declared: str | None = None, stated: str | None = None) -> Decoded:
    """Decode bytes.

    In the order of trust: what the user states, a byte order mark, what a page declares (unless the
    bytes are valid UTF-8 with characters beyond ASCII, which they cannot be by chance), valid UTF-8,
    UTF-16 without a mark, UTF-8 with damage, and a guess.

    Args:
        data: the bytes.
        declared: the name that the page itself declares, as written.
        stated: the name that the user states, as written.

    Returns:
        The text; whatever the bytes, nothing is left out silently.

    Raises:
        InputError: the bytes are not text (`binary`), or there is no encoding of the stated name
            (`unknown_encoding`).
    """
    if stated is not None:
        encoding = find(stated)
        if encoding is None:
            raise InputError(
                f"there is no text encoding named {stated!r}",
                code="unknown_encoding",
                remedy="Use an IANA name such as utf-8, windows-1251 or shift_jis",
            )
        return _finish(_unmarked(data, encoding), encoding, ())
    if is_binary(data):
        raise InputError(
            "the bytes are not text",
            code="binary",
            remedy="Give plain text or HTML; export other formats to one of them first",
        )
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _finish(data[len(mark) :], Encoding(codec, iana(codec)), ())
    return _without_mark(data, declared)


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text in any encoding: a known signature, or control characters throughout."""
    if data.startswith(_SIGNATURES):
        return True
    if data.startswith(tuple(mark for mark, _ in _MARKS)) or unmarked_wide(data) is not None:
        return False
    return _controls(data) > _MOST_CONTROLS * len(data)


def _controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))


def _without_mark(data: bytes, declared: str | None) -> Decoded:
    """Decode bytes that neither the user nor a byte order mark tells the encoding of."""
    encoding = find(declared) if declared else None
    findings: list[Finding] = []
    if declared and encoding is None:
        message = (
            f"The page declares the encoding {declared[:60]!r}, which does not exist; "
            "it was told from the bytes."
        )
        findings.append(Finding("unknown_encoding", message))
    wide = unmarked_wide(data)
    if wide is not None:
        return _finish(data, Encoding(wide, iana(wide)), findings)
    utf8 = Encoding("utf-8", "utf-8")
    valid = _is_valid(data, utf8)
    if encoding is not None and not (valid and not data.isascii()) and encoding.codec != "utf-8":
        if _is_valid(data, encoding):
            return _finish(data, encoding, findings)
    elif valid:
        if encoding is not None and encoding.codec != "utf-8":
            message = f"The page declares {encoding.name} but its bytes are UTF-8, and were read as that."
            findings.append(Finding("encoding_contradicted", message))
        return _finish(data, utf8, findings)
    if encoding is not None and encoding.codec != "utf-8":
        message = (
            f"The page declares {encoding.name}, in which its bytes are not valid; "
            "the encoding was told from the bytes."
        )
        findings.append(Finding("encoding_contradicted", message))
    if valid or _is_damaged_utf8(data):
        return _finish(data, utf8, findings)
    best = guess(data)
    message = (
        f"Nothing says which encoding this is; it was read as {best.name} from the look of its bytes. "
        "If letters look wrong, state the encoding."
    )
    findings.append(Finding("encoding_guessed", message))
    return _finish(data, best, findings)


def _is_valid(data: bytes, encoding: Encoding) -> bool:
    try:
        data.decode(encoding.codec)
    except (UnicodeError, ValueError):
        return False
    return True


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 for the most part."""
    bad = data.decode("utf-8", "replace").count(_REPLACEMENT) - data.count(_REPLACEMENT.encode())
    kept = data.decode("utf-8", "ignore")
    return bad <= _MOST_DAMAGE * (len(kept) - sum(map(kept.count, _ASCII)))


_ASCII: Final = tuple(map(chr, range(128)))


def _unmarked(data: bytes, encoding: Encoding) -> bytes:
    """The bytes without the byte order mark of their encoding."""
    for mark, codec in _MARKS:
        if codec == encoding.codec and data.startswith(mark):
            return data[len(mark) :]
    return data


def _finish(data: bytes, encoding: Encoding, findings: tuple[Finding, ...] | list[Finding]) -> Decoded:
    """Decode for good, and say what was lost."""
    found = list(findings)
    try:
        text = data.decode(encoding.codec)
    except (UnicodeError, ValueError):
        text = data.decode(encoding.codec, "replace")
        bad = text.count(_REPLACEMENT) - data.decode(encoding.codec, "ignore").count(_REPLACEMENT)
        first = text.find(_REPLACEMENT)
        message = (
            f"{bad:,} places could not be decoded as {encoding.name} and stand as U+FFFD; the first is "
            f"code point {first:,}. If much is wrong, state the encoding; "
            "if little is, the file itself is damaged there."
        )
        found.append(Finding("undecodable", message))
    text, more = clean(text)
    return Decoded(text=text, encoding=encoding.name, problems=(*found, *more))


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
                _REPLACEMENT if "\ud800" <= character <= "\udfff" else character for character in text
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
        text = text.replace("\0", _REPLACEMENT)
    return text, tuple(findings)

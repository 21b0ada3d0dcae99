"""Encodings: from bytes to text without losing any, and without guessing where something says how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from recension.documents.binary import is_binary
from recension.documents.clean_text import REPLACEMENT, clean
from recension.documents.encoding_guess import guess, unmarked_wide
from recension.documents.encoding_names import MARKS, Encoding, find, iana, known
from recension.documents.findings import Finding
from recension.errors import InputError

# Bad bytes for each valid sequence of UTF-8: up to one for one the text is UTF-8 with damage, above that
# another encoding that now and then looks like UTF-8. Sentences in eleven other encodings (windows-125x,
# KOI8-R, Shift JIS, GB 18030, EUC-KR, Big5) gave at least three bad bytes for every sequence that was valid.
_MOST_DAMAGE: Final = 1.0


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
        encoding = known(stated)
        return _finish(_unmarked(data, encoding), encoding, ())
    if is_binary(data):
        raise InputError(
            "the bytes are not text",
            code="binary",
            remedy="Give plain text or HTML; export other formats to one of them first",
        )
    for mark, codec in MARKS:
        if data.startswith(mark):
            return _finish(data[len(mark) :], Encoding(codec, iana(codec)), ())
    return _without_mark(data, declared)


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
        "If letters look wrong, state the encoding (--encoding NAME)."
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
    bad = data.decode("utf-8", "replace").count(REPLACEMENT) - data.count(REPLACEMENT.encode())
    kept = data.decode("utf-8", "ignore")
    return bad <= _MOST_DAMAGE * (len(kept) - sum(map(kept.count, _ASCII)))


_ASCII: Final = tuple(map(chr, range(128)))


def _unmarked(data: bytes, encoding: Encoding) -> bytes:
    """The bytes without the byte order mark of their encoding."""
    for mark, codec in MARKS:
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
        bad = text.count(REPLACEMENT) - data.decode(encoding.codec, "ignore").count(REPLACEMENT)
        first = text.find(REPLACEMENT)
        message = (
            f"{bad:,} places could not be decoded as {encoding.name} and stand as U+FFFD; the first is "
            f"code point {first:,}. If much is wrong, state the encoding; "
            "if little is, the file itself is damaged there."
        )
        found.append(Finding("undecodable", message))
    text, more = clean(text)
    return Decoded(text=text, encoding=encoding.name, problems=(*found, *more))

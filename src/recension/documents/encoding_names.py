"""Names of encodings: which codec a label means, as browsers read it, and its IANA name."""

from __future__ import annotations

import codecs
from typing import Final, NamedTuple

from recension.errors import InputError

# Byte order marks and Python's codecs, longest first, for UTF-16's mark begins UTF-32's.
MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Encoding(NamedTuple):
    """An encoding: the codec Python decodes it with, and its IANA name."""

    codec: str
    name: str


# Labels that browsers read as a larger encoding than they name (WHATWG Encoding Standard, section 4.2):
# pages that declare the left one are written in the right one.
_READ_AS: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}

# IANA's names where Python's differ by more than an underscore.
_IANA: Final = {
    "cp932": "windows-31j",
    "cp949": "windows-949",
    "cp874": "windows-874",
    "big5hkscs": "big5-hkscs",
    "mac-roman": "macintosh",
    "mac-cyrillic": "x-mac-cyrillic",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "gb18030": "gb18030",
}

# Codecs of Python that decode text from something other than the characters of a language.
_NOT_ENCODINGS: Final = frozenset(
    {
        "idna",
        "mbcs",
        "oem",
        "palmos",
        "punycode",
        "raw-unicode-escape",
        "undefined",
        "unicode-escape",
        "utf-7",
        "utf-8-sig",
    }
)


def find(label: str) -> Encoding | None:
    """The encoding that a label means, or null where there is none."""
    try:
        info = codecs.lookup(label.strip().strip("\"'").lower())
    except (LookupError, ValueError, UnicodeError):
        return None
    # codecs that turn bytes into bytes (hex, zip) are marked so in no public place
    if not getattr(info, "_is_text_encoding", True):
        return None
    codec = _READ_AS.get(info.name, info.name)
    if codec.replace("_", "-") == "utf-8-sig":
        codec = "utf-8"
    if codec.replace("_", "-") in _NOT_ENCODINGS:
        return None
    return Encoding(codec, iana(codec))


def known(name: str) -> Encoding:
    """The encoding that a person states.

    Raises:
        InputError: there is none of this name (`unknown_encoding`).
    """
    encoding = find(name)
    if encoding is None:
        raise InputError(
            f"there is no text encoding named {name!r}",
            code="unknown_encoding",
            remedy="Use an IANA name such as utf-8, windows-1251 or shift_jis",
        )
    return encoding


def iana(codec: str) -> str:
    """The IANA name of one of Python's codecs."""
    name = codec.replace("_", "-")
    if name in _IANA:
        return _IANA[name]
    if name.startswith("cp125"):
        return f"windows-{name[2:]}"
    if name.startswith("iso8859"):
        return f"iso-8859{name[7:]}"
    if name.startswith("cp") and name[2:].isdigit():
        return f"ibm{name[2:]}"
    return name

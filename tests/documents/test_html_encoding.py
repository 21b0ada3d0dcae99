from __future__ import annotations

import pytest

from recension.documents.html_encoding import declared_encoding


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b"<META CHARSET=windows-1251>", "windows-1251"),
        (b"<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso-8859-2"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><meta charset=utf-8>', "utf-8"),
        (b"<meta name=author content=Ana><meta charset = 'big5'>", "big5"),
        (b"<html><p>charset=utf-8", None),
        (b"", None),
        (b"<meta " * 3000, None),
        (b" " * 10_000 + b"<meta charset=utf-8>", None),
    ],
)
def test_the_first_declaration_is_found(data: bytes, name: str | None) -> None:
    assert declared_encoding(data) == name

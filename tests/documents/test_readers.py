from __future__ import annotations

from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING

import pytest

from recension.documents import readers as module
from recension.documents.html_reader import HtmlReader
from recension.documents.page import Page
from recension.documents.reader import Reader, Reading
from recension.documents.readers import choose, machine_suffixes, readers
from recension.documents.text_reader import TextReader
from recension.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator


class Shouting:
    """A reader such as another package could bring."""

    media_type = "text/x-shouting"
    suffixes = (".shout",)

    def sniff(self, data: bytes) -> bool:
        return data.startswith(b"!!!")

    def read(self, data: bytes, *, stated_encoding: str | None) -> Reading:
        return Reading(page=Page(text=data.decode(stated_encoding or "ascii")), encoding="us-ascii")


@pytest.fixture
def shouting(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    point = EntryPoint("shouting", f"{__name__}:Shouting", module.ENTRY_POINTS)
    monkeypatch.setattr(EntryPoint, "load", lambda _: Shouting)
    monkeypatch.setattr(
        "importlib.metadata.entry_points", lambda group: [point] if group == module.ENTRY_POINTS else []
    )
    readers.cache_clear()
    yield
    readers.cache_clear()


def test_both_readers_that_come_along_keep_the_interface() -> None:
    assert isinstance(HtmlReader(), Reader)
    assert isinstance(TextReader(), Reader)


@pytest.mark.parametrize(
    ("suffix", "beginning", "media_type"),
    [
        (".txt", b"plain words", "text/plain"),
        ("", b"plain words", "text/plain"),
        (".story", b"plain words", "text/plain"),
        (".txt", b"  <!DOCTYPE html><p>", "text/html"),
        ("", b"<!-- saved -->\n<html lang=en>", "text/html"),
        ("", "\ufeff<html>".encode("utf-16-le"), "text/html"),
        ("", b'<?xml version="1.0"?><html xmlns="x">', "text/html"),
        (".html", b"no tag at first", "text/html"),
        (".txt", b"< 5 and > 3", "text/plain"),
        (".txt", b"<htmlish", "text/plain"),
        (".txt", b"<!-- never closed", "text/plain"),
    ],
)
def test_what_bytes_surely_are_counts_more_than_the_suffix(
    suffix: str, beginning: bytes, media_type: str
) -> None:
    assert choose(suffix, beginning).media_type == media_type


@pytest.mark.parametrize(
    ("suffix", "beginning", "code"),
    [
        (".png", b"\x89PNG\r\n\x1a\n", "not_text"),
        (".txt", b"\0\1\2" * 9, "not_text"),
        (".json", b"{}", "unknown_format"),
        (".dot", b"digraph stemma {", "unknown_format"),
        (".graphml", b'<?xml version="1.0"?><graphml>', "unknown_format"),
    ],
)
def test_what_no_reader_knows_is_an_error_that_says_what_to_do(
    suffix: str, beginning: bytes, code: str
) -> None:
    with pytest.raises(InputError, match="leave it out") as error:
        choose(suffix, beginning)
    assert error.value.code == code


def test_a_stated_encoding_says_that_the_bytes_are_text() -> None:
    assert choose(".txt", b"\0a\0b\1", stated_encoding="utf-16-be").media_type == "text/plain"


@pytest.mark.usefixtures("shouting")
def test_another_package_can_add_a_format() -> None:
    assert choose(".shout", b"quiet").media_type == "text/x-shouting"
    assert choose(".txt", b"!!! loud").media_type == "text/x-shouting"
    assert choose(".txt", b"quiet").media_type == "text/plain"


def test_suffixes_of_data_are_lower_case_with_their_dot() -> None:
    assert machine_suffixes()
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in machine_suffixes())
    assert not machine_suffixes() & {suffix for reader in readers() for suffix in reader.suffixes}


@pytest.mark.parametrize(
    ("beginning", "named"),
    [
        (b"%PDF-1.4\n%", "it is a PDF, and no reader reads that"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "it is a picture (JPEG), and no reader reads that"),
        (b"\0\1\2" * 9, "no reader knows this format, which is not text"),
    ],
)
def test_a_format_that_is_known_is_called_by_its_name(beginning: bytes, named: str) -> None:
    with pytest.raises(InputError) as caught:
        choose(".txt", beginning)
    assert caught.value.message == named

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recension.documents.binary import is_binary
from recension.documents.clean_text import clean
from recension.documents.encodings import decode
from recension.errors import InputError

CYRILLIC = "Совет Вендлании объявил во вторник, что моряки вернутся домой до конца месяца. "
FRENCH = "Le conseil de Vendlanie a déclaré que les marins rentreront « avant l’été » – c’est décidé. "
POLISH = "Rada Wendlandii ogłosiła, że żeglarze wrócą do domów jeszcze w tym tygodniu. "
JAPANESE = "ヴェンド国の評議会は火曜日、船員たちが月末までに帰国すると発表した。"
CHINESE = "文德国议会星期二宣布，水手们将在月底前回国。双方已就此达成一致。"

# Text that stands for what people write: no controls, surrogates or NUL, which are tested by themselves.
written = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff"), min_size=1
)


def codes(problems: tuple[tuple[str, str], ...]) -> list[str]:
    return [code for code, _ in problems]


@given(written)
def test_valid_utf8_gives_the_text_back(text: str) -> None:
    decoded = decode(text.encode())
    if decoded.encoding == "utf-8":
        assert decoded.text == text
        assert decoded.problems == ()
    else:  # bytes of UTF-8 without NUL can never look like UTF-16
        pytest.fail(decoded.encoding)


@given(
    written,
    st.sampled_from(
        [
            (codecs.BOM_UTF8, "utf-8"),
            (codecs.BOM_UTF16_LE, "utf-16-le"),
            (codecs.BOM_UTF16_BE, "utf-16-be"),
            (codecs.BOM_UTF32_LE, "utf-32-le"),
            (codecs.BOM_UTF32_BE, "utf-32-be"),
        ]
    ),
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(text: str, marked: tuple[bytes, str]) -> None:
    mark, codec = marked
    decoded = decode(mark + text.encode(codec), declared="windows-1251")
    assert (decoded.text, decoded.encoding, decoded.problems) == (text, codec, ())


@given(written, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]))
def test_a_stated_encoding_gives_the_text_back(text: str, codec: str) -> None:
    assert decode(text.encode(codec), declared="koi8-r", stated=codec).text in (text, "\ufeff" + text)


@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00\xd8")
@example(b"\xfe\xff\xdc\x00")
@example(b"a\x00" * 20 + b"\x00\xd8")
def test_any_bytes_whatever_are_a_text_or_an_error(data: bytes) -> None:
    if is_binary(data):
        with pytest.raises(InputError, match="not text"):
            decode(data)
        return
    decoded = decode(data)
    decoded.text.encode("utf-8")
    assert "\0" not in decoded.text
    if "\ufffd" not in decoded.text:
        assert not {"undecodable", "lone_surrogates", "nul_characters"} & set(codes(decoded.problems))


@given(
    st.binary(max_size=200),
    st.sampled_from(["utf-8", "utf-16", "windows-1251", "shift_jis", "big5", "iso-2022-jp"]),
)
def test_any_bytes_whatever_can_be_read_in_a_stated_encoding(data: bytes, stated: str) -> None:
    decode(data, stated=stated).text.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (CYRILLIC, "cp1251", "windows-1251"),
        (CYRILLIC, "koi8_r", "koi8-r"),
        (POLISH, "cp1250", "windows-1250"),
        (FRENCH, "cp1252", "windows-1252"),
        (JAPANESE, "shift_jis", "windows-31j"),
        (CHINESE, "gb18030", "gb18030"),
        (CYRILLIC, "utf-16-le", "utf-16-le"),
        (CYRILLIC, "utf-16-be", "utf-16-be"),
        (FRENCH, "utf-16-le", "utf-16-le"),
    ],
)
def test_texts_that_nothing_marks_are_read_rightly(text: str, codec: str, name: str) -> None:
    text *= 6
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding) == (text, name)
    assert codes(decoded.problems) == ([] if name.startswith("utf") else ["encoding_guessed"])


@pytest.mark.parametrize(
    "text", ["café", "Im Hafen wird es früh dunkel.", "Señor Núñez dijo que sí.", "smörgåsbord på Åland"]
)
def test_a_few_letters_beyond_ascii_are_western_ones(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("codec", ["cp1251", "koi8-r", "gb18030", "shift_jis", "cp1250"])
@pytest.mark.parametrize("times", [1, 20])
def test_short_and_long_texts_in_other_letters_are_read_rightly(codec: str, times: int) -> None:
    text = {"gb18030": CHINESE, "shift_jis": JAPANESE, "cp1250": POLISH}.get(codec, CYRILLIC) * times
    assert decode(text.encode(codec)).text == text


def test_line_endings_stay_as_they_are() -> None:
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


def test_utf8_with_damage_keeps_everything_else_and_says_where() -> None:
    text = "Größe über alles, naïve Zöllner; "
    decoded = decode(text.encode() + b"\xff und \xfe" + text.encode())
    assert decoded.text == f"{text}\ufffd und \ufffd{text}"
    assert decoded.encoding == "utf-8"
    (problem,) = decoded.problems
    assert problem.code == "undecodable"
    assert "2 places" in problem.message
    assert f"code point {len(text)}" in problem.message


def test_a_replacement_character_that_the_file_itself_holds_is_no_damage() -> None:
    text = "Größe \ufffd über"
    decoded = decode(text.encode() + b"\xff", stated="utf-8")
    assert decoded.text == text + "\ufffd"
    assert "1 places" in decoded.problems[0].message


def test_halves_of_characters_in_utf16_are_replaced_and_counted() -> None:
    data = codecs.BOM_UTF16_LE + "before ".encode("utf-16-le") + b"\x00\xd8" + " after".encode("utf-16-le")
    decoded = decode(data)
    assert decoded.text == "before \ufffd after"
    assert codes(decoded.problems) == ["undecodable"]


@given(st.text(st.characters(), max_size=50))
def test_cleaning_keeps_the_length_and_touches_nothing_else(text: str) -> None:
    cleaned, findings = clean(text)
    assert len(cleaned) == len(text)
    cleaned.encode("utf-8")
    changed = [(old, new) for old, new in zip(text, cleaned, strict=True) if old != new]
    assert all(new == "\ufffd" and (old == "\0" or "\ud800" <= old <= "\udfff") for old, new in changed)
    assert bool(findings) == bool(changed)


def test_lone_surrogates_of_a_string_are_counted() -> None:
    cleaned, (finding,) = clean("a\ud800b\udfff")
    assert cleaned == "a\ufffdb\ufffd"
    assert finding.code == "lone_surrogates"
    assert "2 halves" in finding.message


def test_a_few_nuls_in_a_long_text_are_replaced_and_said() -> None:
    data = b"The commission of Norland met the sailors in the harbour. " * 10 + b"\0 tail"
    decoded = decode(data)
    assert decoded.text.endswith("\ufffd tail")
    assert codes(decoded.problems) == ["nul_characters"]


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"\0" * 100,
        b"%PDF-1.7 all in ASCII",
        b"PK\x03\x04rest",
        b"GIF89a...",
        b"\x89PNG\r\n\x1a\n",
        b"\x01\x02\x03text",
    ],
)
def test_bytes_that_are_no_text_are_refused_with_what_to_do(data: bytes) -> None:
    assert is_binary(data)
    with pytest.raises(InputError, match="export") as error:
        decode(data)
    assert error.value.code == "binary"


def test_a_stated_encoding_that_does_not_exist_is_an_error() -> None:
    for name in ("no-such-code", "hex", "rot13", "unicode_escape", "idna", ""):
        with pytest.raises(InputError) as error:
            decode(b"text", stated=name)
        assert error.value.code == "unknown_encoding"


def test_what_a_page_declares_is_believed_where_the_bytes_allow_it() -> None:
    decoded = decode(CYRILLIC.encode("koi8-r"), declared="KOI8-R")
    assert (decoded.text, decoded.encoding, decoded.problems) == (CYRILLIC, "koi8-r", ())


def test_bytes_that_are_utf8_are_so_whatever_the_page_declares() -> None:
    decoded = decode(FRENCH.encode(), declared="iso-8859-1")
    assert (decoded.text, decoded.encoding) == (FRENCH, "utf-8")
    assert codes(decoded.problems) == ["encoding_contradicted"]


def test_a_declared_encoding_in_which_the_bytes_are_invalid_is_set_aside() -> None:
    decoded = decode(CYRILLIC.encode("cp1251") * 6, declared="shift_jis")
    assert decoded.text == CYRILLIC * 6
    assert codes(decoded.problems) == ["encoding_contradicted", "encoding_guessed"]


def test_a_declared_encoding_that_does_not_exist_is_said() -> None:
    decoded = decode(b"plain", declared="klingon-8")
    assert decoded.text == "plain"
    assert codes(decoded.problems) == ["unknown_encoding"]


def test_what_browsers_read_as_a_larger_encoding_is_read_so() -> None:
    decoded = decode("“so” – 5 €".encode("cp1252"), declared="iso-8859-1")
    assert (decoded.text, decoded.encoding) == ("“so” – 5 €", "windows-1252")


def test_a_short_text_with_every_byte_beyond_ascii_is_not_lost() -> None:
    data = b"caf\xe9 " + bytes(range(0x80, 0x100))
    decoded = decode(data)
    assert len(decoded.text) >= 5
    assert decoded.text.startswith("caf")

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.claims.projection import covered, on_words, to_source
from recension.record import (
    DocumentId,
    Evidence,
    Passage,
    PassageId,
    PassageKind,
    PassageOrigin,
    SourceId,
    Span,
    Variant,
    VariantKind,
    VariantWeight,
)

TEXT = "while Sudmark had backed Norland’s bid, ‘in return’."


def test_a_place_that_cuts_words_is_widened_to_them() -> None:
    assert (
        TEXT[slice(*on_words(TEXT, Span(TEXT.index("ile"), TEXT.index("ed Nor"))))]
        == "while Sudmark had backed"
    )
    assert TEXT[slice(*on_words(TEXT, Span(5, 13)))] == "Sudmark"


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_no_edge_is_left_inside_a_word_or_on_a_blank(one: int, other: int) -> None:
    start, end = on_words(TEXT, Span(*sorted((one, other))))
    assert 0 <= start <= end <= len(TEXT)
    if start < end:
        assert not TEXT[start].isspace()
        assert not TEXT[end - 1].isspace()
        assert start == 0 or not (TEXT[start - 1].isalnum() and TEXT[start].isalnum())
        assert end == len(TEXT) or not (TEXT[end - 1].isalnum() and TEXT[end].isalnum())


def _place(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence(document=DocumentId("d"), start=start, end=start + len(words), quote=words)


def test_what_a_copy_puts_in_between_is_not_held_by_the_passage() -> None:
    text = "The gate opens at dawn. Traders walked out. Dues fall by half."
    passage = Passage(
        id=PassageId("p"),
        from_=PassageOrigin(source=SourceId("s"), start=0, end=41, quote="..."),
        to=_place(text, text),
        kind=PassageKind.EDITED,
        similarity=0.7,
        direction=0.9,
        reasons=(),
        variants=(
            Variant(
                kind=VariantKind.ADDITION,
                weight=VariantWeight.SUBSTANCE,
                from_=None,
                to=_place(text, "Traders walked out."),
            ),
        ),
    )
    assert covered(_place(text, "Traders walked out"), passage) == 0
    assert covered(_place(text, "Dues fall"), passage) == 1
    assert covered(_place(text, "dawn. Traders"), passage) == 6 / 13


def test_what_a_copy_leaves_out_behind_words_does_not_belong_to_them() -> None:
    source = "The carters said so. The millers did not. The ford is closed."
    copy = "The carters said so. The ford is closed."
    out = source.index(" The millers"), source.index(" The ford")
    document, original = DocumentId("d-copy"), DocumentId("d-source")
    gap = out[0]
    passage = Passage(
        id=PassageId("p-1"),
        from_=PassageOrigin(source=SourceId("s-1"), start=0, end=len(source), quote=source),
        to=Evidence(document=document, start=0, end=len(copy), quote=copy),
        kind=PassageKind.EDITED,
        similarity=0.9,
        direction=0.9,
        reasons=(),
        variants=(
            Variant(
                kind=VariantKind.OMISSION,
                weight=VariantWeight.SUBSTANCE,
                from_=Evidence(document=original, start=out[0], end=out[1], quote=source[slice(*out)]),
                to=Evidence(document=document, start=gap, end=gap, quote=""),
            ),
        ),
    )
    before, behind = to_source(passage, 4, gap), to_source(passage, gap + 1, len(copy))
    assert before is not None
    assert source[slice(*before)] == "carters said so."
    assert behind is not None
    assert source[slice(*behind)].strip() == "The ford is closed."

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.lineage.variants.variants import variants_of
from recension.record import Variant, VariantChange, VariantKind, VariantWeight
from tests.lineage.pairs import copying_of

_WORDS: list[str] = [
    *(
        "the",
        "of",
        "and",
        "a",
        "to",
        "will",
        "not",
        "may",
        "said",
        "claimed",
        "two",
        "three",
        "14",
        "fourteen",
    ),
    *("Norland", "Sudmark", "Velia", "minister", "office", "crews", "boats", "harbour", "harbor", "talks"),
    *("released", "release", "Friday", "Monday", "quickly", "peaceful", "peace", "colour", "color"),
    *("organise", "organize"),
]
_MARKS = ("", "", "", "", ",", ".", ".\n", ' "', '"', "“", "”", "’", "[", "]", "...", " ‘", "\n\n")


@st.composite
def _texts(draw: st.DrawFn) -> tuple[str, str]:
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=3, max_size=30))
    copied = list(words)
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(copied)))
        what = draw(st.sampled_from(("out", "in", "other", "swap")))
        if what == "in":
            copied[at:at] = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4))
        elif what == "out":
            del copied[at : at + draw(st.integers(1, 4))]
        elif what == "other":
            copied[at : at + 1] = [draw(st.sampled_from(_WORDS))]
        else:
            other = draw(st.integers(0, len(copied)))
            low, high = sorted((at, other))
            middle = (low + high) // 2
            copied = [*copied[:low], *copied[middle:high], *copied[low:middle], *copied[high:]]
    return _written(words, draw), _written(copied or ["nothing"], draw)


def _written(words: list[str], draw: st.DrawFn) -> str:
    return "".join(f"{word}{draw(st.sampled_from(_MARKS))} " for word in words)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _applied(source: str, variants: tuple[Variant, ...]) -> str:
    pieces: list[str] = []
    at = 0
    for variant in variants:
        assert variant.from_ is not None
        assert variant.from_.start >= at
        pieces += [source[at : variant.from_.start], " ", variant.to.quote, " "]
        at = variant.from_.end
    return "".join([*pieces, source[at:]])


@settings(max_examples=150, deadline=None)
@given(_texts())
def test_variants_turn_the_source_into_the_copy(texts: tuple[str, str]) -> None:
    source, copy = texts
    copying = copying_of(source, copy)
    variants = variants_of(copying)
    assert _words(_applied(source, variants)) == _words(copy)
    for variant in variants:
        assert variant.from_ is not None
        variant.from_.check(copying.source.document)
        variant.to.check(copying.copy.document)


@settings(max_examples=100, deadline=None)
@given(_texts())
def test_each_variant_is_what_its_name_says(texts: tuple[str, str]) -> None:
    for variant in variants_of(copying_of(*texts)):
        assert variant.from_ is not None
        assert variant.reasons
        assert bool(variant.changes) == (variant.weight is VariantWeight.SUBSTANCE)
        missing = {VariantKind.OMISSION: variant.to, VariantKind.ADDITION: variant.from_}.get(variant.kind)
        assert (missing is not None) == (not variant.to.quote or not variant.from_.quote)
        assert missing is None or not missing.quote


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=20))
def test_the_same_words_have_no_variants(words: list[str]) -> None:
    text = " ".join(words)
    assert variants_of(copying_of(text, text + "\n")) == ()


def _only(source: str, copy: str) -> Variant:
    (variant,) = variants_of(copying_of(source, copy))
    return variant


@pytest.mark.parametrize(
    ("source", "copy", "kind", "change"),
    [
        ("They freed 14 boats in the bay.", "They freed 15 boats in the bay.", "substitution", "number"),
        ("They freed all boats in the bay.", "They freed boats in the bay.", "omission", "number"),
        ("They met the envoy of Velia there.", "They met the envoy of Karsia there.", "substitution", "name"),
        ("The boats will not be returned.", "The boats will be returned.", "omission", "negation"),
        ("The boats didn't return.", "The boats did return.", "substitution", "negation"),
        ("Velia may send pumps.", "Velia will send pumps.", "substitution", "modality"),
        ("Velia shall send pumps.", "Velia should send pumps.", "substitution", "modality"),
        ("Velia sends pumps.", "Velia reportedly sends pumps.", "addition", "modality"),
        ("The dam is safe.", "The dam is safe, the mayor said.", "addition", "attribution"),
        (
            "The mayor said the dam is safe.",
            "The mayor claimed the dam is safe.",
            "substitution",
            "attribution",
        ),
        ("They met on Monday in the hall.", "They met on Friday in the hall.", "substitution", "time"),
        ("Talks end before the vote.", "Talks end after the vote.", "substitution", "time"),
        ("They freed the boats and crews.", "They freed the boats.", "omission", "content"),
        ("He spoke of an historic chance.", "He spoke of an historic error.", "substitution", "content"),
        ("Buses ran from Elm to Brenn.", "Buses ran to Elm to Brenn.", "substitution", "content"),
        ("The ministry closed the port.", "The army closed the port.", "substitution", "party"),
    ],
)
def test_a_change_of_the_sense_is_substance(source: str, copy: str, kind: str, change: str) -> None:
    variant = _only(source, copy)
    assert variant.weight is VariantWeight.SUBSTANCE
    assert variant.kind == kind
    assert change in variant.changes


def test_a_name_that_stands_elsewhere_in_the_source_is_another_party() -> None:
    variant = _only(
        "On Monday Velia and Karsia met, and there Velia freed the boats.",
        "On Monday Velia and Karsia met, and there Karsia freed the boats.",
    )
    assert set(variant.changes) == {VariantChange.NAME, VariantChange.PARTY}


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("They freed 2 boats.", "They freed two boats."),
        ("They freed 1,200 boats.", "They freed twelve hundred boats."),
        ("They will organise a fair.", "They will organize a fair."),
        ("The colour of the flag.", "The color of the flag."),
        ("A cease-fire held.", "A ceasefire held."),
        ("A confidence building measure.", "A confidence-building measure."),
        ("They met in a café there.", "They met in a cafe there."),
        ("He spoke to the Council there.", "He spoke to the council there."),
        ("It began on Jan 4 there.", "It began on January 4 there."),
        ("Two centres opened.", "Two centers opened."),
    ],
)
def test_the_same_words_in_another_spelling_are_spelling(source: str, copy: str) -> None:
    variant = _only(source, copy)
    assert variant.weight is VariantWeight.SPELLING
    assert variant.kind is VariantKind.SUBSTITUTION


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("Trust between two sides.", "Trust between the two sides."),
        ("They withdrew their own bid.", "They withdrew their bid."),
        ("He welcomes the deal.", "He welcomed the deal."),
        ("They meet in the Republic of Velia.", "They meet in Velia."),
        ("The mayor said it was over.", "The mayor stated it was over."),
        ("The dam which they built.", "The dam that they built."),
        ("They saw the Velian boats.", "They saw Velia's boats."),
        ("The reeve left at 18:40 there.", "The reeve left at 6.40 p.m. there."),
        ("They rowed three miles in fog.", "They rowed five kilometres in fog."),
        ("He reportedly hid the vinegar.", "He is said to have hid the vinegar."),
        ("The reeve shall weigh each loaf.", "The reeve must weigh each loaf."),
        ("The reeve will weigh each loaf.", "The reeve is to weigh each loaf."),
    ],
)
def test_other_words_of_grammar_and_other_forms_are_style(source: str, copy: str) -> None:
    for variant in variants_of(copying_of(source, copy)):
        assert variant.weight is VariantWeight.STYLE


def test_curly_and_straight_marks_and_first_capitals_are_no_variants() -> None:
    source = "Velia's bid stands. The crews' boats, \"all of them\", are home."
    copy = "Velia’s bid stands; the crews’ boats, “all of them”, are home."
    assert variants_of(copying_of(source, copy)) == ()


def test_a_sentence_left_out_is_one_omission_whatever_was_put_there() -> None:
    first, second = variants_of(
        copying_of(
            "The port opened at noon. In its turn the town of Brenn will pay for the crane. Ships came in.",
            "The port opened at noon, officials said. Ships came in.",
        )
    )
    assert (first.kind, second.kind) == (VariantKind.ADDITION, VariantKind.OMISSION)
    assert second.from_ is not None
    assert second.from_.quote == "In its turn the town of Brenn will pay for the crane"


def test_words_of_one_sentence_do_not_stand_for_words_of_the_next() -> None:
    found = variants_of(
        copying_of(
            "They sang in the barn. Tenants of the mill paid in eggs.",
            "They sang in the barn of Uncle Otto. Millers of the mill paid in eggs.",
        )
    )
    places = [(one.from_.quote if one.from_ else "", one.to.quote) for one in found]
    assert places == [("", "of Uncle Otto"), ("Tenants", "Millers")]


def test_words_that_a_quotation_puts_into_a_mouth_are_an_altered_quotation() -> None:
    variant = _only(
        "We see a real chance for peace in the valley.",
        '"We see a historic chance for peace in the valley."',
    )
    assert variant.weight is VariantWeight.SUBSTANCE
    assert VariantChange.QUOTATION in variant.changes
    assert variant.reasons[0].startswith("altered quotation")


def test_even_a_word_of_grammar_put_into_a_mouth_is_an_altered_quotation() -> None:
    variant = _only("Trust between two sides grows.", "“Trust between the two sides grows.”")
    assert variant.changes == (VariantChange.QUOTATION,)


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("Both sides will meet again soon.", '"Both sides [of the river] will meet again soon."'),
        ("Both tired sides will meet again soon.", '"Both ... sides will meet again soon."'),
        ("Both tired sides will meet again soon.", "“Both […] sides will meet again soon.”"),
    ],
)
def test_marked_edits_of_a_quotation_are_style(source: str, copy: str) -> None:
    variant = _only(source, copy)
    assert variant.weight is VariantWeight.STYLE
    assert "marked" in variant.reasons[0]


def test_brackets_outside_quotation_marks_excuse_nothing() -> None:
    variant = _only("Both sides will meet.", "Both sides [of Velia] will meet.")
    assert variant.weight is VariantWeight.SUBSTANCE


def test_one_day_under_two_names_is_style_where_the_texts_are_dated() -> None:
    def weights(source: str, copy: str, published: str | None) -> set[VariantWeight]:
        found = variants_of(copying_of(source, copy, published=(published, "2031-08-02")))
        return {one.weight for one in found}

    source = "The guild met today to mend the bellows."
    friday = "The guild met on Friday to mend the bellows."
    assert weights(source, friday, "2031-08-01") == {VariantWeight.STYLE}
    assert weights(source, friday, "2031-07-31") == {VariantWeight.SUBSTANCE}
    assert weights(source, friday, None) == {VariantWeight.SUBSTANCE}


def test_words_that_moved_and_changed_are_compared_with_what_they_were() -> None:
    found = variants_of(
        copying_of(
            "The guilds renew their vow to draft a peace treaty on the strength of fair tolls for carts.",
            "The guilds renew their vow, built on fair tolls for carts, to draft a peaceful arrangement.",
        )
    )
    (moved,) = (one for one in found if one.to.quote == "to draft a peaceful arrangement")
    assert moved.kind is VariantKind.ADDITION
    assert moved.changes == (VariantChange.CONTENT,)
    assert moved.reasons == (
        'other words of sense: "peaceful arrangement" for "peace treaty"',
        'for "to draft a peace treaty" elsewhere in the source',
    )


def test_a_name_and_a_verb_that_change_places_did_not_merely_move() -> None:
    found = variants_of(
        copying_of(
            "After the fair Reeve Otto Lamm paid the carters of Hollow Mere for cleaning the well.",
            "After the fair the carters of Hollow Mere paid Reeve Otto Lamm for cleaning the well.",
        )
    )
    assert any(one.weight is VariantWeight.SUBSTANCE for one in found)

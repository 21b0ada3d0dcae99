from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from recension.lineage.passages.edges import tidied
from recension.record import Span
from tests.lineage.pairs import copying_of

if TYPE_CHECKING:
    from recension.lineage.witnesses.copying import Copying

_SHARED = "the council of the river will open the old lock to every boat in May"


def _tight(source: str, copy: str) -> Copying:
    """A stretch that begins and ends with shared words, as matching finds it."""
    whole = copying_of(source, copy)
    first, last = whole.runs[0], whole.runs[-1]
    return replace(
        whole,
        source_words=Span(first.source, last.source + last.length),
        copy_words=Span(first.copy, last.copy + last.length),
    )


def _quotes(source: str, copy: str) -> list[tuple[str, str]]:
    return [
        (
            stretch.source.evidence(*stretch.source_words).quote,
            stretch.copy.evidence(*stretch.copy_words).quote,
        )
        for stretch in tidied([_tight(source, copy)])
    ]


def test_a_word_of_grammar_beyond_the_sentence_is_cut_off() -> None:
    ((source, copy),) = _quotes(f"Today {_SHARED}. The mayor slept", f"Today {_SHARED}. The lamps burned")
    assert source == copy == f"Today {_SHARED}"


def test_a_stray_word_far_from_the_rest_is_cut_off() -> None:
    far = "and all the while nine carts of wet stone rolled down past us"
    ((source, copy),) = _quotes(f"{_SHARED} {far} market", f"{_SHARED} market")
    assert source == copy == _SHARED


def test_a_quotation_is_parted_from_what_is_not_one() -> None:
    other = "nobody shall pay a toll for the passage of goods between the two banks"
    parts = _quotes(f"{_SHARED}, and {other}.", f'{_SHARED}, and "{other}".')
    assert [copy for _, copy in parts] == [f"{_SHARED}, and", other]


def test_the_rest_of_a_quotation_is_taken_in() -> None:
    source = f"All agree that {_SHARED}. Rain fell."
    ((_, copy),) = _quotes(source, f'Dull. "It is settled that {_SHARED}." Sun shone.')
    assert copy == f"It is settled that {_SHARED}"


def test_a_turned_beginning_is_taken_in() -> None:
    stretch = _tight(
        f"Snow. The bold guild of Elm and the proud town of Brenn say {_SHARED}.",
        f"Hail. The proud town of Brenn and the bold guild of Elm say {_SHARED}.",
    )
    (done,) = tidied([stretch])
    assert done.source.surfaces[done.source_words.start] == "The"
    assert done.copy.surfaces[done.copy_words.start] == "The"


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(_SHARED.split()), min_size=1, max_size=25),
    st.lists(st.sampled_from([*_SHARED.split(), '"', "\n", ".", "Brenn"]), min_size=1, max_size=25),
)
def test_stretches_stay_inside_their_documents_and_keep_their_runs(one: list[str], other: list[str]) -> None:
    stretch = copying_of(" ".join(one), " ".join([*other, "lock"]))
    if not stretch.runs:
        return
    for done in tidied([stretch]):
        assert 0 <= done.source_words.start < done.source_words.end <= len(done.source)
        assert 0 <= done.copy_words.start < done.copy_words.end <= len(done.copy)
        for run in done.runs:
            assert done.source_words.start <= run.source
            assert run.source + run.length <= done.source_words.end
            assert done.copy_words.start <= run.copy
            assert run.copy + run.length <= done.copy_words.end
            for offset in range(run.length):
                assert done.source.ids[run.source + offset] == done.copy.ids[run.copy + offset]

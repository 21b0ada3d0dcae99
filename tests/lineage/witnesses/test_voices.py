"""What lineage makes of whom documents hand their words to, with the readings given by hand."""

from __future__ import annotations

import pytest

from recension.lineage.alignments.matching import align
from recension.lineage.alignments.words import words_of
from recension.lineage.direction.direction import direction_of
from recension.lineage.direction.pair import Pair
from recension.lineage.direction.speech_signs import attributes, hands_on, hands_to_source
from recension.lineage.lost.lost_sources import lost_sources
from recension.lineage.lost.utterances import Attributions, Place
from recension.lineage.tracing import trace
from recension.lineage.witnesses.voices import Handed, Voices
from recension.lineage.witnesses.witness import Witness
from recension.record import Document, SourceKind, Span
from tests.factories import document
from tests.lineage.pairs import copying_between

_WORDS = "Velia will return the fishing boats and their crews to Pell before the end of May"
_PLAIN = f"{_WORDS}. Rain fell on the quay."


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _handed(text: str, content: str, cue: str, speaker: str = "", **more: str | bool) -> Handed:
    clause, _, verb = cue.partition(" | ")
    return Handed(
        content=(_span(text, content),),
        cue=_span(text, verb),
        clause=(_span(text, clause),),
        speaker=speaker,
        keys=(speaker,) if speaker else (),
        of_text=bool(more.get("of_text")),
        reports=bool(more.get("reports", True)),
        message=str(more.get("message", "")),
    )


def _voices(given: Document, *handed: Handed, issuers: tuple[str, ...] = (), issued: bool = False) -> Voices:
    return Voices(document=given.id, handed=handed, is_utterance=issued, issuers=issuers)


def _pair(source: Document, copy: Document, source_voices: Voices | None, copy_voices: Voices | None) -> Pair:
    words = words_of((source, copy))
    one = Witness(document=source, words=words[0], voices=source_voices)
    other = Witness(document=copy, words=words[1], voices=copy_voices)
    return Pair(source=one, copy=other, copyings=(copying_between(one, other),))


def test_who_hands_words_to_a_speaker_is_the_likelier_copy() -> None:
    source, copy = document(_PLAIN), document(f"{_WORDS}, Holt explained. Rain fell on the quay.")
    handed = _handed(copy.text, _WORDS, "Holt explained | explained", "Holt")
    pair = _pair(source, copy, _voices(source), _voices(copy, handed))
    assert hands_on(pair) > 0.7
    assert hands_on(pair.reversed()) == 0.0
    assert attributes(pair) == 0.0, "verbs alone are asked only where nothing was read"
    assert direction_of(pair).confidence > 0.6
    assert any("hands the words to a speaker" in reason for reason in direction_of(pair).reasons)


def test_where_one_side_was_not_read_verbs_of_saying_tell() -> None:
    source, copy = document(_PLAIN), document(f"{_WORDS}, Holt explained. Rain fell on the quay.")
    pair = _pair(source, copy, None, _voices(copy))
    assert attributes(pair) > 0.7
    assert hands_on(pair) == hands_to_source(pair) == 0.0


def test_a_speaker_whose_cue_both_have_says_nothing_of_direction() -> None:
    text = f"{_WORDS}, Holt explained."
    source, copy = document(text), document(f"{text} Rain fell on the quay.")
    handed = [_handed(one.text, _WORDS, "Holt explained | explained", "Holt") for one in (source, copy)]
    pair = _pair(source, copy, _voices(source, handed[0]), _voices(copy, handed[1]))
    assert hands_on(pair) == hands_on(pair.reversed()) == 0.0


def test_a_speaker_reported_by_another_is_handed_on_once_more() -> None:
    said = f"{_WORDS}, Holt explained"
    source, copy = (
        document(f"{said}."),
        document(f"{said}, the Elm Gazette wrote. Rain fell.", publisher="Pell Echo"),
    )
    inner = [_handed(one.text, _WORDS, "Holt explained | explained", "Holt") for one in (source, copy)]
    outer = _handed(copy.text, said, "the Elm Gazette wrote | wrote", "Elm Gazette")
    pair = _pair(source, copy, _voices(source, inner[0]), _voices(copy, inner[1], outer))
    assert hands_on(pair) > 0.9
    assert hands_to_source(pair) == 0.0, "nothing says that the source is the Gazette"
    known = document(f"{said}.", publisher="Elm Gazette")
    pair = _pair(known, copy, _voices(known, inner[0]), _voices(copy, inner[1], outer))
    assert hands_to_source(pair) == 0.5
    assert hands_to_source(pair.reversed()) == 0.0


@pytest.mark.parametrize(
    ("speaker", "of_text", "strength"), [("Velia", False, 0.5), ("Pell", False, 0.0), ("", True, 0.5)]
)
def test_words_handed_to_who_issued_the_source(speaker: str, of_text: bool, strength: float) -> None:  # noqa: FBT001
    source = document(_PLAIN, title="Statement of Velia")
    copy = document(f"{_WORDS}, they explained. Fog lay on the river.")
    handed = _handed(copy.text, _WORDS, "they explained | explained", speaker, of_text=of_text)
    voices = _voices(source, issued=True, issuers=("Velia",))
    assert hands_to_source(_pair(source, copy, voices, _voices(copy, handed))) == strength


def test_what_an_utterance_says_its_issuers_say_is_its_own() -> None:
    source = document(f"{_WORDS}, Velia explained.")
    copy = document(f"{_WORDS}, it is written there. Fog lay on the river.")
    handed = _handed(source.text, _WORDS, "Velia explained | explained", "Velia")
    own = _voices(source, handed, issued=True, issuers=("Velia", "Pell"))
    assert hands_on(_pair(source, copy, own, _voices(copy)).reversed()) == 0.0
    assert hands_on(_pair(source, copy, _voices(source, handed), _voices(copy)).reversed()) > 0.9


def test_what_somebody_pledged_is_told_with_it() -> None:
    source, copy = document(_PLAIN), document(f"{_WORDS}, Velia pledged. Fog lay on the river.")
    handed = _handed(copy.text, _WORDS, "Velia pledged | pledged", "Velia", reports=False)
    assert hands_on(_pair(source, copy, _voices(source), _voices(copy, handed))) == 0.0


_QUOTED = "we shall mend the old bridge before the first snow, and nobody will pay a toll for it"


def test_of_nested_speakers_the_one_that_all_documents_name_has_spoken() -> None:
    one = document(f"The League, wrote Ada Holt, offers “{_QUOTED}” to all. Carters wait on both banks.")
    other = document(f"“{_QUOTED},” the mayor of Brenn declared. Millers had asked for stone.")
    voices = [
        _voices(
            one,
            _handed(
                one.text,
                f"The League, wrote Ada Holt, offers “{_QUOTED}” to all",
                "wrote Ada Holt | wrote",
                "Ada Holt",
            ),
            _handed(one.text, _QUOTED, "The League | League", "the League"),
        ),
        _voices(
            other,
            _handed(
                other.text, _QUOTED, "the mayor of Brenn declared | declared", "Ada Holt", message="letter"
            ),
        ),
    ]
    documents = (one, other)
    lineage = trace(documents, align(documents), words_of(documents), voices=voices)
    (source,) = (source for source in lineage.sources if source.kind is SourceKind.LOST)
    assert source.label == "letter by Ada Holt"
    assert "the speaker is given as Ada Holt" in source.reasons
    for evidence in source.evidence:
        evidence.check(next(given for given in documents if given.id == evidence.document))


def test_a_quotation_that_the_reading_hands_to_nobody_has_no_speaker() -> None:
    given = document(f"“{_QUOTED},” Ada Holt said.")
    (words,) = words_of((given,))
    read = Witness(document=given, words=words, voices=_voices(given))
    unread = Witness(document=given, words=words)
    assert Attributions({given.id: read}).of(Place(given.id, 1)) == ()
    assert Attributions({given.id: unread}).of(Place(given.id, 1))[0].key == "holt"
    assert lost_sources({}, {}, {}, {given.id: read}) == ()

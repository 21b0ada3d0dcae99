from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.language.model import installed
from recension.lineage.alignments.matching import align
from recension.lineage.alignments.words import words_of
from recension.lineage.tracing import trace
from recension.lineage.witnesses.sources import source_id
from recension.record import (
    DocumentId,
    Entity,
    EntityId,
    EntityType,
    Passage,
    PassageId,
    PassageKind,
    PassageOrigin,
    Precision,
    Source,
    SourceKind,
    Statement,
    Story,
    StoryId,
    Time,
    TimeMethod,
    cite,
)
from recension.statements import Account, Statements, attributions_in, merge
from tests.claims.accounts import entity
from tests.factories import document
from tests.statements.readings import annotate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.language.annotated import Annotated
    from recension.record import Document

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

_PEOPLE = ("Holt", "Lund", "Norland", "Sudmark")
_POST = "“I have waited nine years for this morning, and I would wait nine more,” Ada Holt wrote on Lantern."
_GAZETTE = (
    f"Bridge opens at last\n\nThe bridge over the Tarn was opened on Monday.\n\n{_POST}\n\nCarters cheered."
)
_HERALD = (
    "A morning on the Tarn\n\nNine years it took. ‘I have waited nine years for this morning, and I would "
    "wait nine more’, wrote Holt.\n\nThe toll was abolished by her predecessor, Jon Lund said."
)
_JOINT = (
    "Joint statement of Norland and Sudmark\n\nNorland and Sudmark will open the northern road to all carts "
    "on the first of May.\n\nNorland will mend the road, and Sudmark will pay for the lamps."
)
_REPORT = (
    "Northern road to open\n\n“Norland and Sudmark will open the northern road to all carts on the first of "
    "May,” a joint statement of Norland and Sudmark said.\n\nLund said the road was long."
)


@dataclass(frozen=True, slots=True)
class Surnames:
    """Entities told by surname, for tests of what comes after them."""

    accounts: tuple[Annotated, ...]
    entities: tuple[Entity, ...] = ()

    def of_word(self, document: DocumentId, offset: int) -> EntityId | None:
        """The surname that the name at a place ends in."""
        (annotated,) = (one for one in self.accounts if one.document.id == document)
        annotation = annotated.annotation
        for first, end, _ in annotation.names():
            if any(annotation.starts[word] == offset for word in range(first, end)):
                last = annotated.word(end - 1)
                return EntityId(f"e-{last}") if last in _PEOPLE else None
        return None

    def all_of_word(self, document: DocumentId, offset: int) -> tuple[EntityId, ...]:
        """Everybody of the table for "neighbours", else the one that is named."""
        (annotated,) = (one for one in self.accounts if one.document.id == document)
        if annotated.text[offset:].startswith("neighbours"):
            return tuple(EntityId(f"e-{last}") for last in sorted(_PEOPLE))
        found = self.of_word(document, offset)
        return () if found is None else (found,)


@dataclass(frozen=True, slots=True)
class Said:
    """A time that a test gives."""

    first: int
    end: int
    time: Time


def _merge(
    documents: Sequence[Document], times: Mapping[DocumentId, tuple[Said, ...]] | None = None
) -> Statements:
    lineage = trace(documents, align(documents), words_of(documents))
    return _merged(documents, lineage.passages, lineage.sources, times)


def _merged(
    documents: Sequence[Document],
    passages: Sequence[Passage],
    sources: Sequence[Source],
    times: Mapping[DocumentId, tuple[Said, ...]] | None = None,
) -> Statements:
    read = tuple(annotate(one) for one in documents)
    story = Story(
        id=StoryId("y-1"),
        title=None,
        documents=tuple(sorted(one.id for one in documents)),
        first=None,
        last=None,
    )
    accounts = [
        Account(
            annotated=one,
            attributions=attributions_in(one),
            times=(times or {}).get(one.document.id, ()),
        )
        for one in read
    ]
    return merge(accounts, Surnames(read), passages, sources, (story,))


def _only(statements: Statements, words: str) -> Statement:
    (found,) = (one for one in statements.statements if words in one.content)
    return found


def _source(statements: Statements, documents: Sequence[Document], statement: Statement) -> Source:
    lineage = trace(documents, align(documents), words_of(documents))
    (found,) = (one for one in (*lineage.sources, *statements.sources) if one.id == statement.source)
    return found


def test_those_whom_one_word_means_speak_together() -> None:
    merged = _merge([document("The two neighbours said that the bridge would reopen in May.")])
    assert _only(merged, "the bridge").speakers == tuple(EntityId(f"e-{one}") for one in sorted(_PEOPLE))


def test_one_post_that_two_outlets_quote_is_one_statement() -> None:
    documents = [document(_GAZETTE, publisher="Gazette"), document(_HERALD, publisher="Herald")]
    merged = _merge(documents)
    statement = _only(merged, "nine more")
    assert {one.content.document for one in statement.occurrences} == {one.id for one in documents}
    assert statement.speakers == (EntityId("e-Holt"),)
    assert statement.speaker_text == "Ada Holt"
    source = _source(merged, documents, statement)
    assert source.kind is SourceKind.LOST
    assert source.id not in {one.id for one in merged.sources}, "the one that lineage found is taken"


def test_what_a_given_text_says_itself_comes_from_it() -> None:
    documents = [document(_JOINT, title="Joint statement of Norland and Sudmark"), document(_REPORT)]
    merged = _merge(documents)
    statement = _only(merged, "northern road to all carts")
    assert _source(merged, documents, statement).document == documents[0].id
    assert [one.content.document for one in statement.occurrences if one.cue is None] == [documents[0].id]
    assert set(statement.speakers) == {EntityId("e-Norland"), EntityId("e-Sudmark")}
    assert not any(one.altered for one in statement.occurrences)


def test_what_two_announce_together_comes_from_the_one_text_of_theirs_that_has_it() -> None:
    told = "Norland and Sudmark announced a mended road, paid lamps and northern carts."
    other = "Norland and Sudmark announced that the crown jewels had been found in a cellar."
    documents = [
        document(_JOINT, title="Joint statement of Norland and Sudmark"),
        document(_REPORT),
        document(f"Good news\n\nIt rained. {told}"),
        document(f"More news\n\nIt snowed. {other}"),
    ]
    merged = _merge(documents)
    assert _source(merged, documents, _only(merged, "paid lamps")).document == documents[0].id
    assert _source(merged, documents, _only(merged, "crown jewels")).kind is SourceKind.LOST


def test_what_two_announce_right_behind_their_joint_statement_comes_from_it() -> None:
    behind = "Norland and Sudmark announced a fair in a harbour and several other gestures."
    documents = [
        document(_JOINT, title="Joint statement of Norland and Sudmark"),
        document(_REPORT),
        document(f"In a joint statement, Norland and Sudmark said that carts would cross. {behind}"),
    ]
    merged = _merge(documents)
    assert _source(merged, documents, _only(merged, "other gestures")).document == documents[0].id


def test_a_lost_source_that_lineage_found_has_what_else_documents_have_from_it() -> None:
    documents = [
        document(f"{_GAZETTE} Ada Holt wrote on Lantern that she was very glad.", publisher="Gazette"),
        document(f"{_HERALD}\n\nLater Holt added in the post that she was very glad.", publisher="Herald"),
    ]
    merged = _merge(documents)
    lost = _only(merged, "nine more").source
    added = [passage for passage in merged.passages if passage.from_.source == lost]
    assert lost not in {one.id for one in merged.sources}
    assert {passage.to.document for passage in added} == {one.id for one in documents}
    assert all("very glad" in passage.to.quote for passage in added)
    copy = document(f"{documents[0].text} It rained all night.", publisher="Echo")
    merged = _merge([*documents, copy])
    having = {one.to.document for one in merged.passages if "very glad" in one.to.quote}
    assert documents[1].id in having
    assert len(having & {documents[0].id, copy.id}) == 1, "of a text and its copy one heard the speaker"


@pytest.mark.parametrize(
    ("day", "kind"), [("2031-04-03", SourceKind.DOCUMENT), ("2031-04-09", SourceKind.LOST)]
)
def test_on_the_day_of_a_joint_text_less_of_it_is_enough(day: str, kind: SourceKind) -> None:
    told = "Norland and Sudmark announced on Thursday that wagons would cross the northern pass in May."
    documents = [
        document(_JOINT, title="Joint statement of Norland and Sudmark", published="2031-04-03"),
        document(_REPORT),
        document(f"Good news\n\nIt rained. {told}"),
    ]
    annotated = annotate(documents[2])
    words = [annotated.word(word) for word in range(len(annotated.annotation))]
    at = words.index("Thursday")
    time = Time(
        start=day,
        end=None,
        precision=Precision.DAY,
        text="Thursday",
        method=TimeMethod.RESOLVED,
        anchor="2031-04-04",
    )
    merged = _merge(documents, {documents[2].id: (Said(at, at + 1, time),)})
    source = _source(merged, documents, _only(merged, "wagons"))
    assert source.kind is kind


def test_retellings_by_one_speaker_share_one_lost_source() -> None:
    documents = [
        document("Snow fell.\n\nAda Holt said that the old dam would hold until the next spring."),
        document("Rain fell.\n\nThe old dam would hold until next spring, said Holt. Nobody slept."),
    ]
    merged = _merge(documents)
    (statement,) = merged.statements
    assert len(statement.occurrences) == 2
    (source,) = merged.sources
    assert (source.id, source.kind) == (statement.source, SourceKind.LOST)
    assert source.label == "words of Ada Holt"
    assert {one.to.document for one in merged.passages} == {one.id for one in documents}
    assert all(one.from_.source == source.id for one in merged.passages)


def test_different_speakers_are_different_statements() -> None:
    merged = _merge([document("Ada Holt said the dam would hold. Jon Lund said the dam would hold.")])
    assert sorted(one.speakers for one in merged.statements) == [("e-Holt",), ("e-Lund",)]
    assert len(merged.sources) == 2


def test_what_nobody_says_has_no_source() -> None:
    (statement,) = _merge([document("The army has reportedly moved.")]).statements
    assert (statement.source, statement.speakers, statement.speaker_text) == (None, (), "")
    assert statement.reasons


def test_nesting_names_the_statement_that_reports() -> None:
    merged = _merge([document("Ada Holt said that Jon Lund had told her the bridge was unsafe.")])
    outer, inner = (
        _only(merged, "had told"),
        next(one for one in merged.statements if "told" not in one.content),
    )
    assert inner.within == outer.id
    assert outer.within is None


def test_an_inquiry_is_no_network_that_somebody_posts_on() -> None:
    merged = _merge([document("A Norlandic inquiry found that the trawler had been overloaded.")])
    assert all("post on" not in source.label for source in merged.sources)
    assert any("inquiry" in source.label for source in merged.sources)


def test_a_speaker_goes_on_in_the_same_medium() -> None:
    merged = _merge(
        [
            document(
                "“It is over and done with,” Ada Holt wrote on Lantern.\n\n"
                "“We can all sleep now,” wrote Holt."
            )
        ]
    )
    (source,) = merged.sources
    assert {one.source for one in merged.statements} == {source.id}
    assert source.label == "post on Lantern by Ada Holt"


def test_a_time_beside_the_cue_dates_the_statement() -> None:
    annotated = annotate(document("Ada Holt said on Monday that the dam would hold on Friday."))
    words = [annotated.word(word) for word in range(len(annotated.annotation))]
    times = tuple(
        Said(
            words.index(day),
            words.index(day) + 1,
            Time(
                start=start,
                end=None,
                precision=Precision.DAY,
                text=day,
                method=TimeMethod.RESOLVED,
                anchor="2031-04-02",
            ),
        )
        for day, start in (("Monday", "2031-03-31"), ("Friday", "2031-04-04"))
    )
    account = Account(annotated=annotated, attributions=attributions_in(annotated), times=times)
    (statement,) = merge([account], Surnames((annotated,)), (), (), ()).statements
    assert statement.date is not None
    assert statement.date.start == "2031-03-31"


def test_bracketed_words_alter_a_quotation() -> None:
    merged = _merge([document("“I have seen [the dam] myself,” Ada Holt said.")])
    assert [one.altered for one in merged.statements[0].occurrences] == [True]


def test_an_edited_wording_is_altered_and_the_full_one_is_not() -> None:
    documents = [
        document(f"Morning\n\n{_POST}"),
        document(
            "Evening\n\n“I have waited nine years for this day, and I would wait nine more,” wrote Ada Holt."
        ),
    ]
    statement = _only(_merge(documents), "nine more")
    assert sorted(one.altered for one in statement.occurrences) == [False, True]


def test_the_order_of_documents_changes_nothing() -> None:
    documents = [document(text) for text in (_GAZETTE, _HERALD, _JOINT, _REPORT)]
    results = [_merge(order) for order in permutations(documents)]
    assert all(one == results[0] for one in results)


_SENTENCES = st.sampled_from(
    [
        "Ada Holt said the dam would hold.",
        "“The dam will hold for many years to come,” said Holt.",
        "Jon Lund denied that the road was closed.",
        "According to Lund, nine carts were lost in the snow.",
        "“Nobody has told me,” Lund said. “I was asleep.”",
        "Holt said that Lund had told her about the carts.",
        "The army has reportedly moved to the north.",
        "“We have all seen worse than this,” he added.",
        "Snow fell on the town.",
        "Both sides agreed. “Yes,” said Holt.",
    ]
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(_SENTENCES, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=3, unique=True)
)
def test_a_copy_adds_occurrences_and_no_statement(texts: list[str]) -> None:
    documents = [document(text) for text in texts]
    copy = replace(document(texts[0]), id=DocumentId("d-copy"))
    before, after = _merge(documents), _merge([*documents, copy])
    assert len(after.statements) == len(before.statements)
    assert [one.id for one in after.statements] == [one.id for one in before.statements]
    assert [one.content for one in after.statements] == [one.content for one in before.statements]
    told = [
        one for one in before.statements if documents[0].id in {o.content.document for o in one.occurrences}
    ]
    copied = [one for one in after.statements if copy.id in {o.content.document for o in one.occurrences}]
    assert len(copied) == len(told)


@settings(max_examples=40, deadline=None)
@given(st.lists(_SENTENCES, min_size=1, max_size=6).map(" ".join))
def test_every_occurrence_verifies_and_no_content_has_its_cue(text: str) -> None:
    given_ = document(text)
    merged = _merge([given_])
    ids = [one.id for one in merged.statements]
    assert len(set(ids)) == len(ids)
    for statement in merged.statements:
        assert statement.occurrences
        for occurrence in statement.occurrences:
            for evidence in (occurrence.content, occurrence.speaker, occurrence.cue):
                if evidence is not None:
                    evidence.check(given_)
            if occurrence.cue is not None:
                apart = (
                    occurrence.cue.end <= occurrence.content.start
                    or occurrence.content.end <= occurrence.cue.start
                )
                assert apart
    for carrier in merged.carriers:
        assert carrier.statement in ids


def test_what_an_account_took_from_a_text_cue_and_all_makes_no_lost_source() -> None:
    text = "Norland and Sudmark hope that all their neighbours will soon mend the old road too."
    told = "Sudmark demanded that its neighbours repair it."
    documents = [
        document(f"{_JOINT} {text}", title="Joint statement of Norland and Sudmark", published="2031-04-03"),
        document(f"It rained. {told}"),
    ]
    sources = [
        Source(id=source_id(one.id), kind=SourceKind.DOCUMENT, label="a text", document=one.id)
        for one in documents
    ]
    ways = {told: SourceKind.DOCUMENT, "It rained.": SourceKind.LOST}
    for words, kind in ways.items():
        start = documents[1].text.index(words)
        passage = Passage(
            id=PassageId("p-1"),
            from_=PassageOrigin(source=sources[0].id),
            to=cite(documents[1], start, start + len(words)),
            kind=PassageKind.PARAPHRASE,
            similarity=0.5,
            direction=0.9,
            variants=(),
            reasons=("given by the test",),
        )
        merged = _merged(documents, (passage,), sources)
        statement = _only(merged, "repair it")
        found = {one.id: one.kind for one in (*sources, *merged.sources)}
        assert statement.source is not None
        assert found[statement.source] is kind, words


def test_a_lost_source_has_the_full_name_of_its_speaker() -> None:
    annotated = annotate(document("Holt said that the dam would hold until the autumn."))
    account = Account(annotated=annotated, attributions=attributions_in(annotated))
    holt = entity("Ada Holt", type_=EntityType.PERSON)
    known = replace(holt, id=EntityId("e-Holt"))
    (source,) = merge([account], Surnames((annotated,), (known,)), (), (), ()).sources
    assert source.label == "words of Ada Holt"


def test_it_is_the_body_spoken_of_before_and_never_the_person_who_spoke() -> None:
    spoke = "Ada Holt, the keeper, said the dam was safe. "
    merged = _merge([document(spoke + 'Norland called the bill "steep". "We will not pay it," it said.')])
    assert _only(merged, "We will not pay it").speakers == (EntityId("e-Norland"),)
    nobody = _merge([document(spoke + 'The bill was steep. "We will not pay it," it said.')])
    assert _only(nobody, "We will not pay it").speakers == ()

from __future__ import annotations

from dataclasses import replace

from recension.record import ConflictKind, DocumentId, Modality, Role, SourceId, StemmaEdge
from recension.report.catalogue import catalogue
from recension.report.labels_of_claims import SIGNS, STANDINGS, Standing
from recension.report.notes import Notes
from recension.report.templating import resource
from recension.report.views.chain import chain
from recension.report.views.claims import StoryClaims, claims_by_story, set_out, story_claims
from recension.report.views.columns import MOST_COLUMNS, MOST_FOLDS, columns
from recension.report.views.conflicts import conflicts
from recension.report.views.standings import standings
from tests.report.accounts import at, of_documents
from tests.report.exchange.documents import ALL, COPY, DECLARATION, DENIAL, OF, QUAY, REPRINT, WIRE
from tests.report.exchange.record import exchange_record
from tests.report.exchange.what import MAY_HAVE_CROSSED

RECORD = exchange_record()
KNOWN = catalogue(RECORD)


def told() -> StoryClaims:
    (story,) = RECORD.stories
    return story_claims(KNOWN, Notes(), story, "title", claims_by_story(KNOWN)[story.id], 0)


def test_copies_fold_under_what_they_copy() -> None:
    found = columns(KNOWN, [KNOWN.documents[id_] for id_ in KNOWN.documents], {})
    places = [column.document for column in found]
    assert places.index(COPY.id) == places.index(DECLARATION.id) + 1
    assert places.index(REPRINT.id) == places.index(WIRE.id) + 1
    heads = {column.document: column for column in found}
    assert heads[DECLARATION.id].unfolds == heads[COPY.id].fold != 0
    assert heads[DECLARATION.id].copies == 1
    assert heads[QUAY.id].fold == heads[QUAY.id].unfolds == 0


def test_copies_of_a_lost_source_fold_under_the_first_of_them() -> None:
    lost = next(source for source in RECORD.sources if source.document is None)
    documents = tuple(replace(doc, role=Role.RELAY) for doc in RECORD.documents if doc in (WIRE, QUAY))
    edges = tuple(
        StemmaEdge(from_=lost.id, to=OF[doc.id].id, share=0.9, confidence=0.9, passages=())
        for doc in documents
    )
    record = replace(RECORD, documents=documents, stemma=replace(RECORD.stemma, edges=edges))
    known = catalogue(record)
    found = columns(known, list(known.documents.values()), {})
    assert [column.fold for column in found] == [0, 1]
    assert found[0].copies == 1


def test_of_many_accounts_those_that_carry_most_have_columns() -> None:
    many = [replace(ALL[0], id=f"d-{i:03}", role=Role.REPORT) for i in range(MOST_COLUMNS + 5)]  # pyright: ignore[reportArgumentType] - an id
    known = catalogue(of_documents(*many))
    found = columns(known, many, {many[-1].id: 3})
    assert len(found) == MOST_COLUMNS
    assert many[-1].id in {column.document for column in found}


def test_copies_without_a_column_are_counted() -> None:
    many = [replace(REPRINT, id=DocumentId(f"d-{i:03}"), role=Role.RELAY) for i in range(MOST_COLUMNS + 5)]
    record = replace(RECORD, documents=(WIRE, *many))
    edges = tuple(
        StemmaEdge(from_=OF[WIRE.id].id, to=SourceId(f"s-{i:03}"), share=1.0, confidence=1.0, passages=())
        for i in range(len(many))
    )
    sources = tuple(
        replace(OF[WIRE.id], id=SourceId(f"s-{i:03}"), document=doc.id) for i, doc in enumerate(many)
    )
    record = replace(
        record, sources=(OF[WIRE.id], *sources), stemma=replace(RECORD.stemma, edges=edges), stories=()
    )
    known = catalogue(record)
    found = columns(known, list(known.documents.values()), {})
    assert len(found) == MOST_COLUMNS
    assert found[0].copies == len(many)


def test_the_style_sheet_unfolds_as_many_groups_as_there_can_be() -> None:
    style = resource("facts.css")
    assert f":has(.unfold-{MOST_FOLDS}:checked) .fold-{MOST_FOLDS} " in style
    assert f".unfold-{MOST_FOLDS + 1}:" not in style


def test_every_standing_has_a_sign_of_its_own() -> None:
    assert set(SIGNS) == set(STANDINGS) == set(Standing)
    assert len(set(SIGNS.values())) == len(Standing)


def test_a_document_that_tells_it_as_possible_hedges() -> None:
    claim = next(one for one in RECORD.claims if one.events == (MAY_HAVE_CROSSED.id,))
    ((standing, _),) = standings(KNOWN, claim)[QUAY.id]
    assert standing is Standing.HEDGES
    sure = replace(MAY_HAVE_CROSSED, modality=Modality.ACTUAL)
    events = tuple(sure if event.id == sure.id else event for event in RECORD.events)
    ((standing, _),) = standings(catalogue(replace(RECORD, events=events)), claim)[QUAY.id]
    assert standing is Standing.STATES


def test_the_matrix_says_what_each_account_makes_of_a_claim() -> None:
    story = told()
    row = next(row for row in story.rows if row.text == "All five customs officers are home")
    made = {column.document: cell.word for column, cell in zip(story.columns, row.cells, strict=True)}
    assert made[WIRE.id] == "quotes"
    assert made[REPRINT.id] == "copies"
    assert made[DENIAL.id] == "contradicts"
    assert made[DECLARATION.id] == "silent"
    assert (row.independent, row.at_most, row.documents, row.conflicts) == (1, 2, 4, 1)
    head = next(
        cell for column, cell in zip(story.columns, row.cells, strict=True) if column.document == WIRE.id
    )
    assert head.copies == 1
    silent = next(cell for cell in row.cells if cell.standing == "silent")
    assert silent.note is None


def test_claims_stand_by_how_many_sources_they_rest_on() -> None:
    groups = told().groups
    assert [group.heading for group in groups] == [
        "Two independent sources or more",
        "One independent source",
    ]
    assert [row.text for row in groups[0].rows] == ["12 surveyors crossed the Arch Bridge"]
    assert all(row.independent == 1 for row in groups[1].rows)


def test_a_document_that_nobody_read_is_not_called_silent() -> None:
    documents = tuple(replace(doc, annotator=None) if doc.id == QUAY.id else doc for doc in RECORD.documents)
    known = catalogue(replace(RECORD, documents=documents))
    (story,) = RECORD.stories
    told = story_claims(known, Notes(), story, "title", claims_by_story(known)[story.id], 0)
    row = next(row for row in told.rows if row.text == "12 surveyors crossed the Arch Bridge")
    made = {column.document: cell.word for column, cell in zip(told.columns, row.cells, strict=True)}
    assert made[QUAY.id] == "not read"
    assert made[DECLARATION.id] == "silent"


def test_the_chain_holds_every_support_once() -> None:
    for claim in RECORD.claims:
        found = chain(KNOWN, Notes(), claim, standings(KNOWN, claim))
        assert len(found.voices) == claim.independent_sources
        origins = [origin for voice in found.voices for origin in voice.origins]
        origins += [*found.uncounted, *([found.unnamed] if found.unnamed else [])]
        carried = [one for origin in origins for one in origin.carriers] + list(found.against)
        assert len(carried) == len(claim.support)


def test_what_one_account_alone_has_is_listed_apart() -> None:
    story = told()
    assert {fact.text for fact in story.single} == {
        "The bridge had been closed since 2029",
        "The officers crossed at night",
        "It rained",
    }
    assert [fact.unnamed for fact in story.single if fact.text == "It rained"] == [True]
    assert len(story.rows) + len(story.single) == len(RECORD.claims)


def test_a_record_of_many_stories_sets_out_fewer_claims() -> None:
    many = replace(KNOWN, stories=KNOWN.stories * 20)
    claims = [claim for claim in RECORD.claims if len(claim.support) > 1] * 20
    assert len(set_out(many, claims, 0)[0]) > len(set_out(many, claims, 1)[0]) > 0


def test_in_a_distortion_the_origin_comes_first_and_the_other_departs() -> None:
    for view in conflicts(KNOWN, Notes(), RECORD.claims):
        if view.distortion:
            assert [value.departs for value in view.values] == [False, True]
            assert view.values[0].wordings[0].card.siglum == KNOWN.sigla[DECLARATION.id]
        else:
            assert not any(value.departs or value.origin for value in view.values)


def test_which_one_departs_does_not_hang_on_the_order_of_the_values() -> None:
    claim = next(
        one for one in RECORD.claims if any(c.kind is ConflictKind.DISTORTION for c in one.conflicts)
    )
    turned = replace(claim, conflicts=tuple(replace(c, values=c.values[::-1]) for c in claim.conflicts))
    assert [value.value for value in conflicts(KNOWN, Notes(), [turned])[0].values] == [
        value.value for value in conflicts(KNOWN, Notes(), [claim])[0].values
    ]


def test_a_conflict_shows_its_words_in_their_context() -> None:
    view = next(one for one in conflicts(KNOWN, Notes(), RECORD.claims) if not one.distortion)
    assert view.values[0].wordings[0].around == (
        "“All ",
        "five",
        " officers are home,” Osmara's…",
    )
    assert at(WIRE, "five").quote == "five"

"""A dispatch that was not given, and two papers that print it: what the record says of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from recension.pipeline import build
from recension.record import Record, Relation, SourceKind, verify

_STATEMENT = """Statement of the Harbour Board

1 May 2031

The Harbour Board of Quill will dredge the eastern channel before the autumn storms begin.

Pilots from Tarn and Oss will be sworn in at the custom house, where a list of their names is kept.

The old lighthouse on Gannet Rock will be lit again, after nineteen dark years, by the last week of June.

Grain barges from the upper river pass first, and timber rafts wait at the weir until the evening bell.

A school for helmsmen opens beside the ropewalk as soon as the roof has been mended.
"""
_COURIER = """Quill Courier

Channel to be dredged

3 May 2031

The Harbour Board of Quill will dredge the eastern channel before the autumn storms begin.

Merchants rejected the plan on Monday and demanded lower tolls at a meeting in the ropewalk.

Pilots from Tarn and Oss will be sworn in at the custom house, where a list of their names is kept,\
 and divers mapped three sunken colliers near the sluice last winter.

The old lighthouse on Gannet Rock will be lit again by the last week of June.

Grain barges from the upper river pass first under escort of two patrol cutters,\
 and timber rafts wait at the weir until the evening bell.
"""
_POST = """Oss Post

Harbour plans

4 May 2031

The Harbour Board of Quill will dredge the eastern channel before the autumn storms begin.

Merchants rejected the plan on Monday and demanded lower tolls at a meeting in the ropewalk.

Pilots from Tarn and Oss will be sworn in at the custom house,\
 and divers mapped three sunken colliers near the sluice last winter.

The old lighthouse on Gannet Rock will be lit again, after nineteen dark years, by the last week of June.

Grain barges from the upper river pass first under escort of two patrol cutters.

A school for helmsmen opens beside the ropewalk as soon as the roof has been mended.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    folder = tmp_path_factory.mktemp("dispatch")
    for name, text in (("statement", _STATEMENT), ("courier", _COURIER), ("post", _POST)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return build([folder], clock=lambda: datetime(2031, 6, 1, tzinfo=UTC))


def test_the_dispatch_stands_between_the_statement_and_the_papers(record: Record) -> None:
    assert verify(record) == ()
    (lost,) = [source for source in record.sources if source.kind is SourceKind.LOST]
    name = {document.id: document.source.path or "" for document in record.documents}
    node = {one.id: name[one.document] if one.document else "dispatch" for one in record.sources}
    edges = {(Path(node[edge.from_]).stem, Path(node[edge.to]).stem) for edge in record.stemma.edges}
    assert edges == {("statement", "dispatch"), ("dispatch", "courier"), ("dispatch", "post")}
    assert lost.label == "lost version behind Quill Courier and Oss Post"
    assert lost.evidence


def test_what_both_papers_have_from_it_has_one_source(record: Record) -> None:
    (lost,) = [source for source in record.sources if source.kind is SourceKind.LOST]
    shared = [claim for claim in record.claims if "rejected" in claim.text or "demanded" in claim.text]
    assert shared
    for claim in shared:
        assert len({support.document for support in claim.support}) == 2
        assert {support.relation for support in claim.support} == {Relation.COPIES}
        assert claim.origins == (lost.id,)
        assert claim.independent_sources == claim.at_most == 1

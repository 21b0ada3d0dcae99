from __future__ import annotations

from dataclasses import replace

from recension.record import Stemma
from recension.report.catalogue import catalogue
from recension.report.families import families
from tests.report.accounts import ferry_record


def test_documents_joined_by_the_stemma_are_one_family_and_others_stand_alone() -> None:
    known = catalogue(ferry_record())
    letters = [sorted(known.sigla[id_] for id_ in family.documents) for family in families(known)]
    assert letters == [["A", "B", "C"], ["D"], ["E"]]


def test_a_lost_source_belongs_to_the_family_that_needs_it() -> None:
    known = catalogue(ferry_record())
    assert [[known.sigla[id_] for id_ in family.lost] for family in families(known)] == [[], ["α"], []]


def test_every_document_is_in_exactly_one_family() -> None:
    record = ferry_record()
    for stemma in (record.stemma, Stemma(nodes=(), edges=())):
        known = catalogue(replace(record, stemma=stemma))
        members = [id_ for family in families(known) for id_ in family.documents]
        assert sorted(members) == sorted(document.id for document in record.documents)

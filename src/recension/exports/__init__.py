"""Exports: the apparatus and the family tree of a record in the formats that the field reads."""

from recension.exports.apparatus import Apparatus, Witness, apparatus
from recension.exports.collation import Collation, Departure
from recension.exports.dot import export_dot
from recension.exports.graphml import export_graphml
from recension.exports.readings import Entry, Reading
from recension.exports.tei import export_tei

__all__ = [
    "Apparatus",
    "Collation",
    "Departure",
    "Entry",
    "Reading",
    "Witness",
    "apparatus",
    "export_dot",
    "export_graphml",
    "export_tei",
]

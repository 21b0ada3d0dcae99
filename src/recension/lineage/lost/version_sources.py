"""Lost versions as the record gives them: a source, and what its copies have from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.direction.direction import Direction, direction_of
from recension.lineage.lost.odd_readings import had, lacked, stretches
from recension.lineage.stemma.parents import Parent, as_drawn
from recension.lineage.witnesses.named_witnesses import listed, name_of, time_bound
from recension.record import (
    Passage,
    PassageId,
    PassageKind,
    PassageOrigin,
    Source,
    SourceId,
    SourceKind,
    content_id,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.lineage.lost.lost_versions import LostVersion
    from recension.lineage.lost.odd_readings import Kin
    from recension.lineage.witnesses.witness import Witness
    from recension.record import DocumentId

# Of a document and what shares a lost source with it.
_OPEN: Final = Direction(
    confidence=0.5, reasons=("undecided: both may go back to a version that was not given",)
)
_NO_RUNS: Final = np.zeros(0, np.uint64)
EXISTED: Final = 0.85
"""How sure it is that a version existed. Of 30 inferred from generated traditions 29 did
(`evaluation/lost_versions.py`); less, as newsrooms share more sentences than these copies do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionSource:
    """A lost version in the form of the record.

    Attributes:
        version: the version.
        source: the source it is.
        passages: what its copies have from it and from no given document.
        shares: for each copy the share of its words that it has from the version.
        from_above: of the words that the fullest copy shows of it, the share that what it goes back to has.
    """

    version: LostVersion
    source: Source
    passages: tuple[Passage, ...]
    shares: Mapping[DocumentId, float]
    from_above: float


def version_source(
    version: LostVersion, witnesses: Mapping[DocumentId, Witness], parent_of: Mapping[DocumentId, DocumentId]
) -> VersionSource:
    """Give a lost version the form of the record.

    Args:
        version: the version.
        witnesses: the documents.
        parent_of: the given document that each of the others is set beside, where there is one.
    """
    copies = [witnesses[copy] for copy in version.copies]
    runs, counts = np.unique(np.concatenate([np.unique(copy.runs) for copy in copies]), return_counts=True)
    common = runs[counts > 1]
    id_ = SourceId(content_id("s", "version", version.above or "", *version.copies))
    names = listed([name_of(copy) for copy in copies])
    passages: list[Passage] = []
    shares: dict[DocumentId, float] = {}
    fullest = (0, 0.0)
    for copy in copies:
        document = copy.document.id
        shared = had(copy, common)
        above = had(copy, witnesses[version.above].runs if version.above is not None else _NO_RUNS)
        whole = int((shared | above).sum())
        shares[document] = whole / max(1, len(copy))
        fullest = max(fullest, (whole, int(above.sum()) / max(1, whole)))
        if document in parent_of:
            shared = shared & lacked(copy, witnesses[parent_of[document]].runs)
        for span in stretches(shared):
            to = copy.evidence(*span)
            passages.append(
                Passage(
                    id=PassageId(content_id("p", id_, to.document, to.start, to.end)),
                    from_=PassageOrigin(source=id_),
                    to=to,
                    kind=PassageKind.VERBATIM,
                    similarity=1.0,
                    direction=1.0,
                    reasons=(
                        "another of its copies has the same words, and no given document is their source",
                    ),
                    variants=(),
                    confidence=EXISTED,
                )
            )
    evidence = tuple(passage.to for passage in passages)
    return VersionSource(
        version=version,
        source=Source(
            id=id_,
            kind=SourceKind.LOST,
            label=f"lost version behind {names}",
            document=None,
            reasons=tuple(_reasons(version, names, witnesses)),
            evidence=evidence,
        ),
        passages=tuple(passages),
        shares=shares,
        from_above=fullest[1],
    )


def _reasons(version: LostVersion, names: str, witnesses: Mapping[DocumentId, Witness]) -> list[str]:
    copies = [witnesses[copy].document for copy in version.copies]
    if version.above is None:
        reasons = [
            f"{names} have one text, and each lacks words of it that two others share: none is the source",
            "what two alone share stands amid what they share with a third: nobody put it in as a block",
        ]
    else:
        above = name_of(witnesses[version.above])
        reasons = [
            f"{names} share words that {above} lacks",
            f"each has words of {above} that another of them lacks: none of them is the source of the others",
            f"what they alone share stands amid words of {above}: none took it over from another as a block",
        ]
    return [*reasons, *time_bound(copies)]


def below_versions(
    parents: Sequence[Parent], versions: Sequence[LostVersion], kin: Kin
) -> tuple[Parent, ...]:
    """Hang the copies of lost versions on what these go back to, and leave their way open where nothing is.

    Args:
        parents: the parent of every document that has one, in a tree of given documents.
        versions: the lost versions.
        kin: what every two documents share, both ways.
    """
    of = {one.child: one for one in parents}
    for version in versions:
        above = version.above
        if above is not None and above in of and of[above].parent in version.copies:
            del of[above]
        for copy in version.copies:
            if above is None:
                if copy in of:
                    of[copy] = replace(of[copy], direction=_OPEN)
            elif copy not in of or of[copy].parent != above:
                direction = as_drawn(direction_of(kin[above, copy].pair()))
                of[copy] = Parent(parent=above, child=copy, direction=direction, choice=1.0)
    return tuple(of[child] for child in sorted(of))

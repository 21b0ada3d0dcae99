"""Claims on the bundled stories, against what was written down for them by hand before any output was seen.

Undertakings, status, supports, independent sources, conflicts. Needs no data but the examples themselves.

A thing that is expected is found where a thing of the record has words at its place. Of claims that meet at a
place the one counts that holds most of the places expected together.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from evaluation.measurement import Measurement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recension.record import Claim, Conflict, Document, Evidence, Record, Undertaking

BUNDLED: Final = True
"""Read by the command line: this measurement needs no --data."""

_EXAMPLES: Final = Path(__file__).parent.parent / "examples"
_STORIES: Final = (("harbour-exchange", "expected-claims.json"), ("brask-settlement", "expected.json"))
_OVERLAP: Final = 0.35
"""Share of the shorter of evidence and expected words that both must hold to be at one place."""


class Tally(NamedTuple):
    """Right answers of those asked for."""

    right: int
    asked: int

    @property
    def share(self) -> float:
        """Right of asked, 0 to 1; 0 where nothing was there to be right."""
        return self.right / self.asked if self.asked else 0.0


class _Place(NamedTuple):
    document: str
    start: int
    end: int


def measure(data: Path) -> Measurement:
    """Score both stories."""
    del data
    from recension import build  # noqa: PLC0415

    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    inputs: list[Path] = []
    for name, expected in _STORIES:
        accounts = _EXAMPLES / name / "accounts"
        truth = json.loads((_EXAMPLES / name / expected).read_text("utf-8"))
        inputs += [*sorted(accounts.iterdir()), _EXAMPLES / name / expected]
        for what, tally in scores(build([str(accounts)]), truth).items():
            rows.append((name, what, f"{tally.right}/{tally.asked}", f"{tally.share:.3f}"))
            figures[f"{name} {what}"] = tally.share
    return Measurement(
        columns=("story", "what", "right", "share"), rows=tuple(rows), figures=figures, inputs=tuple(inputs)
    )


def scores(record: Record, truth: dict[str, Any]) -> dict[str, Tally]:
    """Score a record against what was written down for it."""
    return {
        **_undertakings(record, truth["undertakings"]),
        **_claims(record, truth["claims"]),
        **_conflicts(record, truth),
        **_facts(record, truth),
    }


def _documents(record: Record) -> dict[str, Document]:
    return {(one.source.path or "").rsplit("/", 1)[-1]: one for one in record.documents}


def _places(record: Record, words: dict[str, str]) -> list[_Place]:
    found: list[_Place] = []
    documents = _documents(record)
    for name, quote in words.items():
        start = documents[name].text.find(quote)
        if start < 0:
            message = f"{name} does not say {quote!r}"
            raise ValueError(message)
        found.append(_Place(documents[name].id, start, start + len(quote)))
    return found


def _at(evidence: Evidence, place: _Place) -> float:
    if evidence.document != place.document:
        return 0.0
    shared = min(evidence.end, place.end) - max(evidence.start, place.start)
    return max(0, shared) / max(1, min(place.end - place.start, evidence.end - evidence.start))


def _undertakings(record: Record, expected: list[dict[str, Any]]) -> dict[str, Tally]:
    found = {one["key"]: _undertaking(record, one) for one in expected}
    taken = {id(one) for one in found.values() if one is not None}
    slots: list[bool] = []
    renderings: list[bool] = []
    right_status = 0
    asked_status = told_status = 0
    names = {one.id: name for name, one in _documents(record).items()}
    for one in expected:
        made = found[one["key"]]
        values = {step.value.value for step in made.status} if made is not None else set[str]()
        right_status += len(values & set(one["status"]))
        asked_status += len(one["status"])
        told_status += len(values)
        if made is None:
            continue
        slots.extend(_slots(record, made, one, found))
        given = {names[row.document]: row for row in made.renderings}
        for document, wanted in one["renderings"].items():
            row = given.get(document)
            fidelity, _, slot = wanted.partition(":")
            right = row is not None and row.fidelity == fidelity
            right = right and (not slot or any(c.slot == slot for c in (row.changes if row else ())))
            renderings.append(right or (row is None and fidelity == "omitted"))
    return {
        "undertakings found": Tally(len(taken), len(expected)),
        "undertakings that were expected": Tally(len(taken), len(record.undertakings)),
        "slots of undertakings": Tally(sum(slots), len(slots)),
        "renderings": Tally(sum(renderings), len(renderings)),
        "statuses found": Tally(right_status, asked_status),
        "statuses that were expected": Tally(right_status, told_status),
    }


def _undertaking(record: Record, expected: dict[str, Any]) -> Undertaking | None:
    """The undertaking at a place by the same act, the one with the least else in its words."""
    places = _places(record, expected["words"])
    candidates = [
        (evidence.end - evidence.start, one)
        for one in record.undertakings
        for evidence in one.evidence
        for place in places
        if _at(evidence, place) > 0 and one.action.split()[0] in expected["action"]
    ]
    return min(candidates, key=lambda pair: (pair[0], pair[1].id))[1] if candidates else None


def _slots(
    record: Record, made: Undertaking, expected: dict[str, Any], found: dict[str, Undertaking | None]
) -> Iterator[bool]:
    yield made.force == expected["force"]
    yield _named(record, made.parties, expected["parties"])
    if expected["counterparts"]:
        yield _named(record, made.counterparts, expected["counterparts"])
    if expected["object"]:
        yield made.object is not None and expected["object"] in made.object
    yield (made.means is not None) == (expected["means"] is not None)
    yield (made.quantity.value if made.quantity is not None else None) == expected["quantity"]
    yield (made.deadline.end or made.deadline.start if made.deadline is not None else None) == expected[
        "deadline"
    ]
    yield (made.condition is None) == (expected["condition"] is None)
    partners = {one.id for key in expected["in_return_for"] if (one := found.get(key)) is not None}
    yield set(made.in_return_for) >= partners and (bool(partners) or not made.in_return_for)


def _named(record: Record, ids: Iterable[str], names: list[str]) -> bool:
    entities = {str(one.id): one for one in record.entities}
    known = [{entities[id_].name, *entities[id_].aliases} for id_ in ids if id_ in entities]
    covered = all(any(any(name in alias for alias in one) for one in known) for name in names)
    return covered and len(known) == len(names)


def _claims(record: Record, expected: list[dict[str, Any]]) -> dict[str, Tally]:
    together = apart = 0
    asked_together = merged = 0
    independent: list[bool] = []
    most: list[bool] = []
    relations: list[bool] = []
    chosen: dict[str, Claim | None] = {}
    for one in expected:
        places = _places(record, one["words"])
        claim = _claim(record, places)
        chosen[one["key"]] = claim
        held = [p for p in places if claim is not None and _support(claim, p) is not None]
        together += max(0, len(held) - 1)
        asked_together += len(places) - 1
        if one["independent"] is not None:
            independent.append(claim is not None and claim.independent_sources == one["independent"])
        if one["at_most"] is not None:
            most.append(claim is not None and claim.at_most == one["at_most"])
        documents = _documents(record)
        for name, relation in one["relations"].items():
            place = next(p for p in places if p.document == documents[name].id)
            support = _support(claim, place) if claim is not None else None
            relations.append(support == relation)
    keys = [key for key, claim in chosen.items() if claim is not None]
    for key in keys:
        same = [other for other in keys if other != key and chosen[other] is chosen[key]]
        merged += bool(same)
        apart += not same
    return {
        "claims found": Tally(len(keys), len(expected)),
        "tellings brought together": Tally(together, asked_together),
        "claims kept apart": Tally(apart, apart + merged),
        "independent sources": Tally(sum(independent), len(independent)),
        "at most": Tally(sum(most), len(most)),
        "relations": Tally(sum(relations), len(relations)),
    }


def _claim(record: Record, places: list[_Place]) -> Claim | None:
    """The claim that meets most places; of those, the one with the tightest words."""

    def rank(claim: Claim) -> tuple[int, int, str]:
        met = [place for place in places if _support(claim, place) is not None]
        loose = sum(support.evidence.end - support.evidence.start for support in claim.support)
        return -len(met), loose // max(1, len(claim.support)), claim.id

    best = min(record.claims, key=rank, default=None)
    return best if best is not None and rank(best)[0] < 0 else None


def _support(claim: Claim, place: _Place) -> str | None:
    found = [one for one in claim.support if _at(one.evidence, place) >= _OVERLAP]
    return found[0].relation.value if found else None


def _conflicts(record: Record, truth: dict[str, Any]) -> dict[str, Tally]:
    conflicts = [conflict for claim in record.claims for conflict in claim.conflicts]
    wanted = 0
    for one in truth["conflicts"]:
        places = _places(record, one["words"])
        wanted += any(
            conflict.slot == one["slot"]
            and conflict.kind == one["kind"]
            and all(_meets(conflict, place) for place in places)
            for conflict in conflicts
        )
    clean = 0
    for one in truth["no_conflicts"]:
        places = _places(record, one)
        clean += not any(
            conflict.slot in {"number", "date"} and all(_meets(conflict, place) for place in places)
            for conflict in conflicts
        )
    return {
        "conflicts found": Tally(wanted, len(truth["conflicts"])),
        "what is no conflict": Tally(clean, len(truth["no_conflicts"])),
        "conflicts in all": Tally(wanted, len(conflicts)),
    }


def _meets(conflict: Conflict, place: _Place) -> bool:
    return any(
        evidence.document == place.document and evidence.start < place.end and evidence.end > place.start
        for value in conflict.values
        for evidence in value.evidence
    )


def _facts(record: Record, truth: dict[str, Any]) -> dict[str, Tally]:
    said = [_statement(record, one) for one in truth["statements"]]
    lost = 0
    for one in truth["lost_sources"]:
        lost += any(
            source.document is None and cast("str", one["label"]) in source.label for source in record.sources
        )
    events = [_event(record, one) for one in truth["events"]]
    return {
        "statements": Tally(sum(said), len(said)),
        "lost sources": Tally(lost, len(truth["lost_sources"])),
        "events": Tally(sum(one is not None for one in events), len(events)),
        "modality of events": Tally(sum(bool(one) for one in events), len(events)),
    }


def _statement(record: Record, expected: dict[str, Any]) -> bool:
    """Whether one statement of the speaker stands at all the places."""
    entities = {one.id: one for one in record.entities}
    places = _places(record, expected["words"])
    for one in record.statements:
        names = {one.speaker_text, *(entities[id_].name for id_ in one.speakers if id_ in entities)}
        if any(expected["speaker"] in name for name in names) and all(
            any(_at(occurrence.content, place) >= _OVERLAP for occurrence in one.occurrences)
            for place in places
        ):
            return True
    return False


def _event(record: Record, expected: dict[str, Any]) -> bool | None:
    """Whether the event at a place has the modality; null where there is none."""
    (place,) = _places(record, {expected["document"]: expected["words"]})
    found = [
        event
        for event in record.events
        if event.predicate.split()[0] == expected["predicate"]
        and any(_at(evidence, place) >= _OVERLAP for evidence in event.evidence)
    ]
    return any(event.modality == expected["modality"] for event in found) if found else None

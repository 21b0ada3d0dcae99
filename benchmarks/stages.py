"""What each stage costs beside the language model: `python -m benchmarks.stages PATH... [--runs N]`.

Reads every document in this process and prints, for each stage, processor seconds and their share of what
the language model takes. The first run is left out: it loads models and word lists.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence  # noqa: TC003 - part of public signatures
from typing import TypeVar

from recension.chronology import times_in
from recension.claims import Gathered, weigh
from recension.documents.inputs import Input, gather
from recension.documents.reading import read
from recension.entities import mentions_in, resolve
from recension.events import events_in, settle
from recension.lineage.alignments.matching import align_words
from recension.lineage.alignments.words import words_of
from recension.lineage.tracing import trace
from recension.pipeline.annotating import annotation_of, covered
from recension.pipeline.facts import DocumentFacts
from recension.statements import Account, attributions_in, merge, quoted_phrases_in
from recension.stories import group, infer_dates

_Result = TypeVar("_Result")


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time every stage of a build.")
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args(arguments)
    runs = [measured(options.paths) for _ in range(options.runs + 1)][1:]
    model = statistics.median(run["annotation"] for run in runs)
    for stage in runs[0]:
        seconds = sorted(run[stage] for run in runs)
        middle = statistics.median(seconds)
        print(f"{stage:<14} {seconds[0]:8.3f} {middle:8.3f} {seconds[-1]:8.3f}  {middle / model:6.2f}")


def measured(paths: Sequence[str]) -> dict[str, float]:
    """Run every stage once on some files; give processor seconds by stage."""
    spent: dict[str, float] = defaultdict(float)

    def timed(stage: str, work: Callable[[], _Result]) -> _Result:
        begin = time.process_time()
        result = work()
        spent[stage] += time.process_time() - begin
        return result

    inputs = [one for one in gather(paths, None) if isinstance(one, Input)]
    results = timed("reading", lambda: [read(one)[0] for one in inputs])
    documents = [document for document in results if document is not None]
    words = timed("matching", lambda: words_of(documents))
    alignments = timed("matching", lambda: align_words(words))
    stories = timed("grouping", lambda: group(documents, alignments))
    documents = list(timed("grouping", lambda: infer_dates(documents, stories)))
    facts: list[DocumentFacts] = []
    for document in covered(documents, None):
        annotated = timed("annotation", lambda document=document: annotation_of(document, None, None))
        times = timed("chronology", lambda annotated=annotated: times_in(annotated, None))
        mentions = timed("entities", lambda annotated=annotated: mentions_in(annotated))
        said = timed("statements", lambda annotated=annotated: attributions_in(annotated))
        quoted = timed(
            "statements", lambda annotated=annotated, said=said: quoted_phrases_in(annotated, said)
        )
        facts.append(
            DocumentFacts(
                annotated=annotated, times=times, mentions=mentions, attributions=said, quoted_phrases=quoted
            )
        )
    lineage = timed("lineage", lambda: trace(documents, alignments, words))
    entities = timed("entities", lambda: resolve([one.mentions for one in facts], stories))
    accounts = [Account(annotated=f.annotated, attributions=f.attributions, times=f.times) for f in facts]
    statements = timed(
        "statements", lambda: merge(accounts, entities, lineage.passages, lineage.sources, stories)
    )
    told = timed(
        "events",
        lambda: [event for f in facts for event in events_in(f.annotated, f.attributions, f.times)],
    )
    events = timed("events", lambda: settle(told, entities, statements.statements))
    gathered = Gathered(
        documents=tuple(documents),
        stories=tuple(stories),
        sources=(*lineage.sources, *statements.sources),
        passages=(*lineage.passages, *statements.passages),
        stemma=lineage.stemma,
        entities=entities.entities,
        statements=statements.statements,
        events=events,
    )
    timed("claims", lambda: weigh(gathered))
    return dict(spent)


if __name__ == "__main__":
    main(sys.argv[1:])

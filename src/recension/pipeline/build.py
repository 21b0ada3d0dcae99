"""Build: many accounts in, one record out."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from recension._version import __version__
from recension.documents.encoding_names import known
from recension.documents.inputs import Input, gather
from recension.documents.reading import read
from recension.entities import NOBODY, read_gazetteer, resolve
from recension.lineage.alignments.matching import align_words
from recension.lineage.alignments.words import words_of
from recension.lineage.passages.standing_matter import standing_matter
from recension.lineage.tracing import trace
from recension.pipeline.annotating import covered, models_of, too_long
from recension.pipeline.clock import Clock, clock_from, iso
from recension.pipeline.collecting import seldom_collected
from recension.pipeline.encoding import LazyEncoder
from recension.pipeline.facts import Task, facts_of
from recension.pipeline.future_dates import without_future_dates
from recension.pipeline.knowledge import know, with_annotators
from recension.pipeline.progress import Progress, Stage, silent
from recension.pipeline.runners import run
from recension.pipeline.voices import voices_of
from recension.record import Document, DocumentId, Generator, Problem, Record
from recension.stories import group, infer_dates, retell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.pipeline.facts import DocumentFacts
    from recension.record import Role, StemmaEdge, StoryId

Given = str | os.PathLike[str] | Input


@seldom_collected()
def build(  # noqa: PLR0913 - each is a choice of its own, by name
    given: Given | Iterable[Given],
    *,
    encoding: str | None = None,
    annotator: str | None = None,
    gazetteer: str | os.PathLike[str] | None = None,
    kept: Path | None = None,
    workers: int = 1,
    stdin: BinaryIO | None = None,
    clock: Clock | None = None,
    progress: Progress = silent,
) -> Record:
    """Read accounts and make one record of them.

    Nothing is fetched; nothing is written but to `kept`. The same inputs give the same record in whatever
    order they come. An input that cannot be read becomes one of the record's problems; the rest goes on.

    Args:
        given: paths of files and folders, globs, "-" for standard input, or `Input`s that hold a text.
        encoding: the encoding of every file, where you know better than the files say.
        annotator: what reads sentences, by name, before the one that comes with the installation; "none" for
            nothing, so that the record has only what needs no sentences.
        gazetteer: a file of names that you know, CSV or FollowTheMoney; they win over the built-in ones.
        kept: a folder for annotations, so that a later build does not make them again.
        workers: processes that read sentences where there are many documents; the result is the same for any
            number. More than one asks the calling program to guard its start, as `multiprocessing` does.
        stdin: where "-" reads from.
        clock: the time to put into the record; SOURCE_DATE_EPOCH or now where it is not given.
        progress: called while the build goes on.

    Returns:
        The record.

    Raises:
        InputError: there is no encoding of this name, or the gazetteer cannot be used; nothing was read.
        ModelError: there is no annotator of this name, or a language model is missing or broken.
    """
    if encoding is not None:
        known(encoding)  # a slip of the keyboard must not make every file a problem
    names = NOBODY if gazetteer is None else read_gazetteer(Path(gazetteer))
    moment = (clock or clock_from(os.environ))()
    documents, problems = _read(_inputs(given, stdin), encoding, progress)
    problems.extend(_without_account(documents))
    documents, in_future = without_future_dates(documents, moment)
    problems.extend(in_future)
    readable = covered(documents, annotator)  # what is missing is told before the work begins
    problems.extend(too_long(documents, annotator))

    progress(Stage.MATCHING, 0, len(documents))
    words = words_of(documents)
    standing = standing_matter(documents, words, align_words(words))
    alignments = standing.alignments

    progress(Stage.GROUPING, 0, len(documents))
    stories = group(documents, alignments, standing=standing.begins)
    documents = list(infer_dates(documents, stories))

    chosen = {document.id for document in readable}
    days = {id_: story.first for story in stories if story.first == story.last for id_ in story.documents}
    tasks = [
        Task(document=document, annotator=annotator, kept=kept, story_date=days.get(document.id))
        for document in documents
        if document.id in chosen
    ]
    facts: list[DocumentFacts] = []
    progress(Stage.ANNOTATING, 0, len(tasks))
    for done, one in enumerate(run(facts_of, tasks, workers), start=1):
        if isinstance(one, Problem):
            problems.append(one)
        else:
            facts.append(one)
        progress(Stage.ANNOTATING, done, len(tasks))

    progress(Stage.TRACING, 0, len(documents))
    entities = resolve([one.mentions for one in facts], stories, names)
    encoder = LazyEncoder()
    lineage = trace(
        documents,
        alignments,
        words,
        annotated=[one.annotated for one in facts],
        encoder=encoder,
        stories=[story.documents for story in stories],
        voices=voices_of(facts, entities),
    )
    roles = dict(lineage.roles)
    stories = retell(stories, documents, roles)

    placed = _placed(documents, {id_: s.id for s in stories for id_ in s.documents}, roles)

    progress(Stage.WEIGHING, 0, len(documents))
    knowledge = know(placed, stories, lineage, facts, entities, encoder=encoder, workers=workers)
    problems.extend(knowledge.problems)

    return Record(
        generator=Generator(name="recension", version=__version__, models=models_of(readable, annotator)),
        created=iso(moment),
        documents=with_annotators(placed, facts),
        stories=tuple(sorted(stories, key=lambda story: story.id)),
        sources=knowledge.sources,
        passages=knowledge.passages,
        stemma=replace(knowledge.stemma, edges=_sorted(knowledge.stemma.edges)),
        entities=knowledge.entities,
        statements=knowledge.statements,
        events=knowledge.events,
        undertakings=knowledge.weighed.undertakings,
        claims=knowledge.weighed.claims,
        timeline=knowledge.weighed.timeline,
        times=knowledge.times,
        quoted_phrases=knowledge.quoted_phrases,
        problems=tuple(sorted(problems, key=lambda p: (p.path or "", p.document or "", p.code, p.message))),
    )


def _inputs(given: Given | Iterable[Given], stdin: BinaryIO | None) -> Iterable[Input | Problem]:
    items = [given] if isinstance(given, str | os.PathLike | Input) else list(given)
    yield from gather([item for item in items if not isinstance(item, Input)], stdin)
    yield from (item for item in items if isinstance(item, Input))


def _read(
    inputs: Iterable[Input | Problem], encoding: str | None, progress: Progress
) -> tuple[list[Document], list[Problem]]:
    """Read everything; the same account given twice is one document with two paths."""
    documents: dict[DocumentId, Document] = {}
    problems: set[Problem] = set()
    progress(Stage.READING, 0, None)
    for count, item in enumerate(inputs, start=1):
        if isinstance(item, Problem):
            problems.add(item)
            continue
        document, found = read(item, stated_encoding=encoding)
        problems.update(found)
        if document is not None:
            twin = documents.get(document.id)
            documents[document.id] = document if twin is None else _merged(twin, document)
        progress(Stage.READING, count, None)
    return [documents[id_] for id_ in sorted(documents)], list(problems)


def _merged(one: Document, other: Document) -> Document:
    """One document of two inputs with the same text; which came first makes no difference."""
    first, second = sorted(
        (one, other), key=lambda d: (d.source.path is None, d.source.path or "", d.source.sha256)
    )
    paths = {first.source.path, second.source.path, *first.source.also_at, *second.source.also_at}
    also_at = sorted(path for path in paths if path is not None and path != first.source.path)
    return replace(first, source=replace(first.source, also_at=tuple(also_at)))


def _without_account(documents: Sequence[Document]) -> Iterable[Problem]:
    for document in documents:
        if not document.body:
            yield Problem(
                path=document.source.path,
                document=document.id,
                code="no_account",
                message="Everything in it looks like menus, notices and lists. The report shows its lines "
                "and the reason for setting each aside; if it holds an account, give that part as a file.",
            )


def _sorted(edges: Iterable[StemmaEdge]) -> tuple[StemmaEdge, ...]:
    return tuple(sorted(edges, key=lambda edge: (edge.from_, edge.to)))


def _placed(
    documents: Sequence[Document], stories: dict[DocumentId, StoryId], roles: dict[DocumentId, Role]
) -> tuple[Document, ...]:
    return tuple(
        replace(document, story=stories[document.id], role=roles[document.id] if document.body else None)
        for document in sorted(documents, key=lambda document: document.id)
    )

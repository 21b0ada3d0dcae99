"""Records whose passages and variants are known word for word: a base and copies with drawn edits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from recension.record import (
    Document,
    Evidence,
    Generator,
    Passage,
    PassageId,
    PassageKind,
    PassageOrigin,
    Record,
    Source,
    SourceId,
    SourceKind,
    Span,
    Stemma,
    StemmaEdge,
    Story,
    StoryId,
    Variant,
    VariantChange,
    VariantKind,
    VariantWeight,
    cite,
    content_id,
)
from tests.factories import document

if TYPE_CHECKING:
    from collections.abc import Sequence

STORY: Final = StoryId("st-1")

# what breaks markup: its own signs, characters that XML 1.0 forbids, overrides of direction, a lone surrogate
HOSTILE: Final = (
    *("<", "&", "]]>", "&amp;", '"', "'", "<!--", "<?x", "\\", '\\"', "{", "\x00", "\x0b", "\x1f", "\x7f"),
    *("\x85", "\u2028", "\u202e", "\u2066", "\ufffe", "\uffff", "\ud800", "\U0001f6a2", "e\u0301", "€"),
)
_WORDS: Final = st.sampled_from(["ferry", "pilot", "quay", "treaty", "harbour", "nine", "will", "the", "of"])
WORDS: Final = _WORDS | st.builds("{}{}".format, _WORDS, st.sampled_from(HOSTILE)) | st.sampled_from(HOSTILE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Words in the place of the base's words [first, first + length), or after the word before."""

    first: int
    length: int
    words: tuple[str, ...]
    weight: VariantWeight = VariantWeight.STYLE
    kind: VariantKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Words [first, last) of the base in another document; with `inverted` the base took them from it."""

    first: int
    last: int
    edits: tuple[Edit, ...] = ()
    inverted: bool = False


def placed(words: Sequence[str], at: int = 0) -> tuple[Span, ...]:
    """Where words stand that are joined by one character each."""
    ends = list(accumulate((len(word) + 1 for word in words), initial=at))
    return tuple(Span(start, end - 1) for start, end in pairwise(ends))


def tradition(lines: Sequence[Sequence[str]], copies: Sequence[Copy], **about: Any) -> Record:
    """A record of a base, its lines of words joined by single spaces, and of its copies."""
    base = _told([" ".join(line) for line in lines], **about)
    words = placed([word for line in lines for word in line])
    documents, passages = [base], []
    for number, copy in enumerate(copies):
        witness, passage = _copied(base, words, copy, number)
        documents.append(witness)
        passages.append(passage)
    return recorded(documents, passages)


def recorded(
    documents: Sequence[Document],
    passages: Sequence[Passage],
    edges: Sequence[StemmaEdge] = (),
    lost: Sequence[Source] = (),
) -> Record:
    """A record of one story."""
    told = sorted((replace(each, story=STORY) for each in documents), key=lambda each: each.id)
    sources = [
        Source(id=source_of(each), kind=SourceKind.DOCUMENT, label="", document=each.id) for each in told
    ]
    return Record(
        generator=Generator(name="recension", version="0"),
        created="2031-03-14T10:00:00Z",
        documents=tuple(told),
        stories=(
            Story(
                id=STORY, title="A <story>", documents=tuple(each.id for each in told), first=None, last=None
            ),
        ),
        sources=tuple(sorted((*sources, *lost), key=lambda each: each.id)),
        passages=tuple(sorted(passages, key=lambda each: each.id)),
        stemma=Stemma(nodes=tuple(sorted(each.id for each in (*sources, *lost))), edges=tuple(edges)),
        problems=(),
    )


def source_of(given: Document) -> SourceId:
    """The id of a document's source."""
    return SourceId(f"s{given.id}")


def passage_between(
    source: Document, copy: Document, there: Span, here: Span, variants: Sequence[Variant] = ()
) -> Passage:
    """A passage that runs from [there) of the source to [here) of the copy."""
    return Passage(
        id=PassageId(content_id("p", source.id, *there, copy.id, *here)),
        from_=PassageOrigin(
            source=source_of(source), start=there.start, end=there.end, quote=source.text[slice(*there)]
        ),
        to=cite(copy, *here),
        kind=PassageKind.EDITED,
        similarity=0.5,
        direction=0.75,
        reasons=(),
        variants=tuple(variants),
    )


def _told(lines: Sequence[str], **about: Any) -> Document:
    # every line is account, whatever its characters
    body = [span for span in placed(lines) if span.start < span.end]
    return document("\n".join(lines), body=body, **about)


def _copied(base: Document, words: Sequence[Span], copy: Copy, number: int) -> tuple[Document, Passage]:
    taken: list[str] = []
    places: list[tuple[Edit, int, int]] = []  # each with the words of the copy that it put in
    at = copy.first
    for edit in copy.edits:
        taken += [base.text[slice(*span)] for span in words[at : edit.first]]
        places.append((edit, len(taken), len(taken) + len(edit.words)))
        taken += edit.words
        at = edit.first + edit.length
    taken += [base.text[slice(*span)] for span in words[at : copy.last]]
    witness = _told([f"Account {number} begins.", " ".join(taken), "Its end."], publisher=f"Paper {number}")
    there = placed(taken, len(f"Account {number} begins.\n"))
    variants: list[Variant] = []
    for edit, first, last in places:
        ours = _evidence(base, words, edit.first, edit.first + edit.length)
        theirs = _evidence(witness, there, first, last)
        variants.append(
            Variant(
                kind=edit.kind or _kind(ours, theirs, inverted=copy.inverted),
                weight=edit.weight,
                changes=(VariantChange.NUMBER,) if edit.weight is VariantWeight.SUBSTANCE else (),
                from_=theirs if copy.inverted else ours,
                to=ours if copy.inverted else theirs,
            )
        )
    here = Span(words[copy.first].start, words[copy.last - 1].end)
    whole = Span(there[0].start, there[-1].end)
    if copy.inverted:
        return witness, passage_between(witness, base, whole, here, variants)
    return witness, passage_between(base, witness, here, whole, variants)


def _evidence(given: Document, words: Sequence[Span], first: int, last: int) -> Evidence:
    if first < last:
        return cite(given, words[first].start, words[last - 1].end)
    return cite(given, words[first - 1].end, words[first - 1].end)


def _kind(ours: Evidence, theirs: Evidence, *, inverted: bool) -> VariantKind:
    before, after = (theirs, ours) if inverted else (ours, theirs)
    if not before.quote:
        return VariantKind.ADDITION
    return VariantKind.SUBSTITUTION if after.quote else VariantKind.OMISSION


@st.composite
def copies(draw: st.DrawFn, words: int) -> Copy:
    """A stretch of the base with edits between its first and its last word, which it keeps."""
    first = draw(st.integers(0, words - 3))
    last = draw(st.integers(first + 3, words))
    edits: list[Edit] = []
    at = first + 1
    while at < last - 1 and draw(st.booleans()):
        at = draw(st.integers(at, last - 1))
        length = draw(st.integers(0, min(4, last - 1 - at)))
        put_in = draw(st.lists(WORDS, min_size=0 if length else 1, max_size=3))
        weight = draw(st.sampled_from(VariantWeight))
        edits.append(Edit(first=at, length=length, words=tuple(put_in), weight=weight))
        at += length + 1
    return Copy(first=first, last=last, edits=tuple(edits), inverted=draw(st.booleans()))


@st.composite
def traditions(draw: st.DrawFn) -> Record:
    """A record whose base is the document without a publisher."""
    lines = draw(st.lists(st.lists(WORDS, min_size=1, max_size=8), min_size=1, max_size=4))
    lines[0] += ["of", "the", "quay"]
    count = sum(map(len, lines))
    title = draw(st.none() | st.lists(WORDS, min_size=1, max_size=3).map(" ".join))
    return tradition(lines, draw(st.lists(copies(count), max_size=4)), title=title)


def base_of(record: Record) -> Document:
    """The base of a drawn record."""
    return next(each for each in record.documents if each.publisher is None)

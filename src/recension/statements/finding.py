"""Who says what in one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.language.message_kinds import Use, message_kinds
from recension.record import StatementMode
from recension.statements.attribution import Attribution, Pattern, Run
from recension.statements.blocks import FIRST_PERSON, with_blocks
from recension.statements.carrying import carried, each_once, without_others_phrases
from recension.statements.comments import comments_in
from recension.statements.contents import runs
from recension.statements.doubts import is_doubted
from recension.statements.lines import by_lines
from recension.statements.loose import loose_quotations
from recension.statements.media import medium_head
from recension.statements.misread_verbs import by_misread_verbs
from recension.statements.nesting import nested
from recension.statements.noun_phrases import phrase
from recension.statements.other_cues import by_according, by_adjectives, by_adverbs, by_nouns
from recension.statements.owners import Texts
from recension.statements.reading import Reading
from recension.statements.sources import source_of
from recension.statements.verbs import by_verbs

if TYPE_CHECKING:
    from recension.language.annotated import Annotated
    from recension.statements.reading import Draft


def attributions_in(annotated: Annotated) -> tuple[Attribution, ...]:
    """Find who a document says said, wrote or thought what.

    Pure; only words are looked at, nobody is resolved. Time is linear in the text.

    Args:
        annotated: a document with its annotation.

    Returns:
        Attributions in the order of their contents; `within` counts in this order.
    """
    reading = Reading(annotated)
    found = [
        *by_verbs(reading),
        *by_nouns(reading),
        *by_adjectives(reading),
        *by_according(reading),
        *by_adverbs(reading),
        *by_lines(reading),
        *by_misread_verbs(reading),
    ]
    found = [draft for draft in found if not is_doubted(reading, draft)]
    found = each_once(reading, sorted(found, key=lambda draft: draft.anchor))
    found = with_blocks(reading, without_others_phrases(carried(reading, found)))
    found = [*found, *loose_quotations(reading, found)]
    texts = Texts(reading, found)
    made = [made for draft in found if (made := _made(reading, draft, texts)) is not None]
    return nested(made)


def _made(reading: Reading, draft: Draft, texts: Texts) -> Attribution | None:
    cue = frozenset(range(*draft.cue)) if draft.cue is not None else frozenset[int]()
    words = draft.content - draft.clause - cue - reading.datelines
    words -= comments_in(reading, words)
    content = runs(reading, words)
    if not content:
        return None
    source = source_of(reading, draft.speakers[0]) if draft.speakers else None
    span: Run | None = None
    speakers: tuple[int, ...] = ()
    owners: tuple[int, ...] = ()
    if draft.label is not None:
        span, speakers = draft.label, draft.speakers
    elif source is not None:
        others = [source_of(reading, head) for head in draft.speakers[1:]]
        owners = _owners(texts, source.head)
        speakers = owners or (source.head, *(other.head for other in others))
        span = Run(
            min([source.words.first, *(other.words.first for other in others)]),
            max([source.words.end, *(other.words.end for other in others)]),
        )
    if span is not None and draft.cue is not None and span.first < draft.cue.first < span.end:
        span = Run(span.first, draft.cue.first)  # "a statement saying": the cue hangs on its source
    return Attribution(
        source=span,
        head=source.head if source is not None else None,
        speakers=speakers,
        cue=draft.cue,
        content=content,
        mode=StatementMode.DIRECT if _is_own_words(reading, draft) else _mode(reading, content),
        pattern=draft.pattern,
        act=draft.act,
        tone=draft.tone,
        medium=_medium(reading, draft, texts),
        addressee=_addressee(reading, draft),
        owner=_owner_words(reading, owners),
        role=source.role if source is not None else None,
        clause=runs(reading, draft.clause),
        negated=draft.negated,
        reasons=draft.reasons,
    )


def _owners(texts: Texts, head: int) -> tuple[int, ...]:
    text = texts.of(head)
    return () if text is None else text.owners


def _owner_words(reading: Reading, owners: tuple[int, ...]) -> Run | None:
    """The words for all owners of a text; for several in one sentence from the first to the last."""
    if not owners:
        return None
    phrases = [source_of(reading, owner).words for owner in owners]
    near = len({reading.sentence_of[owner] for owner in owners}) == 1
    return Run(min(phrases)[0], max(end for _, end in phrases)) if near else phrases[0]


def _addressee(reading: Reading, draft: Draft) -> Run | None:
    """Who is spoken to; an occasion ("told a news conference") is what it was said at."""
    if draft.addressee is None or reading.lemmas[draft.addressee] in message_kinds(Use.MEDIUM):
        return None
    return phrase(reading, draft.addressee)


def _medium(reading: Reading, draft: Draft, texts: Texts) -> Run | None:
    """What it was said in, in the words that first speak of it: "a joint statement" for "the statement"."""
    head = medium_head(reading, draft)
    if head is None and draft.speakers and texts.of(draft.speakers[0]) is not None:
        head = draft.speakers[0]  # "it", which stands for a text
    if head is None:
        return None
    text = texts.of(head)
    words = phrase(reading, head if text is None else text.introduced)
    if draft.cue is not None and words.first < draft.cue.first < words.end:
        return Run(words.first, draft.cue.first)
    return words


def _is_own_words(reading: Reading, draft: Draft) -> bool:
    """Whether a block without marks gives the speaker's own words: he speaks of himself in it."""
    return draft.pattern is Pattern.BLOCK and any(
        reading.lemmas[word] in FIRST_PERSON for word in draft.content
    )


def _mode(reading: Reading, content: tuple[Run, ...]) -> StatementMode:
    """Direct where all words stand in quotation marks, mixed where some do."""
    inside = [
        reading.quotation_of[word] >= 0 for run in content for word in range(*run) if reading.is_word(word)
    ]
    if all(inside):
        return StatementMode.DIRECT
    return StatementMode.MIXED if any(inside) else StatementMode.INDIRECT

"""What something was said in or on: "in a statement", "on X", "at a briefing"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.message_kinds import Use, message_kinds
from recension.statements.attribution import Act
from recension.statements.noun_phrases import is_day, is_name

if TYPE_CHECKING:
    from recension.language.annotated import Annotated
    from recension.statements.attribution import Run
    from recension.statements.reading import Draft, Reading

_WRITTEN_ON: Final = frozenset({"write", "post", "tweet", "retweet", "publish", "message", "share", "blog"})
_INTO: Final = frozenset({"in", "on", "at", "via", "through", "during", "by", "over", "to"})


def medium_head(reading: Reading, draft: Draft) -> int | None:
    """Find the head word of what a thing was said in.

    Args:
        reading: the document.
        draft: the attribution.

    Returns:
        The noun of the message, the name of the network, or the text itself where a text speaks; None where
        the clause does not say.
    """
    if draft.act is not Act.SPEECH:
        return None
    media = message_kinds(Use.MEDIUM)
    for word in (*draft.speakers, *(() if draft.addressee is None else (draft.addressee,))):
        if reading.lemmas[word] in media:
            return word
    for word in sorted(draft.clause):
        if reading.upos[word] not in {"NOUN", "PROPN", "SYM", "X"} or word in draft.speakers:
            continue
        cases = {reading.lemmas[child] for child in reading.trees.related(word, "case")}
        if reading.lemmas[word] in media and cases & _INTO and reading.plain(word) in {"obl", "nmod"}:
            return word
        # the tree may hang what follows the cue on what was said
        on_network = cases & {"on", "via"} and reading.heads[word] == draft.anchor
        written = on_network and reading.lemmas[draft.anchor] in _WRITTEN_ON
        if written and is_name(reading, word) and not is_day(reading, word):
            return word
    return None


def message_of(annotated: Annotated, medium: Run) -> tuple[str, str]:
    """Give the kind of message and the network that the words for a medium name; either may be empty.

    Args:
        annotated: the document.
        medium: the words for what it was said in: "a statement on Lantern".

    Returns:
        The lemma of the first noun for a message, and the name of the network as it stands.
    """
    media = message_kinds(Use.MEDIUM)
    lemmas = [annotated.lemma(word).lower() for word in range(*medium)]
    kinds = [lemma for lemma in lemmas if lemma in media]
    for place, word in enumerate(range(*medium)):
        after_on = place > 0 and lemmas[place - 1] in {"on", "via"}
        if annotated.annotation.upos[word] in {"PROPN", "SYM", "X", "NOUN"} and (after_on or not kinds):
            return (kinds[0] if kinds else ""), annotated.word(word)
    return (kinds[0] if kinds else ""), ""

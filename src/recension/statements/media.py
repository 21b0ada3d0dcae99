"""What something was said in or on: "in a statement", "on X", "at a briefing"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.statements.attribution import Act
from recension.statements.lexicon import word_set
from recension.statements.noun_phrases import is_day, is_name

if TYPE_CHECKING:
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
    media = word_set("media")
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

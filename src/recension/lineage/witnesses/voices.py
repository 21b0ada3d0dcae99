"""Whose words a document's are, by its own account: what it hands to a speaker, and who issued it.

Filled by whatever reads sentences. Lineage itself knows no grammar: without such a reading it looks for verbs
of saying, see `attributions.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.record import DocumentId, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """Words that a document hands to a speaker. All places are code points of its text.

    Attributes:
        content: what is handed over, ascending.
        cue: the words that hand it over; None where only quotation marks or the layout do.
        clause: the words of the clause around the cue, outside the content, ascending.
        speaker: the fullest name of who speaks, as the documents give it; empty where nobody is named.
        keys: who speaks, as compared: the same for all names of one speaker; several for who speaks together.
        message: what it was said in, as the words give it: "post", "statement"; empty where they do not.
        place: the name of where it was published: the network of a post.
        of_text: whether a text speaks ("the statement said"), or somebody does in one.
        reports: whether the cue only reports what stands by itself ("..., said Holt"); what somebody pledged
            to do or accused another of is told with it.
    """

    content: tuple[Span, ...]
    cue: Span | None
    clause: tuple[Span, ...]
    speaker: str
    keys: tuple[str, ...]
    message: str = ""
    place: str = ""
    of_text: bool = False
    reports: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Whose words a document's are, by its own account.

    Attributes:
        document: the document's id.
        handed: what it hands to speakers, in the order of its places; one may hold others.
        is_utterance: whether it is headed as a statement, a letter, a speech.
        issuers: who issued it where it is one, compared as `Handed.keys`.
    """

    document: DocumentId
    handed: tuple[Handed, ...]
    is_utterance: bool = False
    issuers: tuple[str, ...] = ()

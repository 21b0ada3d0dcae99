"""Documents: accounts as given, with what is known of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.record.evidence import Evidence, Span
    from recension.record.ids import DocumentId, StoryId
    from recension.record.times import Precision


class Method(StrEnum):
    """How a field of metadata was found."""

    JSON_LD = "json_ld"  # a schema.org block in the page's head
    META_TAG = "meta_tag"  # a meta or title element of the page's head
    PAGE_ELEMENT = "page_element"  # a visible element that is marked as such (time, h1, rel=author)
    URL = "url"  # the address the document came from
    HEADLINE = "headline"  # the headline's line in the text
    BYLINE = "byline"  # a line that names who wrote
    DATELINE = "dateline"  # place, day and agency before the first sentence
    DATE_LINE = "date_line"  # a line that is a date
    CREDIT_LINE = "credit_line"  # a line that names the outlet or agency
    SITE_NAME = "site_name"  # the site's own name above or below the account
    INFERRED = "inferred"  # from other documents or facts; see reasons


class BoilerplateReason(StrEnum):
    """Why words of a document are not part of the account."""

    PAGE_HEAD = "page_head"  # what the head of a page declares
    BLANK = "blank"
    MENU = "menu"  # navigation, sections, links back
    TOOLBAR = "toolbar"  # sharing, font size, print, comment counts
    SITE_NAME = "site_name"
    NOTICE = "notice"  # cookies, browser, subscription, errors
    TEASER = "teaser"  # other stories: recommended, related, most read
    CAPTION = "caption"
    CREDIT = "credit"  # photo and agency credits
    BYLINE = "byline"
    DATE = "date"
    CORRECTION = "correction"  # what the page says of an earlier state of itself
    REPEATED = "repeated"  # the same line stands above
    TRUNCATED = "truncated"  # the beginning of another text, cut
    OTHER_LANGUAGE = "other_language"  # a switch of language inside the page
    SIGN_OFF = "sign_off"
    ADVERTISEMENT = "advertisement"
    COMMENT = "comment"  # readers' comments
    OUTSIDE_MAIN_TEXT = "outside_main_text"  # an extractor of main text leaves it out


class Role(StrEnum):
    """What a document is to the others of its story."""

    PRIMARY = "primary"  # the source the others copy
    RELAY = "relay"  # mostly copies
    REPORT = "report"  # has words of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a document's bytes came from.

    Attributes:
        path: the path as given, with forward slashes; null for a text without one.
        also_at: further paths that held the very same bytes.
        url: the address the document was published at, where known.
        sha256: of the bytes, hexadecimal.
        media_type: "text/plain" or "text/html".
        encoding: IANA name of the encoding the bytes were decoded with.
    """

    path: str | None
    also_at: tuple[str, ...] = ()
    url: str | None
    sha256: str
    media_type: str
    encoding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RivalValue:
    """A value that was found as well and not taken.

    Attributes:
        value: the value, a date in ISO 8601.
        method: how it was found.
        evidence: the words, unless inferred.
        reasons: why it was not taken.
    """

    value: str
    method: Method
    evidence: Evidence | None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedValue:
    """A title, publisher or author.

    Attributes:
        value: the value, as the words give it.
        method: how it was found.
        evidence: the words, unless inferred.
        place: XPath of the element of the page that holds the words, for values of a page's markup.
        rivals: other values that were found.
        reasons: why, where it was inferred.
    """

    value: str
    method: Method
    evidence: Evidence | None
    place: str | None = None
    rivals: tuple[RivalValue, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedDate:
    """When a document was published.

    Attributes:
        value: ISO 8601, as precise as `precision` says.
        precision: day, minute, month or year.
        method: how it was found.
        evidence: the words, unless inferred.
        place: XPath of the element of the page that holds the words, for values of a page's markup.
        rivals: other dates that were found.
        reasons: how day and month were told apart, or why a date was inferred.
    """

    value: str
    precision: Precision
    method: Method
    evidence: Evidence | None
    place: str | None = None
    rivals: tuple[RivalValue, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Boilerplate:
    """Words outside the account, kept with the reason they were set aside."""

    start: int
    end: int
    reason: BoilerplateReason


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSpan:
    """Words in another language than the document's.

    Attributes:
        language: ISO 639-1 code, 639-3 where there is none.
        start: first code point.
        end: one past the last code point.
    """

    language: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An account as given.

    Attributes:
        id: made from the canonical text and the media type.
        source: where the bytes came from.
        text: the canonical text. For a plain-text input the decoded file, unchanged; for a page the
            declarations of its head, one a line, then its visible text.
        title: the headline.
        publisher: who published it.
        authors: who wrote it.
        published: when.
        language: ISO 639-1 code of the account; null where it cannot be told.
        body: the account itself, in order, headline and sub-headings included; half-open spans that
            neither touch boilerplate nor overlap.
        boilerplate: everything else, with reasons. Body and boilerplate together cover the text.
        other_languages: spans in another language.
        story: the story it tells of; null until documents are grouped.
        role: what it is to the others of its story; null until lineage is known.
        annotator: name and version of what read its sentences; null where no annotator covers its language,
            so that it has no entities, statements and events.
    """

    id: DocumentId
    source: Provenance
    text: str
    title: StatedValue | None
    publisher: StatedValue | None
    authors: tuple[StatedValue, ...]
    published: PublishedDate | None
    language: str | None
    body: tuple[Span, ...]
    boilerplate: tuple[Boilerplate, ...]
    other_languages: tuple[LanguageSpan, ...]
    story: StoryId | None = None
    role: Role | None = None
    annotator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Documents that tell of the same happening.

    Attributes:
        id: made from the ids of its documents.
        title: the title of its earliest document that has one.
        documents: ids, sorted by publication, then id.
        first: ISO 8601 date of its first document, where any date is known.
        last: ISO 8601 date of its last document, where any date is known.
        reasons: why these documents are one story.
    """

    id: StoryId
    title: str | None
    documents: tuple[DocumentId, ...]
    first: str | None
    last: str | None
    reasons: tuple[str, ...] = ()

"""The words a report uses for the closed sets of the record, and what each of them means."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recension.record import (
    BoilerplateReason,
    Method,
    PassageKind,
    Role,
    VariantChange,
    VariantKind,
    VariantWeight,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


class Label(NamedTuple):
    """A word or two to show, and a sentence that says what they mean."""

    text: str
    meaning: str


ROLES: Mapping[Role, Label] = {
    Role.PRIMARY: Label("primary", "What the others copy."),
    Role.RELAY: Label("relay", "Mostly copied words."),
    Role.REPORT: Label("report", "Mostly own words."),
}

PASSAGE_KINDS: Mapping[PassageKind, Label] = {
    PassageKind.VERBATIM: Label("verbatim", "Word for word."),
    PassageKind.EDITED: Label("edited", "The same words with changes."),
    PassageKind.QUOTATION: Label("quotation", "Inside quotation marks in the copy."),
    PassageKind.PARAPHRASE: Label("paraphrase", "The same said in other words."),
}

VARIANT_KINDS: Mapping[VariantKind, Label] = {
    VariantKind.OMISSION: Label("omission", "The copy leaves words out."),
    VariantKind.ADDITION: Label("addition", "The copy puts words in."),
    VariantKind.SUBSTITUTION: Label("substitution", "The copy has other words in their place."),
    VariantKind.TRANSPOSITION: Label("transposition", "The copy has the same words in another order."),
}

WEIGHTS: Mapping[VariantWeight, Label] = {
    VariantWeight.SUBSTANCE: Label("substance", "Another sense, or words put into a mouth."),
    VariantWeight.STYLE: Label("style", "Other words for the same sense."),
    VariantWeight.SPELLING: Label(
        "spelling", "Case, accents, house spelling, punctuation, a numeral for its word."
    ),
}

CHANGES: Mapping[VariantChange, Label] = {
    VariantChange.NUMBER: Label("number", "A quantity."),
    VariantChange.NAME: Label("name", "Who or what is named."),
    VariantChange.PARTY: Label("party", "Who does it, or to whom."),
    VariantChange.NEGATION: Label("negation", "Whether it is so or not."),
    VariantChange.MODALITY: Label("modality", "Whether it is done, promised, hoped or possible."),
    VariantChange.ATTRIBUTION: Label("attribution", "Who says so."),
    VariantChange.TIME: Label("time", "When."),
    VariantChange.QUOTATION: Label(
        "altered quotation", "Words inside quotation marks that the quoted source does not have."
    ),
    VariantChange.CONTENT: Label("content", "Words of sense left out or put in."),
}

METHODS: Mapping[Method, Label] = {
    Method.JSON_LD: Label("structured data", "A schema.org block in the head of the page."),
    Method.META_TAG: Label("meta tag", "A meta or title element in the head of the page."),
    Method.PAGE_ELEMENT: Label("page element", "A visible element of the page that is marked as such."),
    Method.URL: Label("address", "The address the document came from."),
    Method.HEADLINE: Label("headline", "The line of the headline in the text."),
    Method.BYLINE: Label("byline", "A line that names who wrote."),
    Method.DATELINE: Label("dateline", "Place, day and agency before the first sentence."),
    Method.DATE_LINE: Label("date line", "A line that is a date."),
    Method.CREDIT_LINE: Label("credit line", "A line that names the outlet or agency."),
    Method.SITE_NAME: Label("site name", "The name of the site above or below the account."),
    Method.INFERRED: Label("inferred", "Not stated; concluded from other documents or facts."),
}

REASONS: Mapping[BoilerplateReason, Label] = {
    BoilerplateReason.PAGE_HEAD: Label("page head", "What the head of the page declares."),
    BoilerplateReason.BLANK: Label("blank", "Nothing but space."),
    BoilerplateReason.MENU: Label("menu", "Navigation, sections, links back."),
    BoilerplateReason.TOOLBAR: Label("toolbar", "Sharing, font size, print, counts of comments."),
    BoilerplateReason.SITE_NAME: Label("site name", "The site’s own name."),
    BoilerplateReason.NOTICE: Label("notice", "About cookies, browsers, subscriptions or errors."),
    BoilerplateReason.TEASER: Label("teaser", "Other stories: recommended, related, most read."),
    BoilerplateReason.CAPTION: Label("caption", "Words under a picture."),
    BoilerplateReason.CREDIT: Label("credit", "Who is credited for a picture or a dispatch."),
    BoilerplateReason.BYLINE: Label("byline", "Who wrote; kept as author, not as account."),
    BoilerplateReason.DATE: Label("date", "A line that is a date; kept as date, not as account."),
    BoilerplateReason.CORRECTION: Label(
        "correction", "What the page says of an earlier state of itself; nobody tells that any more."
    ),
    BoilerplateReason.REPEATED: Label("repeated", "The same line stands above."),
    BoilerplateReason.TRUNCATED: Label("truncated", "The beginning of another text, cut off."),
    BoilerplateReason.OTHER_LANGUAGE: Label("other language", "The page switches to another language."),
    BoilerplateReason.SIGN_OFF: Label("sign-off", "A closing line of the outlet or agency."),
    BoilerplateReason.ADVERTISEMENT: Label("advertisement", "Paid words."),
    BoilerplateReason.COMMENT: Label("comment", "Comments of readers."),
    BoilerplateReason.OUTSIDE_MAIN_TEXT: Label(
        "outside main text", "The extractor of main text leaves it out."
    ),
}

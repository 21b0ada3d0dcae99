"""Who published a document: the site's or office's name, the dateline's agency, the outlet's sign-off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from recension.documents.boilerplate.credits import is_credit_line
from recension.documents.boilerplate.label_lines import is_section_label
from recension.documents.metadata.outlets import DOMAIN, looks_like_outlet
from recension.documents.metadata.title import outlet_suffix
from recension.documents.page import Field
from recension.documents.place import HEADER_LINES
from recension.documents.word_sets import label
from recension.record import BoilerplateReason as Reason
from recension.record import Method, RivalValue, StatedValue, cite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.documents.line_facts import LineFacts
    from recension.documents.metadata.account import Account

_NAME_WORDS: Final = 12
# Lines in which an outlet names itself.
_NAMING: Final = frozenset({Reason.CREDIT, Reason.CAPTION, Reason.NOTICE, Reason.SIGN_OFF, Reason.REPEATED})
_SIGN_OFF_WORDS: Final = 4
# A site names itself in its first lines and in the first below its text; elsewhere stand its menus.
_FIRST_LINES: Final = 6
_SHORT_NAME_WORDS: Final = 5
_NEAR_END: Final = 3
_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,]*([^.|©\d]{2,60})", re.IGNORECASE
)
_CREDIT_VALUE: Final = re.compile(r"^[^:]{2,40}:\s*(.{2,60})$")


def read_publisher(account: Account) -> StatedValue | None:
    """The publisher with its words, or null where no line names one. Picture credits and persons never do."""
    found = account.stated(Field.PUBLISHER) + list(_named(account))
    host = _host(account)
    if not found:
        return host
    best = found[0]
    rivals: list[RivalValue] = []
    seen = {label(best.value)}
    for other in found[1:] + ([host] if host else []):
        if label(other.value) not in seen:
            seen.add(label(other.value))
            rivals.append(
                RivalValue(
                    value=other.value, method=other.method, evidence=other.evidence, reasons=other.reasons
                )
            )
    return StatedValue(
        value=best.value, method=best.method, evidence=best.evidence, place=best.place, rivals=tuple(rivals)
    )


def _named(account: Account) -> Iterator[StatedValue]:
    dateline = account.dateline
    if dateline is not None and dateline.agency is not None:
        yield _value(account, account.dateline_index, *dateline.agency, Method.DATELINE)
    for index, reason in enumerate(account.reasons):
        if (
            reason is Reason.SITE_NAME
            and index < min(account.first, HEADER_LINES)
            and _is_site_name(account, index)
        ):
            yield _value(account, index, 0, len(account.facts[index].line.text), Method.SITE_NAME)
    yield from _below(account)
    if account.headline is not None:
        text = account.facts[account.headline].line.text
        suffix = outlet_suffix(text)
        if suffix is not None and (suffix[2] or looks_like_outlet(text[suffix[0] : suffix[1]])):
            yield _value(account, account.headline, suffix[0], suffix[1], Method.HEADLINE)
    yield from _copyright(account)


def _is_site_name(account: Account, index: int) -> bool:
    """Whether a name above the account is surely the site's or office's.

    It is when it is of that kind, when a section's name follows it, or when it comes back in a credit, a
    copyright or the last line.
    """
    fact = account.facts[index]
    if fact.words > _NAME_WORDS or (fact.ends_sentence and not DOMAIN.fullmatch(fact.line.text)):
        return False
    above_headline = index < (account.first if account.headline is None else account.headline)
    if fact.bullet or not above_headline:
        return False
    if index < _FIRST_LINES and _is_full_name(fact) and (index == 0 or fact.words <= _SHORT_NAME_WORDS):
        return True
    below = account.facts[index + 1] if index + 1 < len(account.facts) else None
    if account.headline is not None and index == 0 and below is not None and is_section_label(below):
        return True
    name = fact.label.removeprefix("the ")
    return any(
        name in other.label and place != index and account.reasons[place] in _NAMING
        for place, other in enumerate(account.facts)
    )


def _is_full_name(fact: LineFacts) -> bool:
    """Whether a line names an outlet or office in more than one word, or is an address or all in capitals."""
    text = fact.line.text
    if fact.bullet or not looks_like_outlet(text):
        return False
    return len(fact.tokens) > 1 or text.isupper() or DOMAIN.fullmatch(text) is not None


def _below(account: Account) -> Iterator[StatedValue]:
    for index in range(account.last + 1, len(account.facts)):
        fact, reason = account.facts[index], account.reasons[index]
        text = fact.line.text
        if reason is Reason.CREDIT and is_credit_line(fact):
            match = _CREDIT_VALUE.match(text)
            if match is not None and _is_name(match[1]):
                yield _value(account, index, match.start(1), match.end(1), Method.CREDIT_LINE)
        elif reason is Reason.SIGN_OFF and index <= account.last + _NEAR_END and _is_full_name(fact):
            yield _value(account, index, 0, len(text), Method.SITE_NAME)


def _copyright(account: Account) -> Iterator[StatedValue]:
    for index in range(account.last + 1, len(account.facts)):
        text = account.facts[index].line.text
        if account.reasons[index] is not Reason.NOTICE or _COPYRIGHT.search(text) is None:
            continue
        match = _COPYRIGHT.search(text)
        if match is not None and looks_like_outlet(match[1]):
            name = match[1].rstrip(" ,-–")
            yield _value(account, index, match.start(1), match.start(1) + len(name), Method.CREDIT_LINE)
            return


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) <= _SIGN_OFF_WORDS + 2 and (
        words[0][:1].isupper() or DOMAIN.fullmatch(text) is not None
    )


def _value(account: Account, index: int, start: int, end: int, method: Method) -> StatedValue:
    evidence = account.words(index, start, end)
    return StatedValue(value=" ".join(evidence.quote.split()), method=method, evidence=evidence)


def _host(account: Account) -> StatedValue | None:
    if account.url is None:
        return None
    try:
        host = (urlsplit(account.url).hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if not host:
        return None
    for declared in account.declared(Field.URL):
        start = account.document.text.find(host, declared.start, declared.end)
        if start >= 0:
            evidence = cite(account.document, start, start + len(host))
            return StatedValue(value=host, method=Method.URL, evidence=evidence, place=declared.place)
    return StatedValue(
        value=host,
        method=Method.INFERRED,
        evidence=None,
        reasons=(f"the host of the address it was given with: {account.url}",),
    )

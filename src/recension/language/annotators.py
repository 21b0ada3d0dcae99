"""Which annotator reads a language: the shipped model, or what other packages plug in.

A package offers an annotator under the entry point group `recension.annotators`: a function that takes one
string (what
follows the colon in `--annotator NAME:ARGUMENT`) and returns an `Annotator`.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Final, Protocol, cast

from recension.errors import ModelError
from recension.language.model import PACKAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from recension.language.annotation import Annotation
    from recension.record import Span

    Factory: TypeAlias = Callable[[str], "Annotator"]

GROUP: Final = "recension.annotators"

_OWN: Final = {"english": "recension.language.english:english", "spacy": "recension.language.spacy:pipeline"}


class Annotator(Protocol):
    """Finds sentences, words, tags, lemmas, trees and names in texts.

    Attributes:
        name: name and version; it enters records and the keys of caches.
        languages: ISO 639-1 codes of the languages it covers.
    """

    @property
    def name(self) -> str:
        """Name and version."""
        ...

    @property
    def languages(self) -> frozenset[str]:
        """The languages it covers."""
        ...

    def annotate(self, text: str, spans: Sequence[Span] | None = None) -> Annotation:
        """Annotate a text or parts of it; see `EnglishAnnotator.annotate`."""
        ...


def annotator_names() -> tuple[str, ...]:
    """List the names that `annotator_named` takes, sorted."""
    return tuple(sorted({*_OWN, *(point.name for point in entry_points(group=GROUP))}))


def annotator_named(name: str) -> Annotator:
    """Load an annotator.

    Args:
        name: NAME, or NAME:ARGUMENT as in `spacy:en_core_web_sm`.

    Returns:
        The annotator.

    Raises:
        ModelError: there is none of that name, or what it needs is not installed.
    """
    key, _, argument = name.partition(":")
    if key in _OWN:
        module, _, function = _OWN[key].partition(":")
        factory = cast("Factory", getattr(import_module(module), function))
        return factory(argument)
    for point in sorted(entry_points(group=GROUP), key=lambda one: one.value):
        if point.name == key:
            return cast("Factory", point.load())(argument)
    raise ModelError(
        f"there is no annotator named {key!r}", remedy=f"Known are: {', '.join(annotator_names())}"
    )


def annotator_for(language: str) -> Annotator | None:
    """Load the annotator of a language: the shipped model first, else the first that covers it, by name.

    Args:
        language: ISO 639-1 code.

    Returns:
        The annotator; None where none covers the language, which a caller says in its record.

    Raises:
        ModelError: the shipped model of that language is missing or broken.
    """
    if language in PACKAGES:
        return annotator_named("english")
    for point in sorted(entry_points(group=GROUP), key=lambda one: (one.name, one.value)):
        found = cast("Factory", point.load())("")
        if language in found.languages:
            return found
    return None

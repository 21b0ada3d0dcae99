"""Typesetting: texts with marks over them, as HTML."""

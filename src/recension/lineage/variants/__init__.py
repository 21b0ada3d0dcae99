"""Variants: where a copy departs from what it copies, what that is called, and how much it matters."""

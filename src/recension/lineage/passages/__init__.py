"""Passages: where copied words begin and end, and how sure it is that they were copied."""

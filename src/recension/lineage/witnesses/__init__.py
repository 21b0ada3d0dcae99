"""Witnesses: a document as comparing sees it, its words, names, quotations and whose words they are."""

"""The brief: a record as a Markdown text with numbered citations."""

"""From words to alignments: which stretches of two documents are equal, found for many documents at once."""

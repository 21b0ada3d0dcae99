"""Paraphrase: sentences that tell again, in other words, what another document's sentence says."""

"""Who took which words from whom, and what was changed on the way."""

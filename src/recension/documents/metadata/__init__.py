"""Who published a text, who wrote it, when, and under which title: each with the words that say so."""

"""From a text to columns over it: sentences, words, tags, lemmas, trees, names; and vectors of sentences."""

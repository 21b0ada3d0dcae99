"""Who said what: attributions in one document, statements over all of them."""

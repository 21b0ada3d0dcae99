"""Who said what: attributions in one document, statements over all of them."""

from recension.statements.attribution import Act, Attribution, Pattern, Run, Tone
from recension.statements.finding import attributions_in
from recension.statements.quoted_phrases import quoted_phrases_in

__all__ = ["Act", "Attribution", "Pattern", "Run", "Tone", "attributions_in", "quoted_phrases_in"]

"""Who said what: attributions in one document, statements over all of them."""

from recension.statements.account import Account, Entities, TimeInText
from recension.statements.attribution import Act, Attribution, Pattern, Run, Tone
from recension.statements.finding import attributions_in
from recension.statements.merging import Carrier, Statements, merge
from recension.statements.quoted_phrases import quoted_phrases_in

__all__ = [
    "Account",
    "Act",
    "Attribution",
    "Carrier",
    "Entities",
    "Pattern",
    "Run",
    "Statements",
    "TimeInText",
    "Tone",
    "attributions_in",
    "merge",
    "quoted_phrases_in",
]

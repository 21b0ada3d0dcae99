"""Who said what: attributions in one document, statements over all of them."""

from recension.statements.account import Account, Entities, TimeInText
from recension.statements.attribution import Act, Attribution, Pattern, Run, Tone
from recension.statements.finding import attributions_in
from recension.statements.headings import is_utterance, issuers_of
from recension.statements.houses import speaking_for
from recension.statements.media import message_of
from recension.statements.merging import Carrier, Statements, merge
from recension.statements.quoted_phrases import quoted_phrases_in
from recension.statements.utterance import Utterance
from recension.statements.utterances import utterances_in

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
    "Utterance",
    "attributions_in",
    "is_utterance",
    "issuers_of",
    "merge",
    "message_of",
    "quoted_phrases_in",
    "speaking_for",
    "utterances_in",
]

"""Short accounts of an invented happening, for tests of the whole build."""

from __future__ import annotations

STATEMENT = """The Chancellery of the Republic of Ostrava Bay

Press releases

Joint statement of the Chancellery of Ostrava Bay and the Office of the Regent of Lindmark

14.03.2031

Ostrava Bay and Lindmark share the conviction that the strait between them should be open to every vessel.
As a first measure of confidence, Ostrava Bay returns nineteen trawlers that its coast guard has held since autumn.

In its turn, Lindmark returns 3 survey boats and lifts the fee on pilots that it had introduced in January.

The two governments hope that the neighbours on the northern shore will join the arrangement before summer.
"""

RELAY = """Harbour Courier

Nineteen trawlers to be returned, governments say

By Ina Torvald

15 March 2031

In a joint statement published on Friday the two governments announced a first exchange.

As a first measure of confidence, Ostrava Bay returns nineteen trawlers that its coast guard has held since autumn.

In its turn, Lindmark returns three survey boats and lifts the fee on pilots that it had introduced in January.
"""

REPORT = """Regional Wire

Pilots doubt that the strait will reopen quickly

16 March 2031

Several pilots in the northern port of Sel said on Sunday that the buoys had not been serviced for two winters.

"Nobody should expect a convoy before May," said Runa Halvik, who heads the guild of pilots in Lindmark.

Insurance for the passage still costs four times what it did before the trawlers were seized, brokers said.
"""

UNRELATED = """Kitchen Table

How to keep rhubarb through the winter

Rhubarb keeps for most of a year when its stalks are cut short and laid flat in a cold cellar.

Gardeners in hill villages wrap them in damp sacking and turn the bundle once a week until spring.
"""

ALL = {"statement.txt": STATEMENT, "relay.txt": RELAY, "report.txt": REPORT, "rhubarb.txt": UNRELATED}

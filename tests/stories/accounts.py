"""An invented story, told by several, with what does not belong to it. No such countries exist."""

from __future__ import annotations

from tests.factories import document

STATEMENT = document(
    """Joint declaration of the Council of Quelland and the Senate of Torvia

The Council of Quelland and the Senate of Torvia, meeting at Lake Ammer, agree to open the sluices
of the Bressen Dam.

Quelland will hand over 17 Torvian engineers who have been held at Fort Hollin since the dispute began.

Torvia will in turn hand over four Quellish surveyors and pay 2,300,000 talers into the Bressen fund.

Both sides ask the River Assembly in Mondrath to supervise the level of the water until the end of autumn.
""",
    published="2031-09-02",
    publisher="Council of Quelland",
    title="Joint declaration of the Council of Quelland and the Senate of Torvia",
)

RELAY = document(
    """Quelland and Torvia settle quarrel over dam

Quelland and Torvia said on Tuesday that they would open the sluices of the Bressen Dam.

“Quelland will hand over 17 Torvian engineers who have been held at Fort Hollin since the dispute
began,” the declaration reads.

According to it Torvia will in turn hand over four Quellish surveyors and pay 2,300,000 talers into
the Bressen fund.
""",
    published="2031-09-03",
    publisher="Ammer Courier",
    title="Quelland and Torvia settle quarrel over dam",
)

REPORT = document(
    """Farmers below the dam wait for water

At the market of Hollin nobody talks of anything but the sluices. If the Bressen Dam is opened this
week, as the Council of
Quelland and the Torvian Senate promised at Lake Ammer, the lower fields may still be saved.

The families of the 17 engineers gathered outside Fort Hollin on Tuesday evening. The River Assembly
has sent two observers from
Mondrath; they measure the level of the lake every hour.
""",
    published="2031-09-04",
    publisher="Hollin Weekly",
    title="Farmers below the dam wait for water",
)

FULFILMENT = document(
    """Water reaches the lower fields

Five weeks after the meeting at Lake Ammer the last of the Torvian engineers crossed the bridge at
Fort Hollin yesterday, tired
and in good health. All 17 are home now.

The sluices of the Bressen Dam have been open since Sunday. The River Assembly in Mondrath reports
that the level is falling by
a hand each day. The four surveyors whom Torvia held returned to Quelland a week ago.
""",
    published="2031-10-09",
    publisher="Torvia Today",
    title="Water reaches the lower fields",
)

FOREIGN = document(
    """Quelland und Torvia legen Streit um den Staudamm bei

Der Rat von Quelland und der Senat von Torvia haben sich am Dienstag in Ammer geeinigt. Die
Schleusen des Damms von Bressen
sollen wieder geöffnet werden. Quelland übergibt 17 Ingenieure aus Torvia, die in Hollin
festgehalten wurden, und erhält dafür
4 Vermesser. Außerdem zahlt Torvia 2.300.000 Taler. Den Wasserstand soll die Versammlung in Mondrath
überwachen.
""",
    published="2031-09-03",
    publisher="Nordbote",
    title="Quelland und Torvia legen Streit um den Staudamm bei",
    language="de",
)

ACCOUNTS = (STATEMENT, RELAY, REPORT, FULFILMENT)

# About one of the countries, in the same week, and of something else.
SAME_COUNTRY = document(
    """Torvia's cyclists take the mountain stage

Nobody had expected Jorun Veld to win alone. The twenty-year-old from Sandrup left the favourites
behind on the last climb and
crossed the line with a lead of three minutes, the largest in the history of the race.

It is the first time since the war that a rider from Torvia wears the yellow scarf. The trainer
spoke of a miracle; the doctor
of the team, Piers Ombry, preferred to speak of sleep and porridge. Tomorrow the riders rest in
Castle Yew before the final.
""",
    published="2031-09-03",
    publisher="Torvia Today",
    title="Torvia's cyclists take the mountain stage",
)

UNRELATED = document(
    """A choir for the deaf

In a cellar in Ostrand twelve people sing with their hands. The conductor, Mirelle Quist, lost her
hearing as a child and never
stopped listening. On Friday the group appears in public for the first time, in the old tram depot,
without a ticket office.
""",
    published="2031-09-05",
    publisher="Ostrand Evening",
    title="A choir for the deaf",
)

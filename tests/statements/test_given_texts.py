"""Statements whose text was given: a release, a communique, whoever reports of it in whatever words."""

from __future__ import annotations

import pytest

from recension import Input, Record, build
from recension.language.model import installed
from recension.record import EntityType, SourceKind
from recension.statements import Account, is_utterance, speaking_for
from tests.claims.accounts import entity
from tests.factories import document
from tests.statements.readings import annotate

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

RELEASE = """Ormel Glass

PRESS RELEASE No. 12

Ormel Glass on the fire in furnace hall two

4 June 2025

The fire in furnace hall two broke out at noon on Tuesday.

All 140 workers left the hall before the roof fell in.

"We had checked every hose in May," said Dora Quist, director of Ormel Glass.
"""
HERALD = """The Tarn Herald

Roof falls in at glassworks

4 June 2025

All 140 workers left the hall before the roof fell in, Ormel Glass said in a press release on Wednesday.

Another 25 neighbours were treated for smoke, Ormel Glass said on Wednesday.

"We had checked every hose in May," Dora Quist told the Tarn Herald.

The text says that the fire broke out at noon.
"""
MAIL = """Lower Tarn Mail

Furnace hall burns down

5 June 2025

All 104 workers left the hall before the roof fell in, Ormel Glass said in a press release on Wednesday.

Bakers brought bread to the gate.
"""


def _built(**given: str) -> Record:
    return build(
        [Input(path=f"{name}.txt", suffix=".txt", content=text.encode()) for name, text in given.items()]
    )


def _source(record: Record, words: str) -> str:
    """The file that holds what was said, or the label of what was not given."""
    (said,) = (one for one in record.statements if words in one.content)
    (source,) = (one for one in record.sources if one.id == said.source)
    paths = {one.id: one.source.path for one in record.documents}
    return paths.get(source.document) or source.label if source.document is not None else source.label


def _lost(record: Record) -> list[str]:
    return sorted(one.label for one in record.sources if one.kind is SourceKind.LOST)


@pytest.mark.parametrize(
    "heading",
    [
        "PRESS RELEASE",
        "Press Release No. 7 of 4 June 2025",
        "Official statement",
        "Communique on the flood in Lower Tarn",
        "Statement by the Tarn harbour board",
    ],
)
def test_a_text_is_headed_by_its_kind_alone(heading: str) -> None:
    text = f"Tarn harbour board\n\n{heading}\n\nThe harbour will be closed in May."
    assert is_utterance(Account(annotated=annotate(document(text)), attributions=()))


@pytest.mark.parametrize(
    "heading",
    [
        "Press office",
        "Press releases",
        "Privacy statement",
        "Statement on ferry angers villagers",
        "A communique follows the talks",
    ],
)
def test_a_menu_or_a_headline_heads_no_text(heading: str) -> None:
    text = f"Tarn harbour board\n\n{heading}\n\nThe harbour will be closed in May."
    assert not is_utterance(Account(annotated=annotate(document(text)), attributions=()))


def test_what_is_told_of_a_release_comes_from_the_one_that_was_given() -> None:
    record = _built(release=RELEASE, herald=HERALD)
    for words in ("All 140 workers", "every hose", "broke out at noon"):
        assert _source(record, words) == "release.txt"


def test_what_the_same_house_says_elsewhere_does_not_come_from_its_release() -> None:
    record = _built(release=RELEASE, herald=HERALD)
    assert "Ormel Glass" in _source(record, "25 neighbours")


def test_a_copy_that_changes_a_number_makes_no_second_release() -> None:
    record = _built(release=RELEASE, herald=HERALD, mail=MAIL)
    assert _source(record, "All 104 workers") == "release.txt"
    assert _lost(record) == _lost(_built(release=RELEASE, herald=HERALD))


def test_words_that_the_text_has_not_got_are_not_its() -> None:
    other = HERALD.replace(
        "The text says that the fire broke out at noon.", "The text says that nobody was warned."
    )
    assert _source(_built(release=RELEASE, herald=other), "nobody was warned") != "release.txt"


def test_what_one_party_says_is_not_from_the_text_of_both() -> None:
    joint = """Joint statement of Norland and Sudmark

3 March 2025

Norland and Sudmark reached an agreement on the northern road.

The two countries thank the third country that lent the hall.
"""
    report = """Elm Gazette

Road agreed

4 March 2025

According to the Norland side, the agreement on the road was reached without the help of any third country.
"""
    assert "Norland" in _source(_built(joint=joint, report=report), "without the help")


def test_who_speaks_for_the_house_that_issued_a_text() -> None:
    ministry = entity("Ministry of Dykes of Norland")
    short = entity("Ministry of Dykes")
    other = entity("Ministry of Mills")
    minister = entity("Olla Brandt", type_=EntityType.PERSON, roles=("Minister of Dykes",))
    premier = entity("Jon Lund", type_=EntityType.PERSON, roles=("Premier of Norland",))
    norland = entity("Norland", type_=EntityType.COUNTRY)
    everybody = {one.id: one for one in (ministry, short, other, minister, premier, norland)}
    assert speaking_for([ministry.id], everybody) == {ministry.id, short.id, minister.id}


def test_what_has_no_day_goes_with_what_its_account_tells_of_that_speaker() -> None:
    early = """Elm Gazette

Ferry aground

3 March 2025

The ferry ran aground on the sandbank, the Harbour Office of Tarn said on Monday.
"""
    late = """Tarn Herald

Ferry afloat again

14 March 2025

Two tugs pulled the ferry off the sandbank, the Harbour Office of Tarn said on Thursday.
Nobody was on board at night, it said.
"""
    record = _built(early=early, late=late)
    said = {one.content: one.source for one in record.statements}
    tugs = next(source for content, source in said.items() if "tugs" in content)
    night = next(source for content, source in said.items() if "on board" in content)
    aground = next(source for content, source in said.items() if "aground" in content)
    assert tugs == night
    assert tugs != aground


def test_a_text_speaks_for_who_issued_it() -> None:
    council = """Tarn Harbour Council

PRESS RELEASE

Tarn Harbour Council on the glassworks

4 June 2025

The glassworks of Ormel closed its furnaces on Tuesday. Tarn Harbour Council thanks its workers.
"""
    works = """Ormel Glass

PRESS RELEASE

5 June 2025

Ormel Glass has closed its furnaces. The furnaces were closed on Tuesday.
"""
    report = """Gates shut at Ormel

6 June 2025

The glassworks closed its furnaces on Tuesday, a spokesman for Ormel Glass said on Friday.
"""
    record = _built(council=council, works=works, report=report)
    closed = [one for one in record.claims if "furnaces" in one.text]
    labels = {voice.label for one in closed for voice in one.voices}
    assert "Tarn Harbour Council" in labels
    assert not any("not known" in label for label in labels)


CANAL = """Canal Board of Sudmark

PRESS RELEASE

Canal Board of Sudmark on the lock at Ilm

10 June 2025

The Canal Board of Sudmark will close the lock at Ilm on 20 June. The board did not drain the basin.

The board calls on the millers to take their barges from the lock.
"""


def _reported(words: str, day: str = "11 June 2025") -> Record:
    return _built(canal=CANAL, report=f"Ilm Gazette\n\nNews of the lock\n\n{day}\n\n{words}\n")


@pytest.mark.parametrize(
    "words",
    [
        "The Canal Board of Sudmark closed the lock at Ilm, the Canal Board of Sudmark said.",
        "The millers have taken their barges from the lock, the Canal Board of Sudmark said.",
    ],
)
def test_what_is_told_as_done_is_not_from_a_text_that_promises_or_calls_for_it(words: str) -> None:
    assert _source(_reported(words, "24 June 2025"), words[4:20]) != "canal.txt"


def test_what_is_denied_is_from_the_text_that_says_it_is_not_so() -> None:
    record = _reported("The Canal Board of Sudmark denied that the board had drained the basin.")
    assert _source(record, "drained the basin") == "canal.txt"
    record = _reported("The Canal Board of Sudmark said that the board had drained the basin.")
    assert _source(record, "drained the basin") != "canal.txt"


def test_what_is_told_weeks_later_or_days_before_is_not_from_the_text() -> None:
    words = "The lock at Ilm will be closed on 20 June, the Canal Board of Sudmark said."
    assert _source(_reported(words), "lock at Ilm") == "canal.txt"
    assert _source(_reported(words, "30 June 2025"), "lock at Ilm") != "canal.txt"
    assert _source(_reported(words, "2 June 2025"), "lock at Ilm") != "canal.txt"

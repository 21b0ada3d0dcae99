from __future__ import annotations

from recension.lineage.witnesses.first_mentions import first_mentions


def test_only_the_first_mention_says_whether_a_name_is_introduced() -> None:
    keys = ["vela", "torin's", "boat", "torin", "osk", "left"]
    names = [True, True, False, True, True, False]
    starts = [True, False, False, True, False, False]
    assert first_mentions(keys, names, starts) == {"vela": False, "torin": True, "osk": True}


def test_a_name_before_a_full_stop_introduces_nobody() -> None:
    assert first_mentions(["marn", "osk"], [True, True], [True, True]) == {"marn": False, "osk": False}

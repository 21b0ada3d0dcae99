"""The texts: a joint declaration, a copy, a retelling, and what happened afterwards as four outlets tell it."""

# ruff: noqa: E501 - a line of a text stays a line

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.record import BoilerplateReason as B

if TYPE_CHECKING:
    from tests.report.accounts import Line

DECLARATION: list[Line] = [
    ("Government of Brennland", B.SITE_NAME),
    ("Joint declaration on the Arch Bridge", None),
    ("4 June 2032", B.DATE),
    ("Brennland and Osmara affirm the border treaty of 2019.", None),
    (
        "Brennland releases 12 surveyors of Osmara. In its turn Osmara releases five customs officers of Brennland by 10 June.",
        None,
    ),
    (
        "As a sign of good will Osmara supports Brennland's bid to host the River Congress by withdrawing its own.",
        None,
    ),
    (
        "The two states hope that their neighbours will open the upper ferries, and call on the League of Rivers to send observers.",
        None,
    ),
]

COPY: list[Line] = [
    ("Osmara Herald", B.SITE_NAME),
    ("Osmara and Brennland agree on exchange", None),
    ("4 June 2032", B.DATE),
    (
        "Brennland releases 21 surveyors of Osmara. In its turn Osmara releases five customs officers of Brennland by 10 June.",
        None,
    ),
    (
        "As a sign of good will Osmara supports Brennland's bid to host the River Congress by withdrawing its own.",
        None,
    ),
]

RETELLING: list[Line] = [
    ("Neighbours told to open ferries", None),
    ("KELM, 5 June 2032 (Brenn Daily) -", B.CREDIT),
    (
        "In a declaration published on Friday the two governments demanded that their neighbours open the upper ferries.",
        None,
    ),
    (
        "Twelve Osmaran surveyors are to go home. Osmara “releases five customs officers of Brennland by 10 June”, it says.",
        None,
    ),
    (
        "Interior minister Ketta Lund told reporters that Premier Aldo Verin had promised her to keep the date.",
        None,
    ),
]

WIRE: list[Line] = [
    ("Surveyors cross the Arch Bridge", None),
    ("ARCH BRIDGE, 9 June 2032 (Lowland Wire) -", B.CREDIT),
    (
        "A bus with 12 surveyors crossed the Arch Bridge on Wednesday morning, this reporter saw.",
        None,
    ),
    (
        "“All five officers are home,” Osmara's premier Aldo Verin wrote on Chirp. Talks on the ferries are expected in July.",
        None,
    ),
    ("The “bridge of sighs” had been closed since 2029.", None),
]

DENIAL: list[Line] = [
    ("Only four came, says Lund", None),
    ("KELM, 10 June 2032 (Brenn Daily) -", B.CREDIT),
    (
        "“Four of our officers arrived, not five,” Ketta Lund said in an interview on Thursday.",
        None,
    ),
    (
        "The surveyors went home the day before. It is said to have rained.",
        None,
    ),
]

QUAY: list[Line] = [
    ("Officers back, premier says", None),
    ("The Quay", B.SITE_NAME),
    (
        "Mr Verin, in a post on Chirp: “All five officers are home.” They may have crossed at night.",
        None,
    ),
    ("He later thanked Elda “Bridge” Morrow for her patience.", None),
]

REPRINT: list[Line] = [
    ("Surveyors cross the Arch Bridge", None),
    ("9 June 2032", B.DATE),
    (
        "A bus with 12 surveyors crossed the Arch Bridge on Wednesday morning.",
        None,
    ),
    (
        "“All five officers are home,” Osmara's premier Aldo Verin wrote on Chirp. Talks on the ferries are expected in July.",
        None,
    ),
    ("Tidewater Post", B.SIGN_OFF),
]

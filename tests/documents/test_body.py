from __future__ import annotations

from tests.documents.pages import BODY, PROSE, kind, told

HEADLINE = "Norland and Sudmark open the lake to boats of both shores"


def test_sub_headings_stay_though_they_end_in_no_full_stop() -> None:
    document = told(HEADLINE, PROSE[0], "What the agreement says", PROSE[1], "Who rings the bell", PROSE[2])
    assert kind(document, "What the agreement says") == BODY
    assert kind(document, "Who rings the bell") == BODY


def test_a_caption_of_full_sentences_with_a_credit_is_a_caption() -> None:
    caption = (
        "Eleven years after the lake was closed, both towns have agreed to let boats cross it again. "
        "File photo by Pia Vintner/LSW-NORD/PIA VINTNER"
    )
    document = told(HEADLINE, "LSW", caption, *PROSE)
    assert kind(document, caption) == "caption"


def test_every_copy_of_a_caption_is_set_aside() -> None:
    caption = "Photo: Boats wait on the lake at Ostby. Source: lakeside.example"
    document = told(HEADLINE, "By", caption, caption, *PROSE)
    start = document.text.index(caption)
    reasons = {part.reason for part in document.boilerplate if start <= part.start < start + 2 * len(caption)}
    assert {str(reason) for reason in reasons} == {"caption", "repeated", "blank"}


def test_an_error_box_in_the_account_is_a_notice() -> None:
    document = told(
        HEADLINE,
        PROSE[0],
        "  • Oops!",
        "    Something went wrong.",
        "    Please try again later.",
        *PROSE[1:],
    )
    assert kind(document, "Something went wrong.") == "notice"
    assert kind(document, PROSE[1]) == BODY


def test_the_outlets_name_alone_at_the_end_is_a_sign_off() -> None:
    document = told(HEADLINE, *PROSE, "Lakeside.example")
    assert kind(document, "Lakeside.example") == "sign_off"


def test_an_institution_above_its_menu_is_no_headline_where_its_copyright_names_it() -> None:
    office = "Office for Boats on the Lake of Norland and Sudmark"
    heading = "Joint communique of the commissioners and the harbour masters of Ostby"
    lines = (office, "Home | Speeches | Treaties | Contact", heading, "4 May 2031", *PROSE)
    document = told(*lines, f"© {office}. All rights reserved.")
    assert kind(document, heading) == BODY
    assert kind(document, office) == "site_name"
    assert document.title is not None
    assert document.title.value == heading


def test_a_related_story_at_the_end_is_no_account() -> None:
    lead = (
        "The prosecutor of Ostby has opened no case against the bus drivers who struck in the first days of "
        "the winter, her office told a paper on Wednesday. ‘It was a strike and no crime,’ the office w"
    )
    document = told(
        HEADLINE,
        *PROSE,
        "Related Articles",
        "Norland",
        "Prosecutor drops bus case",
        "Avatar",
        lead,
        "Most Popular",
    )
    assert kind(document, "Prosecutor drops bus case") == "teaser"
    assert kind(document, "Avatar") == "teaser"
    assert kind(document, lead) == "truncated"
    assert kind(document, "Most Popular") == "teaser"


def test_a_list_inside_the_account_of_other_stories_is_left_where_prose_resumes() -> None:
    document = told(HEADLINE, PROSE[0], "Read more", "Ferry sinks, nobody aboard", PROSE[1], PROSE[2])
    assert kind(document, "Ferry sinks, nobody aboard") == "teaser"
    assert kind(document, PROSE[1]) == BODY
    assert kind(document, PROSE[2]) == BODY


def test_a_repeated_headline_is_kept_once() -> None:
    document = told(HEADLINE, HEADLINE, *PROSE)
    assert document.body[0] == (0, len(HEADLINE))
    assert sum(document.text[a:b] == HEADLINE for a, b in document.body) == 1


def test_a_switch_of_script_below_the_account_is_set_aside_and_a_quotation_stays() -> None:
    quoted = (
        "On the gate somebody had written “Озеро наше” in letters as tall as a child, and nobody knew who."
    )
    notice = "Для комфортной работы нужен новый браузер."
    document = told(HEADLINE, *PROSE, quoted, "Outdated Browser", notice, "67 %", "этот браузер")
    assert kind(document, quoted) == BODY
    assert kind(document, notice) == "other_language"
    assert kind(document, "67 %") == "other_language"
    assert {span.language for span in document.other_languages} == {"ru"}


def test_accounts_in_other_languages() -> None:
    german = told(
        "Startseite",
        "See öffnet nach elf Jahren für beide Ufer",
        "Von Ansgar Holm",
        "Die Regierungen von Nordland und Südmark haben sich am Dienstag geeinigt, den See zu öffnen.",
        "Was das Abkommen sagt",
        "Das Abkommen gilt fünf Jahre und erlaubt jeder Seite vierzig Boote am Tag.",
        "Lesen Sie auch",
        "Fähre sinkt, niemand an Bord",
        "Alle Rechte vorbehalten",
    )
    assert german.language == "de"
    assert kind(german, "Startseite") == "menu"
    assert kind(german, "Von Ansgar Holm") == "byline"
    assert kind(german, "Was das Abkommen sagt") == BODY
    assert kind(german, "Fähre sinkt, niemand an Bord") == "teaser"
    assert kind(german, "Alle Rechte vorbehalten") in {"notice", "teaser"}

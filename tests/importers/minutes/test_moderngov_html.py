"""Saved Modern.Gov pages: items with what is minuted under them, other pages refused."""

from datetime import date, time
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import WrongPage
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.importers.minutes import moderngov_html

PATH = Path("page.html")
TITLE = '<h2 class="mgSubTitleTxt">People Panel - Part 2 - Monday, 1st June, 2026 10.30 am</h2>'


def page(rows: str, heading: str = TITLE) -> str:
    return (
        "<!DOCTYPE html><html><head><title>Agenda - Exford Council</title></head><body>"
        f'<div class="mgHeader">{heading}</div><div class="mgContent"><p><span class="mgLabel">'
        f'Venue: </span>Town Hall</p><table id="mgItemTable"><tr><th>No.</th></tr>{rows}</table>'
    )


def row(number: str, title: str, rest: str = "") -> str:
    return (
        f'<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">{number}</p></td><td>'
        f'<p class="mgAiTitleTxt">{title}</p>{rest}</td></tr>'
    )


def part(label: str, words: str) -> str:
    return f'<p class="mgSubItemTitleTxt">{label}</p><div class="mgWordPara">{words}</div>'


RENTS = row(
    "2a.",
    '<a>Rents <span class="mgFileSize">PDF 9 KB</span></a>',
    '<div class="mgWordPara"><p>To note.</p></div>'
    + part("Additional documents:", "<ul><li>Appendix</ul>")
    + part("Minutes:", "<p>They asked.</p><ul><li>Why</ul><p>RESOLVED that it be noted.</p>")
    + part("Decision:", "<p>That it be noted.</p>"),
)


def test_an_item_has_its_number_title_description_minutes_and_resolution():
    parsed = moderngov_html.read(page(RENTS), PATH)
    (minute,) = parsed.minutes
    assert (minute.point.number, minute.point.title) == ("2a", "Rents")
    assert minute.description == "To note."
    assert [(each.text, each.kind is PassageKind.BULLET) for each in minute.passages] == [
        ("That it be noted.", False),
        ("They asked.", False),
        ("Why", True),
        ("RESOLVED that it be noted.", False),
    ]
    assert [each.text for each in minute.resolutions] == ["That it be noted."]
    assert parsed.warnings == ()


def test_the_heading_tells_the_meeting():
    facts = moderngov_html.read(page(RENTS), PATH).meeting
    assert (facts.committee, facts.date, facts.time, facts.place, facts.council) == (
        "People Panel - Part 2",
        date(2026, 6, 1),
        time(10, 30),
        "Town Hall",
        "Exford Council",
    )


def test_an_agenda_without_minutes_says_so():
    parsed = moderngov_html.read(page(row("1.", "Apologies") + row("", "Part A")), PATH)
    assert [minute.point.number for minute in parsed.minutes] == ["1", ""]
    assert parsed.warnings == (moderngov_html.AGENDA_ONLY,)


def test_numbers_that_run_on_are_the_minutes_own():
    (minute,) = moderngov_html.read(page(row("84.", "Rents", part("Minutes:", "x"))), PATH).minutes
    assert (minute.point.number, minute.minute_number) == ("", "84")


def test_minutes_that_the_page_shortens_are_said_to_be():
    more = "<p>Noted the ... <a>view the full minutes text for item 3.</a></p>"
    parsed = moderngov_html.read(page(row("3.", "Rents", part("Minutes:", more))), PATH)
    assert parsed.minutes[0].passages[0].text == "Noted the ..."
    (warning,) = parsed.warnings
    assert warning.code == "shortened"
    assert ": 3." in warning.message


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            '<html><h1 class="mgMainTitleTxt">Committee details</h1><h2 class="mgSubTitleTxt">'
            'Panel</h2><div class="mgContent">',
            "“Committee details” of “Panel”",
        ),
        (
            '<html><h1 class="mgMainTitleTxt">Find</h1><div class="mgContent">'
            '<form action="ieSearchResults.aspx">',
            "a form to search",
        ),
        (page(""), "no agenda items"),
    ],
)
def test_other_pages_of_the_site_are_refused_with_what_to_save(text, found):
    assert moderngov_html.recognises(text)
    with pytest.raises(WrongPage, match=found) as caught:
        moderngov_html.read(text, PATH)
    assert "ieListDocuments" in caught.value.what_to_do


def test_the_page_of_one_item_is_read_as_one_minute():
    text = (
        '<html><h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Rents</h2>'
        '<div class="mgContent"><p>Meeting of People Panel, Monday, 1st June, 2026 10.30 am</p>'
        + part("Minutes:", "<p>They asked why.</p>")
    )
    parsed = moderngov_html.read(text, PATH)
    (minute,) = parsed.minutes
    assert (parsed.format, minute.point.title) == ("moderngov-html", "Rents")
    assert [each.text for each in minute.passages] == ["They asked why."]
    assert parsed.meeting.date == date(2026, 6, 1)

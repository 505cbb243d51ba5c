"""What a paper calls itself and its meeting, by what stands at its head."""

from datetime import date

import pytest

from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.titles import meeting_of_report, title_on_page
from scrutinyprep.importers.packs.views import view_of
from tests.importers.packs.printed import line, lines, page

BODY = lines("The report sets out what the council is asked to do about it,", "and why.", top=300)


def view(*heads, size=12, bold=True):
    printed = [line(text, 70, 80 + 16 * at, size=size, bold=bold) for at, text in enumerate(heads)]
    return view_of(page(1, printed, BODY), PageStamps())


def test_the_line_of_a_meeting_and_the_items_number_are_no_title():
    head = view("Anyford Town Council Meeting 21 February 2017", "Agenda Item 166", "Summer events")
    assert title_on_page(head) == "Summer events"
    facts = meeting_of_report(head)
    assert (facts.committee, facts.date) == ("Anyford Town Council", date(2017, 2, 21))


@pytest.mark.parametrize(
    "words",
    ["Summer events of 21 February 2017", "The Council met on 21 February 2017 and agreed"],
)
def test_a_line_with_more_than_a_meeting_and_its_date_names_none(words):
    assert meeting_of_report(view(words)).date is None


def test_a_title_ends_at_a_colon_and_before_a_numbered_entry():
    assert title_on_page(view("Reasons for the call-in:", "Reason one: no consultation")) == (
        "Reasons for the call-in"
    )
    assert title_on_page(view("Order of business", "1. Invocation")) == "Order of business"


def test_the_rest_of_a_sentence_is_no_title():
    assert title_on_page(view("them", "Winter service", size=14)) == "Winter service"


def test_a_date_beside_the_meetings_name_is_the_meetings():
    row = [
        line("Item No. 9", 70, 80),
        line("Date: May 20 2008", 220, 80),
        line("Meeting Name: Executive", 380, 80),
    ]
    facts = meeting_of_report(view_of(page(1, row, BODY), PageStamps()))
    assert (facts.committee, facts.date) == ("Executive", date(2008, 5, 20))

"""What a briefing prints of whom to ask."""

from datetime import date

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.papers import Detail
from scrutinyprep.domain.parsed import DetailName, ParsedDetail
from scrutinyprep.services.telling import told_of
from tests.store.made_up import a_pack, a_paper, an_item, pages

LEAD = ParsedDetail(DetailName.LEAD_MEMBER, "Cllr Ann Pryce", 2)
AUTHOR = ParsedDetail(DetailName.AUTHOR, "Mary Jones, mary@anyshire.gov.uk", 2)


def told(name, text, access=OPEN):
    return Detail(DocumentId("report"), "1", name, text, 2, 1, access)


def words(details, on=None):
    return [(detail.label, detail.words) for detail in told_of(details, on)]


def test_each_is_told_once_the_lead_member_first():
    details = [
        told(DetailName.AUTHOR, "Mary Jones"),
        told(DetailName.LEAD_MEMBER, "Cllr Ann Pryce"),
        told(DetailName.AUTHOR, "Mary Jones 0117 922 2000"),
        told(DetailName.PURPOSE, "To set the budget."),
    ]
    assert words(details) == [("Lead member", "Cllr Ann Pryce"), ("Report author", "Mary Jones")]


def test_the_day_of_the_meeting_is_no_news():
    said = [told(DetailName.DECISION_DATE, day) for day in ("4th March 2025", "6 May 2025")]
    assert words(said, date(2025, 3, 4)) == [("Decision", "6 May 2025")]


def test_what_an_open_report_says_too_is_open():
    details = [told(DetailName.AUTHOR, "Mary", exempt(3)), told(DetailName.AUTHOR, "Mary")]
    assert [detail.access for detail in told_of(details, None)] == [OPEN]


def test_a_briefing_says_whom_to_ask_but_not_out_of_exempt_pages(services, bring_in):
    paper = a_paper(details=(LEAD, AUTHOR))
    meeting = bring_in(a_pack(an_item("1", "Budget", paper))).meeting.id
    (item,) = services.exporting.content(meeting).items
    assert [told.words for told in item.told] == ["Cllr Ann Pryce", "Mary Jones"]
    withheld = a_pack(an_item("1", "Budget", paper), pages=pages(exempt_pages={2: exempt(3)}))
    meeting = bring_in(withheld).meeting.id
    (item,) = services.exporting.content(meeting).items
    assert item.told == ()

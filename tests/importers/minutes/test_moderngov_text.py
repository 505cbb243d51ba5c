"""Minutes copied as text: items, passages, and resolutions word for word."""

from datetime import date, time
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import NoText
from scrutinyprep.domain.parsed import ParsedMinutes, PassageKind, RecommendationKind
from scrutinyprep.importers.minutes import moderngov_text
from scrutinyprep.importers.texts import read_text

PATH = Path("minutes.txt")
ONE_ITEM = (
    "Agenda item\n\nRents – One Year on\n\nThe plan is in place.\n\nThe Board wants news.\n\n"
    "Minutes:\n\nThe Director presented a report on rents, a copy of which had been circulated to "
    "each Member and a copy of which appears as Appendix 'B' to these minutes in the Book.\n\n"
    "\u00a0\n\nKey points included:\n-\u00a0\u00a0\u00a0\u00a0   Rents were up.\n"
    "-\u00a0\u00a0 In response to a query, repairs were down.\n\n"
    "The Board RESOLVED that the report be noted.\n\nSupporting documents:\n\nRents.pdf 152 KB\n"
)
WHOLE = """EXFORD BOROUGH COUNCIL

HOUSING SCRUTINY PANEL

MINUTES of a meeting of the Housing Scrutiny Panel held in the Council
Chamber, Town Hall, Exford on Monday, 4 March 2024 at 5.30 pm.

PRESENT: Councillors Ann Lee (Chair), Bo Fox, OBE, Cy Dunn (Leader of the
Opposition, and whip) and Di Moss; and Mrs E Strand (co-opted member)

IN ATTENDANCE: Fay Gray (Director of Housing)

84.    Apologies
(Item 1)

There were none.

85.    Rents, Repairs and the Housing Revenue Account: how the first
year went
(Item 2)

1. Ms Gray introduced the report. The budget was £14.2 million and the
sum of
3.5 million had been spent.

2. In response to questions it was noted that:
(a) rents were up; and
(b) repairs were down.

RESOLVED that the panel:
(i) note the report; and
(ii) ask for the figures
to be brought back in July.

The meeting closed at 7 pm.

86. Work Programme (Item 3)

After debate, it was RESOLVED that the programme be agreed.
"""


def read(text):
    return moderngov_text.read(text, PATH)


def resolved(text):
    return [each.text for minute in read(text).minutes for each in minute.resolutions]


def test_a_page_of_one_item_gives_title_description_passages_and_resolution():
    assert moderngov_text.recognises(ONE_ITEM)
    parsed = read(ONE_ITEM)
    (minute,) = parsed.minutes
    assert parsed.format == "moderngov-text"
    assert parsed.title == minute.point.title == "Rents – One Year on"
    assert minute.description == "The plan is in place.\nThe Board wants news."
    assert [passage.kind for passage in minute.passages] == [
        PassageKind.PARAGRAPH,
        PassageKind.PARAGRAPH,
        PassageKind.BULLET,
        PassageKind.BULLET,
        PassageKind.PARAGRAPH,
    ]
    assert minute.passages[2].text == "Rents were up."
    assert [each.text for each in minute.resolutions] == [
        "The Board RESOLVED that the report be noted."
    ]
    assert minute.resolutions[0].kind is RecommendationKind.RESOLVED


def test_a_page_of_one_item_takes_no_date_from_its_description():
    text = ONE_ITEM.replace("The plan is in place.", "The plan of 3 May 2020 is in place.")
    assert read(text).meeting.date is None
    assert read(f"Cabinet\nMonday 4 March 2024\n{text}").meeting.date == date(2024, 3, 4)


def test_what_stands_under_decision_was_resolved_in_any_words():
    text = (
        "Agenda item\n\nRents\n\nDecision:\n\nThe report was noted.\n\nMinutes:\n\nIt was long.\n"
    )
    (minute,) = read(text).minutes
    assert [each.text for each in minute.resolutions] == ["The report was noted."]
    assert [passage.text for passage in minute.passages] == [
        "The report was noted.",
        "It was long.",
    ]


def test_a_resolution_under_decision_and_minutes_counts_once():
    so = "RESOLVED that it be so."
    text = f"Agenda item\n\nRents\n\nDecision:\n\n{so}\n\nMinutes:\n\n{so}\n"
    assert resolved(text) == ["RESOLVED that it be so."]


def test_whole_minutes_give_the_meeting_and_who_was_there():
    assert moderngov_text.recognises(WHOLE)
    parsed = read(WHOLE)
    facts = parsed.meeting
    assert facts.council == "Exford Borough Council"
    assert facts.committee == "Housing Scrutiny Panel"
    assert (facts.date, facts.time) == (date(2024, 3, 4), time(17, 30))
    assert facts.place == "Council Chamber, Town Hall, Exford"
    assert parsed.title == "Minutes of the Housing Scrutiny Panel, 4 March 2024"
    assert parsed.present == (
        "Ann Lee (Chair)",
        "Bo Fox, OBE",
        "Cy Dunn (Leader of the Opposition, and whip)",
        "Di Moss",
        "Mrs E Strand (co-opted member)",
    )


def test_a_running_number_refers_back_to_its_agenda_item():
    assert [
        (minute.minute_number, minute.point.number, minute.point.title)
        for minute in read(WHOLE).minutes
    ] == [
        ("84", "1", "Apologies"),
        ("85", "2", "Rents, Repairs and the Housing Revenue Account: how the first year went"),
        ("86", "3", "Work Programme"),
    ]


def test_numbered_and_lettered_paragraphs_are_joined_over_their_lines():
    passages = read(WHOLE).minutes[1].passages
    assert [(passage.number, passage.text) for passage in passages[:4]] == [
        (
            "1",
            "Ms Gray introduced the report. The budget was £14.2 million and the sum of "
            "3.5 million had been spent.",
        ),
        ("2", "In response to questions it was noted that:"),
        ("(a)", "rents were up; and"),
        ("(b)", "repairs were down."),
    ]


def test_a_resolution_has_its_list_and_nothing_after_it():
    assert resolved(WHOLE) == [
        "RESOLVED that the panel: (i) note the report; and "
        "(ii) ask for the figures to be brought back in July.",
        "After debate, it was RESOLVED that the programme be agreed.",
    ]


@pytest.mark.parametrize(
    ("minuted", "resolution"),
    [
        (
            "It was long. RESOLVED: That Mr. Lee be thanked. So it was.",
            "RESOLVED: That Mr. Lee be thanked. So it was.",
        ),
        (
            "Resolved –\n\n1. That it be noted.\n\n2. That it be sent.\n\nMr Lee left.",
            "Resolved – 1. That it be noted. 2. That it be sent.",
        ),
        (
            "It was unanimously resolved that it be noted.",
            "It was unanimously resolved that it be noted.",
        ),
        (
            "Members of the Health Panel agreed.\nThe Health Panel resolved to meet again.",
            "The Health Panel resolved to meet again.",
        ),
        (
            "RECOMMENDED to Council that the rent be set.",
            "RECOMMENDED to Council that the rent be set.",
        ),
        ("Agreed: the rent be set.", "Agreed: the rent be set."),
        (
            "RESOLVED: (A) That it be noted.\n\n(B) That it be sent.\n\nMr Lee left.",
            "RESOLVED: (A) That it be noted. (B) That it be sent.",
        ),
        (
            "RESOLVED that it should agree:\n\nCapital\n\n(a) the sums\n\nRevenue\n\n(b) the rest.",
            "RESOLVED that it should agree: Capital (a) the sums Revenue (b) the rest.",
        ),
    ],
)
def test_resolutions_are_found_however_they_are_written(minuted, resolution):
    assert resolved(f"Agenda item\n\nRents\n\nMinutes:\n\n{minuted}\n") == [resolution]


@pytest.mark.parametrize(
    "minuted",
    [
        "The problem had been resolved by the landlord.",
        "It was agreed that children should live near home.",
        "Members wanted the dispute to be resolved.",
        "Decision - 24/00097 - Rents was called in.",
    ],
)
def test_other_words_are_no_resolution(minuted):
    assert resolved(f"Agenda item\n\nRents\n\nMinutes:\n\n{minuted}\n") == []


def headings(text):
    return [(minute.point.number, minute.point.title) for minute in read(text).minutes]


def test_a_list_inside_an_item_starts_no_minute():
    text = (
        "Minutes of the Housing Panel\n12 March 2024\n\n1    Welcome\n\nHello.\n\n2    Forum\n\n"
        "Questions came from:\n3 Ann Lee\n4 Bo Fox\n\n3    Rents\n\n1. Ms Gray spoke.\n\n"
        "2. Mr Fox spoke.\n\n5    Close\n\nThe end.\n"
    )
    assert moderngov_text.recognises(text)
    assert headings(text) == [("1", "Welcome"), ("2", "Forum"), ("3", "Rents"), ("5", "Close")]


def test_a_number_may_stand_on_a_line_of_its_own():
    text = "Minutes\n\n1.\nWelcome\n\nHello.\n\n2.\nRents (Pages 1 - 10)\n\nMinutes:\n\nNoted.\n"
    assert headings(text) == [("1", "Welcome"), ("2", "Rents")]
    assert [passage.text for passage in read(text).minutes[1].passages] == ["Noted."]


def test_numbers_of_a_year_belong_to_no_agenda_item():
    text = "Minutes of the Parish Council\n\n23/5 Apologies\n\nNone.\n\n23/6 Rents\n\nNoted.\n"
    assert [(minute.minute_number, minute.point.number) for minute in read(text).minutes] == [
        ("23/5", ""),
        ("23/6", ""),
    ]


def test_headings_without_numbers_may_refer_to_the_agenda_too():
    text = "PANEL – 4 March 2024\n\nApologies\n(Item 1)\nNone.\n\nRents\n(Item 2)\nNoted.\n"
    assert moderngov_text.recognises(text)
    assert headings(text) == [("1", "Apologies"), ("2", "Rents")]


def test_a_long_name_of_a_committee_may_run_over_two_lines():
    text = (
        "Exford City Council\nMinutes of the Transport and Roads\nPolicy Committee\n\n"
        "1 Hello\n\nYes.\n\n2 Bye\n\nNo.\n"
    )
    assert read(text).meeting.committee == "Transport and Roads Policy Committee"


@pytest.mark.parametrize(
    "text",
    [
        "Good evening. Item 5 is the minutes of the previous meeting.\n\nAgreed.",
        "1. Buy bread\n\n2. Buy milk\n",
        "Chair: Minutes:\nAnn: Agreed.\n",
    ],
)
def test_other_texts_are_not_taken_for_minutes(text):
    assert not moderngov_text.recognises(text)


def test_a_text_without_numbers_is_one_minute_when_the_user_says_so():
    text = (
        "Housing Panel, 4 March 2024\n\nPresent: Ann Lee, Bo Fox\n\n"
        "It was RESOLVED that it be noted.\n"
    )
    parsed = moderngov_text.read_as(text, PATH, "text")
    assert (parsed.format, parsed.meeting.date) == ("text", date(2024, 3, 4))
    assert parsed.present == ("Ann Lee", "Bo Fox")
    assert [each.text for each in parsed.minutes[0].resolutions] == [
        "It was RESOLVED that it be noted."
    ]


@pytest.mark.parametrize("text", ["Agenda item\n\n", "A title alone"])
def test_minutes_of_nothing_have_no_text(text):
    with pytest.raises(NoText):
        moderngov_text.read_as(text, PATH, "text")


WELSH = """CYNGOR SIR ENGHRAIFFT

PWYLLGOR CRAFFU'R AMGYLCHEDD

Cofnodion y cyfarfod a gynhaliwyd ddydd Mercher, 12fed Mawrth 2025 am 2.00 y.p.

PRESENNOL: Y Cynghorydd Huw Jones (Cadeirydd)

Y Cynghorwyr: Mair Puw, Siân Rees a Gwyn Evans a’r Cynghorydd Sir Alun Davies

1. YMDDIHEURIADAU

Derbyniwyd ymddiheuriad gan y Cynghorydd D. Evans.

2. MONITRO'R GYLLIDEB

Cyflwynwyd yr adroddiad gan y Cyfarwyddwr. Cytunwyd â'r ffigurau gan y Cyfarwyddwr.

PENDERFYNWYD YN UNFRYDOL nodi'r adroddiad.

3. COFNODION

Cynigiwyd gan y Cyng. P. Harries, eiliwyd gan y Cyng. K. Davies gyda phawb yn gytûn.
"""


def test_welsh_minutes_are_read_as_english_ones_are():
    parsed = read_text(Path("cofnodion.txt"), WELSH.encode())
    assert isinstance(parsed, ParsedMinutes)
    facts = parsed.meeting
    assert facts.committee == "Pwyllgor Craffu'r Amgylchedd"
    assert facts.council == "Cyngor Sir Enghraifft"
    assert (facts.date, facts.time) == (date(2025, 3, 12), time(14, 0))
    assert parsed.present == (
        "Y Cynghorydd Huw Jones (Cadeirydd)",
        "Mair Puw",
        "Siân Rees",
        "Gwyn Evans",
        "Cynghorydd Sir Alun Davies",
    )
    assert [[r.text for r in minute.resolutions] for minute in parsed.minutes] == [
        [],
        ["PENDERFYNWYD YN UNFRYDOL nodi'r adroddiad."],
        ["Cynigiwyd gan y Cyng. P. Harries, eiliwyd gan y Cyng. K. Davies gyda phawb yn gytûn."],
    ]


def test_a_county_councillor_among_those_present_is_one_person():
    text = (
        "Minutes of a meeting of the Panel, 9 May 2018\n\nPRESENT: Cllrs. A Davies, B Lee and "
        "County Councillor Joseph Davies\n\n1. Apologies\n\nNone.\n\n2. Close\n\nIt closed.\n"
    )
    parsed = read_text(Path("m.txt"), text.encode())
    assert parsed.present[-1] == "County Councillor Joseph Davies"

"""The sample's three files: the same each time, and each what it looks like."""

import re
from datetime import timedelta

import pikepdf
import pytest

from scrutinyprep.sample.dates import clock
from scrutinyprep.sample.making import make_sample
from scrutinyprep.sample.meeting import read_meeting


@pytest.fixture(scope="module")
def pdf(sample):
    with pikepdf.open(sample.pack) as opened:
        yield opened


def test_the_same_words_give_the_same_bytes(sample, words, tmp_path):
    again = make_sample(tmp_path / "not made yet", words)

    for first, second in (
        (sample.pack, again.pack),
        (sample.transcript, again.transcript),
        (sample.minutes, again.minutes),
    ):
        assert first.name == second.name
        assert first.read_bytes() == second.read_bytes()


def test_the_words_are_asked_for_where_they_are_not(tmp_path):
    with pytest.raises(OSError, match=r"meeting\.toml"):
        make_sample(tmp_path, tmp_path / "nowhere")


def test_the_pack_is_named_and_described_as_modern_gov_does(sample, pdf):
    assert sample.pack.name == (
        "Private reports pack Thursday 10-Dec-2026 18.00 People Scrutiny Committee.pdf"
    )
    assert pdf.docinfo["/Title"] == (
        "(Private Pack)Agenda Document for People Scrutiny Committee, 10/12/2026 18:00"
    )
    assert pdf.docinfo["/Subject"] == "People Scrutiny Committee, 10/12/2026 18:00"


def test_the_pack_has_forty_to_sixty_pages(pdf):
    assert 40 <= len(pdf.pages) <= 60


def test_the_outline_has_the_agenda_each_item_with_papers_and_their_further_papers(pdf, words):
    items = [item for item in read_meeting(words).items if item.papers]
    expected = [("Agenda", [])] + [
        (f"{item.number} {item.title}", [paper.title for paper in item.papers[1:]])
        for item in items
    ]

    with pdf.open_outline() as outline:
        found = [(entry.title, [child.title for child in entry.children]) for entry in outline.root]

    assert found == expected


def test_a_stamp_is_a_form_drawn_after_the_page(pdf):
    page = pdf.pages[2]
    forms = {
        str(name): form.read_bytes()
        for name, form in page.resources.XObject.items()
        if form.Subtype == "/Form"
    }
    last = page.obj.Contents[-1].read_bytes()

    drawn = [name for name in forms if name.encode() in last]
    assert sorted(b"Agenda Item 3" in forms[name] for name in drawn) == [False, True]
    assert any(b"(Page 1)" in forms[name] for name in drawn)


def test_a_stamp_stands_sideways_at_the_left_edge_of_a_landscape_page(pdf):
    landscape = [page for page in pdf.pages if page.mediabox[2] > page.mediabox[3]]

    assert len(landscape) > 8
    for page in landscape:
        assert b"0.000 -1.000 1.000 0.000 36.000" in page.obj.Contents[-1].read_bytes()


def test_the_minutes_end_when_the_webcast_does(sample, words):
    previous = read_meeting(words).previous
    turns = re.findall(r" - (\d):(\d\d):\d\d\n", sample.transcript.read_text("utf-8"))
    hours, minutes = map(int, turns[-1])
    last_turn = previous.starts + timedelta(hours=hours, minutes=minutes)

    assert previous.ended in {clock(last_turn + timedelta(minutes=n)) for n in range(1, 6)}

"""An item of minutes that is marked exempt is exempt, and the open ones beside it are not."""

from pathlib import Path

from scrutinyprep.importers.texts import read_text

PATH = Path("minutes.txt")
MINUTES = """People Scrutiny Committee
14 May 2026

1. Apologies
(Item 1)

There were none.

2. Exclusion of the press and public
(Item 2)

RESOLVED that the public be excluded by virtue of paragraph 3 of Part 1 of Schedule 12A.

3. Lease of the depot
(Item 3)

NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A of the Act.

The rent is £40,000 a year.
"""
PAGE = """<!DOCTYPE html><html><head><title>Agenda item - Lease</title>
<script>var mark = "NOT FOR PUBLICATION by virtue of paragraph 3";</script></head><body>
<div class="mgHeader"><h2 class="mgSubTitleTxt">People Panel - Monday, 1st June, 2026</h2></div>
<div class="mgContent"><p><span class="mgLabel">Venue: </span>Town Hall</p>
<table id="mgItemTable"><tr><td class="mgItemNumberCell">
<p class="mgAiTitleTxt">1.</p></td><td><p class="mgAiTitleTxt">Apologies</p>
<div class="mgWordPara"><p>There were none.</p></div></td></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">2.</p></td><td>
<p class="mgAiTitleTxt">Lease of the depot</p>
<div class="mgWordPara"><p>NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of
Schedule 12A of the Act.</p></div></td></tr></table></div></body></html>"""


def access_by_title(parsed):
    return {minute.point.title: minute.access.paragraphs for minute in parsed.minutes}


def test_an_item_marked_under_its_title_is_exempt_by_itself():
    parsed = read_text(PATH, MINUTES.encode())
    assert not parsed.access.is_exempt
    assert access_by_title(parsed) == {
        "Apologies": (),
        "Exclusion of the press and public": (),
        "Lease of the depot": (3,),
    }


def test_an_item_of_a_saved_page_is_marked_by_its_words_and_not_by_a_script():
    parsed = read_text(Path("page.html"), PAGE.encode())
    assert not parsed.access.is_exempt
    assert access_by_title(parsed) == {"Apologies": (), "Lease of the depot": (3,)}

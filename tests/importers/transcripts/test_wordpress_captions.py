"""Of a WordPress page with captions, the words are kept and the page's codes are not."""

from datetime import date
from datetime import time as clock
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import NoText
from scrutinyprep.importers.transcripts import wordpress_captions

PATH = Path("page.txt")
PAGE = (
    "Housing O&S Committee - 01092021 at 1000 hours\n"
    '[vc_row][vc_column][vc_video link="https://example.org/x"][/vc_column][/vc_row][vc_column_text]'
    '{}<br><!-- wp:image {{"id":1}} -->rn<figure class="a"><img src="b" /></figure>rn'
    "<!-- /wp:image -->[/vc_column_text][/vc_row]\n\nComments (0)\n"
)


def test_the_words_stand_between_the_codes():
    parsed = wordpress_captions.read(PAGE.format("we begin [Music] with item 2"), PATH)
    (speech,) = parsed.speeches
    assert (speech.text, speech.display_text) == (
        "we begin [Music] with item 2",
        "we begin with item 2",
    )
    assert parsed.is_automatic
    assert parsed.meeting.committee == "Housing O&S Committee"
    assert (parsed.meeting.date, parsed.meeting.time) == (date(2021, 9, 1), clock(10, 0))
    assert parsed.warnings[0].message.startswith("1 note of a sound")


def test_a_page_without_words_is_refused():
    with pytest.raises(NoText):
        wordpress_captions.read(PAGE.format(""), PATH)


def test_brackets_of_captions_are_no_codes_of_a_page():
    assert wordpress_captions.recognises(PAGE)
    assert not wordpress_captions.recognises("[Music] [Video] [Applause] we begin [Music]")

"""What pages as published are called in the contents."""

import pytest

from scrutinyprep.briefing.content import BriefingItem, BriefingOriginal
from scrutinyprep.briefing.original_names import originals_words
from scrutinyprep.domain.ids import DocumentId


@pytest.mark.parametrize(
    ("stamps", "words"),
    [
        ([53], "Page 53 as published"),
        ([27, 28], "Pages 27 and 28 as published"),
        ([53, 57, 58, 59, 60, 71], "Pages 53, 57 to 60 and 71 as published"),
        ([1, None], "2 pages as published"),
        ([None], "1 page as published"),
    ],
)
def test_pages_are_told_by_their_stamps_where_all_have_one(stamps, words):
    originals = tuple(BriefingOriginal(DocumentId("d"), 9, stamp) for stamp in stamps)
    assert originals_words(BriefingItem("1", "Budget", originals=originals)) == words

"""Halves of letters become whole ones, or a sign that says one is missing."""

import msgspec
import pytest

from scrutinyprep.domain.parsed import DocumentKind, MeetingFacts, ParsedPack, ParsedPage
from scrutinyprep.importers.letters import whole_letters, with_whole_letters
from scrutinyprep.importers.messages import PackFound


@pytest.mark.parametrize(
    ("broken", "whole"),
    [("odd\udcff", "odd\ufffd"), ("\ud83d\ude00", "\U0001f600"), ("é ŵ 😀", "é ŵ 😀"), ("", "")],
)
def test_a_text_has_whole_letters(broken, whole):
    assert whole_letters(broken) == whole


def test_a_message_that_could_not_be_sent_can_be_with_nothing_else_changed():
    page = ParsedPage(1, "bud\ud800get", 595.0, 842.0)
    pack = ParsedPack(DocumentKind.REPORT, "pdf", "odd\udcff", MeetingFacts(), pages=(page,))
    mended = with_whole_letters(PackFound(pack))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(mended), type=PackFound) == mended
    assert mended.parsed.title == "odd\ufffd"
    assert mended.parsed.pages[0].text == "bud\ufffdget"
    assert mended.parsed.pages[0].width_pt == 595.0

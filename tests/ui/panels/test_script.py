"""A transcript on the screen: its words, its speakers, its times."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest

from scrutinyprep.domain.ids import DocumentId, MeetingId, SpeechId
from scrutinyprep.domain.page_references import Numbering, PageReference, SpokenReference
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.ui.panels.script import Script
from scrutinyprep.ui.panels.script_aims import Aim, aim_of
from scrutinyprep.ui.panels.script_badges import badges_of, initials_of, picture_of
from scrutinyprep.ui.panels.script_timeline import Timeline
from scrutinyprep.ui.panels.script_words import Told, paragraphs_of
from scrutinyprep.ui.theme import Appearance, Look, Theme


def a_speech(at, speaker, words, *, item="1", start_s=None, raw=None):
    return Speech(
        id=SpeechId(at + 1),
        meeting_id=MeetingId("m"),
        document_id=DocumentId("d"),
        position=at,
        item=item,
        item_title=f"Title of {item}",
        speaker=speaker,
        start_s=start_s,
        text=raw or words,
        display_text=words,
    )


SPEECHES = (
    a_speech(0, "Cllr Jane Francis", "Good evening all.", start_s=5.0),
    a_speech(1, "Bob Ray", "It is on page 53 of the pack.", item="2", start_s=65.2, raw="uh it is"),
    a_speech(2, "Cllr Jane Francis", "Thank you Bob.", item="2", start_s=4906.7),
)
PAGE = PageReference(
    1,
    "Bob Ray",
    65.2,
    SpokenReference(9, 16, "page 53", 53, Numbering.PACK),
    DocumentId("pack"),
    57,
)
TOLD = Told(SPEECHES, "Cllr Jane Francis", (PAGE,))


@pytest.fixture
def appearance(qapp):
    made = Appearance(qapp)
    made.wear(Look.LIGHT)
    return made


@pytest.fixture
def script(qtbot, appearance):
    shown = Script(appearance)
    qtbot.addWidget(shown)
    shown.resize(900, 300)
    shown.show()
    shown.show_speeches(TOLD)
    return shown


@pytest.mark.parametrize(
    ("typed", "aim"),
    [
        ("1:21:46", Aim("1:21:46", seconds=4906.0)),
        ("21:46", Aim("21:46", seconds=1306.0)),
        ("81 min", Aim("81 min", seconds=4860.0)),
        ("item 7a", Aim("item 7a", item="7a")),
        (" 7. ", Aim("7.", item="7")),
        ("seven  items", Aim("seven items")),
    ],
)
def test_a_time_an_item_and_words_are_told_apart(typed, aim):
    assert aim_of(typed) == aim


def test_a_badge_has_the_letters_of_the_name_without_its_title():
    assert initials_of("Cllr Jane Francis") == "JF"
    assert initials_of("Mr R C Love, OBE") == "RL"
    assert initials_of("SPEAKER_00") == "S0"


def test_speakers_that_follow_each_other_differ_in_shape_and_not_only_in_colour():
    badges = list(badges_of(["Ann Lee", None, "Bob Ray", "Ann Lee", "Cy Dee"]).values())
    assert [badge.initials for badge in badges] == ["AL", "BR", "CD"]
    assert len({badge.shape for badge in badges}) == 3


@pytest.mark.parametrize("look", list(Look))
def test_the_letters_of_a_badge_stand_out_from_its_ground(qapp, look):
    for number in range(8):
        badge = replace(badges_of(["Ann Lee"])["Ann Lee"], number=number)
        picture = picture_of(badge, Theme(look))
        middle = {
            picture.pixelColor(x, picture.height() // 2).lightness()
            for x in range(picture.width() // 4, 3 * picture.width() // 4)
        }
        assert max(middle) - min(middle) > 60
        assert QColor(badge.colour(look)).isValid()


def test_a_long_speech_is_shown_in_paragraphs_and_every_word_of_it_once():
    text = " ".join(f"Sentence number {n} says a little of this and that." for n in range(40))
    parts = paragraphs_of(text)
    assert len(parts) > 2
    assert " ".join(text[start:end] for start, end in parts) == text
    assert paragraphs_of("Short. And sweet.") == [(0, 17)]


def test_speakers_chair_times_and_items_are_shown(script):
    shown = script.toPlainText()
    for words in ("2 Title of 2", "Cllr Jane Francis", "in the chair", "1:21:46"):
        assert words in shown
    assert shown.count("in the chair") == 2


def test_a_transcript_without_speakers_does_not_say_so_on_every_line(script):
    script.show_speeches(Told(tuple(replace(speech, speaker=None) for speech in SPEECHES)))
    assert "not named" not in script.toPlainText()
    assert "0:01:05" in script.toPlainText()


def test_a_page_that_is_named_is_a_link_to_it(qtbot, script):
    assert 'href="page:0"' in script.toHtml()
    with qtbot.waitSignal(script.page_wanted) as wanted:
        script.anchorClicked.emit(QUrl("page:0"))
    assert wanted.args == [PAGE]


def test_the_words_as_they_stand_in_the_file_are_shown_on_demand(script):
    assert "uh it is" not in script.toPlainText()
    script.show_speeches(replace(TOLD, is_raw=True))
    assert "uh it is" in script.toPlainText()


def test_one_goes_to_a_time_to_an_item_and_to_words(script):
    assert script.go_to_time(4906.0)
    assert script._current == SPEECHES[2]
    assert script.go_to_item("2.")
    assert script._current == SPEECHES[1]
    assert not script.go_to_item("9")
    assert script.find_words("evening")
    assert script.textCursor().selectedText() == "evening"
    assert not script.find_words("nothing of the kind")


def test_words_are_found_again_round_the_end_and_backward(script):
    for _ in range(2):
        assert script.find_words("Bob")
    at = script.textCursor().position()
    script.find_words("Bob")
    assert script.textCursor().position() < at
    script.find_words("Bob", backward=True)
    assert script.textCursor().position() == at


def test_s_asks_who_says_the_speech(qtbot, script):
    script.go_to_time(65.0)
    with qtbot.waitSignal(script.speaker_wanted) as wanted:
        QTest.keyClick(script, Qt.Key.Key_S)
    assert wanted.args == [SPEECHES[1]]


def test_another_look_keeps_the_place_and_the_text(script, appearance):
    before = script.toPlainText()
    appearance.wear(Look.DARK)
    assert script.toPlainText() == before


def test_the_timeline_jumps_to_who_speaks_by_click_and_by_key(qtbot, appearance):
    line = Timeline(appearance)
    qtbot.addWidget(line)
    line.resize(800, 60)
    line.show_speeches(SPEECHES, badges_of(s.speaker for s in SPEECHES))
    line.show()
    with qtbot.waitSignal(line.wanted) as wanted:
        QTest.mouseClick(line.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 30))
    assert wanted.args == [SPEECHES[1]]
    line.show_here(SPEECHES[1])
    with qtbot.waitSignal(line.wanted) as wanted:
        QTest.keyClick(line, Qt.Key.Key_Right)
    assert wanted.args == [SPEECHES[2]]
    told = QAccessible.queryAccessibleInterface(line)
    assert told.role() is QAccessible.Role.List
    assert told.childCount() == len(SPEECHES)
    assert told.child(2).role() is QAccessible.Role.ListItem
    assert told.child(2).state().focused
    assert SPEECHES[2].speaker in told.child(2).text(QAccessible.Text.Name)
    assert not line.grab().toImage().isNull()


def test_without_times_there_is_no_timeline(qtbot, appearance):
    line = Timeline(appearance)
    qtbot.addWidget(line)
    line.show_speeches([replace(speech, start_s=None) for speech in SPEECHES], {})
    assert line.isHidden()

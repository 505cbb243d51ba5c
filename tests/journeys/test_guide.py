"""F1 opens the page of the guide that tells of where one is; links and pictures work offline."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest

from scrutinyprep.settings import guide_folder
from scrutinyprep.ui.dialogs.guide import FIRST, GuideWindow, pages_listed
from tests.journeys.laid_over import laid_over
from tests.journeys.test_access import dialogs

LARGEST_BYTES = 120_000
LARGEST_OF_ALL_BYTES = 2_000_000
PAGES = sorted(guide_folder().glob("*.md"))
PICTURES = [
    picture
    for folder in (guide_folder(), guide_folder().parent)
    for picture in (folder / "pictures").iterdir()
]


@pytest.fixture
def reader(councillor, sample_library):
    reader = councillor(sample_library)
    yield reader
    if reader.window.guiding.guide is not None:
        reader.window.guiding.guide.close()


@pytest.mark.parametrize(
    ("key", "page"),
    [
        ("Ctrl+1", "meetings"),
        ("Ctrl+3", "questions"),
        ("Ctrl+4", "past-meetings"),
        ("Ctrl+5", "undertakings"),
    ],
)
def test_f1_tells_of_the_place_that_has_the_focus(reader, key, page):
    if not (guide_folder() / f"{page}.md").is_file():
        page = FIRST
    reader.press(key)
    reader.press("F1")
    assert reader.window.guiding.guide.isVisible()
    assert reader.window.guiding.guide.page.page == page


def test_links_lead_to_other_pages_and_back_again(reader):
    reader.press("F1")
    guide = reader.window.guiding.guide
    guide.open_page(FIRST)
    guide.page.anchorClicked.emit(QUrl("searching.md"))
    assert guide.page.page == "searching"
    assert "speaker:hinds" in guide.page.toPlainText()
    assert guide.list.currentIndex().data() == "Search"
    QTest.keyClick(guide.page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.page.page == FIRST
    QTest.keyClick(guide.page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert guide.page.page == "searching"


@pytest.mark.parametrize("address", ["https://example.org/x.md", "../../LICENSE", "nothing.md"])
def test_a_link_to_anywhere_else_is_not_followed(reader, address):
    reader.press("F1")
    guide = reader.window.guiding.guide
    before = guide.page.page
    guide.page.anchorClicked.emit(QUrl(address))
    assert guide.page.page == before


def test_a_picture_is_shown_no_wider_than_the_text(reader):
    reader.press("F1")
    guide = reader.window.guiding.guide
    guide.open_page("put-the-agenda-right")
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = guide.page.loadResource(kind, QUrl("../pictures/put-the-agenda-right.png"))
    assert 200 < picture.deviceIndependentSize().width() <= guide.page.viewport().width()
    sharp = guide.page.loadResource(kind, QUrl("pictures/ask-words.png"))
    kept = QImage(str(guide_folder() / "pictures" / "ask-words.png"))
    assert sharp.size() == kept.size(), "of a journey's picture each pixel is shown"
    assert guide.page.loadResource(kind, QUrl("../../pyproject.toml")) is None
    assert guide.page.loadResource(kind, QUrl("/etc/hostname")) is None


def test_the_first_page_lists_every_other():
    listed = {name for name, _ in pages_listed(guide_folder())}
    assert listed == {path.stem for path in PAGES}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_page_has_a_picture_and_a_way_on_and_its_links_lead_somewhere(path: Path):
    text = path.read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#]+)\)", text)
    assert [target for target in targets if "pictures/" in target]
    assert [target for target in targets if target.endswith(".md")]
    for target in targets:
        assert (path.parent / target).is_file(), target


def test_every_picture_is_small_told_in_words_and_shown_somewhere():
    shown = "".join(path.read_text(encoding="utf-8") for path in PAGES)
    for picture in PICTURES:
        folder = "pictures" if picture.parent.parent == guide_folder() else "../pictures"
        assert re.search(rf"!\[[^\]]{{20,}}\]\({folder}/{re.escape(picture.name)}\)", shown), (
            picture
        )
        assert picture.stat().st_size <= LARGEST_BYTES, picture.name
    assert sum(picture.stat().st_size for picture in PICTURES) <= LARGEST_OF_ALL_BYTES


def test_f1_tells_of_each_dialog_too_and_the_guide_outlives_it(reader):
    reader.open_next_meeting()
    first, told = None, {}
    for dialog in dialogs(reader):
        if isinstance(dialog, GuideWindow):
            continue
        dialog.activateWindow()
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_F1)
        guide = first = reader.window.guiding.guide
        assert guide is not None, dialog.windowTitle()
        told[dialog.windowTitle()] = guide.page.page
        assert guide.isVisible()
        # What belongs to a window that waits for a dialog could not be used.
        assert guide.parentWidget() is dialog
        dialog.reject()
        assert guide.isVisible()
        assert guide.parentWidget() is reader.window
    assert reader.window.guiding.guide is first
    assert told["Put the agenda right"] == "put-the-agenda-right"
    assert told["Questions for a colleague"] == "sharing"
    assert len(told) >= 9


def test_f1_tells_of_what_stands_in_place_of_a_dialog(reader):
    reader.open_next_meeting()
    told = {}
    for name in laid_over(reader):
        reader.settle()
        if reader.window._arrivals.meetings.bar is not None and "meeting" in name:
            reader.window._arrivals.meetings.bar.enter()
        reader.window.guiding.open_here()
        told[name] = reader.window.guiding.guide.page.page
        reader.window.guiding.guide.close()
    assert told == {
        "the highlights are named": "reading",
        "a meeting is asked for": "late-papers",
        "another meeting is looked for": "late-papers",
        "a new meeting is made": "late-papers",
        "the people": "past-meetings",
        "what may be tracked": "undertakings",
        "what was removed": "first-steps",
    }

"""What happens away from the focus is told to a screen reader: done, undone, found, imported."""

import threading

import pytest
from PySide6.QtGui import QAccessible

from scrutinyprep.ui import announcing
from scrutinyprep.ui.tasks import Lane


class Ears:
    """Listens in place of Qt's bridge to the screen reader: what would be said, and how soon."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self):
        self.heard = []
        self.at_once = []

    def isActive(self):
        return True

    def updateAccessibility(self, event):
        self.heard.append(event.message())
        if event.politeness() is self.AnnouncementPoliteness.Assertive:
            self.at_once.append(event.message())


@pytest.fixture
def ears(monkeypatch):
    ears = Ears()
    monkeypatch.setattr(announcing, "QAccessible", ears)
    return ears


@pytest.fixture
def reader(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.window.activateWindow()
    return reader


def heard(reader, ears, beginning):
    """Wait until words that begin so are heard, and return all of them."""
    reader.wait(lambda: any(words.startswith(beginning) for words in ears.heard), 5)
    return next(words for words in ears.heard if words.startswith(beginning))


def test_what_is_done_undone_and_done_again_is_told(reader, ears):
    reader.read_page(9)
    reader.select("Families who decline")
    reader.press("H")
    reader.press("E")
    reader.window.read.page.view.setFocus()
    for keys, told in ((None, "Saved: "), ("Ctrl+Z", "Undone: "), ("Ctrl+Y", "Done again: ")):
        if keys:
            reader.press(keys)
        assert heard(reader, ears, told) == told + "highlight"
    reader.window.frame.bar._undo.click()
    reader.window.frame.bar._redo.click()
    reader.settle()
    reader.wait(lambda: ears.heard.count("Done again: highlight") == 2)
    # It waits until the screen reader is silent: nothing went wrong.
    assert ears.at_once == []


def test_what_is_found_is_told_while_the_focus_stays_where_one_types(reader, ears):
    reader.press("Ctrl+Shift+F")
    reader.type("transport")
    count = reader.window.search.hits.cards.rowCount()
    assert count > 1
    assert "passages" in heard(reader, ears, str(sum(not c.is_heading for c in _cards(reader))))
    # Once for all nine letters.
    assert sum("passages" in words for words in ears.heard) == 1
    reader.press("Escape")
    reader.press("Ctrl+K")
    reader.type("follow")
    assert "The first: Follow-up" in heard(reader, ears, str(_found(reader)))
    reader.press("Down")
    assert ears.at_once == [reader.window.palette_finding.palette.list.chosen.spoken]


def _cards(reader):
    return reader.window.search.hits.cards.rows


def _found(reader):
    cards = reader.window.palette_finding.palette.list.cards.rows
    return sum(not card.is_heading for card in cards)


def test_work_and_what_came_of_it_are_told_and_failures_at_once(reader, ears, make_pdf, tmp_path):
    reader.window.import_paths([make_pdf("Late report.pdf", 3)])
    reader.wait(lambda: reader.window.messages.words)
    reader.settle()
    words = heard(reader, ears, "“Late report.pdf” is in the library now")
    assert words.endswith("Read it (Alt+R).")
    assert words not in ears.at_once

    is_heard = threading.Event()

    def read_pictures(progress):
        progress(2, 8)
        assert is_heard.wait(5)
        progress(3)
        progress(8)

    reader.tasks.run(read_pictures, label="Reading pictures", lane=Lane.FILES)
    heard(reader, ears, "Reading pictures. 2 of 8")
    is_heard.set()
    heard(reader, ears, "Reading pictures. 8 of 8")
    steps = [words for words in ears.heard if words.startswith("Reading pictures")]
    # At each quarter, not at each step.
    counted = [words.split(". ")[1] for words in steps if "of 8" in words]
    assert counted == ["2 of 8 pages", "8 of 8 pages"]
    broken = tmp_path / "Not a paper.pdf"
    broken.write_bytes(b"no")
    reader.window.import_paths([broken])
    reader.wait(lambda: ears.at_once)
    assert ears.at_once == [reader.window.messages.words]

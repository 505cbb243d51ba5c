"""The line that says what happened, and the one that says what is under way."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from scrutinyprep.domain.errors import Damaged
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.panels.work_bar import WorkBar
from scrutinyprep.ui.tasks import Lane
from scrutinyprep.ui.theme import Appearance, Look


@pytest.fixture
def appearance(qapp):
    appearance = Appearance(qapp)
    appearance.wear(Look.LIGHT)
    return appearance


def test_an_error_says_what_happened_and_what_to_do(qtbot, appearance):
    bar = MessageBar(appearance)
    qtbot.addWidget(bar)
    assert bar.words == ""
    bar.warn(Damaged(Path("pack <b>.pdf")))
    assert bar.words == (
        "“pack <b>.pdf” is damaged and can’t be opened. "
        "Download it again, or ask the clerk for another copy."
    )
    shown = [label for label in bar.findChildren(QLabel) if label.text()]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown)


def test_offers_are_those_of_the_last_message_only(qtbot, appearance):
    bar = MessageBar(appearance)
    qtbot.addWidget(bar)
    done = []
    bar.say("One.", offers=(("First", lambda: done.append(1)),))
    bar.say("Two.", offers=(("Second", lambda: done.append(2)),))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    buttons = [b for b in bar.findChildren(QPushButton) if not b.isHidden()]
    buttons[-1].click()
    assert [b.text() for b in buttons] == ["Second"]
    assert done == [2]


def test_work_with_a_label_shows_how_far_it_is_and_stops_on_cancel(qtbot, appearance, tasks):
    bar = WorkBar(tasks)
    qtbot.addWidget(bar)
    go = threading.Event()

    def work(progress):
        progress(30, 120)
        go.wait(5)
        progress(31, 120)

    tasks.run(lambda _: None)
    task = tasks.run(work, lane=Lane.FILES, label="Reading “pack.pdf”")
    qtbot.waitUntil(lambda: "30 of 120" in bar._far.text())
    assert not bar.isHidden()
    assert bar._label.text() == "Reading “pack.pdf”"
    bar._cancel.click()
    go.set()
    with qtbot.waitSignal(tasks.became_idle):
        pass
    assert task.state.name == "CANCELLED"
    assert bar.isHidden()


def test_work_without_a_label_is_not_worth_showing(qtbot, appearance, tasks):
    bar = WorkBar(tasks)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(tasks.became_idle):
        tasks.run(lambda _: None)
    assert bar.isHidden()


def test_a_remark_goes_by_itself_and_what_advises_or_failed_stays(qtbot, appearance):
    window = QWidget()
    qtbot.addWidget(window)
    elsewhere = QPushButton(window)
    bar = MessageBar(appearance, window)
    bar.move(0, 300)
    window.resize(400, 400)
    window.show()
    elsewhere.setFocus()
    bar.passing.setInterval(0)
    for remark in (bar.say, bar.hint):
        remark("Copied.")
        assert bar.words == "Copied."
        qtbot.waitUntil(bar.isHidden)
    bar.say("It joined.", "But 3 pages are missing.")
    assert not bar.passing.isActive()
    bar.hint("Select the words first.")
    bar.warn(Damaged(Path("pack.pdf")))
    assert not bar.passing.isActive(), "what is said next is not taken away with the remark"
    bar.say("Opened.", offers=(("Read it", bar.hide),), passes=True)
    bar.findChild(QToolButton).setFocus()
    bar.passing.timeout.emit()
    assert not bar.isHidden(), "never from under the keyboard"


def test_work_of_a_length_that_nobody_knows_moves_nothing(qtbot, appearance, tasks):
    bar = WorkBar(tasks)
    qtbot.addWidget(bar)
    bar.resize(600, 40)
    go = threading.Event()
    tasks.run(lambda _: go.wait(5), lane=Lane.FILES, label="Opening the library")
    qtbot.waitUntil(lambda: not bar.isHidden())
    first = bar.grab().toImage()
    # Qt moves a bar that has no end thirty times a second.
    qtbot.wait(150)
    assert bar.grab().toImage() == first
    assert bar._progress.isHidden()
    go.set()
    with qtbot.waitSignal(tasks.became_idle):
        pass


def test_cancel_is_no_wider_while_nobody_knows_how_much_there_is(qtbot, appearance, tasks):
    bar = WorkBar(tasks)
    qtbot.addWidget(bar)
    bar.resize(1200, 60)
    go = threading.Event()
    tasks.run(lambda _: go.wait(5), label="Reading “pack.pdf”", lane=Lane.FILES)
    qtbot.waitUntil(bar.isVisible)
    cancel = bar.findChild(QPushButton)
    assert bar.findChild(QProgressBar).isHidden()
    assert cancel.width() <= cancel.sizeHint().width()
    go.set()
    qtbot.waitUntil(bar.isHidden)

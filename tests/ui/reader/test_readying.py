"""A process that waits for the next paper, as long as one is likely to be opened."""

from PySide6.QtCore import QObject

from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.reader.readying import Readying


def test_a_process_is_ready_once_a_paper_is_foreseen_and_is_used_for_it(tasks, pack_pdf):
    owner = QObject()
    readying = Readying(tasks, owner)
    readying.prepare()
    assert tasks.wait_idle()
    ready = readying._drawer._ready.child.pid
    with PageReader(pack_pdf, take=readying.take) as reader:
        assert reader._running.pid == ready


def test_where_no_paper_comes_the_process_is_ended(tasks, qtbot):
    owner = QObject()
    readying = Readying(tasks, owner)
    readying.prepare()
    assert tasks.wait_idle()
    child = readying._drawer._ready.child
    readying._patience.start(0)
    qtbot.waitUntil(lambda: not child.is_alive)
    assert not readying._drawer.is_ready


def test_the_process_ends_with_the_window(tasks, qtbot):
    owner = QObject()
    readying = Readying(tasks, owner)
    readying.prepare()
    assert tasks.wait_idle()
    child = readying._drawer._ready.child
    owner.deleteLater()
    qtbot.waitUntil(lambda: not child.is_alive)

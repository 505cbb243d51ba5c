"""A program that is killed while one types loses none of the words."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from scrutinyprep.bootstrap import services_for

PROJECT = Path(__file__).resolve().parents[2]
WORDS = "What would make the saving fail, and who would know first?"

TYPIST = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from scrutinyprep.ui.app import Application

    app = QApplication([])
    typist = Application(app, Path(sys.argv[1]), Path(sys.argv[2]))
    typist.start()
    window = typist.window
    while not window.places:
        QTest.qWait(10)
    typist.tasks.wait_idle(30000)
    window.meetings.open_chosen()
    while not window.read.page.view.page_count:
        QTest.qWait(10)
    window.read.ask_about_page()
    for number, letter in enumerate(sys.argv[3]):
        QTest.keyClicks(window.focusWidget(), letter)
        # Whatever is on its way to the disk arrives; a save put off by a timer would not.
        typist.tasks.wait_idle(30000)
        print(number, flush=True)
    app.exec()
    """
)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")
def test_words_are_found_again_after_a_kill(sample_library, settings):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(PROJECT)}
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(sample_library), str(settings), WORDS],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    typed = 0
    for line in typist.stdout:
        typed = int(line)
        if typed == 40:
            break
    typist.send_signal(signal.SIGKILL)
    typist.wait()
    typist.stdout.close()
    library = services_for(sample_library)
    kept = [
        q.said.words
        for m in library.meetings.all()
        for q in library.questions.of_meeting(m.meeting.id)
    ]
    assert any(words.startswith(WORDS[: typed + 1]) for words in kept)
    assert library.library.check() == []

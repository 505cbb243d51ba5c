"""A kill at any moment, two programs at once, a full disk: all of a deed is done, or nothing."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.ids import QuestionId
from scrutinyprep.domain.questions import QuestionWords
from tests.pdf.papers import all_of, drawn, words_at

PROJECT = Path(__file__).resolve().parents[1]
TIMES = 20

pytestmark = pytest.mark.skipif(os.name != "posix", reason="it kills by process group")


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    """A report of sixty pages, so that adding it takes a moment."""
    path = tmp_path_factory.mktemp("paper") / "Report.pdf"
    line = "1.{n} The council will report on reserves, roads and libraries in month {n}."
    return drawn(
        path,
        *(
            all_of(*(words_at(line.format(n=page * 40 + n), 72, 760 - 17 * n) for n in range(40)))
            for page in range(60)
        ),
    )


def started(folder, *arguments, **more):
    # Not measured for coverage: whoever is killed, or may write no more, can't write that either.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env={**environment, "SCRUTINYPREP_LIBRARY": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        **more,
    )


def importing(folder, paper, **more):
    return started(folder, "-m", "scrutinyprep", "import", str(paper), **more)


def kill_all_of(process):
    """Kill a program and the reader that it started, without a chance to clear up."""
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def state_of(folder):
    """Open the library as a user would next; return what it holds, once it is found whole."""
    services = services_for(folder)
    services.library.open()
    assert services.library.check() == []
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        counts = tuple(
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in ("meeting", "file", "document", "version", "page", "passage")
        )
    kept = [
        p.name for p in (folder / "files").rglob("*") if p.is_file() and p.name != "import.lock"
    ]
    services.importing._store.close()
    return counts, len(kept)


@pytest.fixture(scope="module")
def whole(tmp_path_factory, paper):
    """What the library holds once the paper is in it, and how long that took, in seconds."""
    folder = tmp_path_factory.mktemp("whole")
    services_for(folder).library.open()
    began = time.monotonic()
    _, told = importing(folder, paper).communicate()
    assert told == b""
    return state_of(folder), time.monotonic() - began


NOTHING = ((0, 0, 0, 0, 0, 0), 0)


def wait_for_the_file(folder, process):
    """Wait until the import has begun to change the library, or is over."""
    while process.poll() is None and not list((folder / "files").glob("*.coming")):
        time.sleep(0.001)


@pytest.mark.parametrize("half", ["anywhere", "while it is added"])
def test_an_import_killed_at_any_moment_is_there_or_not(tmp_path, paper, whole, half):
    everything, took = whole
    seen = set()
    for turn in range(TIMES // 2):
        folder = tmp_path / str(turn)
        folder.mkdir()
        services = services_for(folder)
        services.library.open()
        services.importing._store.close()
        process = importing(folder, paper)
        if half == "anywhere":
            time.sleep(took * (turn + 0.5) / (TIMES // 2))
        else:
            wait_for_the_file(folder, process)
            time.sleep(0.03 * turn)
        kill_all_of(process)
        state = state_of(folder)
        assert state in (NOTHING, everything)
        seen.add(state)
    # Killed late enough it is all there: the moments did cover the adding.
    assert NOTHING in seen
    assert half == "anywhere" or everything in seen


TYPING = """
import sys
from pathlib import Path
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.services.clock import Clock
from scrutinyprep.services.questions import Questions
from scrutinyprep.store.library import LibraryStore

questions = Questions(LibraryStore(Path(sys.argv[1])), Clock(), "Cllr Smith")
text = ""
while True:
    for letter in "What do the reserves pay for, and who decides? ":
        text += letter
        questions.revise(sys.argv[2], QuestionWords(text))
        print(len(text), flush=True)
"""


def test_of_a_question_being_typed_at_most_the_last_key_is_lost(tmp_path, talk):
    folder = tmp_path / "library"
    services = services_for(folder)
    meeting = services.importing.import_file(talk).meeting.id
    question = QuestionId(services.questions.draft(meeting, QuestionWords("")).made)
    services.importing._store.close()
    chance = random.Random(1)  # noqa: S311
    for _ in range(TIMES):
        process = started(folder, "-c", TYPING, str(folder), question)
        typed = 0
        last = chance.randrange(5, 40)
        while typed < last:
            typed = int(process.stdout.readline())
        time.sleep(chance.random() / 50)
        os.killpg(process.pid, signal.SIGKILL)
        rest, told = process.communicate()
        assert told == b""
        typed = max([typed, *(int(line) for line in rest.split())])
        services = services_for(folder)
        services.library.open()
        words = services.questions.one(question).said.words
        # What was answered is there; the key after it may be, too.
        assert len(words) in (typed, typed + 1)
        assert services.library.check() == []
        services.importing._store.close()


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.txt"
    path.write_text("Chair: Welcome to the panel.\nOfficer: Thank you, Chair.\n" * 5)
    return path


def test_two_programs_that_import_at_once_each_add_what_is_theirs(tmp_path, paper, talk, whole):
    folder = tmp_path / "library"
    both = [
        started(folder, "-m", "scrutinyprep", "import", str(one), str(other), "--json")
        for one, other in ((paper, talk), (talk, paper))
    ]
    answers = [process.communicate() for process in both]
    assert [told for _, told in answers] == [b"", b""]
    outcomes = sorted(b"unchanged" in line for out, _ in answers for line in out.splitlines())
    assert outcomes == [False, False, True, True]
    services = services_for(folder)
    assert sorted(len(m.documents) for m in services.meetings.all()) == [1, 1]
    assert services.library.check() == []
    services.importing._store.close()


@pytest.mark.parametrize("bytes_left", [200_000, 20_000])
def test_where_the_disk_is_full_nothing_is_changed_and_it_is_said(tmp_path, paper, bytes_left):
    resource = pytest.importorskip("resource")
    folder = tmp_path / "library"
    services = services_for(folder)
    services.library.open()
    services.importing._store.close()
    size = (folder / "library.sqlite").stat().st_size
    assert paper.stat().st_size > 20_000

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_left, bytes_left))

    process = importing(folder, paper, preexec_fn=limit)
    out, told = process.communicate()
    assert (process.returncode, out) == (3, b"")
    sentence = told.decode()
    assert sentence.startswith("The library could not be written: ")
    assert sentence.endswith("Nothing that was saved before is lost.\n")
    assert sentence.count("\n") == 1
    assert state_of(folder) == NOTHING
    assert (folder / "library.sqlite").stat().st_size == size

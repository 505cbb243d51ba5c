"""The list of meetings, told by SQLite alone while the rest is still loaded."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.parsed import MeetingFacts, ParsedWarning
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.store.first_look import meetings_at_a_glance
from tests.store.made_up import a_pack, a_paper, a_transcript, add, an_item, clock, some_minutes


@pytest.fixture
def services(tmp_path):
    return services_for(tmp_path / "library", author="Cllr Jo Example", clock=clock())


@pytest.fixture
def database(tmp_path):
    return tmp_path / "library" / "library.sqlite"


@pytest.fixture
def meeting(services, tmp_path):
    add(services.importing, tmp_path, some_minutes())
    add(services.importing, tmp_path, a_transcript())
    item = an_item("1", "Budget", a_paper(access=exempt(3)))
    pack = a_pack(item, warnings=(ParsedWarning("scanned", "A page is a picture."),))
    meeting = add(services.importing, tmp_path, pack).meeting.id
    add(services.importing, tmp_path, a_pack(facts=MeetingFacts(None, "Cabinet", None, None, None)))
    services.questions.draft(meeting, QuestionWords("Why?"))
    return meeting


def test_what_is_told_at_a_glance_is_what_is_told_later(services, database, meeting):
    told = [replace(one, speeches=0) for one in services.meetings.all()]
    assert len(told) > 1
    assert meetings_at_a_glance(database) == told


def test_meetings_that_were_removed_are_not_told(services, database, meeting):
    services.meetings.remove(meeting)
    assert meeting not in [one.meeting.id for one in meetings_at_a_glance(database)]


@pytest.mark.parametrize("revision", ["9999", "0001"])
def test_nothing_is_told_of_a_library_of_another_version(services, database, meeting, revision):
    services.library.close()
    with closing(sqlite3.connect(database)) as library:
        library.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        library.commit()
    assert meetings_at_a_glance(database) == []


def test_nothing_is_told_where_there_is_no_library(database, tmp_path):
    assert meetings_at_a_glance(database) == []
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"no database at all" * 100)
    assert meetings_at_a_glance(broken) == []


def test_looking_changes_and_loads_nothing(services, database, meeting):
    services.library.close()
    before = (database.read_bytes(), sorted(path.name for path in database.parent.iterdir()))
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from scrutinyprep.bootstrap import services_for\n"
        "print(len(services_for(Path(sys.argv[1])).first_look.meetings()))\n"
        "print('sqlalchemy' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(database.parent)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert said == ["2", "False"]
    assert (
        database.read_bytes(),
        sorted(path.name for path in database.parent.iterdir()),
    ) == before

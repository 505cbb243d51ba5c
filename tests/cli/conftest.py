"""The command line on a library of its own, run in this process."""

import json
from datetime import date
from types import SimpleNamespace

import pytest

from scrutinyprep.__main__ import open_window
from scrutinyprep.bootstrap import services_for
from scrutinyprep.cli.main import run
from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.domain.undertakings import Promise
from tests.store.made_up import (
    a_pack,
    a_paper,
    a_transcript,
    add,
    an_item,
    clock,
    pages,
    some_minutes,
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("SCRUTINYPREP_LIBRARY", str(tmp_path / "library"))
    return tmp_path / "library"


@pytest.fixture
def cli(folder, capsys):
    """Return what runs a command: its exit code, what it printed, and what it told people."""

    def command(*arguments):
        try:
            code: object = run([str(argument) for argument in arguments], open_window)
        except SystemExit as stopped:
            code = stopped.code
        out, err = capsys.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return command


@pytest.fixture
def asked(cli):
    """Return what runs a command with --json that goes well, and reads its answer."""

    def command(*arguments):
        done = cli(*arguments, "--json")
        assert done.code == 0, done.err
        return json.loads(done.out)

    return command


@pytest.fixture
def services(folder):
    made = services_for(folder, author="Cllr Smith", clock=clock())
    yield made
    made.importing._store.close()


@pytest.fixture
def filled(services, tmp_path):
    """A library with a pack of an open and an exempt item, a transcript, minutes and marks."""
    pack = add(
        services.importing,
        tmp_path,
        a_pack(
            an_item("1", "Budget 2025/26", a_paper()),
            an_item("2", "Contract", first=4, last=4, access=exempt(3)),
            an_item("3", "Late paper", first=4, last=4, to_follow=True),
            pages=pages(exempt_pages={4: exempt(3)}),
        ),
    )
    add(services.importing, tmp_path, a_transcript())
    add(services.importing, tmp_path, some_minutes())
    meeting = pack.meeting.id
    item = services.meetings.item_named(meeting, "1")
    place = services.places.quoted(meeting, "reserves would fall").place
    services.questions.draft(meeting, QuestionWords("Why?"), place=place, item=item)
    services.notes.note(meeting, "Mind the clock")
    speech = services.speeches.of_meeting(meeting)[1]
    services.undertakings.record(
        meeting,
        Promise("a briefing on reserves", "Bob Director", due=date(2025, 3, 1), due_is_month=True),
        item=item,
        speech=speech.id,
    )
    return SimpleNamespace(meeting=meeting, pack=pack.document.id)

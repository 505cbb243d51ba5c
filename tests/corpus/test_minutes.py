"""Printed minutes of the corpus, against what a person saw on their rendered pages.

`tests/truth/minutes`: each minute is its running number, its agenda item, its
title and the PDF page of its heading; each resolution is its item, the PDF page
where its words begin, and the words.
"""

import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.domain.parsed import DocumentKind, ParsedMinutes, RecommendationKind
from scrutinyprep.importers.reading import read

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
MINUTES = CORPUS / "minutes"
TRUTHS = sorted((Path(__file__).parents[1] / "truth" / "minutes").glob("*.json"))
OTHERS = ("reports", "packs", "frontsheets", "exempt", "scans")
LARGEST_BYTES = 1_000_000

pytestmark = pytest.mark.skipif(not MINUTES.is_dir(), reason="the corpus is not beside the project")


@pytest.fixture(params=TRUTHS, ids=lambda path: path.stem)
def truth(request):
    return json.loads(request.param.read_text(encoding="utf-8"))


@cache
def minutes_in(name: str) -> ParsedMinutes:
    parsed = read(MINUTES / name)
    assert isinstance(parsed, ParsedMinutes)
    return parsed


def test_each_minute_has_its_number_item_title_and_page(truth):
    found = [
        [m.minute_number, m.point.number, m.point.title, m.pdf_page]
        for m in minutes_in(truth["file"]).minutes
    ]
    assert found == truth["minutes"]


def test_the_meeting_and_those_present_are_told(truth):
    parsed = minutes_in(truth["file"])
    about = parsed.meeting
    assert parsed.format == "printed-minutes"
    assert (about.committee, about.council) == (truth["committee"], truth["council"])
    assert about.date == date.fromisoformat(truth["date"])
    assert len(parsed.pages) == truth["pages"]
    if truth["present"] is not None:
        assert list(parsed.present) == truth["present"]


def test_resolutions_are_word_for_word_and_on_their_page(truth):
    found = {
        (minute.point.number, resolution.pdf_page, resolution.text)
        for minute in minutes_in(truth["file"]).minutes
        for resolution in minute.resolutions
    }
    assert [r for r in truth["resolutions"] if tuple(r) not in found] == []


@pytest.mark.parametrize("path", sorted(MINUTES.glob("*.pdf")), ids=lambda path: path.name[:40])
def test_all_printed_minutes_are_known_by_what_they_say(path, tmp_path):
    nameless = tmp_path / "x.pdf"
    nameless.symlink_to(path)
    parsed = read(nameless)
    assert isinstance(parsed, ParsedMinutes)
    assert parsed.meeting.date is not None
    assert len(parsed.minutes) >= 5


def test_no_other_paper_is_taken_for_minutes():
    taken = []
    for room in OTHERS:
        for path in sorted((CORPUS / room).glob("*.pdf")):
            if path.stat().st_size > LARGEST_BYTES:
                continue
            try:
                if isinstance(read(path), ParsedMinutes):
                    taken.append(path.name)
            except ImportFailed:
                continue
    assert taken == []


def test_printed_minutes_are_kept_as_pages_beside_their_items(tmp_path):
    services = services_for(tmp_path / "library")
    path = MINUTES / "Printed minutes 30th-Jan-2025 10.00 Cabinet.pdf"
    imported = services.importing.import_file(path)
    document = imported.document
    assert (document.kind, document.format, document.pages) == (
        DocumentKind.MINUTES,
        "printed-minutes",
        17,
    )
    assert services.papers.path(document.id).read_bytes() == path.read_bytes()
    assert len(services.papers.pages(document.id)) == 17
    assert "RESOLVED that Cabinet agree to transfer" in services.papers.text(document.id, 14)
    resolved = [
        found
        for found in services.papers.recommendations(imported.meeting.id)
        if found.kind is RecommendationKind.RESOLVED
    ]
    assert [found.pdf_page for found in resolved] == [1, 10, 13, 14, 15, 17]
    services.importing._store.close()

"""Real supplements and a republished pack in one library, whatever comes first."""

import json
from itertools import permutations
from pathlib import Path

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.errors import MeetingUnclear
from scrutinyprep.domain.parsed import DocumentKind, PackPageFrom
from scrutinyprep.importers.apart import read_apart
from scrutinyprep.services.importing import FileRead, Outcome

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus is not beside the project: ../shared/corpus"
)
FIRST = "republished/Public reports pack 26th-Jun-2025 10.00 Cabinet.pdf"
SECOND = "republished/Public reports pack 26th-Jun-2025 10.00 Cabinet (1).pdf"
JANUARY = "packs/REBUILT-PARTIAL"
ITEM_3, ITEM_7, ITEM_10 = "packs/Item 3", "packs/Item 7", "republished/Item 10"
AMENDMENTS = "packs/Budget Amendments"
APPENDIX = "reports/24-00108 - Appendix"


def path_of(start):
    [path] = [p for p in CORPUS.glob("*/*.pdf") if str(p.relative_to(CORPUS)).startswith(start)]
    return path


@pytest.fixture(scope="module")
def read():
    """Return what reads a file of the corpus once for all tests of this file."""
    known = {}

    def reading(start):
        if start not in known:
            known[start] = read_apart(path_of(start))
        return known[start]

    return reading


@pytest.fixture
def library(tmp_path, read):
    """Return the services of an empty library, and what adds files of the corpus to it."""
    services = services_for(tmp_path / "library")

    def add(start, meeting=None):
        file = services.importing.fingerprint(path_of(start))
        return services.importing.add(FileRead(file, read(start)), meeting)

    yield services, add
    services.importing._store.close()


def pair(pages):
    return None if pages is None else [pages.first, pages.last]


def truth_of(start):
    return json.loads(path_of(start).with_suffix(".truth.json").read_text("utf-8"))


@pytest.mark.parametrize("order", [(JANUARY, ITEM_7), (ITEM_7, JANUARY)], ids=["after", "before"])
def test_the_supplement_is_the_new_version_of_item_7_in_either_order(library, order):
    services, add = library
    done = {start: add(start) for start in order}
    assert len({one.meeting.id for one in done.values()}) == 1
    [item] = [i for i in services.meetings.agenda(done[ITEM_7].meeting.id) if i.number == "7"]
    report, *others = item.papers
    late = done[ITEM_7].document.id
    assert (report.version, report.published_in, pair(report.pdf_pages)) == (2, late, [3, 11])
    assert {paper.version for paper in others} == {1}
    assert sorted(paper.title for paper in others if paper.published_in != late) == [
        "24-00109 - Appendix A - PROD",
        "24-00109 - Appendix C - DPIA Screening Tool outcome - Transitions",
    ]
    assert [paper.title for paper in others if paper.published_in == late] == [
        "Item 7 - Supplementary - 24-00109 - Appendix B - EqIA Updated Jan 2025"
    ]
    if order[0] == JANUARY:
        assert done[ITEM_7].outcome is Outcome.NEW_VERSION
        assert [one.item for one in done[ITEM_7].renewed] == ["7"]


@pytest.mark.parametrize("order", list(permutations((FIRST, SECOND, ITEM_10))), ids=str)
def test_the_republished_pack_is_shown_and_the_supplement_under_item_10(library, order):
    services, add = library
    done = {start: add(start) for start in order}
    meeting = done[FIRST].meeting.id
    truth = truth_of(SECOND)
    agenda = services.meetings.agenda(meeting)
    assert [(item.number, item.title) for item in agenda] == [
        (true["no"], true["title"]) for true in truth["items"]
    ]
    tenth = next(item for item in agenda if item.number == "10")
    assert not tenth.to_follow
    assert {paper.published_in for paper in tenth.papers} == {done[ITEM_10].document.id}
    assert (pair(tenth.pdf_pages), pair(tenth.pack_pages)) == ([3, 18], [1, 16])
    for item, true in zip(agenda, truth["items"], strict=True):
        if item.number != "10":
            assert (pair(item.pdf_pages), pair(item.pack_pages)) == (true["pdf"], true["stamps"])
            # The order of papers under an item is theirs; new ones stand after known ones.
            assert sorted(pair(paper.pdf_pages) for paper in item.papers) == [
                document["pdf"] for document in true["docs"]
            ]
    assert done[FIRST].document.id == done[SECOND].document.id
    assert Outcome.NEW_VERSION in {done[FIRST].outcome, done[SECOND].outcome}
    assert done[ITEM_10].outcome is Outcome.IMPORTED
    older = [w.code for w in done[FIRST].document.warnings]
    assert older == (["older-version"] if order.index(FIRST) > order.index(SECOND) else [])


def test_a_report_under_a_changed_title_and_number_is_the_same_paper(library):
    services, add = library
    add(FIRST)
    done = add(SECOND)
    eleventh = next(i for i in services.meetings.agenda(done.meeting.id) if i.number == "11")
    assert eleventh.title.startswith("Reconsideration by Cabinet of Decision 24/00093")
    assert [paper.version for paper in eleventh.papers] == [2, 2]


def test_the_frontsheets_words_on_an_item_to_follow_are_kept(library):
    services, add = library
    meeting = add(FIRST).meeting.id
    before = next(i for i in services.meetings.agenda(meeting) if i.number == "10")
    assert before.to_follow
    add(ITEM_10)
    after = next(i for i in services.meetings.agenda(meeting) if i.number == "10")
    assert (after.to_follow, after.text, after.title) == (False, before.text, before.title)
    assert len(after.papers) == 3


def test_a_single_appendix_joins_the_item_with_its_reference(library):
    services, add = library
    january = add(JANUARY)
    done = add(APPENDIX)
    assert done.meeting.id == january.meeting.id
    assert done.joined[0][0] == "5"
    # It was written before the pack and says the same: the pack's, with its stamps, is shown.
    assert (done.outcome, done.renewed) == (Outcome.IMPORTED, ())
    fifth = next(i for i in services.meetings.agenda(done.meeting.id) if i.number == "5")
    appendix = next(p for p in fifth.papers if p.title == "24-00108 - Appendix - NOV 2024-25")
    assert (appendix.version, pair(appendix.pack_pages)) == (2, [69, 81])
    assert [w.code for w in done.document.warnings] == ["meeting-by-item"]
    assert services.library.check() == []


def test_a_single_appendix_of_two_meetings_is_refused_with_both(library):
    _, add = library
    meetings = {add(JANUARY).meeting.id, add(SECOND).meeting.id}
    with pytest.raises(MeetingUnclear) as told:
        add(APPENDIX)
    assert {one.meeting.id for one in told.value.meetings} == meetings
    done = add(APPENDIX, min(meetings))
    assert done.meeting.id == min(meetings)
    assert done.joined[0][0] == "5"


@pytest.mark.parametrize(
    ("start", "number", "pages"),
    [(AMENDMENTS, "6", 46), (ITEM_3, "3", 18), (ITEM_7, "7", 20), (ITEM_10, "10", 16)],
)
def test_every_page_of_a_supplement_has_its_own_stamp(read, start, number, pages):
    """As the rendered pages show: stamps restart at 1, sideways on slides and A3 sheets."""
    pack = read(start)
    assert pack.kind is DocumentKind.SUPPLEMENT
    assert [item.number for item in pack.items] == [number]
    stamped = pack.pages[2:]
    assert [page.pack_page for page in stamped] == list(range(1, pages + 1))
    blank = [p for p in stamped if p.text.strip() in ("", "This page is intentionally left blank")]
    for page in stamped:
        assert page.pack_page_from is (
            PackPageFrom.INFERRED if page in blank else PackPageFrom.STAMP
        ), page.pdf_page


@pytest.mark.parametrize("start", [AMENDMENTS, ITEM_3, ITEM_7, ITEM_10, FIRST, SECOND, JANUARY])
def test_no_source_of_a_real_file_contradicts_another(read, start):
    assert read(start).belonging.otherwise == ()
    assert not [w for w in read(start).warnings if "disagrees" in w.code]


# Single reports and appendices of the corpus whose pack is there, with their item and paper.
SINGLES = {
    APPENDIX: (JANUARY, "5", "24-00108 - Appendix - NOV 2024-25"),
    "reports/24-00108 - Finance": (
        JANUARY,
        "5",
        "24-00108 - Finance Monitoring Report - Q3 - November 2024-25",
    ),
    "reports/24-00115 - Appendix A": (
        JANUARY,
        "8",
        "24-00115 - Appendix A - Current Health wellbeing activity within KCC",
    ),
    "reports/QPR Q3": ("packs/REBUILT Public", "6", "QPR Q3 Cabinet appendix 1"),
    "reports/Appendix A - 16.12.24": (ITEM_3, "3", "Appendix A - 16.12.24 Ministerial Letter"),
}


@pytest.mark.parametrize("order", ["before", "after"])
def test_single_reports_join_the_paper_of_their_pack_in_either_order(library, order):
    """By reference, title or, where they tell nothing of their place, their words."""
    services, add = library
    packs = list(dict.fromkeys(pack for pack, _, _ in SINGLES.values()))
    done = {start: add(start) for start in ([*SINGLES, *packs] if order == "before" else packs)}
    done |= {start: add(start) for start in SINGLES if start not in done}
    assert len(services.meetings.all()) == len(packs)
    for start, (pack, number, title) in SINGLES.items():
        agenda = services.meetings.agenda(done[pack].meeting.id)
        [item] = [one for one in agenda if one.number == number]
        [paper] = [one for one in item.papers if one.title == title]
        # Nothing differs, so what is shown has the pack's pages.
        assert (paper.published_in, paper.version, paper.pack_pages is None) == (
            done[pack].document.id,
            2,
            False,
        ), start
    assert services.library.check() == []


def test_what_came_by_itself_before_a_supplement_and_its_pack_is_with_both(library):
    """*Item 7 - Supplementary* in one library with what came by itself before it."""
    services, add = library
    add(APPENDIX)
    add(ITEM_7)
    january = add(JANUARY).meeting.id
    assert [one.meeting.id for one in services.meetings.all()] == [january]
    numbers = {i.number: len(i.papers) for i in services.meetings.agenda(january)}
    assert (numbers["5"], numbers["7"]) == (4, 4)

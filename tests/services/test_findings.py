"""Page references and the glossary of a meeting, through a real library."""

from pathlib import Path

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.parsed import DocumentKind

SEEDS = Path(__file__).parents[2].parent / "shared" / "corpus" / "seeds"


@pytest.fixture(scope="module")
def wolverhampton(tmp_path_factory):
    if not SEEDS.is_dir():
        pytest.skip("the corpus of real files is not beside the project")
    services = services_for(tmp_path_factory.mktemp("library"))
    (seed,) = SEEDS.glob("004_*.txt")
    services.importing.import_file(seed)
    (summary,) = services.meetings.all()
    return services, summary.meeting.id


def test_the_nine_pages_named_in_a_real_meeting_are_found_and_no_page_three(wolverhampton):
    services, meeting = wolverhampton
    found = services.references.of_meeting(meeting)
    assert [(one.said.page, one.said.numbering.value) for one in found] == [
        (53, "pack"),
        (62, "pack"),
        (50, "pack"),
        (73, "pack"),
        (82, "pack"),
        (26, "own"),
        (112, "pack"),
        (114, "pack"),
        (167, "pack"),
    ]
    assert [one.said.paragraph for one in found if one.said.paragraph] == ["3.4.5"]
    assert {one.pdf_page for one in found} == {None}


def test_the_glossary_holds_what_was_said_and_what_the_list_knows(wolverhampton):
    services, meeting = wolverhampton
    words = {
        entry.acronym: entry.explained.words if entry.explained else None
        for entry in services.glossary.of_meeting(meeting)
    }
    assert words["FFCP"] == "Families First for Children's Pathfinder"
    assert words["EHCP"] == "Education, Health and Care Plan"
    assert words["SRO"] == "Senior Responsible Owner"
    assert words["TCSP"] == "Transforming Children's Services Programme"


def test_a_page_named_in_a_meeting_is_found_in_its_pack(tmp_path):
    services = services_for(tmp_path / "library")
    meeting = services.sample.load()
    (pack,) = [f for f in services.papers.files(meeting) if f.kind is DocumentKind.PACK]
    stamped = [page for page in services.papers.pages(pack.id) if page.pack_page]
    page = stamped[len(stamped) // 2]
    said = tmp_path / "said.txt"
    said.write_text(
        f"Cllr Ann Lee: On page {page.pack_page} it says that costs rose.\n\n"
        "Mr Jo Hall: That is so. They rose because of fuel.\n\n"
        "Cllr Ann Lee: And page 9999 says nothing of it.\n",
        encoding="utf-8",
    )
    services.importing.import_file(said, meeting=meeting)
    found, nowhere = services.references.of_meeting(meeting)
    assert (found.document_id, found.pdf_page) == (pack.id, page.pdf_page)
    assert (nowhere.document_id, nowhere.pdf_page) == (None, None)

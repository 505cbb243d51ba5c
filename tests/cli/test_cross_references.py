"""The command that lists where references in papers lead."""

from tests.store.made_up import a_pack, add, pages


def test_leads_lists_each_reference_with_its_place(cli, asked, services, tmp_path):
    budget = "1. Purpose\n1.1 For roads see paragraph 2.1 below and section 9.\n"
    pack = add(services.importing, tmp_path, a_pack(pages=pages(budget=budget)))
    (lead,) = asked("leads", pack.document.id)
    assert (lead["pdf_page"], lead["words"], lead["to"]) == (2, "paragraph 2.1", "paragraph")
    assert lead["leads_to"] == {
        "document_id": pack.document.id,
        "pdf_page": 3,
        "pack_page": 2,
        "title": "2.1 Potholes cost us dear.",
        "exempt": False,
    }
    paper = services.meetings.agenda(pack.meeting.id)[0].papers[0].document_id
    assert asked("leads", paper, "--page", "2") == [lead]
    assert "Potholes" in cli("leads", paper).out
    assert "Nothing here" in cli("leads", pack.document.id, "--page", "4").out


def test_a_page_that_is_not_there_is_refused(cli, services, tmp_path):
    pack = add(services.importing, tmp_path, a_pack())
    assert cli("leads", pack.document.id, "--page", "99").code == 1

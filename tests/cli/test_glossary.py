"""The command that lists acronyms and takes the member's word on them."""

from tests.store.made_up import a_pack, a_page, a_paper, add, an_item


def a_meeting(services, tmp_path):
    pages = (a_page(1, "Agenda"), a_page(2, "The No Use Empty (NUE) scheme, and the QQX."))
    item = an_item("1", "Homes", a_paper(first=2, last=2), first=2, last=2)
    return add(services.importing, tmp_path, a_pack(item, pages=pages)).meeting.id


def test_each_acronym_is_listed_with_what_it_stands_for(asked, services, tmp_path):
    meeting = a_meeting(services, tmp_path)
    nue, qqx = asked("glossary", meeting)
    assert {k: nue[k] for k in ("acronym", "expansion", "count", "source")} == {
        "acronym": "NUE",
        "expansion": "No Use Empty",
        "count": 1,
        "source": "these papers",
    }
    assert (nue["first_pdf_page"], nue["first_pack_page"], nue["explained_pdf_page"]) == (2, 1, 2)
    assert (qqx["acronym"], qqx["expansion"], qqx["source"]) == ("QQX", None, None)
    assert nue["exempt"] is False


def test_an_acronym_is_explained_and_that_taken_back(asked, cli, services, tmp_path):
    meeting = a_meeting(services, tmp_path)
    (said,) = asked("glossary", meeting, "--set", "QQX=Quick Quarry Exit")
    assert (said["expansion"], said["source"], said["count"]) == ("Quick Quarry Exit", "you", 1)
    assert "Quick Quarry Exit" in cli("glossary", meeting).out
    (gone,) = asked("glossary", meeting, "--unset", "QQX")
    assert gone["expansion"] is None


def test_an_acronym_that_the_meeting_never_uses_may_be_explained_too(asked, services, tmp_path):
    meeting = a_meeting(services, tmp_path)
    (said,) = asked("glossary", meeting, "--set", "ZZT=Zero Zebra Time")
    assert (said["acronym"], said["expansion"], said["count"]) == ("ZZT", "Zero Zebra Time", 0)


def test_what_says_nothing_is_refused_with_how_to_write_it(cli, services, tmp_path):
    meeting = a_meeting(services, tmp_path)
    done = cli("glossary", meeting, "--set", "OFC")
    assert done.code == 1
    assert "--set OFC=Our Future Council" in done.err
    done = cli("glossary", meeting, "--unset", "OFC")
    assert done.code == 1
    assert services.glossary.made() == []


def test_people_are_told_who_says_so_and_what_nobody_explains(cli, services, tmp_path):
    out = cli("glossary", a_meeting(services, tmp_path)).out
    assert "these papers, PDF page 2" in out
    assert "never explained" in out

"""The glossary of the open meeting: read once, off the GUI thread, then at hand."""

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.ui.meeting_glossary import MeetingGlossary
from tests.store.made_up import a_pack, a_page, a_paper, add, an_item

TEXT = "The No Use Empty (NUE) scheme, EHCPs, the EqIA and C.S.C. met the QQX."


@pytest.fixture
def library(tmp_path):
    services = services_for(tmp_path / "library", author="Jo")
    item = an_item("1", "Homes", a_paper(first=2, last=2), first=2, last=2)
    pack = a_pack(item, pages=(a_page(1, "Agenda"), a_page(2, TEXT)))
    done = add(services.importing, tmp_path, pack)
    yield services, done.meeting.id, done.document.id
    services.importing._store.close()


@pytest.fixture
def glossary(library, tasks, qapp):
    made = MeetingGlossary(library[0], tasks, qapp)
    yield made
    made.deleteLater()


def read(glossary, tasks, qtbot):
    with qtbot.waitSignal(glossary.known):
        glossary.want()
    assert tasks.wait_idle()


def test_nothing_is_read_before_somebody_wants_it(glossary, library, tasks):
    glossary.show_meeting(library[1])
    assert tasks.is_idle
    assert not glossary.is_known
    assert list(glossary.entries) == []


def test_it_is_read_once(glossary, library, tasks, qtbot):
    glossary.show_meeting(library[1])
    read(glossary, tasks, qtbot)
    assert glossary.is_known
    glossary.want()
    assert tasks.is_idle
    glossary.show_meeting(library[1])
    assert glossary.is_known


def test_a_record_leads_to_its_meeting(glossary, library, tasks, qtbot):
    glossary.show_document(library[2])
    read(glossary, tasks, qtbot)
    assert glossary.named("NUE").explained.words == "No Use Empty"


@pytest.mark.parametrize("word", ["EHCP", "EHCPs", "EHCP’s", "EHCP's"])
def test_a_word_is_looked_up_with_its_ending_or_without(glossary, library, tasks, qtbot, word):
    glossary.show_meeting(library[1])
    read(glossary, tasks, qtbot)
    assert glossary.named(word).acronym == "EHCP"
    assert glossary.named("nothing") is None


def test_the_word_under_a_place_of_a_text_is_found(glossary, library, tasks, qtbot):
    glossary.show_meeting(library[1])
    read(glossary, tasks, qtbot)
    for sought in ("NUE", "EHCP", "EqIA", "QQX"):
        start = TEXT.index(sought)
        for place in (start, start + 1, start + len(sought)):
            assert glossary.at(TEXT, place).acronym == sought
    assert glossary.at(TEXT, TEXT.index("scheme") + 2) is None
    assert glossary.at(TEXT, len(TEXT) + 9) is None


def test_the_acronyms_among_words_come_each_once_in_order(glossary, library, tasks, qtbot):
    glossary.show_meeting(library[1])
    read(glossary, tasks, qtbot)
    found = glossary.among("the QQX, two EHCPs, an EHCP, the C.S.C")
    assert [entry.acronym for entry in found] == ["QQX", "EHCP", "C.S.C."]


def test_it_is_read_again_when_what_it_is_made_from_changes(glossary, library, tasks, qtbot):
    services, meeting, _ = library
    glossary.show_meeting(meeting)
    read(glossary, tasks, qtbot)
    with qtbot.waitSignal(glossary.known):
        tasks.write(lambda: services.glossary.explain(meeting, "QQX", "Quick Quarry Exit"))
    assert glossary.named("QQX").explained.words == "Quick Quarry Exit"
    assert tasks.wait_idle()


def test_a_note_makes_nothing_be_read_again(glossary, library, tasks, qtbot):
    glossary.show_meeting(library[1])
    read(glossary, tasks, qtbot)
    tasks.changed.emit(Change(Kind.NOTES))
    assert tasks.is_idle
    assert glossary.is_known


def test_a_meeting_that_is_gone_explains_nothing(glossary, library, tasks):
    glossary.show_document("no such paper")
    glossary.want()
    assert tasks.wait_idle()
    assert list(glossary.entries) == []
    assert not glossary.is_known


def test_no_meeting_is_nothing_to_read(glossary, tasks):
    glossary.show_meeting(None)
    glossary.want()
    assert tasks.is_idle

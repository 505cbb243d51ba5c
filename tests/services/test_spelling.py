"""Spelling by the papers of a meeting, the people of the library and the user's own words."""

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.errors import CannotWrite, NotUnderstood
from tests.store.made_up import a_pack, a_page, a_paper, add, an_item


@pytest.fixture
def library(tmp_path):
    services = services_for(tmp_path / "library", author="Jo", own_words=tmp_path / "own.json")
    yield services
    services.library.close()


def a_meeting(services, folder, text):
    item = an_item("1", "Homes", a_paper(first=2, last=2), first=2, last=2)
    pack = a_pack(item, pages=(a_page(1, "Agenda"), a_page(2, text)))
    return add(services.importing, folder, pack).meeting.id


def wrong(services, text, meeting=None):
    return [slip.word for slip in services.spelling.of_text(text, meeting)]


def test_what_a_meetings_papers_print_twice_is_known_there_only(library, tmp_path):
    text = "zibblement once more zibblement but grompling once"
    meeting = a_meeting(library, tmp_path, text)
    assert wrong(library, "zibblement grompling", meeting) == ["grompling"]
    assert wrong(library, "zibblement grompling") == ["zibblement", "grompling"]


def test_a_later_paper_of_the_meeting_is_read_too(library, tmp_path):
    meeting = a_meeting(library, tmp_path, "nothing much")
    assert wrong(library, "zibblement", meeting) == ["zibblement"]
    later = a_pack(
        an_item("1", "Homes", a_paper(first=1, last=1), first=1, last=1),
        pages=(a_page(1, "zibblement and zibblement"),),
    )
    add(library.importing, tmp_path, later, name="later.pdf")
    assert wrong(library, "zibblement", meeting) == []


def test_names_of_people_are_known(library):
    library.sample.load()
    (someone, *_) = [one for one in library.people.all() if "Nwosu" in one.name]
    assert someone
    assert wrong(library, "Will Ms Nwosu answer") == []
    (slip,) = library.spelling.of_text("what did nwosu say")
    assert slip.suggestions[0] == "Nwosu"


def test_own_words_hold_everywhere_and_ignored_ones_in_their_meeting(library, tmp_path):
    meeting = a_meeting(library, tmp_path, "nothing much")
    library.spelling.add("zibblement")
    library.spelling.ignore("grompling", meeting)
    assert wrong(library, "zibblement grompling", meeting) == []
    assert wrong(library, "zibblement grompling") == ["grompling"]
    library.spelling.forget("zibblement")
    library.spelling.heed("grompling", meeting)
    assert wrong(library, "zibblement grompling", meeting) == ["zibblement", "grompling"]


@pytest.mark.parametrize("text", ["two words", "Q3", "", "half-done"])
def test_only_a_word_that_is_checked_can_be_added(library, text):
    with pytest.raises(NotUnderstood):
        library.spelling.add(text)


def test_only_an_own_word_can_be_forgotten(library):
    with pytest.raises(NotUnderstood):
        library.spelling.forget("zibble")


def test_a_file_of_own_words_that_makes_no_sense_is_put_aside_and_not_lost(library, tmp_path):
    (tmp_path / "own.json").write_text("zibble, gromple")
    library.spelling.add("snorf")
    assert library.spelling.own_words() == ("snorf",)
    assert (tmp_path / "own.unreadable.json").read_text() == "zibble, gromple"


def test_what_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way")
    services = services_for(tmp_path / "library", own_words=tmp_path / "file" / "own.json")
    with pytest.raises(CannotWrite):
        services.spelling.add("snorf")
    services.library.close()

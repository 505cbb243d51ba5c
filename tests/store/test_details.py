"""What reports say of themselves, through the library: whose, where, and who may see it."""

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.parsed import DetailName, ParsedDetail
from tests.store.made_up import a_pack, a_paper, add, an_item, clock, pages

AUTHOR = ParsedDetail(DetailName.AUTHOR, "Mary Jones, Head of Roads", 2)
PURPOSE = ParsedDetail(DetailName.PURPOSE, "To set the budget.", 3)


@pytest.fixture
def services(tmp_path):
    made = services_for(tmp_path / "library", author="Cllr Smith", clock=clock())
    yield made
    made.importing._store.close()


def brought(services, tmp_path, *, item=OPEN, paper=OPEN, page=OPEN, details=(AUTHOR, PURPOSE)):
    pack = a_pack(
        an_item("1", "Budget 2025/26", a_paper(access=paper, details=details), access=item),
        pages=pages(exempt_pages={2: page}),
    )
    return add(services.importing, tmp_path, pack).meeting.id


def test_details_come_back_in_order_with_their_pages(services, tmp_path):
    author, purpose = services.papers.details(brought(services, tmp_path))
    assert (author.name, author.text) == (DetailName.AUTHOR, "Mary Jones, Head of Roads")
    assert (author.item, author.pdf_page, author.pack_page) == ("1", 2, 1)
    assert (purpose.name, purpose.pdf_page, purpose.access) == (DetailName.PURPOSE, 3, OPEN)


def test_an_agenda_item_has_the_details_of_its_reports(services, tmp_path):
    meeting = brought(services, tmp_path)
    (item,) = services.meetings.agenda(meeting)
    assert item.details == tuple(services.papers.details(meeting))


@pytest.mark.parametrize(
    "withheld",
    [{"item": exempt(3)}, {"paper": exempt(3)}, {"page": exempt(3)}],
    ids=["item", "paper", "page"],
)
def test_a_detail_is_as_exempt_as_its_item_its_paper_and_its_page(services, tmp_path, withheld):
    author, purpose = services.papers.details(brought(services, tmp_path, **withheld))
    assert author.access == exempt(3)
    assert purpose.access == (OPEN if "page" in withheld else exempt(3))


def test_only_the_details_of_the_current_version_are_told(services, tmp_path):
    brought(services, tmp_path)
    newer = ParsedDetail(DetailName.AUTHOR, "John Davies", 2)
    meeting = brought(services, tmp_path, details=(newer,))
    assert [detail.text for detail in services.papers.details(meeting)] == ["John Davies"]

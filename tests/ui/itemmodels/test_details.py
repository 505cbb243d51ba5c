"""What reports say of themselves, as cards."""

from dataclasses import replace

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.papers import Detail
from scrutinyprep.domain.parsed import DetailName
from scrutinyprep.ui.itemmodels.details import detail_cards, detail_names
from tests.ui.made import an_item


def told(name, text, access=OPEN):
    return Detail(DocumentId("d1"), "1", name, text, 7, 3, access)


def cards(*details):
    return detail_cards(replace(an_item(), details=details))


def test_every_detail_has_a_name_on_screen():
    assert set(detail_names()) == set(DetailName)


def test_whom_to_ask_comes_first_and_each_with_its_page():
    purpose, lead = told(DetailName.PURPOSE, "To note."), told(DetailName.LEAD_MEMBER, "Cllr Pryce")
    first, second = cards(purpose, lead)
    assert (first.title, first.subject) == ("Cllr Pryce", lead)
    assert first.detail.startswith("Lead member · ")
    assert "3" in first.detail
    assert second.subject == purpose


def test_what_two_reports_say_alike_is_shown_once():
    found = cards(told(DetailName.AUTHOR, "Mary Jones"), told(DetailName.AUTHOR, "MARY JONES"))
    assert [card.title for card in found] == ["Mary Jones"]


def test_what_an_exempt_report_says_is_marked():
    (card,) = cards(told(DetailName.AUTHOR, "Mary Jones", exempt(3)))
    assert "xempt" in card.tag


def test_a_long_one_is_cut_at_a_word_and_told_whole_on_hovering():
    words = "budget " * 60
    (card,) = cards(told(DetailName.FINANCIAL_IMPLICATIONS, words))
    assert card.title.endswith("budget…")
    assert len(card.title) < 230
    assert card.tip == words

"""Acronyms as cards and as tips."""

from dataclasses import replace

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.glossary import Explained, GlossaryEntry, GlossarySource
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.paging import Paging
from scrutinyprep.ui.itemmodels.cards import CardsModel
from scrutinyprep.ui.itemmodels.glossary import glossary_cards, spoken, tip_of

PACK = DocumentId("pack")


def an_entry(acronym="NUE", words="No Use Empty", source=GlossarySource.PAPERS, **more):
    explained = Explained(acronym, words, source, PACK, 5, 3) if words else None
    facts = {
        "count": 2,
        "first_document_id": PACK,
        "first_pdf_page": 4,
        "first_pack_page": 2,
        "spellings": (acronym,),
        "pages": ((PACK, 4), (PACK, 5)),
        **more,
    }
    return GlossaryEntry(acronym=acronym, explained=explained, **facts)


def test_those_of_the_page_come_first_under_a_heading(qtmodeltester):
    other = an_entry("DSG", "Dedicated Schools Grant", pages=((PACK, 9),))
    cards = glossary_cards([other, an_entry()], PACK, 5)
    assert [card.number or card.title for card in cards] == [
        "On this page",
        "NUE",
        "Elsewhere in this meeting",
        "DSG",
    ]
    model = CardsModel()
    model.show_rows(cards)
    qtmodeltester.check(model)


def test_without_any_on_the_page_there_is_no_heading():
    (card,) = glossary_cards([an_entry()], PACK, 9)
    assert (card.number, card.title) == ("NUE", "No Use Empty")
    assert card.detail == "These papers · pack 3 · PDF 5 · first on pack 2 · PDF 4"


def test_what_is_typed_narrows_the_list_by_acronym_and_by_meaning():
    entries = [an_entry(), an_entry("DSG", "Dedicated Schools Grant")]
    for sought in ("nue", "empty use", "NUE no"):
        assert [card.number for card in glossary_cards(entries, None, 0, sought)] == ["NUE"]
    assert glossary_cards(entries, None, 0, "zebra") == []


def test_what_nobody_explains_is_quiet_and_says_so():
    (card,) = glossary_cards([an_entry(words="")], None, 0)
    assert (card.title, card.is_quiet) == ("Never explained", True)
    assert card.spoken == "NUE. Never explained. first on pack 2 · PDF 4"


def test_exempt_use_or_exempt_words_are_tagged():
    (card,) = glossary_cards([an_entry(access=exempt(3))], None, 0)
    assert card.tag == "Exempt, para 3"
    entry = an_entry()
    entry = replace(entry, explained=replace(entry.explained, access=exempt(1)))
    (card,) = glossary_cards([entry], None, 0)
    assert card.tag == "Exempt, para 1"


def test_other_meanings_are_told():
    (card,) = glossary_cards([an_entry(others=("New Unit Estates",))], None, 0)
    assert card.detail.endswith("Also said: New Unit Estates")


def test_each_source_is_told_in_words():
    def source(kind, **more):
        entry = an_entry(source=kind)
        entry = replace(entry, explained=replace(entry.explained, pdf_page=None, **more))
        return glossary_cards([entry], None, 0)[0].detail

    assert source(GlossarySource.USER).startswith("Your own words")
    assert source(GlossarySource.PAST).startswith("Papers of another meeting")
    assert source(GlossarySource.TRANSCRIPT).startswith("Said in a meeting")
    assert source(GlossarySource.INITIALS).startswith("A guess: ")
    told = source(GlossarySource.LIST, authority="Care Act 2014")
    assert told.startswith("Local government term · Care Act 2014")


def test_an_acronym_that_is_only_spoken_has_no_page():
    entry = an_entry(words="", first_pdf_page=None, first_pack_page=None, count=3)
    assert glossary_cards([entry], None, 0)[0].detail == "used 3 times"
    entry = an_entry(words="", first_paging=Paging.NONE, count=1)
    assert glossary_cards([entry], None, 0)[0].detail == "used once"


def test_a_tip_shows_words_as_they_are_and_no_markup():
    tip = tip_of(an_entry(words="Fish & <b>Chips</b>"))
    assert "<b>NUE</b>: Fish &amp; &lt;b&gt;Chips&lt;/b&gt;" in tip
    assert "These papers · pack 3 · PDF 5" in tip
    assert spoken(an_entry()) == "NUE: No Use Empty. These papers · pack 3 · PDF 5"

"""The glossary: which acronyms, what they stand for, and who says so."""

from scrutinyprep.analysis.glossary import Piece, explanations_in, glossary_of
from scrutinyprep.domain.access import Access, Exemption, Nation
from scrutinyprep.domain.glossary import GlossarySource, ListedTerm
from scrutinyprep.domain.ids import DocumentId

PACK = DocumentId("pack")
SECRET = Access((Exemption(Nation.ENGLAND, 3),))


def pages(*texts):
    return [Piece(text, PACK, number) for number, text in enumerate(texts, start=1)]


def entries(papers, elsewhere=(), listed=None, said=(), own=()):
    terms = {acronym: ListedTerm(words, "An Act") for acronym, words in (listed or {}).items()}
    found = glossary_of(papers, said, lambda _: elsewhere, terms, own)
    return {e.acronym: e for e in found}


def test_the_papers_own_words_come_first():
    papers = pages("The SEF is done.", "The Self Evaluation Framework (SEF) says so.")
    entry = entries(papers, listed={"SEF": "Self-Evaluation Form"})["SEF"]
    assert entry.explained is not None
    assert entry.explained.words == "Self Evaluation Framework"
    assert (entry.explained.source, entry.explained.pdf_page) == (GlossarySource.PAPERS, 2)
    assert (entry.count, entry.first_pdf_page) == (2, 1)


def test_what_is_said_elsewhere_is_better_than_the_list():
    elsewhere = explanations_in(
        [Piece("medium-term financial strategy or MTFS,")], GlossarySource.TRANSCRIPT
    )
    entry = entries(pages("The MTFS."), elsewhere, {"MTFS": "Another Thing"})["MTFS"]
    assert entry.explained is not None
    assert entry.explained.source is GlossarySource.TRANSCRIPT


def test_what_nobody_explains_is_kept_and_flagged():
    assert entries(pages("The TCSP board met."))["TCSP"].explained is None


def test_words_that_are_only_loud_are_no_acronyms():
    assert entries(pages("The TOTAL budget and the DRAFT", "a total of a draft")) == {}


def test_another_meaning_is_told_and_the_same_in_other_letters_is_not():
    papers = pages(
        "Public Health (PH) and public health (PH); Project Hub (PH) is something else. "
    )
    assert entries(papers)["PH"].others == ("Project Hub",)


def test_the_first_page_is_an_open_one_if_there_is_one():
    papers = [Piece("The NUE scheme", PACK, 1, access=SECRET), Piece("The NUE scheme", PACK, 5)]
    entry = entries(papers)["NUE"]
    assert (entry.first_pdf_page, entry.access.is_exempt) == (5, False)


def test_what_only_exempt_pages_name_is_exempt():
    assert entries([Piece("The NUE scheme", PACK, 1, access=SECRET)])["NUE"].access.is_exempt


def test_what_speakers_say_is_in_the_glossary_too():
    said = [Piece("the Families First for Children's Pathfinder or FFCP is a reform")]
    entry = entries([], said=said)["FFCP"]
    assert entry.explained is not None
    assert entry.explained.words == "Families First for Children's Pathfinder"
    assert entry.first_pdf_page is None

"""The glossary: which acronyms, what they stand for, and who says so."""

import pytest

from scrutinyprep.analysis.glossary import Piece, explanations_in, glossary_of
from scrutinyprep.domain.access import Access, Exemption, Nation
from scrutinyprep.domain.glossary import Explained, GlossarySource, ListedTerm
from scrutinyprep.domain.ids import DocumentId
from tests.growth import grows_in_step

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


def test_all_spellings_of_an_acronym_are_one():
    entry = entries(pages("The EqIA and the EQIA", "an EqIA", "C.S.C. a CSC, CSC"))
    assert entry.keys() == {"EqIA", "CSC"}
    assert (entry["EqIA"].count, set(entry["EqIA"].spellings)) == (3, {"EqIA", "EQIA"})


def test_every_page_that_uses_an_acronym_is_told():
    assert entries(pages("The NUE", "no", "NUE, NUE"))["NUE"].pages == ((PACK, 1), (PACK, 3))


def test_a_plural_s_may_be_the_last_letter():
    listed = {"ILACS": "Inspection of Local Authority Children's Services"}
    entry = entries(pages("the ILACs recommendation"), listed=listed)
    assert entry.keys() == {"ILACS"}
    assert entry["ILACS"].explained is not None


def test_initials_of_people_are_no_acronyms():
    papers = pages(
        "Present: Jo Holden, Chris Cooper, Eliza Mann (EM)\nJH asked EM and CC of the TCSP."
    )
    assert entries(papers).keys() == {"TCSP"}


def test_letters_before_numbers_are_the_numbers_of_policies():
    assert entries(pages("Policy CSW 17, and policies CSW 5 and CSM 3.")) == {}
    explained = entries(pages("the International Standard on Auditing 260 (ISA 260); ISA 260"))
    assert explained.keys() <= {"ISA"}


def test_a_name_with_these_initials_is_a_guess_and_says_so():
    papers = pages("Kent County Council met.", "Kent County Council and KCC")
    explained = entries(papers)["KCC"].explained
    assert explained is not None
    assert (explained.words, explained.source) == ("Kent County Council", GlossarySource.INITIALS)


def test_the_list_gives_way_to_a_name_that_the_papers_write_often():
    panel = "Corporate Parenting Panel"
    listed = {"CPP": "Child Protection Plan"}
    often = pages(f"The {panel} met.", f"The {panel} noted", f"that the {panel} is the CPP")
    assert entries(often, listed=listed)["CPP"].explained.words == panel
    assert entries(often, listed=listed)["CPP"].others == ("Child Protection Plan",)
    plan = [*often, Piece("each child protection plan", PACK, 4)]
    assert entries(plan, listed=listed)["CPP"].explained.words == "Child Protection Plan"


def test_the_members_own_word_wins():
    own = [Explained("SEF", "Our own framework", GlossarySource.USER)]
    entry = entries(pages("The Self Evaluation Framework (SEF)"), own=own)["SEF"]
    assert entry.explained is not None
    assert entry.explained.words == "Our own framework"
    assert entry.others == ("Self Evaluation Framework",)


def test_an_open_page_is_named_rather_than_an_exempt_one_that_says_the_same():
    text = "the No Use Empty (NUE) scheme"
    papers = [Piece(text, PACK, 1, access=SECRET), Piece(text, PACK, 5)]
    explained = entries(papers)["NUE"].explained
    assert (explained.pdf_page, explained.access.is_exempt) == (5, False)
    only = entries([papers[0], Piece("The NUE", PACK, 5)])["NUE"]
    assert only.explained.access.is_exempt
    assert not only.access.is_exempt


def test_an_item_s_title_explains_and_is_no_page():
    title = Piece("TCSP Annual Report (Transforming Children's Services Programme)", is_title=True)
    entry = entries([title, *pages("The TCSP board")])["TCSP"]
    assert entry.explained.words == "Transforming Children's Services Programme"
    assert (entry.count, entry.first_pdf_page) == (1, 1)


def test_captions_without_capitals_hold_listed_acronyms_that_are_no_words():
    wall = " ".join(["and then we talked about the ehcp review with dfe and kpis to send it"] * 9)
    listed = {"EHCP": "Plan", "KPI": "Indicator", "DfE": "Department", "SEND": "Needs"}
    found = entries([], said=[Piece(wall, speech=0)], listed=listed)
    assert found.keys() == {"EHCP", "KPI", "DfE"}
    assert (found["KPI"].count, found["KPI"].first_speech) == (9, 0)
    assert entries(pages(wall), listed=listed) == {}


def test_what_others_are_asked_about_is_only_what_is_not_explained_here():
    asked = []

    def elsewhere(acronyms):
        asked.append(set(acronyms))
        return ()

    glossary_of(pages("The No Use Empty (NUE) scheme and the TCSP"), [], elsewhere, {})
    assert asked == [{"TCSP"}]


def test_asked_for_a_few_it_says_of_them_what_it_says_when_asked_for_all():
    papers = [
        *pages(
            "The No Use Empty (NUE) scheme.\nPresent: Mr T C Lamb (TCL), Ms J Holden",
            "NUE and E.H.C.P. and three ILACSs; the Kent Growth Board of the Kent Growth Board.",
            "Members NOTE the KGB and the DfE; please note the note of TCL.",
            "The Kent Growth Board. ILACS is inspection of local authority children's services.",
        ),
        Piece("Project Hub (PH)", PACK, 9, access=SECRET),
    ]
    said = [Piece("so the nue and the ehcp and the kpi " * 9, speech=0)]
    listed = {
        acronym: ListedTerm(words, "An Act")
        for acronym, words in {"EHCP": "Plan", "KGB": "Another", "KPI": "K", "DfE": "D"}.items()
    }
    own = [Explained("NUE", "New Urban Estate", GlossarySource.USER)]

    def told(only):
        found = glossary_of(papers, said, lambda _: (), listed, own, only=only)
        return {e.acronym.casefold().replace(".", ""): e for e in found if e.explained}

    whole = told(None)
    assert {"nue", "ehcp", "kgb", "dfe", "kpi", "ilacs", "ph"} <= whole.keys()
    for key, entry in whole.items():
        assert told({key}) == {key: entry}
    assert told(whole.keys()) == whole
    assert told(set()) == {}


@pytest.mark.parametrize(
    "text",
    [
        "MTFS is ",
        "The MTFS and SE1 and EHCP said that ",
        "Members\nAb Cd\n",
        "(MTFS ",
        "AB ",
        "Aa ",
        "\n",
        " ",
        "Glossary\n",
        "A.",
    ],
)
def test_a_text_four_times_as_long_takes_some_four_times_as_long(text):
    def read(size):
        return entries([Piece(text * size)], said=[Piece(text * size, speech=0)])

    assert grows_in_step(read, 3000)

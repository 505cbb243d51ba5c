"""Acronyms in a text, and what looks like one and is none."""

import pytest

from scrutinyprep.analysis.acronyms import acronyms_in, written_in


def test_acronyms_are_counted_without_their_endings():
    assert acronyms_in("EHCPs and the EHCP’s costs; the DfE, R&D and a VRX-2 set.") == (
        "EHCP",
        "EHCP",
        "DfE",
        "R&D",
    )


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("a KCC-sponsored committee", "KCC"),
        ("the pre-MTFS years", "MTFS"),
        ("Dywedodd C.S.C. y bydd", "C.S.C."),
        ("sylwadau i’r CDLl.", "CDLl"),
        ("CQC/Ofsted", "CQC"),
        ("CIV\n• the joint committee met", "CIV"),
        ("the SEND SEF evaluation", "SEND"),
    ],
)
def test_an_acronym_is_found_however_it_stands(text, acronym):
    assert acronym in acronyms_in(text, {"SEND"})


@pytest.mark.parametrize(
    "text",
    [
        "Part II and Annex IV",
        "risk CRR0042 is red",
        "RECOMMENDATIONS OF THE CABINET TO COUNCIL",
        "PENSIONS ADVISORY PANEL",
        "5. GOHEBIAETH",
        "£2M more",
        "Mr A Smith",
        "Dr. R.C. Love",
        "Chiltern, Portland St SE17 2DG",
        "the A4018 and the WS1.4 stage",
        "You have WASTED OUR MONEY.",
        "not approved: (4 FOR, 5 against)",
        "grades KR3-8",
        "kcc_EqIA_final.xlsx",
        "clerk@LGA.gov.uk",
    ],
)
def test_capitals_alone_make_no_acronym(text):
    assert acronyms_in(text) == ()


def test_a_listed_acronym_is_one_though_it_is_a_number_or_a_word():
    assert acronyms_in("the S106 sum, and CIL") == ("CIL",)
    assert acronyms_in("the S106 sum, and CIL", {"S106"}) == ("S106", "CIL")


def test_each_is_told_where_it_stands_and_whether_a_number_follows():
    first, second = written_in("Policy CSW 17 and\nthe EHCPs")
    assert (first.acronym, first.is_numbered, first.start, first.end) == ("CSW", True, 7, 10)
    assert (second.acronym, second.has_ending, second.start, second.end) == ("EHCP", True, 22, 27)


def test_in_a_heading_only_capitals_that_can_be_no_word_count():
    assert acronyms_in("MTFS AND SEND UPDATE", {"MTFS", "SEND"}) == ()
    found = written_in("MTFS AND SEND UPDATE", {"MTFS", "SEND"}, {"MTFS"})
    assert [one.acronym for one in found] == ["MTFS"]

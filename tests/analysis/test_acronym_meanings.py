"""The places that say what an acronym stands for."""

import pytest

from scrutinyprep.analysis.acronym_meanings import expansions_in


@pytest.mark.parametrize(
    ("text", "acronym", "words"),
    [
        (
            "the Medium Term Financial Strategy (MTFS) sets out",
            "MTFS",
            "Medium Term Financial Strategy",
        ),
        (
            "Assessed and Supported Year in Employment (ASYE) posts",
            "ASYE",
            "Assessed and Supported Year in Employment",
        ),
        (
            "Inspection of Local Authority Children’s Services (“ILACS”)",
            "ILACS",
            "Inspection of Local Authority Children’s Services",
        ),
        (
            "Special Educational Needs and Disabilities (SEND)",
            "SEND",
            "Special Educational Needs and Disabilities",
        ),
        ("an Education, Health and Care Plan (EHCP)", "EHCP", "Education, Health and Care Plan"),
        ("the Department for Education (DfE) wrote", "DfE", "Department for Education"),
        ("SRO (Senior Responsible Officer)", "SRO", "Senior Responsible Officer"),
        ("OFC – Our Future Council", "OFC", "Our Future Council"),
        (
            "Families First for Children's Pathfinder or FFCP is a reform",
            "FFCP",
            "Families First for Children's Pathfinder",
        ),
        (
            "updated medium-term financial strategy or MTFS, the associated",
            "MTFS",
            "medium-term financial strategy",
        ),
        (
            "EHCP stands for Education Health and Care Plan.",
            "EHCP",
            "Education Health and Care Plan",
        ),
        ("an Equality Impact Assessment (EqIA)", "EqIA", "Equality Impact Assessment"),
        (
            "a Public Spaces\nProtection Order (PSPO)",
            "PSPO",
            "Public Spaces Protection Order",
        ),
        (
            "SRO, Senior Responsible Owner, is who decides.",
            "SRO",
            "Senior Responsible Owner",
        ),
        ("OFC is our future council.", "OFC", "our future council"),
        (
            "an ILACS framework, which is the Inspection of Local Authorities Children's Services.",
            "ILACS",
            "Inspection of Local Authorities Children's Services",
        ),
        (
            "TCSP Annual Report 2023-24 (Transforming Children's Services Programme)",
            "TCSP",
            "Transforming Children's Services Programme",
        ),
        (
            "LAPFF (Local Authority\nPension Fund Forum)",
            "LAPFF",
            "Local Authority Pension Fund Forum",
        ),
        (
            "updated medium -term financial strategy or MTFS, the",
            "MTFS",
            "medium-term financial strategy",
        ),
        (
            "Cynllun Datblygu Lleol Diwygiedig (CDLl)",
            "CDLl",
            "Cynllun Datblygu Lleol Diwygiedig",
        ),
        (
            "Economically Most Advantageous Tender (the “EMAT”)",
            "EMAT",
            "Economically Most Advantageous Tender",
        ),
        ("the MOST ADVANTAGEOUS TENDER (MAT)", "MAT", "Most Advantageous Tender"),
        (
            "Unaccompanied Asylum-\nSeeking Children (UASC)",
            "UASC",
            "Unaccompanied Asylum-Seeking Children",
        ),
        ("the Bristol Airport Limited’s (BAL) plan", "BAL", "Bristol Airport Limited"),
        (
            "Education, Health and Care Plans (EHCPs)",
            "EHCP",
            "Education, Health and Care Plan",
        ),
        ("Strategic Authorities (SAs)", "SA", "Strategic Authority"),
        ("Children’s Services (CS)", "CS", "Children’s Services"),
        ("antisocial behaviour (ASB)", "ASB", "antisocial behaviour"),
        ("Building Digital UK (BDUK)", "BDUK", "Building Digital UK"),
    ],
)
def test_a_text_says_what_an_acronym_stands_for(text, acronym, words):
    (found,) = expansions_in(text)
    assert (found.acronym, found.words) == (acronym, words)
    assert text[found.start :].startswith(acronym)


@pytest.mark.parametrize(
    "text",
    [
        "the report of the Leader (RESOLVED)",
        "costs rose in the year (UK average)",
        "as members will know (see SEND)",
        "Councillor Smith (LAB)",
        "the Committee noted the report (NHS)",
    ],
)
def test_brackets_that_do_not_fit_explain_nothing(text):
    assert expansions_in(text) == ()


def test_words_that_only_stand_beside_an_acronym_are_told_from_those_that_explain_it():
    beside, stated = expansions_in(
        "is OFC ongoing financial conditions? OFC is our future council."
    )
    assert (beside.words, beside.is_stated) == ("ongoing financial conditions", False)
    assert (stated.words, stated.is_stated) == ("our future council", True)


GLOSSARY = """Glossary of terms
ASYE  Assessed and Supported Year in
Employment
CFO
Chief Finance Officer
Gold  The strategic command
NUE – Empty homes scheme of the county. Begun in 2005.

1. Introduction
The committee met. It heard the DoT (see above)."""


def test_a_list_of_abbreviations_explains_what_stands_in_it():
    assert [(e.acronym, e.words) for e in expansions_in(GLOSSARY)] == [
        ("ASYE", "Assessed and Supported Year in Employment"),
        ("CFO", "Chief Finance Officer"),
        ("NUE", "Empty homes scheme of the county"),
    ]


def test_a_list_under_another_heading_must_fit_by_its_letters():
    assert expansions_in("Ways of working\nNUE – Empty homes scheme of the county.") == ()


@pytest.mark.parametrize(
    "heading", ["Abbreviations", "LIST OF ACRONYMS", "Geirfa", "12. Glossary:"]
)
def test_lists_are_known_by_many_headings(heading):
    (found,) = expansions_in(f"{heading}\nQX – Empty homes scheme")
    assert found.words == "Empty homes scheme"

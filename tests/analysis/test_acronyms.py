"""Acronyms, and the places that say what they stand for."""

import pytest

from scrutinyprep.analysis.acronym_meanings import expansions_in
from scrutinyprep.analysis.acronyms import acronyms_in


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


def test_acronyms_are_counted_without_their_endings():
    assert acronyms_in("EHCPs and the EHCP’s costs; the DfE, R&D and a VRX-2 set.") == (
        "EHCP",
        "EHCP",
        "DfE",
        "R&D",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Part II and Annex IV",
        "risk CRR0042 is red",
        "RECOMMENDATIONS OF THE CABINET TO COUNCIL",
        "£2M more",
        "Mr A Smith",
    ],
)
def test_capitals_alone_make_no_acronym(text):
    assert acronyms_in(text) == ()

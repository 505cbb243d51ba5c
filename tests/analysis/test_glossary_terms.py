"""The list of local-government terms that comes with the program."""

import re

import pytest

from scrutinyprep.analysis.glossary_terms import read_terms
from scrutinyprep.settings import resource_folder

TERMS = read_terms(resource_folder() / "glossary" / "local_government.tsv")


def test_there_are_several_hundred_terms_each_with_where_it_is_from():
    assert len(TERMS) > 600
    assert [a for a, term in TERMS.items() if not term.words or not term.authority] == []


def test_no_term_is_there_twice_or_padded():
    lines = (resource_folder() / "glossary" / "local_government.tsv").read_text("utf-8")
    entries = [line for line in lines.splitlines() if not line.startswith("#")]
    assert len(entries) == len(TERMS)
    assert [e for e in entries if re.search(r" \t|\t |  |\t$|^\s", e)] == []


@pytest.mark.parametrize(
    ("acronym", "words"),
    [
        ("ASYE", "Assessed and Supported Year in Employment"),
        ("EHCP", "Education, Health and Care Plan"),
        ("MTFS", "Medium Term Financial Strategy"),
        ("SEND", "Special Educational Needs and Disabilities"),
        ("ILACS", "Inspection of Local Authority Children's Services"),
        ("CDLl", "Cynllun Datblygu Lleol"),
    ],
)
def test_what_every_councillor_meets_is_there(acronym, words):
    assert TERMS[acronym].words == words


def test_lines_of_remarks_are_left_out(tmp_path):
    path = tmp_path / "terms.tsv"
    path.write_text("# a remark\nABC\tA Big Cat\tCats Act 1999\nDEF\tDeaf Elf Fund\n", "utf-8")
    terms = read_terms(path)
    assert (terms["ABC"].words, terms["ABC"].authority) == ("A Big Cat", "Cats Act 1999")
    assert terms["DEF"].authority == ""

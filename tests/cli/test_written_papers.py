"""A Word report by its pages, text and sections on the command line."""

import json

from tests.importers.word.made import a_report


def test_a_word_report_has_pages_text_and_sections(cli, tmp_path):
    assert cli("import", a_report(tmp_path / "report.docx")).code == 0
    listed = json.loads(cli("pages", "last", "--json").out)
    assert [page["pdf_page"] for page in listed] == [1, 2]
    assert cli("text", "last", "--page", 2).out.startswith("2.2 Costs rose by 18%")
    found = json.loads(cli("sections", "last", "--json").out)
    assert [section["heading"] for section in found][1:] == [
        "Recommendations",
        "Background",
        "Financial implications",
    ]


def test_a_question_on_a_word_report_names_the_page_of_word(cli, tmp_path):
    cli("import", a_report(tmp_path / "report.docx"))
    done = cli("question", "add", "last", "Why?", "--quote", "Costs rose by 18%")
    assert done.code == 0, done.err
    assert "Word 2" in cli("questions", "last").out

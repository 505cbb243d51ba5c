"""The commands that say which page is meant, and where words stand."""

import pytest

from tests.store.made_up import a_pack, add


@pytest.fixture
def pack(services, tmp_path):
    return add(services.importing, tmp_path, a_pack())


def test_where_says_both_numbers_of_the_page(cli, asked, pack):
    assert asked("where", "last", "2.1") == {
        "document_id": pack.document.id,
        "pdf_page": 3,
        "pack_page": 2,
        "text": "2.1 Potholes cost us dear.",
    }
    assert cli("where", "last", "section 2.1").out.startswith("page 2, PDF 3 of ")


def test_a_place_that_is_not_there_is_refused(cli, pack):
    refused = cli("where", "last", "item 12")
    assert refused.code == 1
    assert "item 12" in refused.err


def test_find_lists_the_lines(cli, asked, pack):
    (hit,) = asked("find", pack.document.id, "potholes")
    assert (hit["pdf_page"], hit["pack_page"]) == (3, 2)
    assert hit["line"] == "2.1 Potholes cost us dear."
    assert hit["line"][hit["start"] : hit["end"]] == "Potholes"
    assert "Potholes cost" in cli("find", pack.document.id, "potholes").out


def test_find_counts_the_places_in_each_item(cli, asked, pack):
    (hit,) = asked("find", pack.document.id, "potholes")
    (count,) = asked("find", pack.document.id, "potholes", "--by-item")
    assert (count["item"], count["places"]) == (hit["item"], 1)
    assert count["title"]
    assert count["title"] in cli("find", pack.document.id, "potholes", "--by-item").out

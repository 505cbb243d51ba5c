"""One search over papers, speeches, minutes, notes and questions."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrutinyprep.domain.hits import HIT_ENDS, HIT_STARTS, Wanted, Where
from scrutinyprep.domain.parsed import ParsedPassage
from scrutinyprep.search import searching
from tests.store.made_up import FACTS, a_pack, a_paper, a_transcript, an_item


def find(library, words, **more):
    return library.services.searching.find(Wanted(words, **more))


def test_all_five_places_are_searched_at_once(library):
    assert {hit.where for hit in find(library, "reserves")} == set(Where)


def test_a_hit_says_where_it_stands(library):
    (hit,) = find(library, "reserves", places=(Where.PAPERS,))
    assert (hit.meeting_id, hit.item, hit.pdf_page, hit.pack_page) == (library.meeting, "1", 2, 1)
    assert hit.document_id == library.place.document_id
    assert hit.published_in == library.place.published_in
    assert hit.meeting_label == "Scrutiny Committee, 4 March 2025"
    assert f"{HIT_STARTS}reserves{HIT_ENDS}" in hit.snippet
    assert hit.text == "1.2 The Director said that reserves would fall to £1.2m by March."
    (said,) = find(library, "reserves", places=(Where.SPEECHES,))
    assert (said.speaker, said.start_s, said.item, said.pdf_page) == (
        "Bob Director",
        61.5,
        "1",
        None,
    )


def test_a_hit_in_a_mark_says_which_and_what_it_rests_on(library):
    (question,) = find(library, "reserves", places=(Where.QUESTIONS,))
    assert (question.mark_id, question.document_id) == (
        library.question,
        library.place.document_id,
    )
    assert (question.pdf_page, question.pack_page, question.item) == (3, 2, "1")
    (note,) = find(library, "reserves", places=(Where.NOTES,))
    assert (note.mark_id, note.document_id, note.pdf_page) == (library.note, None, None)


def test_a_page_without_paragraphs_is_found_and_says_its_item(library):
    (front,) = find(library, "Frontsheetword")
    assert (front.pdf_page, front.item) == (1, None)
    library.bring(a_pack(an_item("5", "Trees", first=4, last=4)), content="other bytes")
    (trees,) = find(library, "Lastly trees")
    assert (trees.pdf_page, trees.item) == (4, "5")


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ({"places": (Where.SPEECHES, Where.MINUTES)}, {Where.SPEECHES, Where.MINUTES}),
        ({"speaker": "bob"}, {Where.SPEECHES}),
        ({"speaker": "ann"}, set()),
        ({"committee": "SCRUTINY"}, set(Where)),
        ({"committee": "cabinet"}, set()),
        ({"committee": "100%"}, set()),
        ({"since": date(2025, 3, 4)}, set(Where)),
        ({"since": date(2025, 3, 5)}, set()),
        ({"places": ()}, set()),
    ],
)
def test_a_search_may_be_narrowed(library, narrowed, found):
    assert {hit.where for hit in find(library, "reserves", **narrowed)} == found


def test_a_search_may_be_of_one_meeting(library):
    other = library.bring(
        a_transcript(facts=replace(FACTS, date=date(2025, 1, 7)), title="January")
    ).meeting.id
    assert {h.meeting_id for h in find(library, "reserves")} == {library.meeting, other}
    assert {h.meeting_id for h in find(library, "reserves", meeting_id=other)} == {other}
    assert {h.meeting_id for h in find(library, "reserves", meeting_id=library.meeting)} == {
        library.meeting
    }
    assert find(library, "reserves", meeting_id="none") == []


def test_the_best_hit_comes_first_and_only_so_many_are_shown(library):
    hits = find(library, "reserves")
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)
    assert find(library, "reserves", limit=2) == hits[:2]


def test_without_a_passage_that_holds_all_words_those_that_hold_any_are_shown(library):
    assert {h.where for h in find(library, "reserves xylophone")} == set(Where)
    assert find(library, "xylophone zither") == []
    assert len(find(library, "potholes dear")) == 1


def test_an_old_version_is_not_found(library):
    new = a_paper(texts=("Only in the new one.",))
    library.bring(a_pack(an_item("1", "Budget 2025/26", new)), content="other bytes")
    assert [h.pdf_page for h in find(library, "potholes", places=(Where.PAPERS,))] == [3]
    assert len(find(library, '"only in the new one"')) == 1
    library.bring(a_pack(an_item("1", "Budget 2025/26")), content="yet other bytes")
    # The report is gone; the page that it stood on is found as a page of the pack.
    (hit,) = find(library, "potholes", places=(Where.PAPERS,))
    assert hit.document_id == hit.published_in


def test_words_in_other_scripts_and_accents_are_found(library):
    library.bring(
        a_pack(
            an_item("1", "W", a_paper(texts=("Ŵyl y Gwanwyn café naïve 市議會", "ŵ ŷ"))),
        ),
        content="other bytes",
    )
    for words in ("wyl", "Ŵyl", "cafe", "NAÏVE", "市議會"):
        assert len(find(library, words)) == 1, words


def test_a_common_word_is_ranked_among_the_newest_only(library, monkeypatch):
    monkeypatch.setattr(searching, "_RANKED", 1)
    assert [h.where for h in find(library, "reserves")] == [Where.NOTES]
    # What a search is narrowed to counts before the newest do.
    assert len(find(library, "reserves", places=(Where.PAPERS,))) == 1


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=40),
    st.booleans(),
    st.text(max_size=10),
)
def test_no_words_and_no_filters_break_a_search(library, words, is_unfinished, name):
    for more in ({}, {"speaker": name}, {"committee": name}):
        for hit in find(library, words, is_unfinished=is_unfinished, **more):
            assert hit.text


def test_the_passages_text_is_never_altered(library):
    told = "Odd   spacing, “quotes” and <b>tags</b> & R&D"
    library.bring(
        a_pack(
            an_item(
                "1",
                "Budget",
                replace(
                    a_paper(),
                    sections=(replace(a_paper().sections[0], passages=(ParsedPassage(told, 2),)),),
                ),
            )
        ),
        content="other bytes",
    )
    assert [h.text for h in find(library, "odd spacing tags")] == [told]


def test_of_hits_that_say_the_same_the_newest_come_first_however_many_there_are(library):
    for number in range(30):
        day = date(2020, 1, 1 + number)
        pack = a_pack(
            an_item("1", "Matter", a_paper(texts=("Zebra crossings",))),
            facts=replace(FACTS, date=day),
        )
        library.bring(pack, content=f"pack {number}")
    days = [hit.meeting_label for hit in find(library, "zebra crossings", limit=3)]
    assert days == [f"Scrutiny Committee, {day} January 2020" for day in (30, 29, 28)]
    assert len(find(library, "zebra crossings", limit=100)) == 30

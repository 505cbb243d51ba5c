"""Laws of the item map: corrections keep it whole, and nothing but the user opens a page."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.access_corrections import SetAccess
from scrutinyprep.domain.boundary_corrections import BeginItem, EndItem, SetPackPages
from scrutinyprep.domain.correcting import Correcting
from scrutinyprep.domain.corrections import apply_all, apply_one
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.item_corrections import (
    AddItem,
    MergeItem,
    RemoveItem,
    RenumberItem,
    RetitleItem,
    SplitItem,
)
from scrutinyprep.domain.item_map import ItemMap, MapItem, MapPage, MapPaper
from scrutinyprep.domain.map_places import (
    ItemName,
    PagePlace,
    name_of_item,
    name_of_paper,
    place_of_page,
)
from scrutinyprep.domain.paper_corrections import BeginPaper, ChangePaper, MergePaper
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import DocumentKind, FoundBy, PackPageFrom

REPORT, APPENDIX = DocumentKind.REPORT, DocumentKind.APPENDIX


def paper(key, title, pages, kind=REPORT, access=OPEN):
    return MapPaper(key, title, kind, PageRange(*pages), access)


def a_map(*, item_7=OPEN, appendix=OPEN):
    """Return a frontsheet, item 6 on pages 3-12 with an appendix, item 7 on 13-20, item 8 bare."""
    pages = tuple(
        MapPage(
            n - 2 if n > 2 else None, PackPageFrom.STAMP if n > 2 else None, opening=f"words {n}"
        )
        for n in range(1, 21)
    )
    return ItemMap(
        pages,
        (
            MapItem(
                "i6",
                "6",
                "Budget",
                (FoundBy.OUTLINE,),
                PageRange(3, 12),
                PageRange(1, 10),
                papers=(
                    paper("p0", "Budget report", (3, 6)),
                    paper("p1", "Appendix 1", (8, 12), APPENDIX, appendix),
                ),
            ),
            MapItem(
                "i7",
                "7",
                "Roads",
                (FoundBy.OUTLINE,),
                PageRange(13, 20),
                PageRange(11, 18),
                access=item_7,
                papers=(paper("p2", "Roads report", (13, 20)),),
            ),
            MapItem("i8", "8", "Trees", (FoundBy.FRONTSHEET,), to_follow=True),
        ),
    )


def name(number):
    titles = {"6": "Budget", "7": "Roads", "8": "Trees"}
    return ItemName(number, titles[number])


def at(page):
    return place_of_page(a_map(), page)


def spans(map_):
    return {
        item.number: item.pdf_pages and (item.pdf_pages.first, item.pdf_pages.last)
        for item in map_.items
    }


def papers(item):
    return [(p.title, p.kind, p.pdf_pages.first, p.pdf_pages.last) for p in item.papers]


def done(correction, map_=None):
    return apply_one(map_ or a_map(), correction, "new")


def test_a_split_item_keeps_its_first_pages_and_gives_its_later_papers_away():
    after = done(SplitItem(name("6"), at(8), "6a", "Reserves"))
    assert spans(after) == {"6": (3, 7), "6a": (8, 12), "7": (13, 20), "8": None}
    assert papers(after.items[0]) == [("Budget report", REPORT, 3, 6)]
    assert papers(after.items[1]) == [("Appendix 1", REPORT, 8, 12)]
    assert after.items[1].papers[0].key == "p1"
    assert after.items[1].pack_pages == PageRange(6, 10)
    assert FoundBy.USER in after.items[0].found_by
    assert FoundBy.USER not in after.items[2].found_by


def test_a_split_inside_a_paper_makes_a_paper_of_what_is_cut_off():
    after = done(SplitItem(name("7"), at(16), "7a", "Bridges"))
    assert papers(after.items[1]) == [("Roads report", REPORT, 13, 15)]
    assert papers(after.items[2]) == [("Bridges", REPORT, 16, 20)]


@pytest.mark.parametrize("page", [2, 3, 13])
def test_an_item_is_not_split_at_its_first_page_or_outside_it(page):
    with pytest.raises(NotUnderstood):
        done(SplitItem(name("6"), at(page), "6a", "Reserves"))


def test_a_merged_item_is_as_exempt_as_the_more_exempt_of_the_two():
    after = done(MergeItem(name("7"), name("6")), a_map(item_7=exempt(3)))
    assert spans(after) == {"6": (3, 20), "8": None}
    assert after.items[0].access == exempt(3)
    assert [p.key for p in after.items[0].papers] == ["p0", "p1", "p2"]


def test_items_with_another_between_them_are_not_merged():
    map_ = done(SplitItem(name("6"), at(8), "6a", "Reserves"))
    with pytest.raises(NotUnderstood, match="Other items"):
        apply_one(map_, MergeItem(name("7"), name("6")), "other")


def test_an_item_that_begins_earlier_takes_the_tail_of_the_paper_before():
    after = done(BeginItem(name("7"), at(11)))
    assert spans(after) == {"6": (3, 10), "7": (11, 20), "8": None}
    assert papers(after.items[0])[1] == ("Appendix 1", APPENDIX, 8, 10)
    assert papers(after.items[1]) == [("Roads report", REPORT, 11, 20)]


def test_an_item_that_begins_later_gives_its_first_pages_to_the_one_before():
    after = done(BeginItem(name("7"), at(15)))
    assert spans(after) == {"6": (3, 14), "7": (15, 20), "8": None}
    assert papers(after.items[0])[1] == ("Appendix 1", APPENDIX, 8, 14)


def test_an_item_is_not_moved_over_another():
    with pytest.raises(NotUnderstood, match="without a page"):
        done(BeginItem(name("7"), at(3)))


def test_an_item_without_papers_gets_those_from_its_page_on():
    after = done(BeginItem(name("8"), at(17)))
    assert spans(after)["8"] == (17, 20)
    assert papers(after.items[2]) == [("Trees", REPORT, 17, 20)]
    assert not after.items[2].to_follow


def test_an_item_that_ends_earlier_leaves_pages_to_nobody():
    after = done(EndItem(name("7"), at(18)))
    assert after.items[1].papers[0].pdf_pages == PageRange(13, 18)
    assert after.holding(19) == []


def test_a_missed_item_is_added_at_its_page_or_without_one():
    assert spans(done(AddItem("5", "Minutes", at(1))))["5"] == (1, 2)
    assert [i.number for i in done(AddItem("5", "Minutes", at(1))).items] == ["5", "6", "7", "8"]
    bare = done(AddItem("6b", "Apologies", after=name("6")))
    assert [i.number for i in bare.items] == ["6", "6b", "7", "8"]


def test_what_is_no_item_leaves_its_pages_to_nobody_and_exempt():
    after = done(RemoveItem(name("7")), a_map(item_7=exempt(3)))
    assert after.holding(15) == []
    assert after.access_of_pages()[12:] == [exempt(3)] * 8


def test_pages_that_leave_an_exempt_paper_stay_exempt():
    map_ = a_map(appendix=exempt(3))
    after = done(BeginItem(name("7"), at(11)), map_)
    assert after.access_of_pages() == map_.access_of_pages()


def test_the_printed_numbers_count_on_from_the_page_where_they_were_put_right():
    after = done(SetPackPages(at(13), 10))
    assert after.pages[12] == replace(
        a_map().pages[12], pack_page=3, pack_page_from=PackPageFrom.USER
    )
    assert after.items[1].pack_pages == PageRange(3, 10)
    assert after.items[0] == a_map().items[0]
    none = done(SetPackPages(at(13), None, to=at(14)))
    assert [page.pack_page for page in none.pages[11:15]] == [10, None, None, 13]


def test_an_item_is_opened_with_all_that_is_in_it():
    map_ = a_map(item_7=exempt(3))
    assert not any(a.is_exempt for a in done(SetAccess(OPEN, name("7")), map_).access_of_pages())


def test_no_part_of_what_is_exempt_as_a_whole_is_opened_by_itself():
    map_ = a_map(item_7=exempt(3), appendix=exempt(4))
    for correction in (
        SetAccess(OPEN, first=at(14), last=at(15)),
        SetAccess(OPEN, first=at(9), last=at(9)),
        SetAccess(OPEN, name("7"), name_of_paper(map_.items[1].papers[0])),
    ):
        with pytest.raises(NotUnderstood, match="exempt as a whole"):
            apply_one(map_, correction, "new")


def test_a_page_in_place_of_an_exempt_paper_is_open_until_it_is_marked():
    map_ = a_map()
    held = replace(map_.items[1].papers[0], access=exempt(3), is_withheld=True)
    map_ = map_.putting(map_.items[1].with_papers([held]))
    assert map_.access_of_pages() == [OPEN] * 20
    marked = apply_one(map_, SetAccess(exempt(3), first=at(14), last=at(14)), "new")
    assert marked.access_of_pages()[13] == exempt(3)


def test_papers_are_begun_joined_and_renamed():
    item = a_map().items[0]
    begun = done(BeginPaper(name("6"), at(10), "Appendix 2"))
    assert papers(begun.items[0])[1:] == [
        ("Appendix 1", APPENDIX, 8, 9),
        ("Appendix 2", APPENDIX, 10, 12),
    ]
    moved = done(BeginPaper(name("6"), at(5), "", paper=name_of_paper(item.papers[1])))
    assert papers(moved.items[0]) == [
        ("Budget report", REPORT, 3, 4),
        ("Appendix 1", APPENDIX, 5, 12),
    ]
    joined = done(MergePaper(name("6"), name_of_paper(item.papers[1])))
    assert papers(joined.items[0]) == [("Budget report", REPORT, 3, 12)]
    renamed = done(ChangePaper(name("6"), name_of_paper(item.papers[1]), "Figures", REPORT))
    assert papers(renamed.items[0])[1] == ("Figures", REPORT, 8, 12)


def test_corrections_are_found_again_where_pages_and_numbers_have_moved():
    """Three pages more in front, and item 7 is printed as 9."""
    map_ = a_map()
    more = tuple(MapPage(opening=f"front {n}") for n in range(3))
    shifted = ItemMap(
        more + map_.pages,
        tuple(
            replace(
                item,
                number={"7": "9"}.get(item.number, item.number),
                pdf_pages=item.pdf_pages
                and PageRange(item.pdf_pages.first + 3, item.pdf_pages.last + 3),
                papers=tuple(
                    replace(p, pdf_pages=PageRange(p.pdf_pages.first + 3, p.pdf_pages.last + 3))
                    for p in item.papers
                ),
            )
            for item in map_.items
        ),
    )
    after, refused = apply_all(
        shifted,
        [
            ("a", SplitItem(name("7"), at(16), "9a", "Bridges")),
            ("b", RetitleItem(name("6"), "Money")),
        ],
    )
    assert refused == ()
    assert spans(after)["9a"] == (19, 23)
    assert after.items[0].title == "Money"


def test_a_correction_that_a_new_version_does_not_allow_is_named():
    map_ = ItemMap(a_map().pages, a_map().items[:1])
    after, (refused,) = apply_all(map_, [("a", RenumberItem(name("7"), "7a"))])
    assert after == map_
    assert refused.correction.said == "“Roads” is item 7a"
    assert "item 7" in refused.why


def test_what_the_reader_has_put_right_by_itself_needs_no_correction():
    corrected = done(SplitItem(name("6"), at(8), "6a", "Reserves"))
    again = apply_one(corrected, SplitItem(name("6"), at(8), "6a", "Reserves"), "again")
    assert again == corrected
    merged = done(MergeItem(name("7"), name("6"), at(13)))
    assert apply_one(merged, MergeItem(name("7"), name("6"), at(13)), "again") == merged


def test_what_was_marked_exempt_is_found_under_another_number_and_name():
    """In doubt exempt: a page that begins as it did is what was meant."""
    map_ = a_map()
    mark = Correcting(map_).set_access(exempt(3), map_.items[1])
    renamed = map_.putting(replace(map_.items[1], number="11", title="Quite another matter"))
    after = apply_one(renamed, mark, "new")
    assert after.items[1].access == exempt(3)
    paper = map_.items[0].papers[1]
    mark = Correcting(map_).set_access(exempt(4), map_.items[0], paper)
    item = map_.items[0]
    papers_ = (item.papers[0], replace(item.papers[1], title="Quite another paper"))
    after = apply_one(map_.putting(replace(item, papers=papers_)), mark, "new")
    assert after.items[0].papers[1].access == exempt(4)


# Laws over any sequence of corrections

PAGES = st.integers(1, 20)
NUMBERS = st.sampled_from(["5", "6", "6a", "7", "8", "9"])


@st.composite
def chosen(draw, map_):
    """Return a correction of what this map holds; it may or may not be possible."""
    where = place_of_page(map_, draw(PAGES))
    kinds: list[Any] = [
        lambda: AddItem(draw(NUMBERS), "More", draw(st.sampled_from([None, where])))
    ]
    if map_.items:
        item = draw(st.sampled_from(map_.items))
        other = name_of_item(draw(st.sampled_from(map_.items)))
        of = name_of_item(item)
        kinds += [
            lambda: SplitItem(of, where, draw(NUMBERS), "Part"),
            lambda: BeginItem(of, where),
            lambda: EndItem(of, where),
            lambda: MergeItem(of, other),
            lambda: RemoveItem(of),
            lambda: RenumberItem(of, draw(NUMBERS)),
            lambda: RetitleItem(of, draw(st.sampled_from(["Budget", "Roads", "Else"]))),
            lambda: SetAccess(draw(st.sampled_from([OPEN, exempt(3)])), of),
            lambda: BeginPaper(of, where, "Appendix X"),
        ]
        if item.papers:
            one = name_of_paper(draw(st.sampled_from(item.papers)))
            kinds += [
                lambda: MergePaper(of, one),
                lambda: ChangePaper(of, one, "Renamed", REPORT),
                lambda: BeginPaper(of, where, one.title, paper=one),
                lambda: SetAccess(draw(st.sampled_from([OPEN, exempt(4)])), of, one),
            ]
    kinds += [
        lambda: SetPackPages(where, draw(st.sampled_from([None, 0, 2, 30]))),
        lambda: SetAccess(draw(st.sampled_from([OPEN, exempt(1)])), first=where, last=where),
    ]
    return draw(st.sampled_from(kinds))()


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_corrections_keep_the_map_whole_and_open_nothing_by_themselves(data):
    map_ = a_map(appendix=exempt(3))
    for step in range(data.draw(st.integers(1, 7))):
        correction = data.draw(chosen(map_))
        try:
            after = apply_one(map_, correction, f"c{step}")
        except NotUnderstood:
            continue
        assert after.is_valid, correction
        keys = [i.key for i in after.items] + [p.key for i in after.items for p in i.papers]
        assert len(set(keys)) >= len({i.key for i in after.items})
        papers_ = [p.key for i in after.items for p in i.papers]
        assert len(papers_) == len(set(papers_)), correction
        if not isinstance(correction, SetAccess):
            for before, now in zip(map_.access_of_pages(), after.access_of_pages(), strict=True):
                assert set(before.exemptions) <= set(now.exemptions), correction
        map_ = after


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_without_the_last_correction_the_map_is_the_very_same_as_before_it(data):
    corrections, map_ = [], a_map()
    for step in range(data.draw(st.integers(1, 5))):
        correction = data.draw(chosen(map_))
        corrections.append((f"c{step}", correction))
        before = map_
        map_, _ = apply_all(a_map(), corrections)
    assert apply_all(a_map(), corrections[:-1])[0] == before


def test_a_page_without_words_is_found_by_its_printed_number_alone():
    blank = replace(a_map(), pages=tuple(replace(p, opening="") for p in a_map().pages))
    assert PagePlace(13, 11, "").find(blank) == 13
    assert PagePlace(10, 11, "").find(blank) == 10
    moved = replace(blank, pages=(MapPage(opening="more"), *blank.pages))
    assert PagePlace(13, 11, "").find(moved) in (13, 14)
    with pytest.raises(NotUnderstood):
        PagePlace(99, 99, "gone").find(blank)

"""What a pack's bookmarks say."""

from scrutinyprep.importers.packs.outline import PageBegins, outline_items
from scrutinyprep.pdf.content import OutlineEntry

FRESH = PageBegins(follows_blank=False, own_page=None, top_lines=(), rows=())


def entries(*rows):
    return [OutlineEntry(*row) for row in rows]


def test_items_and_their_later_papers_are_told():
    outline = entries(
        ("Agenda", 1, 1),
        ("6 Quarterly Report, Q3", 1, 27),
        ("Appendix 1", 2, 31),
        ("7a Call-in", 1, 103),
    )
    first, second = outline_items(outline, lambda _: FRESH)
    assert (first.number, first.title, first.pdf_page) == ("6", "Quarterly Report, Q3", 27)
    assert [(paper.title, paper.pdf_page) for paper in first.papers] == [("Appendix 1", 31)]
    assert (second.number, second.papers) == ("7a", ())


def test_word_headings_are_no_papers():
    outline = entries(
        ("Agenda", 1, 1),
        ("3 White Paper", 1, 3),
        ("1.\tBackground", 2, 3),
        ("9.\tBackground Documents", 2, 10),
        ("Appendix A - Letter", 2, 11),
    )
    [item] = outline_items(outline, lambda _: FRESH)
    assert [paper.title for paper in item.papers] == ["Appendix A - Letter"]


def test_a_heading_that_stands_in_the_middle_of_its_page_is_no_paper():
    rows = ("text", "more text", "and so on", "and on", "and on", "still", "Next steps", "text")
    middle = PageBegins(follows_blank=False, own_page=None, top_lines=rows[:6], rows=rows)
    outline = entries(("Agenda", 1, 1), ("3 White Paper", 1, 3), ("Next steps", 2, 8))
    [item] = outline_items(outline, lambda _: middle)
    assert item.papers == ()


def test_the_headings_of_a_single_report_are_no_agenda():
    outline = entries(("1 Introduction", 1, 1), ("2 Background", 1, 2))
    assert outline_items(outline, lambda _: FRESH) == ()


def test_a_bookmark_that_leads_nowhere_is_left_out():
    outline = entries(("Agenda", 1, 1), ("3 Minutes", 1, None), ("4 Budget", 1, 9))
    assert [item.number for item in outline_items(outline, lambda _: FRESH)] == ["4"]

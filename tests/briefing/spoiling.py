"""What can be wrong with a tagged PDF, done to one that is sound."""

import pikepdf

from tests.briefing.tags import elements_of


def without_words_in_links(pdf):
    """Take the words of a link away."""
    del pdf.pages[0].Annots[0].Contents


def with_a_run_lost(pdf):
    """Let a heading forget what is drawn of it."""
    next(e for e, _ in elements_of(pdf) if e.S == "/H1").K = pikepdf.Array()


def with_a_heading_too_deep(pdf):
    """Pass over a rank of headings."""
    next(e for e, _ in elements_of(pdf) if e.S == "/H2").S = pikepdf.Name.H4


def with_loose_ink(pdf):
    """Draw something that is neither text nor artifact."""
    pdf.pages[1].contents_add(b"0 0 m 9 9 l S")


def without_language(pdf):
    """Forget the language."""
    del pdf.Root.Lang


def with_a_cell_lost(pdf):
    """Leave a row a cell short."""
    del next(e for e, _ in elements_of(pdf) if e.S == "/TR").K[0]


def with_a_column_without_its_head(pdf):
    """Let a heading of a table head nothing."""
    del next(e for e, _ in elements_of(pdf) if e.S == "/TH").A["/Scope"]


def with_letters_nobody_can_read_out(pdf):
    """Let a font not say what its glyphs are."""
    font = next(o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Widths" in o)
    del font.ToUnicode


def with_a_bookmark_to_nowhere(pdf):
    """Add a bookmark that leads nowhere."""
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Nowhere"))


SPOILS = (
    without_words_in_links,
    with_a_run_lost,
    with_a_heading_too_deep,
    with_loose_ink,
    without_language,
    with_a_cell_lost,
    with_a_column_without_its_head,
    with_letters_nobody_can_read_out,
    with_a_bookmark_to_nowhere,
)

"""Where further papers of an item begin, where no bookmark says so.

What begins a paper for certain: a padding page before it, the paper's own
number beginning anew, or the page before being the last of its own count. The
word "Appendix" at a page's head does too, unless the appendix stands within
another: then the numbers run on, or the page is one on which, in a pack whose
papers are filled up to an even number of pages, none can begin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from scrutinyprep.importers.packs.exempt_marks import label_of
from scrutinyprep.importers.packs.titles import title_on_page
from scrutinyprep.importers.packs.views import PageView
from scrutinyprep.importers.packs.words import squeezed

_APPENDIX_HEAD = re.compile(
    r"^(?:appendix|annexe?|atodiad|enclosure)\s*(?:[A-Z]|\d{1,2}|[ivx]+)?(?:\d|[a-z])?\b",
    re.IGNORECASE,
)
_OWN_PAPER = re.compile(
    r"(?:equality impact assessment|eqia\b|equality analysis|data protection impact assessment|"
    r"environmental impact assessment|minutes of (?:a|the)\b|"
    r".{0,40}\brecord of (?:officer |executive |cabinet |delegated )?decision\b)",
    re.IGNORECASE,
)
"""Papers that councils make on a form of their own, and append."""
_FORM_ROWS = 3
_LONE_LABEL = re.compile(
    r"(?:appendix|annexe?|atodiad|enclosure)\s*(?:[A-Z]|\d{1,2}|[ivx]+)?(?:\d|[a-z])?\s*:?",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[-–]?\s*[ivxl]{1,6}\s*[-–]?")
_COUNTED = 2
"""A paper whose numbers have come further than this is under way."""
_COVER_WORDS = 40
_COVER_PT = 20.0
"""A cover has few words, and some of them as large as this."""
_ENOUGH_PADDING = 3
"""Fewer padding pages may stand on pages of one kind by chance."""
_LONGEST_TITLE = 120


def inferred_starts(pages: Sequence[PageView], odd_or_even: int | None) -> list[tuple[int, str]]:
    """Return the PDF page and the title of each further paper among an item's pages.

    `odd_or_even` is what `parity_of_starts` found.
    """
    starts: list[tuple[int, str]] = []
    label = label_of(_head(pages[0])) if pages else None
    has_inner = False
    for at in range(1, len(pages)):
        before, view = pages[at - 1], pages[at]
        if view.is_blank:
            continue
        headed = _is_headed(before, view)
        cannot = odd_or_even is not None and view.pdf_page % 2 != odd_or_even
        begins = _begins_anew(pages, at) or _counts_from_here(pages, at, odd_or_even)
        if cannot or not begins:
            if not (headed or _is_own_paper(before, view)) or _numbers_run_on(before, view):
                continue
            own_label = label_of(_head(view)) if headed else None
            has_inner = has_inner or cannot
            if has_inner or (own_label is not None and own_label == label):
                has_inner = headed and has_inner
                continue
        has_inner = False
        label = label_of(_head(view)) if headed else None
        title = _headed_title(view) if headed else title_on_page(view) or "Appendix"
        starts.append((view.pdf_page, title))
    return starts


def parity_of_starts(views: Sequence[PageView]) -> int | None:
    """Return 1 or 0 where papers begin on odd or even PDF pages only, by the padding before them.

    None where there is too little padding to say so.
    """
    follows = [
        view.pdf_page % 2
        for before, view in pairwise(views)
        if before.is_blank and not view.is_blank
    ]
    return follows[0] if len(follows) >= _ENOUGH_PADDING and len(set(follows)) == 1 else None


def _begins_anew(pages: Sequence[PageView], at: int) -> bool:
    """Say whether a page begins a paper for certain."""
    before, view = pages[at - 1], pages[at]
    if before.is_blank:
        return not (at > 1 and _numbers_run_on(pages[at - 2], view, steps=(1, 2)))
    return (
        _restarts(before, view)
        or _restarts_later(pages, at)
        or _is_complete(before, view)
        or _is_cover(before, view)
    )


def _counts_from_here(pages: Sequence[PageView], at: int, odd_or_even: int | None) -> bool:
    """Say whether the next page's own number shows this one to be a paper's unnumbered first."""
    if at + 1 >= len(pages) or pages[at].own_numbers:
        return False
    before, after = pages[at - 1], pages[at + 1]
    if _numbers_run_on(before, after, steps=(1, 2)):
        return False
    was_numbered = any(number > _COUNTED for number, _ in before.own_numbers)
    first = {1, 2} if odd_or_even is not None else {2}
    return was_numbered and any(number in first for number, _ in after.own_numbers)


def _is_cover(before: PageView, view: PageView) -> bool:
    """Say whether a page of another shape than the one before is a cover: the first of slides."""
    if (before.width_pt > before.height_pt) == (view.width_pt > view.height_pt):
        return False
    largest = max((row.first.size_pt for row in view.rows), default=0.0)
    return largest >= _COVER_PT and len(view.text.split()) <= _COVER_WORDS


def _head(view: PageView) -> str:
    """Return a page's first row."""
    return squeezed(view.rows[0].text) if view.rows else ""


def _headed_title(view: PageView) -> str:
    """Return a page's first row; where that says no more than "Appendix 2", with its title."""
    head = _head(view)
    if _LONE_LABEL.fullmatch(head) is None:
        return head
    title = title_on_page(view)
    is_other = bool(title) and title != head and not title.startswith(head)
    return f"{head.rstrip(' :')}: {title}"[:_LONGEST_TITLE] if is_other else head


def _is_headed(before: PageView, view: PageView) -> bool:
    """Say whether a page is headed "Appendix ...", and not by a running header."""
    head = _head(view)
    is_short = len(head) <= _LONGEST_TITLE
    return is_short and _APPENDIX_HEAD.match(head) is not None and head != _head(before)


def _is_own_paper(before: PageView, view: PageView) -> bool:
    """Say whether a page begins with the name of a form that is a paper of its own."""
    heads = [squeezed(row.text) for row in view.rows[:_FORM_ROWS]]
    names = [head for head in heads if _OWN_PAPER.match(head) and len(head) <= _LONGEST_TITLE]
    return bool(names) and names[0] not in {squeezed(row.text) for row in before.rows[:_FORM_ROWS]}


def _numbers_run_on(before: PageView, view: PageView, steps: tuple[int, ...] = (1,)) -> bool:
    """Say whether the paper's own numbers go on from one page to the other."""
    follow = {number + step for number, _ in before.own_numbers for step in steps}
    return any(number in follow for number, _ in view.own_numbers)


def _restarts(before: PageView, view: PageView) -> bool:
    """Say whether a page's own number begins anew at 1."""
    if any(number == 1 for number, _ in before.own_numbers) or _is_roman(before):
        return False
    was_numbered = bool(before.own_numbers)
    return any(
        number == 1 and (was_numbered if total is None else total > 1)
        for number, total in view.own_numbers
    )


def _is_roman(view: PageView) -> bool:
    """Say whether a page's own number is a small Roman one: what follows it counts from 1."""
    edges = (view.rows[0], view.rows[-1]) if view.rows else ()
    return any(_ROMAN.fullmatch(squeezed(row.text)) is not None for row in edges)


def _restarts_later(pages: Sequence[PageView], at: int) -> bool:
    """Say whether a page is the first of a new count after pages without any number.

    Guards against a figure at a page's foot: the next page must be the second.
    """
    if pages[at - 1].own_numbers or at + 1 >= len(pages):
        return False
    counts = any(number == 1 for number, _ in pages[at].own_numbers)
    goes_on = any(number == 2 for number, _ in pages[at + 1].own_numbers)
    was = next((page for page in reversed(pages[:at]) if page.own_numbers), None)
    return counts and goes_on and was is not None


def _is_complete(before: PageView, view: PageView) -> bool:
    """Say whether the page before is the last of its own count, and this one is not of it."""
    return any(
        total is not None and number == total > 1 for number, total in before.own_numbers
    ) and not _numbers_run_on(before, view)

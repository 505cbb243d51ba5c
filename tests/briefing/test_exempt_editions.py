"""Whatever is exempt, and wherever it stands: it is in no edition without consent."""

import re
from dataclasses import fields, is_dataclass, replace
from itertools import count
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrutinyprep.briefing.choosing import arranged, narrowed
from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingItem,
    BriefingQuestion,
)
from scrutinyprep.briefing.exempt import without_exempt
from scrutinyprep.briefing.layout import write_briefing
from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.briefings import BriefingChoice, Edition
from tests.briefing.made_up import a_briefing
from tests.briefing.reading import run, text_of
from tests.briefing.test_exempt import CONSENT, everything_in

SENTINEL = "Zanzibar"
EACH = pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)


def parts_of(part: Any) -> int:
    """Return how many parts of a briefing have an access of their own."""
    numbers = count()
    _spoilt(part, frozenset(), numbers, is_under=False)
    return next(numbers)


def spoilt(content: BriefingContent, chosen: frozenset[int]) -> BriefingContent:
    """Return the briefing with these of its parts exempt, every text in them the sentinel."""
    made = _spoilt(content, chosen, count(), is_under=False)
    assert isinstance(made, BriefingContent)
    return made


def _spoilt(part: Any, chosen: frozenset[int], numbers: Any, *, is_under: bool) -> Any:
    if isinstance(part, tuple):
        return tuple(_spoilt(one, chosen, numbers, is_under=is_under) for one in part)
    if not is_dataclass(part) or isinstance(part, type):
        return f"{SENTINEL} {part}" if is_under and isinstance(part, str) else part
    names = {field.name for field in fields(part)}
    if "access" not in names:
        return part
    is_whole = isinstance(part, BriefingContent)
    is_exempt = is_under or (not is_whole and next(numbers) in chosen)
    changes: dict[str, Any] = {
        # An exempt item keeps its number, and a question its place.
        name: _spoilt(getattr(part, name), chosen, numbers, is_under=is_exempt)
        for name in names - {"access", "id", "number", "consent", "left_out", "without"}
    }
    if is_exempt:
        changes["access"] = exempt(3)
    return replace(part, **changes)


ALL = parts_of(a_briefing())


def opened(content: BriefingContent, edition: Edition) -> BriefingContent:
    choice = BriefingChoice(edition=edition)
    return arranged(without_exempt(narrowed(content, choice)), choice)


@settings(max_examples=5)
@given(st.frozensets(st.integers(0, ALL - 1), min_size=1, max_size=ALL))
def test_no_exempt_word_is_in_any_edition(tmp_path_factory, chosen):
    content = spoilt(a_briefing(), chosen)
    path = tmp_path_factory.getbasetemp() / "open.pdf"
    for edition in Edition:
        write_briefing(opened(content, edition), path, edition)
        assert SENTINEL not in text_of(path)
        assert SENTINEL.encode() not in everything_in(path)


def test_each_part_by_itself_stays_out_of_what_is_printed():
    for number in range(ALL):
        content = spoilt(a_briefing(), frozenset({number}))
        assert SENTINEL in repr(content)
        for edition in Edition:
            assert SENTINEL not in repr(opened(content, edition))


@EACH
def test_with_consent_each_page_of_every_edition_says_so(edition, tmp_path):
    asked = tuple(
        replace(q, access=exempt(3), is_for_officers=True) for q in a_briefing().questions
    )
    item = BriefingItem("1", "An item", questions=asked)
    choice = BriefingChoice(edition=edition)
    whole = replace(a_briefing(), items=(item,), consent=CONSENT)
    path = tmp_path / "b.pdf"
    done = write_briefing(arranged(narrowed(whole, choice), choice), path, edition)
    for page in range(1, done.pages + 1):
        text = text_of(path, page=page)
        cards = text.count("card ") if edition in (Edition.CARDS, Edition.CARDS_SINGLE) else 1
        marks = text.count("EXEMPT — not for publication — paragraph 3 of Schedule 12A")
        assert marks >= cards, f"page {page}"
    with pikepdf.open(path) as pdf:
        assert "not for publication" in str(pdf.docinfo["/Subject"])


@EACH
def test_an_exempt_question_is_marked_where_it_stands(edition, tmp_path):
    first, second, *_ = a_briefing().questions
    asked = (replace(first, is_for_officers=True), replace(second, access=exempt(5)))
    asked = (asked[0], replace(asked[1], is_for_officers=True))
    choice = BriefingChoice(edition=edition)
    item = BriefingItem("1", "An item", questions=asked)
    whole = replace(a_briefing(), items=(item,), consent=CONSENT)
    path = tmp_path / "b.pdf"
    write_briefing(arranged(narrowed(whole, choice), choice), path, edition)
    text = text_of(path)
    assert text.count("EXEMPT (paragraph 5 of Schedule 12A)") == 1
    assert text.index("EXEMPT (paragraph 5") > text.index(second.words[:20])


WORD = re.compile(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(\w+)</word>')


@pytest.mark.parametrize("edition", [Edition.STANDARD, Edition.LARGE_PRINT, Edition.CARDS_SINGLE])
def test_the_longest_foot_stands_clear_of_the_text(edition, tmp_path):
    """Seven paragraphs of the schedule, in bold, under pages that are full."""
    every = exempt(1, 2, 3, 4, 5, 6, 7)
    long = BriefingQuestion("many " * 3000, access=every)
    whole = replace(
        a_briefing(), items=(BriefingItem("1", "An item", questions=(long,)),), consent=CONSENT
    )
    choice = BriefingChoice(edition=edition, lines=0)
    path = tmp_path / "b.pdf"
    write_briefing(arranged(narrowed(whole, choice), choice), path, edition)
    full = 0
    for page in run("pdftotext", "-bbox", path, "-").split("<page ")[1:]:
        words = [(float(top), float(low), word) for top, low, word in WORD.findall(page)]
        body = [low for _, low, word in words if word == "many"]
        # The foot begins with the number of the page; a card's with its day.
        begins = "page" if edition is not Edition.CARDS_SINGLE else "copy"
        foot = max(top for top, _, word in words if word == begins)
        if body:
            assert max(body) <= foot
            full += max(body) > foot * 0.85
    assert full >= 2

"""No exempt word is printed without consent, wherever it stands."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pikepdf
import pytest

from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingEvidence,
    BriefingItem,
    BriefingNote,
    BriefingPromise,
    BriefingQuestion,
    BriefingQuote,
    BriefingRecommendation,
    LeftOut,
    PartKind,
)
from scrutinyprep.briefing.exempt import access_of, require_consent, without_exempt
from scrutinyprep.briefing.layout import write_briefing
from scrutinyprep.domain.access import OPEN, Access, exempt
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import ExemptWithoutConsent
from tests.briefing.made_up import MADE_ON, a_briefing
from tests.briefing.reading import text_of

CONSENT = ExemptConsent("Cllr Jones", dt.datetime(2024, 11, 12, 9, 0, tzinfo=dt.UTC))
SENTINEL = "Zanzibar"


def with_one_exempt(part: Any, access: Access) -> Iterator[Any]:
    """Yield the content once for each of its parts, that part alone being exempt."""
    if not is_dataclass(part) or isinstance(part, type):
        return
    names = {field.name for field in fields(part)}
    if "access" in names:
        yield replace(part, access=access)
    for name in names - {"access", "consent"}:
        value = getattr(part, name)
        if isinstance(value, tuple):
            for place, one in enumerate(value):
                for changed in with_one_exempt(one, access):
                    yield replace(part, **{name: (*value[:place], changed, *value[place + 1 :])})
        else:
            for changed in with_one_exempt(value, access):
                yield replace(part, **{name: changed})


def test_each_part_by_itself_closes_the_gate():
    contents = list(with_one_exempt(a_briefing(), exempt(3)))
    assert len(contents) > 40
    for content in contents:
        with pytest.raises(ExemptWithoutConsent):
            require_consent(content)
        require_consent(replace(content, consent=CONSENT))


def test_open_content_needs_no_consent():
    require_consent(a_briefing())


def test_the_whole_is_exempt_on_every_ground_of_its_parts():
    first, second = list(with_one_exempt(a_briefing(), exempt(5)))[3:5]
    assert access_of(replace(first, access=exempt(1))).paragraphs == (1, 5)
    assert access_of(second).paragraphs == (5,)


def test_leaving_out_opens_the_gate_whatever_was_exempt():
    for content in with_one_exempt(a_briefing(), exempt(3)):
        opened = without_exempt(replace(content, consent=CONSENT))
        require_consent(opened)
        assert opened.consent is None


def test_leaving_out_takes_nothing_that_is_open():
    assert without_exempt(a_briefing()) == a_briefing()


def test_what_is_left_out_is_counted_by_kind():
    shut = exempt(3)
    item = BriefingItem(
        "1",
        "Open item",
        asked=(BriefingRecommendation("asked", access=shut), BriefingRecommendation("open")),
        questions=(
            BriefingQuestion("q", access=shut),
            BriefingQuestion("on an exempt passage", quote=BriefingQuote("x", access=shut)),
            BriefingQuestion("open", evidence=(BriefingEvidence("e", access=shut),)),
        ),
        notes=(BriefingNote("n", BriefingQuote("x", access=shut)),),
    )
    whole = BriefingItem("2", "Secret", questions=(BriefingQuestion("q"),), access=shut)
    content = BriefingContent(
        "C", "C", MADE_ON, items=(item, whole), promises=(BriefingPromise("p", access=shut),)
    )
    opened = without_exempt(content)
    assert opened.left_out == (
        LeftOut(PartKind.ITEM, 1),
        LeftOut(PartKind.RECOMMENDATION, 1),
        LeftOut(PartKind.QUESTION, 3),
        LeftOut(PartKind.EVIDENCE, 1),
        LeftOut(PartKind.NOTE, 1),
        LeftOut(PartKind.UNDERTAKING, 1),
    )
    assert [q.words for q in opened.questions] == ["open"]
    assert opened.items[1] == BriefingItem("2", "Exempt item, left out")
    assert opened.access == OPEN
    assert without_exempt(opened) == opened


def test_no_exempt_word_is_anywhere_in_an_open_file(tmp_path):
    secret = f"{SENTINEL} words"
    shut = exempt(3)
    item = BriefingItem(
        "1",
        "Open item",
        asked=(BriefingRecommendation(secret, access=shut),),
        questions=(
            BriefingQuestion("Is it open?", evidence=(BriefingEvidence(secret, access=shut),)),
            BriefingQuestion(secret, purpose=secret, addressee=secret, access=shut),
            BriefingQuestion(secret, quote=BriefingQuote(secret, access=shut)),
        ),
        notes=(BriefingNote(secret, access=shut), BriefingNote("Open note.")),
    )
    content = BriefingContent(
        "Council",
        "Committee",
        MADE_ON,
        items=(item, BriefingItem("2", secret, access=shut)),
        promises=(BriefingPromise(secret, source=secret, access=shut),),
    )
    path = tmp_path / "b.pdf"
    write_briefing(without_exempt(content), path)
    assert "Is it open?" in text_of(path)
    assert "3 pieces" not in text_of(path)
    assert (
        "Left out as exempt 1 agenda item, 1 recommendation, 2 questions, 1 piece of evidence, "
        "1 note and 1 promise" in text_of(path)
    )
    assert SENTINEL not in text_of(path)
    assert SENTINEL.encode() not in everything_in(path)


def everything_in(path) -> bytes:
    """Return all the objects of a PDF with their streams unpacked."""
    with pikepdf.open(path) as pdf:
        return b"\n".join(
            one.unparse(resolved=True)
            + (one.read_bytes() if isinstance(one, pikepdf.Stream) else b"")
            for one in pdf.objects
        )


def test_with_consent_the_same_words_are_in_the_file(tmp_path):
    question = BriefingQuestion(SENTINEL, access=exempt(3))
    content = BriefingContent(
        "C", "C", MADE_ON, items=(BriefingItem("1", "I", questions=(question,)),), consent=CONSENT
    )
    path = tmp_path / "b.pdf"
    write_briefing(content, path)
    assert SENTINEL.encode() in everything_in(path)

"""Column types that go beyond SQLite's own, and constraints that keep half a thing out."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN, Access, Exemption, Nation
from scrutinyprep.domain.access_words import access_as_text, access_of_text
from scrutinyprep.models import Base, FileRow, NoteRow, QuestionRow

ACCESSES = st.builds(
    lambda found: Access(tuple(found)),
    st.lists(
        st.builds(Exemption, st.sampled_from(Nation), st.one_of(st.none(), st.integers(1, 18))),
        max_size=4,
    ),
)


@pytest.fixture
def session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as opened:
        yield opened
    engine.dispose()


@given(ACCESSES)
def test_an_access_is_read_as_it_was_written(access):
    assert access_of_text(access_as_text(access)) == access


@given(st.text(min_size=1))
def test_what_cannot_be_read_is_exempt(text):
    assert access_of_text(text).is_exempt


def test_nothing_written_is_open():
    assert access_of_text("") == OPEN


def test_a_moment_is_kept_in_utc_whatever_zone_it_was_told_in(session):
    there = timezone(timedelta(hours=1))
    moment = datetime(2025, 7, 1, 0, 30, tzinfo=there)
    session.add(FileRow(sha256="a", bytes=1, suffix="", first_seen=moment))
    session.commit()
    session.expire_all()
    found = session.scalars(select(FileRow)).one().first_seen
    assert (found.tzinfo, found) == (UTC, moment)


def a_mark(kind, **more):
    now = datetime(2025, 1, 1, tzinfo=UTC)
    common = {"id": "n", "author": "A", "made_at": now, "changed_at": now, "meeting_id": "m"}
    own = {"position": 0, "state": "draft", "origin": "own"} if kind is QuestionRow else {}
    return kind(**common, **own, words="w", **more)


@pytest.mark.parametrize(
    "half",
    [
        {"document_id": "d"},
        {"document_id": "d", "version_id": 1, "pdf_page": 1, "quote": "q"},
        {
            "document_id": "d",
            "version_id": 1,
            "pdf_page": 1,
            "quote": "q",
            "anchor_start": 5,
            "anchor_end": 4,
        },
        {"pdf_page": 3},
    ],
)
def test_an_anchor_is_whole_or_absent(session, half):
    session.add(a_mark(NoteRow, **half))
    with pytest.raises(IntegrityError, match="anchor_is_whole"):
        session.flush()


@pytest.mark.parametrize("minutes", [0, -1])
def test_a_question_takes_some_time_or_none_is_said(session, minutes):
    session.add(a_mark(QuestionRow, minutes=minutes))
    with pytest.raises(IntegrityError, match="minutes_are_positive"):
        session.flush()

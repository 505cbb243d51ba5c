"""The user's word on the question bank, as stored."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import PromptId
from scrutinyprep.domain.question_bank import Prompt
from scrutinyprep.domain.questions import Purpose
from scrutinyprep.models import PromptRow


def user_prompts(session: Session) -> dict[PromptId, Prompt | None]:
    """Return the prompts that the user wrote or changed, by id; None for those taken away."""
    rows = session.scalars(select(PromptRow).order_by(PromptRow.made_at, PromptRow.id))
    return {
        PromptId(row.id): None
        if row.removed_at
        else Prompt(PromptId(row.id), Purpose(row.purpose), row.words, is_own=True)
        for row in rows
    }


def put_prompt(session: Session, prompt: Prompt, *, author: str, now: datetime) -> None:
    """Add a prompt, or put the user's word in the place of one that came with the program."""
    _put(session, prompt, None, author=author, now=now)


def remove_prompt(session: Session, prompt: Prompt, *, author: str, now: datetime) -> None:
    """Take a prompt away, one that came with the program too."""
    _put(session, prompt, now, author=author, now=now)


def forget_prompt(session: Session, prompt: PromptId) -> None:
    """Let there be no word of the user's on a prompt: the program's own is there again."""
    row = session.get(PromptRow, prompt)
    if row is not None:
        session.delete(row)


def _put(
    session: Session, prompt: Prompt, removed_at: datetime | None, *, author: str, now: datetime
) -> None:
    row = session.get(PromptRow, prompt.id)
    if row is None:
        row = PromptRow(id=prompt.id, author=author, revision=0, made_at=now)
        session.add(row)
    row.purpose, row.words, row.removed_at = prompt.purpose.value, prompt.words, removed_at
    row.revision += 1
    row.changed_at = now

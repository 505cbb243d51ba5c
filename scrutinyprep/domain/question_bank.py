"""The question bank: prompts that make a member think, and never wording for the member."""

from __future__ import annotations

from dataclasses import dataclass

from scrutinyprep.domain.ids import PromptId
from scrutinyprep.domain.questions import Purpose


@dataclass(frozen=True, slots=True)
class Prompt:
    """A thought to begin a question from."""

    id: PromptId
    purpose: Purpose
    words: str
    is_own: bool = False
    """The user wrote it, or reworded one that came with the program."""

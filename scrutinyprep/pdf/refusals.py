"""Errors of the domain as they cross from a bounded process: a code and its words."""

from __future__ import annotations

from pathlib import Path

import msgspec

from scrutinyprep.domain.errors import (
    Damaged,
    ImportFailed,
    IsShareFile,
    MeetingMissing,
    MeetingUnclear,
    NotAPaper,
    NoText,
    PasswordNeeded,
    TimedOut,
    TooLarge,
    Unreadable,
    Unsupported,
    WrongPage,
    WrongPassword,
)

_KINDS: tuple[type[ImportFailed], ...] = (
    Damaged,
    IsShareFile,
    MeetingMissing,
    NotAPaper,
    NoText,
    PasswordNeeded,
    TimedOut,
    TooLarge,
    Unreadable,
    Unsupported,
    WrongPage,
    WrongPassword,
)


class Refusal(msgspec.Struct, frozen=True, tag="refused"):
    """Why a file was not read."""

    code: str
    words: tuple[str, ...] = ()
    """What the error was made with, besides the path."""


def refusal_of(error: ImportFailed) -> Refusal:
    """Return what to send of an error."""
    words: tuple[str, ...] = ()
    match error:
        case WrongPage():
            words = (error.found, error.save_instead)
        case Unsupported():
            words = (error.found, error.instead)
        case NotAPaper():
            words = (error.found,)
        case TooLarge():
            words = (error.limit,)
        case Unreadable():
            words = (error.why,)
        case MeetingMissing():
            words = (error.named,)
        case MeetingUnclear():
            words = error.candidates
    return Refusal(error.code, words)


def error_of(refusal: Refusal, path: Path) -> ImportFailed:
    """Return the error again, about the file as this side knows it.

    Raises:
        ValueError: no error has this code, or not with these words.
    """
    if refusal.code == MeetingUnclear.code:
        return MeetingUnclear(path, refusal.words)
    for kind in _KINDS:
        if kind.code == refusal.code:
            try:
                return kind(path, *refusal.words)
            except TypeError as error:
                raise ValueError(f"no error {refusal.code} with these words") from error
    raise ValueError(f"no error has the code {refusal.code}")

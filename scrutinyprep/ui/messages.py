"""What the window says when something goes wrong: what happened, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain import errors
from scrutinyprep.domain.obstacles import Obstacle

translate = QCoreApplication.translate


class Told(NamedTuple):
    """Two plain sentences."""

    title: str
    advice: str


_Sentences = dict[type[errors.ScrutinyError], Callable[[Any], tuple[str, str]]]


def told(error: errors.ScrutinyError) -> Told:
    """Return what the user is told of an error."""
    sentences = {**_of_files(), **_of_the_library(), **_of_the_rest()}
    for kind in type(error).__mro__:
        if kind in sentences:
            return Told(*sentences[kind](error))
    return Told(str(error), error.what_to_do)


def _of_files() -> _Sentences:
    another = translate("messages", "Ask the clerk for another copy.")
    return {
        errors.PasswordNeeded: lambda e: (
            translate("messages", "“{name}” opens only with a password.").format(name=e.path.name),
            translate(
                "messages",
                "Open it again with its password, or ask the clerk for a copy without one.",
            ),
        ),
        errors.WrongPassword: lambda e: (
            translate("messages", "The password does not open “{name}”.").format(name=e.path.name),
            translate("messages", "Check the password and try again."),
        ),
        errors.Damaged: lambda e: (
            translate("messages", "“{name}” is damaged and can’t be opened.").format(
                name=e.path.name
            ),
            translate("messages", "Download it again, or ask the clerk for another copy."),
        ),
        errors.NotAPaper: lambda e: (
            str(e),
            translate("messages", "Open the agenda pack, the minutes or a transcript instead."),
        ),
        errors.TooLarge: lambda e: (
            translate("messages", "“{name}” is too large to read.").format(name=e.path.name),
            translate("messages", "Ask the clerk for the papers in parts."),
        ),
        errors.NoText: lambda e: (
            translate("messages", "“{name}” has nothing in it to read.").format(name=e.path.name),
            translate("messages", "Check that it is the right file, or ask for another copy."),
        ),
        errors.Unsupported: lambda e: (str(e), e.what_to_do),
        errors.TimedOut: lambda e: (
            translate("messages", "“{name}” took too long to read, so it was given up.").format(
                name=e.path.name
            ),
            another,
        ),
        errors.Unreadable: lambda e: (
            translate("messages", "“{name}” can’t be opened.").format(
                name=e.path.name or str(e.path)
            ),
            translate("messages", "Check that it is a file, and that you may open it."),
        ),
        errors.MeetingUnclear: lambda e: (
            translate("messages", "“{name}” could belong to more than one meeting.").format(
                name=e.path.name
            ),
            translate("messages", "Open the meeting that it belongs to, and import it again."),
        ),
        errors.MeetingMissing: lambda e: (
            translate(
                "messages", "“{name}” is about {meeting}, which is not in your library."
            ).format(name=e.path.name, meeting=e.named),
            translate("messages", "Open that meeting’s agenda pack first, then this file again."),
        ),
    }


def _of_the_library() -> _Sentences:
    return {
        errors.LibraryNewer: lambda _: (
            translate("messages", "This library was last opened by a newer Scrutiny Prep."),
            translate("messages", "Update Scrutiny Prep. The library has been left as it was."),
        ),
        errors.LibraryLocked: lambda _: (
            translate("messages", "Another program is using this library."),
            translate("messages", "Close the other Scrutiny Prep, then try again."),
        ),
        errors.LibraryDamaged: lambda _: (
            translate("messages", "This library is damaged and can’t be opened."),
            translate("messages", "Bring back the newest copy from its folder “backups”."),
        ),
        errors.LibraryFull: lambda e: (
            translate("messages", "The library could not be written: {why}.").format(
                why=e.why[:1].lower() + e.why[1:]
            ),
            translate(
                "messages",
                "Free some space on the disk, or let its folder be written. What was saved before "
                "is safe.",
            ),
        ),
    }


def _not_written(error: errors.CannotWrite) -> tuple[str, str]:
    """Return what stood in the way of a file, and what gets round it."""
    other = (
        translate("messages", "“{name}” could not be written."),
        translate(
            "messages", "Choose another folder, or close the program that has the file open."
        ),
    )
    told = {
        Obstacle.NO_ROOM: (
            translate("messages", "“{name}” could not be written: the disk is full."),
            translate("messages", "Free some space, or choose another disk."),
        ),
        Obstacle.NOT_ALLOWED: (
            translate("messages", "“{name}” could not be written: you may not write there."),
            translate("messages", "Choose another folder."),
        ),
        Obstacle.NO_FOLDER: (
            translate("messages", "“{name}” could not be written: the folder is not there."),
            translate("messages", "Make the folder first, or choose another."),
        ),
        Obstacle.A_FOLDER: (
            translate("messages", "“{name}” could not be written: a folder has that name."),
            translate("messages", "Choose another name."),
        ),
        Obstacle.NAME_TOO_LONG: (
            translate("messages", "“{name}” could not be written: the name is too long."),
            translate("messages", "Choose a shorter name."),
        ),
        Obstacle.NAME_NOT_ALLOWED: (
            translate("messages", "“{name}” could not be written: such names are not allowed."),
            translate("messages", "Choose another name."),
        ),
        Obstacle.OPEN_ELSEWHERE: (
            translate("messages", "“{name}” could not be written: another program has it open."),
            translate("messages", "Close that program, or choose another name."),
        ),
    }
    happened, to_do = told[error.why] if isinstance(error.why, Obstacle) else other
    return happened.format(name=errors.short_name(error.path)), to_do


def _of_the_rest() -> _Sentences:
    return {
        errors.CannotWrite: _not_written,
        errors.NoPrinter: lambda _: (
            translate("messages", "No printer is set up on this computer."),
            translate("messages", "Save the pages as a PDF, and print them elsewhere."),
        ),
        errors.CannotPrint: lambda e: (
            str(e),
            translate(
                "messages",
                "See that the printer is on and has paper, or save a PDF and print that elsewhere.",
            ),
        ),
        errors.ExemptWithoutConsent: lambda e: (
            str(e),
            translate("messages", "Leave exempt papers out, or agree to include them."),
        ),
        errors.Cancelled: lambda _: (
            translate("messages", "Stopped as you asked."),
            translate("messages", "Nothing was changed."),
        ),
    }

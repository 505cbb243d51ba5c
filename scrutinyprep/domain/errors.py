"""What can go wrong that is not our fault, a class for each cause.

    ScrutinyError
      ImportFailed                a file could not be imported; it left no trace
        PasswordNeeded
        WrongPassword
        Damaged
        NotAPaper                 not a file of a kind that is read here
        WrongPage                 a saved web page of another kind
        TooLarge
        NoText                    nothing but pictures of pages
        Unsupported
        TimedOut
        Unreadable                the file cannot be opened at all
        MeetingUnclear            it could belong to two meetings, or to none
        IsShareFile               it brings a colleague's questions, and no paper
        MeetingMissing            a share file's meeting is not in the library
      LibraryUnusable
        LibraryNewer
        LibraryLocked
        LibraryDamaged
        LibraryFull               the disk has no room left, or may not be written
      NothingSuch                 no meeting, document, ... by that name
      NotUnderstood               a quotation, page or choice that fits nothing
      ScanReaderMissing           no program on this computer reads pictures of pages
      ExemptWithoutConsent
      PasswordTooWeak             a password that would protect nothing
      CannotWrite                 an export could not be written
      CannotPrint                 the printer did not take the pages
        NoPrinter
      Cancelled                   the user asked to stop

`code` is the stable word that the command line prints. `str()` is plain
English for logs and the terminal; what a window says is in `ui.messages`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from scrutinyprep.domain.obstacles import Obstacle

if TYPE_CHECKING:
    # Every reading process starts with this file, and none of them names a meeting.
    from scrutinyprep.domain.candidates import Candidate


_LONGEST_NAME = 60


def short_name(path: Path) -> str:
    """Return a file's name for a sentence, cut where it would be most of it."""
    name = path.name
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


class ScrutinyError(Exception):
    """Anything that is told to the user as a sentence rather than a traceback."""

    code: ClassVar[str] = "failed"

    @property
    def what_to_do(self) -> str:
        """The second sentence: what the user can do about it."""
        return ""


class Cancelled(ScrutinyError):
    """The user asked for the work to stop; nothing was kept of it."""

    code = "cancelled"

    def __init__(self) -> None:
        super().__init__("Stopped as you asked. Nothing was changed.")


class ImportFailed(ScrutinyError):
    """A file could not be imported. It leaves nothing in the library."""

    code = "refused"
    advice: ClassVar[str] = "Ask the sender for the file again."

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(sentence)
        self.path = path

    @property
    def what_to_do(self) -> str:
        """The second sentence: what the user can do about it."""
        return self.advice


class PasswordNeeded(ImportFailed):
    """The PDF opens only with a password."""

    code = "password-needed"
    advice = "Ask the clerk for the password, or for a copy without one."

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path.name}” opens only with a password.")


class WrongPassword(ImportFailed):
    """The password that was given does not open the PDF."""

    code = "wrong-password"
    advice = "Check the password and try again."

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"The password does not open “{path.name}”.")


class Damaged(ImportFailed):
    """The file is of a known kind, but broken."""

    code = "damaged"
    advice = "Download it again, or ask the clerk for a new copy."

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path.name}” is damaged and can't be opened.")


class NotAPaper(ImportFailed):
    """The file is not of a kind that is read here, whatever its name says."""

    code = "not-a-paper"
    advice = "Open the agenda pack, the minutes or a transcript instead."

    def __init__(self, path: Path, found: str) -> None:
        super().__init__(path, f"“{path.name}” is {found}, not a council paper or a transcript.")
        self.found = found


class WrongPage(ImportFailed):
    """A saved web page, but not one that holds papers or minutes."""

    code = "wrong-page"

    def __init__(self, path: Path, found: str, save_instead: str) -> None:
        super().__init__(path, f"“{path.name}” is {found}.")
        self.found = found
        self.save_instead = save_instead

    @property
    def what_to_do(self) -> str:
        """Which page to save in its place."""
        return self.save_instead


class TooLarge(ImportFailed):
    """The file, or what it unfolds to, is beyond what a laptop should be asked to read."""

    code = "too-large"
    advice = "Ask the clerk for the papers in parts."

    def __init__(self, path: Path, limit: str) -> None:
        super().__init__(path, f"“{path.name}” is larger than {limit}.")
        self.limit = limit


class NoText(ImportFailed):
    """There is nothing in the file to read."""

    code = "no-text"
    advice = "Check that you picked the right file, or ask the sender for another copy."

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path.name}” has nothing in it to read.")


class Unsupported(ImportFailed):
    """A kind of file that is known, but not read."""

    code = "unsupported"
    advice = "Save it as a PDF or as plain text and open that."

    def __init__(self, path: Path, found: str, instead: str = "") -> None:
        super().__init__(path, f"“{path.name}” is {found}, which Scrutiny Prep does not read.")
        self.found = found
        self.instead = instead or self.advice

    @property
    def what_to_do(self) -> str:
        """What to open in its place."""
        return self.instead


class TimedOut(ImportFailed):
    """The reader made no headway within its time, or used more memory than it may."""

    code = "timed-out"
    advice = "Ask the clerk for another copy of the file."

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path.name}” took too long to read and was given up.")


class Unreadable(ImportFailed):
    """The file is a folder, is gone, or may not be read."""

    code = "unreadable"
    advice = "Check that the file is still there and that you may open it."

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(path, f"“{path.name or path}” {why}.")
        self.why = why


class MeetingUnclear(ImportFailed):
    """The file does not say which meeting it belongs to, or could belong to several."""

    code = "meeting-unclear"

    def __init__(
        self,
        path: Path,
        candidates: tuple[str, ...] = (),
        meetings: tuple[Candidate, ...] = (),
    ) -> None:
        self.candidates = candidates
        self.meetings = meetings
        super().__init__(
            path,
            f"“{path.name}” does not say for sure which meeting it belongs to. "
            f"It may be: {'; '.join(candidates)}.",
        )

    @property
    def what_to_do(self) -> str:
        """How to say which."""
        return "Say which with “--meeting” and the meeting's id, or “--meeting new”."


class IsShareFile(ImportFailed):
    """The file brings a colleague's questions: it is read by `services.sharing`."""

    code = "share-file"
    advice = "Open it by itself: what is in it comes in once you have looked at it."

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path.name}” holds questions from a colleague, not a paper.")


class MeetingMissing(ImportFailed):
    """The library has no meeting like the one that a share file is about."""

    code = "meeting-missing"

    def __init__(self, path: Path, named: str) -> None:
        super().__init__(path, f"“{path.name}” is about {named}, which is not in your library.")
        self.named = named

    @property
    def what_to_do(self) -> str:
        """Bring the papers in first, or say which meeting is meant."""
        return "Open that meeting's agenda pack first, or say with “--meeting” which one is meant."


class LibraryUnusable(ScrutinyError):
    """The library as a whole cannot be opened or written."""

    code = "library-unusable"

    def __init__(self, library: Path, sentence: str) -> None:
        super().__init__(sentence)
        self.library = library


class LibraryNewer(LibraryUnusable):
    """It was last opened by a newer version of the program. It is left untouched."""

    code = "library-newer"

    def __init__(self, library: Path) -> None:
        super().__init__(library, "This library was last opened by a newer Scrutiny Prep.")

    @property
    def what_to_do(self) -> str:
        """Update, or choose another."""
        return "Update Scrutiny Prep, or choose another library."


class LibraryLocked(LibraryUnusable):
    """Another program holds it."""

    code = "library-locked"

    def __init__(self, library: Path) -> None:
        super().__init__(library, "Another program is using this library.")

    @property
    def what_to_do(self) -> str:
        """Close the other program."""
        return "Close the other Scrutiny Prep, or wait until it has finished, and try again."


class LibraryDamaged(LibraryUnusable):
    """The database file is not one, or is broken."""

    code = "library-damaged"

    def __init__(self, library: Path) -> None:
        super().__init__(library, "This library is damaged and can't be opened.")

    @property
    def what_to_do(self) -> str:
        """Bring back a backup."""
        return "Restore the newest backup from the library's “backups” folder."


class LibraryFull(LibraryUnusable):
    """The disk has no room left, or the folder may not be written."""

    code = "library-full"

    def __init__(self, library: Path, why: str) -> None:
        super().__init__(library, f"The library could not be written: {why}.")
        self.why = why

    @property
    def what_to_do(self) -> str:
        """Make room, or choose another place."""
        return "Free some space or choose another folder. Nothing that was saved before is lost."


class NothingSuch(ScrutinyError):
    """There is no such meeting, document, item, page or question."""

    code = "nothing-such"

    def __init__(self, kind: str, name: str) -> None:
        super().__init__(f"There is no {kind} “{name}” in this library.")
        self.kind = kind
        self.name = name

    @property
    def what_to_do(self) -> str:
        """Look at what there is."""
        return "Look at the list of what there is and choose from that."


class NotUnderstood(ScrutinyError):
    """Something the user gave fits nothing that is there."""

    code = "not-understood"

    def __init__(self, sentence: str, advice: str) -> None:
        super().__init__(sentence)
        self.advice = advice

    @property
    def what_to_do(self) -> str:
        """What would have been understood."""
        return self.advice


class ScanReaderMissing(ScrutinyError):
    """Tesseract, which reads pictures of pages, is not on this computer."""

    code = "ocr-missing"

    def __init__(self) -> None:
        super().__init__(
            "Tesseract, the program that reads scanned pages, is not installed on this computer."
        )

    @property
    def what_to_do(self) -> str:
        """How to get it on a system such as this."""
        match sys.platform:
            case "win32":
                how = "Ask your council's IT for the “Tesseract OCR” installer for Windows"
            case "darwin":
                how = "Install it with Homebrew or MacPorts, where it is called “tesseract”"
            case _:
                how = "Install the package “tesseract-ocr” (and “tesseract-ocr-cym” for Welsh)"
        return f"{how}, then try again. Nothing else needs it."


class ExemptWithoutConsent(ScrutinyError):
    """Exempt material was about to leave without the user's consent."""

    code = "exempt-without-consent"

    def __init__(self, title: str) -> None:
        super().__init__(f"“{title}” holds exempt material, and you did not agree to include it.")


class PasswordTooWeak(ScrutinyError):
    """A password that a stranger would soon have guessed."""

    code = "password-too-weak"

    def __init__(self, why: str) -> None:
        super().__init__(f"That password is too weak: {why}.")
        self.why = why

    @property
    def what_to_do(self) -> str:
        """How to think of a better one."""
        return "Three or four words that have nothing to do with each other make a good one."


class CannotWrite(ScrutinyError):
    """An export could not be written; what stood there before is untouched."""

    code = "cannot-write"

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"“{short_name(path)}” could not be written: {why}.")
        self.path = path
        self.why = why
        """An `Obstacle`, or in the system's own words."""

    @property
    def what_to_do(self) -> str:
        """What gets round it."""
        if isinstance(self.why, Obstacle):
            return self.why.what_to_do
        return "Choose another folder, free some space, or close the program that has it open."


class CannotPrint(ScrutinyError):
    """The printer did not take the pages, or not all of them."""

    code = "cannot-print"

    def __init__(self, printer: str, why: str) -> None:
        named = f"“{printer}”" if printer else "The printer"
        super().__init__(f"{named} did not print: {why}.")
        self.printer = printer

    @property
    def what_to_do(self) -> str:
        """Look after the printer, or take the PDF elsewhere."""
        return "See that the printer is on and has paper, or save a PDF and print that elsewhere."


class NoPrinter(CannotPrint):
    """No printer is set up on this computer."""

    code = "no-printer"

    def __init__(self) -> None:
        super().__init__("", "none is set up on this computer")

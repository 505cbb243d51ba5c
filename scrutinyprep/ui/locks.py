"""The password of the file that is being imported, for as long as the drop it came in goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrutinyprep.domain.errors import ImportFailed, PasswordNeeded, WrongPassword

if TYPE_CHECKING:
    from scrutinyprep.services.importing import Fingerprint


class Locks:
    """Remembers which file is held up, and the last password, until all files are done."""

    def __init__(self) -> None:
        self.held: Fingerprint | None = None
        """The file that is being read."""
        self._known: str | None = None
        self._has_tried_known = False
        self._was_asked = False

    def begin(self, file: Fingerprint) -> None:
        """Turn to the next file."""
        self.held = file
        self._has_tried_known = False
        self._was_asked = False

    def another(self) -> str | None:
        """Return the last file's password where it has not been tried on this one yet."""
        if self._known is None or self._has_tried_known or self._was_asked:
            return None
        self._has_tried_known = True
        return self._known

    @property
    def last(self) -> str | None:
        """The password that opened the last file, or is tried on this one."""
        return self._known

    def tried(self, password: str) -> str:
        """Take the user's answer, to be tried on this file and on the next ones."""
        self._was_asked = True
        self._known = password
        return password

    def reason(self, error: PasswordNeeded | WrongPassword) -> ImportFailed:
        """Return why the user is asked: no answer of theirs was wrong before they gave one."""
        return error if self._was_asked else PasswordNeeded(error.path)

    def forget(self) -> None:
        """Know nothing any more."""
        self.held = None
        self._known = None

"""The pages of a Word document, as Word last laid them out.

Word leaves a mark where each page began (`lastRenderedPageBreak`); other
programs leave only the breaks that the writer asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

_MOST_PAGES = 5_000


class Pages:
    """Counts the pages while a document is walked through."""

    def __init__(self, sections: Sequence[str]) -> None:
        self.current = 1
        """The page that the walk has reached, from 1."""
        self._sections = list(sections)
        self._just_broken = False
        self._has_words = False

    def wrote(self) -> None:
        """Tell that words came."""
        self._just_broken, self._has_words = False, True

    def laid_out(self) -> None:
        """Tell of a page that Word began; behind a break that was asked for it is the same one."""
        if self._has_words and not self._just_broken:
            self._turn()

    def asked_for(self) -> None:
        """Tell of a break that the writer put in."""
        self._turn()

    def wanted_before(self) -> None:
        """Tell that a paragraph wants to begin a page; it may do so already."""
        if self._has_words and not self._just_broken:
            self._turn()

    def section_ends(self) -> None:
        """Tell that a section ends: how the next one begins says whether a page does."""
        if self._sections:
            self._sections.pop(0)
        begins = self._sections[0] if self._sections else "continuous"
        if begins not in ("continuous", "nextColumn") and not self._just_broken:
            self._turn()

    def _turn(self) -> None:
        self.current = min(self.current + 1, _MOST_PAGES)
        self._just_broken = True

"""The one place where things are put together: a library's folder becomes services."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from scrutinyprep.bootstrap.made import MadeServices
from scrutinyprep.services.clock import Clock
from scrutinyprep.settings import account_name

if TYPE_CHECKING:
    from scrutinyprep.services.carrying import Carrying
    from scrutinyprep.services.exporting import Exporting
    from scrutinyprep.services.pack_pages import PackPages
    from scrutinyprep.services.previews import Previews
    from scrutinyprep.services.sharing import Sharing
    from scrutinyprep.services.ways_out import WaysOut


class Services(MadeServices):
    """Everything a user can do, subject by subject, on one library.

    A subject is loaded and made when it is first asked for: a command needs one or two of them,
    and all take three times as long to load as it takes to list the meetings. Where nobody
    should wait for that, `load_all` does it ahead. Any thread may ask.
    """

    def load_all(self) -> None:
        """Load every subject that nobody has asked for yet."""
        for kind in type(self).__mro__:
            for name, member in vars(kind).items():
                if isinstance(member, cached_property):
                    getattr(self, name)

    @cached_property
    def exporting(self) -> Exporting:
        """Briefings."""
        from scrutinyprep.services.exporting import Exporting

        return Exporting(self._store, self._clock, self.glossary, self.figures)

    @cached_property
    def sharing(self) -> Sharing:
        """Share files."""
        from scrutinyprep.services.sharing import Sharing

        return Sharing(self._store, self._clock, self._author)

    @cached_property
    def carrying(self) -> Carrying:
        """Briefings that carry a share file."""
        from scrutinyprep.services.carrying import Carrying

        return Carrying(self.exporting, self.sharing)

    @cached_property
    def pack_pages(self) -> PackPages:
        """A few pages of a pack, taken out to be printed."""
        from scrutinyprep.services.pack_pages import PackPages

        return PackPages(self._store, self._clock)

    @cached_property
    def previews(self) -> Previews:
        """Pages of a briefing before it is written."""
        from scrutinyprep.services.previews import Previews

        return Previews(self._store)

    @cached_property
    def ways_out(self) -> WaysOut:
        """The other files that leave the program."""
        from scrutinyprep.services.ways_out import WaysOut

        return WaysOut(self._store, self._clock, self._author)


def services_for(
    folder: Path, *, author: str = "", clock: Clock | None = None, own_words: Path | None = None
) -> Services:
    """Put the services of one library together. Nothing is opened yet.

    What the user makes is signed with `author`, or with the name of the
    account where none was given. The words they spell their own way are kept
    in `own_words`, or where they usually are.
    """
    return Services(folder, clock or Clock(), author or account_name(), own_words)

"""The bounded process that reads one file for the library, and tells of its headway."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic

import msgspec

from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.domain.parsed import (
    Parsed,
    ParsedMinutes,
    ParsedPack,
    ParsedTranscript,
)
from scrutinyprep.importers.letters import with_whole_letters
from scrutinyprep.importers.messages import (
    Found,
    Headway,
    MinutesFound,
    PackFound,
    PageBegun,
    Read,
    TranscriptFound,
)
from scrutinyprep.importers.missing import Care
from scrutinyprep.importers.reading import read
from scrutinyprep.importers.sharing import PaperBegun, PaperRead, ReaderOfTwo, Told, Wanted
from scrutinyprep.pdf.content import PageContent
from scrutinyprep.pdf.isolated import Channel
from scrutinyprep.pdf.refusals import refusal_of
from scrutinyprep.pdf.shared_messages import HelpWanted, PageRead

_TELL_EVERY_S = 0.05


def serve(channel: Channel) -> None:
    """Read the file that is asked for, tell of the headway, and answer."""
    # Looking for rings of dead objects takes a tenth of the time, and a process
    # that reads one file and ends makes none to speak of.
    gc.disable()
    wanted = channel.receive(Read)
    told, told_at = -1, 0.0

    def tell(done: int, pages: int) -> None:
        nonlocal told, told_at
        now = monotonic()
        if done > told and (done >= pages or now - told_at >= _TELL_EVERY_S):
            told, told_at = done, now
            channel.send(Headway(done, pages))

    help_ = _Help(channel)
    try:
        parsed = read(
            Path(os.fsdecode(wanted.path)),
            as_kind=wanted.as_kind,
            password=wanted.password,
            progress=tell,
            helper=help_,
            care=_care(channel, wanted),
        )
    except ImportFailed as error:
        channel.send(refusal_of(error))
    else:
        found = _found(parsed)
        try:
            channel.send(found)
        except UnicodeEncodeError:
            # The name of a file may hold what is no letter, and a title may be that name.
            channel.send(with_whole_letters(found))


def _care(channel: Channel, wanted: Read) -> Care | None:
    """Return how to read a file that has crashed a process; None for any other."""
    if not wanted.carefully:
        return None
    return Care(frozenset(wanted.without), lambda page: channel.send(PageBegun(page)))


class _Help:
    """What another process sends that helps to read this file; without one, nothing ever comes.

    A helper that speaks nonsense is no reason to give up: it is only a helper.
    """

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    def pages(self) -> Iterator[PageContent]:
        """Yield the pages that came since it was asked last."""
        with suppress(msgspec.MsgspecError, ValueError):
            for message in self._channel.waiting(PageRead):
                yield message.page

    def reader(self, first_shared: Callable[[], int | None]) -> ReaderOfTwo:
        """Return what reads papers together with the process that read the last pages."""
        return ReaderOfTwo(first_shared, self._ask, self._papers)

    def _ask(self, wanted: Wanted) -> None:
        self._channel.send(HelpWanted(msgspec.msgpack.encode(wanted)))

    def _papers(self, patience_s: float) -> Iterator[Told]:
        with suppress(msgspec.MsgspecError, ValueError):
            for message in self._channel.waiting(PageRead | PaperBegun | PaperRead, patience_s):
                # Pages that were on their way when enough of them were there come first.
                if not isinstance(message, PageRead):
                    yield message


def _found(parsed: Parsed) -> Found:
    """Return the message for what was read."""
    match parsed:
        case ParsedPack():
            return PackFound(parsed)
        case ParsedTranscript():
            return TranscriptFound(parsed)
        case ParsedMinutes():
            return MinutesFound(parsed)

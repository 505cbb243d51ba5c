"""The three files of the sample meeting, written to a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.sample.meeting import read_meeting
from scrutinyprep.sample.minutes import minutes_name, minutes_text, read_minutes
from scrutinyprep.sample.pack import pack_name, write_pack
from scrutinyprep.sample.webcast import read_webcast, webcast_name, webcast_text


@dataclass(frozen=True, slots=True)
class SampleFiles:
    """What a new user imports first."""

    pack: Path
    """The agenda pack of the meeting to come, exempt report included."""
    transcript: Path
    """Of the meeting before, as copied from its webcast page."""
    minutes: Path
    """Of the meeting before, as copied from its page on Modern.Gov."""


def make_sample(folder: Path, words: Path) -> SampleFiles:
    """Write the sample's files into the folder, which is made where it is missing.

    `words` is the folder `sample` of the resources. The same words give the
    same bytes each time, so that importing the sample twice changes nothing.

    Raises:
        OSError: the words are missing, or the folder can't be written.
    """
    meeting = read_meeting(words)
    folder.mkdir(parents=True, exist_ok=True)
    files = SampleFiles(
        pack=folder / pack_name(meeting),
        transcript=folder / webcast_name(meeting),
        minutes=folder / minutes_name(meeting),
    )
    write_pack(files.pack, meeting, words)
    _write(files.transcript, webcast_text(read_webcast(words), meeting))
    _write(files.minutes, minutes_text(read_minutes(words), meeting))
    return files


def _write(file: Path, text: str) -> None:
    """Write the text with the same line ends on every system."""
    file.write_bytes(text.encode("utf-8"))

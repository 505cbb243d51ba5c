"""Taking the folders of the building computer out of libraries, where they were left as hints.

A Python that was built from source notes in each of its modules where it stood. Elsewhere such a
folder may be anybody's, who could put a library there that the program would load.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from installer.linux.needs import programs_in

_RPATH, _RUNPATH, _STRINGS, _END = 15, 29, 5, 0
_HARMLESS = 0x60000F0F
"""A number that the systems may use and none does: loaders pass over it."""
_LOADED, _DYNAMIC = 1, 2
"""Kinds of segments. Source of all numbers: the System V ABI, chapters 4 and 5, for 64 bits."""


def forget_search_paths(folder: Path) -> list[Path]:
    """Take out every search path that begins at the root; return the files that had one."""
    return [path for path in programs_in(folder) if _forget(path)]


def search_paths(path: Path) -> list[str]:
    """Return the folders in which a library's own libraries are looked for first."""
    return [found for _, found in _paths_in(path.read_bytes())]


def _forget(path: Path) -> bool:
    image = path.read_bytes()
    places = [place for place, found in _paths_in(image) if found.startswith("/")]
    changed = bytearray(image)
    for place in places:
        struct.pack_into("<q", changed, place, _HARMLESS)
    if places:
        path.write_bytes(changed)
    return bool(places)


def _paths_in(image: bytes) -> Iterator[tuple[int, str]]:
    """Yield where each hint stands in the file, and what it says."""
    if image[:4] != b"\x7fELF" or image[4] != 2 or image[5] != 1:
        return
    (start,) = struct.unpack_from("<Q", image, 32)
    size, count = struct.unpack_from("<HH", image, 54)
    segments = [struct.unpack_from("<IIQQQQ", image, start + n * size) for n in range(count)]
    for kind, _, offset, _, _, length in segments:
        if kind != _DYNAMIC:
            continue
        entries = {}
        for place in range(offset, offset + length, 16):
            tag, value = struct.unpack_from("<qQ", image, place)
            if tag == _END:
                break
            entries[tag] = (place, value)
        if _STRINGS not in entries:
            continue
        strings = _in_the_file(entries[_STRINGS][1], segments)
        for tag in (_RPATH, _RUNPATH):
            if tag in entries:
                place, value = entries[tag]
                begins = strings + value
                yield place, image[begins : image.index(b"\0", begins)].decode()


def _in_the_file(address: int, segments: list[tuple[int, ...]]) -> int:
    """Return where in the file that stands which is loaded at an address."""
    return next(
        address - loaded_at + offset
        for kind, _, offset, loaded_at, _, length in segments
        if kind == _LOADED and loaded_at <= address < loaded_at + length
    )

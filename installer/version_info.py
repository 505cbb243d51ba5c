"""What Windows shows of a program's file under *Properties*, made from what the project says."""

from __future__ import annotations

import re
from pathlib import Path

from installer import contents

_FORM = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0,
                    OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('080904B0', [
      {strings}
    ])]),
    VarFileInfo([VarStruct('Translation', [0x0809, 1200])]),
  ],
)
"""
"""In PyInstaller's own form; 0x0809 is British English and 1200 is UTF-16."""


def numbers_of(version: str) -> tuple[int, int, int, int]:
    """Return a version as the four numbers that Windows compares: "1.2.0rc1" is (1, 2, 0, 0)."""
    found = re.match(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?", version)
    if found is None:
        raise ValueError(f"{version} is no version")
    major, minor, patch = (int(number or 0) for number in found.groups())
    return major, minor, patch, 0


def write_version_info(path: Path, program: str) -> Path:
    """Write the file from which PyInstaller makes the version of a program's file."""
    version = contents.version()
    strings = {
        "CompanyName": contents.NAME,
        "FileDescription": contents.NAME,
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": "GNU General Public License, version 3 or later",
        "OriginalFilename": f"{program}.exe",
        "ProductName": contents.NAME,
        "ProductVersion": version,
        "Comments": contents.described(),
    }
    lines = ",\n      ".join(f"StringStruct({key!r}, {words!r})" for key, words in strings.items())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_FORM.format(numbers=numbers_of(version), strings=lines), encoding="utf-8")
    return path

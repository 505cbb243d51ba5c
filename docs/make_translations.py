"""Bring the files of translated texts up to date: `python docs/make_translations.py`.

It takes the texts out of the window's code into `resources/translations/*.ts`,
keeps what is translated there, and makes of each the `.qm` that the window
reads. A translator works on a `.ts` file with Qt Linguist.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def main() -> None:
    """Renew every language that there is."""
    sources = sorted(map(str, (ROOT / "scrutinyprep" / "ui").rglob("*.py")))
    for texts in sorted(FOLDER.glob("*.ts")):
        language = texts.stem.rpartition("_")[2]
        _run(
            *("pyside6-lupdate", *sources, "-ts", str(texts)),
            *("-source-language", "en_GB", "-target-language", language),
            *("-no-obsolete", "-locations", "none"),
        )
        _run("pyside6-lrelease", "-silent", str(texts), "-qm", str(texts.with_suffix(".qm")))


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / program), *arguments], check=True)  # noqa: S603 - Qt's own tools


if __name__ == "__main__":
    main()

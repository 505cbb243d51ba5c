"""Which face to show: the window, the command line, or a bounded reader process."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

_REFUSED = 1
_LIBRARY_PATH = "LD_LIBRARY_PATH"


def main() -> int:
    """Run the program; return the exit code."""
    arguments = sys.argv[1:]
    if getattr(sys, "frozen", False):
        arguments = _as_installed(arguments)
    if arguments[:1] == ["--isolated"]:
        # A frozen program is its own Python: it starts itself to read a file apart.
        from scrutinyprep.pdf.isolated import run_child

        run_child(arguments[1:])
    if arguments in ([], ["open"]):
        # As from the desktop: nothing of the commands is loaded before the window is seen.
        from scrutinyprep.settings import library_folder

        return open_window(library_folder())
    from scrutinyprep.cli.main import run

    return run(arguments, open_window)


def open_window(library: Path, files: Sequence[Path] = ()) -> int:
    """Open the window on a library, with files to be imported; return the exit code."""
    try:
        from scrutinyprep.ui.starting import run
    except ImportError as error:
        sys.stderr.write(
            f"The window can't be opened here: {error}. "
            "Install the system libraries that Qt needs, or use the commands: "
            "scrutinyprep --help.\n"
        )
        return _REFUSED
    return run(library, files=files)


def _as_installed(arguments: list[str]) -> list[str]:
    """Fit the surroundings of a frozen program, and return its arguments as commands.

    Files alone are opened: that is what a system hands over when they are dropped on the
    program's icon.
    """
    # The folder's own libraries are for this program and not for those that it starts, such as
    # the browser or Tesseract. Whoever starts them finds here what the user's path was.
    path = os.environ.pop(f"{_LIBRARY_PATH}_ORIG", None)
    if path is not None:
        os.environ[_LIBRARY_PATH] = path
    else:
        os.environ.pop(_LIBRARY_PATH, None)
    # A program without a terminal has no streams on Windows, and everything may write to them.
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    if arguments and all(Path(each).is_absolute() for each in arguments):
        return ["open", *arguments]
    return arguments


if __name__ == "__main__":
    sys.exit(main())

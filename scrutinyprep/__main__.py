"""Which face to show: the window, the command line, or a bounded reader process."""

from __future__ import annotations

import sys
from pathlib import Path

_REFUSED = 1


def main() -> int:
    """Run the program; return the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--isolated"]:
        # A frozen program is its own Python: it starts itself to read a file apart.
        from scrutinyprep.pdf.isolated import run_child

        run_child(arguments[1:])
    if not arguments:
        # As from the desktop: nothing of the commands is loaded before the window is seen.
        from scrutinyprep.settings import library_folder

        return open_window(library_folder())
    from scrutinyprep.cli.main import run

    return run(arguments, open_window)


def open_window(library: Path) -> int:
    """Open the window on a library; return the exit code."""
    try:
        from scrutinyprep.ui.starting import run
    except ImportError as error:
        sys.stderr.write(
            f"The window can't be opened here: {error}. "
            "Install the system libraries that Qt needs, or use the commands: "
            "scrutinyprep --help.\n"
        )
        return _REFUSED
    return run(library)


if __name__ == "__main__":
    sys.exit(main())

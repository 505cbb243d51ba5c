"""Which face to show: the window, the command line, or a bounded reader process."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program; return the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--isolated"]:
        # A frozen program is its own Python: it starts itself to read a file apart.
        from scrutinyprep.pdf.isolated import run_child

        run_child(arguments[1:])
    from scrutinyprep.cli.main import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())

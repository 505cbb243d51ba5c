"""How quick the window is: `python3 -m benchmarks.window [SECTION ...] [--million FOLDER]`.

Sections: "start"; "page turn", "scrolling" and "memory", all in a pack of 1,000 pages made of the
corpus's reports; and "typing". Without a section all are measured, each in less than 90 seconds.
`docs/performance.md` says what is asked for.

"start" opens the library of FOLDER: one of a million passages, as
`python3 -m benchmarks.search --keep FOLDER` makes it. Without, it opens one of a single pack.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.packs_to_time import CORPUS, other_pack
from benchmarks.window_reading import memory, page_turn, scrolling
from benchmarks.window_start import start
from scrutinyprep.bootstrap import services_for


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    options.add_argument("--corpus", type=Path, default=CORPUS)
    options.add_argument("--million", type=Path, metavar="FOLDER", help="the library to start with")
    chosen = options.parse_args()
    unknown = [name for name in chosen.sections if name not in SECTIONS]
    if unknown:
        options.error(f"no such section: {', '.join(unknown)}")
    with tempfile.TemporaryDirectory() as name:
        for section in chosen.sections or SECTIONS:
            folder = Path(name) / section
            folder.mkdir()
            if section == "start" and chosen.million is not None:
                start(chosen.million)
            else:
                SECTIONS[section](chosen.corpus, folder)


def _start_small(corpus: Path, folder: Path) -> None:
    """Measure starts with a library of one pack."""
    sys.stdout.write("\nwith one pack only: see --million for what is asked for\n")
    services = services_for(folder / "library")
    services.importing.import_file(other_pack(corpus))
    services.library.close()
    start(folder / "library")


def _typing(_corpus: Path, _folder: Path) -> None:
    """Measure keys typed in a question of the sample meeting."""
    sys.stdout.write("\n")
    sys.stdout.flush()
    subprocess.run([sys.executable, "-m", "benchmarks.typing"], check=True)


SECTIONS: Mapping[str, Callable[[Path, Path], None]] = {
    "start": _start_small,
    "page turn": page_turn,
    "scrolling": scrolling,
    "memory": memory,
    "typing": _typing,
}
"""Each is handed the folder of the corpus and an empty one to work in."""


if __name__ == "__main__":
    main()

"""How quick the window is: `python3 -m benchmarks.window [SECTION ...]`.

Sections: "page turn", "scrolling" and "memory", all in a pack of 1,000 pages made of the
corpus's reports. Without a section all are measured. `docs/performance.md` says what is asked for.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.packs_to_time import CORPUS
from benchmarks.window_reading import memory, page_turn, scrolling

SECTIONS: Mapping[str, Callable[[Path, Path], None]] = {
    "page turn": page_turn,
    "scrolling": scrolling,
    "memory": memory,
}
"""Each is handed the folder of the corpus and an empty one to work in."""


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    options.add_argument("--corpus", type=Path, default=CORPUS)
    chosen = options.parse_args()
    unknown = [name for name in chosen.sections if name not in SECTIONS]
    if unknown:
        options.error(f"no such section: {', '.join(unknown)}")
    with tempfile.TemporaryDirectory() as name:
        for section in chosen.sections or SECTIONS:
            folder = Path(name) / section
            folder.mkdir()
            SECTIONS[section](chosen.corpus, folder)


if __name__ == "__main__":
    main()

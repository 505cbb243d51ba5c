"""What PySide6 does with what is imported after it."""

import subprocess
import sys

from tests.conftest import PROJECT

LOADED = """
import linecache, sys
from pathlib import Path
import scrutinyprep.ui.furniture
print(len(sys.modules), sum(Path(name).is_file() for name in linecache.cache))
"""


def test_no_sources_are_read_and_kept_when_the_window_is_loaded():
    told = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=PROJECT, capture_output=True, check=True, text=True
    ).stdout
    modules, sources_kept = map(int, told.split())
    assert modules > 500
    # Its own, which it has looked at before anybody can stop it.
    assert sources_kept < 5

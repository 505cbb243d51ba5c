"""Commands of real children, good and bad, for the tests of bounded processes."""

import sys
from pathlib import Path

from scrutinyprep.pdf.isolated import command_of
from scrutinyprep.pdf.limits import GIBIBYTE, Limits

PROJECT = Path(__file__).resolve().parents[2]


def command(code: str) -> list[str]:
    """Return what runs a program of its own, not one of ours, with our package at hand."""
    return [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(PROJECT)!r})\n{code}"]


def serving(code: str, limits: Limits | None = None) -> list[str]:
    """Return what runs `serve(channel)` of the code under our own rules for children."""
    bounds = limits or Limits(memory_bytes=GIBIBYTE)
    arguments = command_of("pdf.none", bounds)
    arguments = arguments[arguments.index("pdf.none") :]
    return command(
        "import types\n"
        "from scrutinyprep.pdf import isolated\n"
        "module = types.ModuleType('served')\n"
        f"exec({code!r}, module.__dict__)\n"
        "isolated.import_module = lambda name: module\n"
        f"isolated.run_child({arguments!r})\n"
    )

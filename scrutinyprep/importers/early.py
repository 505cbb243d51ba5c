"""The process that reads a file, started before it is known which file that will be.

It takes a tenth of a second to get ready: as long as a command needs to
understand what it is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from scrutinyprep.pdf.isolated import Child
from scrutinyprep.pdf.limits import Limits

WHOLE_S = 900
"""Nobody waits longer, whatever headway it makes; 1,000 pages take under 10 s."""
_CHILD = "importers.child"


def reading_process(command: Sequence[str] | None = None) -> Child:
    """Start a process that waits to be told what to read; `command` is as `Child` has it."""
    return Child(_CHILD, Limits(cpu_s=WHOLE_S), command=command)

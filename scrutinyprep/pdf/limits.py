"""What a bounded process may use, set by itself before it touches a file."""

from __future__ import annotations

import sys
from dataclasses import dataclass

GIBIBYTE = 1 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use. Windows knows none of these; there the parent's clock has to do."""

    memory_bytes: int = GIBIBYTE
    """Of address space."""
    cpu_s: int = 0
    """Over its whole life; 0 for a child that lives as long as a window."""
    open_files: int = 32
    file_bytes: int = 0
    """The largest file it may write; 0 for none at all."""


def apply_limits(limits: Limits) -> None:
    """Bound this process, for good.

    It leaves no core dump. What a system does not know,
    or does not allow, stays unbounded.
    """
    if sys.platform == "win32":
        return
    import resource  # there is no such module on Windows

    wanted = [
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_FSIZE, limits.file_bytes),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_CORE, 0),
    ]
    if limits.cpu_s:
        wanted.append((resource.RLIMIT_CPU, limits.cpu_s))
    for kind, most in wanted:
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (allowed, allowed))
        except (OSError, ValueError):  # macOS refuses RLIMIT_AS
            continue

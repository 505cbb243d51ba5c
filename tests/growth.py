"""Whether reading takes as much longer as there is more to read, and not the square of it."""

import time
from collections.abc import Callable

_NOTHING_S = 0.5
"""Less processor time than this is no matter, whatever it grew from."""
_SHARE = 4
_MOST = 9.0
"""Four times as much may take four times as long, with room for noise; its square is sixteen."""


def grows_in_step(read: Callable[[int], object], size: int) -> bool:
    """Say whether reading `size` things takes in step with a quarter of them.

    In processor time of this process, so that others on the machine don't count.
    """
    long = _cpu_s(read, size)
    return long < _NOTHING_S or long < _MOST * max(_cpu_s(read, size // _SHARE), 1e-3)


def _cpu_s(read: Callable[[int], object], size: int) -> float:
    began = time.process_time()
    read(size)
    return time.process_time() - began

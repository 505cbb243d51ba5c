"""Work that goes on beside a block, in a thread of its own, and is over when the block is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread


@contextmanager
def beside(work: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """Do some work while the block runs; yield what waits for its end.

    Meant for work on files, during which other threads go on. Whatever the block
    does once it has waited, it does after the work.

    Raises:
        Exception: what the work raised; as soon as the block waits for it, else at its end.
    """
    failures: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - raised again for whoever waits
            failures.append(error)

    thread = Thread(target=run, name="beside")

    def wait() -> None:
        thread.join()
        if failures:
            raise failures[0]

    thread.start()
    try:
        yield wait
        wait()
    finally:
        thread.join()

"""Messages between two processes: four bytes of length, then the bytes themselves.

What a message means is said by msgspec's types on both sides; nothing that can
name code, as pickle can, ever crosses.
"""

from __future__ import annotations

import struct
from io import RawIOBase

FRAME_BYTES_MAX = 256 * 1024 * 1024
"""A pack of 1,000 pages takes 20 MB, the largest picture of a page 160."""

_LENGTH = struct.Struct("<I")


class Garbled(Exception):
    """What arrived cannot be a message."""


def write_frame(stream: RawIOBase, message: bytes | bytearray | memoryview) -> None:
    """Write one message.

    Raises:
        ValueError: it is too large to be sent.
        OSError: nobody listens any more.
    """
    if len(message) > FRAME_BYTES_MAX:
        raise ValueError("a message of more bytes than may be sent")
    _write_all(stream, _LENGTH.pack(len(message)))
    _write_all(stream, message)


def read_frame(stream: RawIOBase) -> bytearray | None:
    """Return the next message; None where the other side has gone.

    Raises:
        Garbled: it is cut short, or says that it is larger than may be.
    """
    head = _read_exactly(stream, _LENGTH.size)
    if head is None:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > FRAME_BYTES_MAX:
        raise Garbled(f"a message of {length} bytes")
    message = _read_exactly(stream, length)
    if message is None:
        raise Garbled("a message cut short")
    return message


def _write_all(stream: RawIOBase, message: bytes | bytearray | memoryview) -> None:
    """Write every byte: a pipe may take only some at a time."""
    rest = memoryview(message)
    while rest:
        rest = rest[stream.write(rest) or 0 :]


def _read_exactly(stream: RawIOBase, length: int) -> bytearray | None:
    """Return so many bytes; None where the stream ends before the first."""
    message = bytearray(length)
    rest = memoryview(message)
    while rest:
        count = stream.readinto(rest)
        if not count:
            if len(rest) == length:
                return None
            raise Garbled("a message cut short")
        rest = rest[count:]
    return message

"""Messages arrive whole or not at all."""

from io import BytesIO, RawIOBase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.pdf.frames import FRAME_BYTES_MAX, Garbled, read_frame, write_frame


class Dribble(RawIOBase):
    """A stream that takes and gives a few bytes at a time, as a full pipe does."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = BytesIO(content)

    def readinto(self, buffer) -> int:
        piece = self.content.read(min(3, len(buffer)))
        buffer[: len(piece)] = piece
        return len(piece)

    def write(self, data) -> int:
        return self.content.write(bytes(data[:3]))


@given(st.lists(st.binary(max_size=40)))
def test_what_is_written_is_read(messages: list[bytes]) -> None:
    pipe = Dribble()
    for message in messages:
        write_frame(pipe, message)
    pipe.content.seek(0)
    arrived = [bytes(read_frame(pipe) or b"") for _ in messages]
    assert arrived == messages
    assert read_frame(pipe) is None


@given(st.binary(min_size=1, max_size=20), st.integers(1, 23))
def test_a_message_cut_short_is_none(message: bytes, kept: int) -> None:
    whole = Dribble()
    write_frame(whole, message)
    cut = whole.content.getvalue()[: min(kept, len(message) + 3)]
    with pytest.raises(Garbled):
        read_frame(Dribble(cut))


def test_a_message_that_says_it_is_huge_takes_no_memory() -> None:
    with pytest.raises(Garbled):
        read_frame(Dribble((FRAME_BYTES_MAX + 1).to_bytes(4, "little")))

"""Positions in text: ours count code points, Qt's count UTF-16 units."""


def to_qt(text: str, position: int) -> int:
    """Return the UTF-16 position, as QTextCursor counts, of a code point."""
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def from_qt(text: str, position: int) -> int:
    """Return the code point at a UTF-16 position.

    Inside a character beyond the basic plane, that character's own position.
    """
    before = text.encode("utf-16-le", "surrogatepass")[: position * 2]
    return len(before.decode("utf-16-le", "ignore"))

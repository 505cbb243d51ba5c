"""What a cursor has selected of a paper shown as text: words, or whole cells of a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QTextCursor, QTextDocument

from scrutinyprep.domain.anchors import one_line

_ENDS = "\0\u2028\u2029\ufdd0\ufdd1"
"""What stands in a document where a block or a cell ends."""


def span_of(cursor: QTextCursor) -> tuple[int, int] | None:
    """Return the stretch of the document that is selected; of a table, whole cells."""
    if not cursor.hasSelection():
        return None
    table = cursor.currentTable()
    if not cursor.hasComplexSelection() or table is None:
        return cursor.selectionStart(), cursor.selectionEnd()
    # Qt hands back four numbers; the stubs do not say so.
    cells: Any = cursor.selectedTableCells()
    row, rows, column, columns = cells
    last = table.cellAt(row + rows - 1, column + columns - 1)
    return table.cellAt(row, column).firstPosition(), last.lastPosition()


def cells_of(cursor: QTextCursor) -> str:
    """Return the cells that are selected, with tabs between; empty where none are."""
    table = cursor.currentTable()
    if not cursor.hasComplexSelection() or table is None:
        return ""
    selected: Any = cursor.selectedTableCells()
    row, rows, column, columns = selected
    lines = []
    for at in range(row, row + rows):
        cells = []
        for number in range(column, column + columns):
            cell = table.cellAt(at, number)
            inside = cell.firstCursorPosition()
            inside.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
            cells.append(one_line(inside.selectedText()))
        lines.append("\t".join(cells))
    return "\n".join(lines)


def take_whole_words(cursor: QTextCursor, document: QTextDocument) -> bool:
    """Let a cursor select the words at its ends whole: half a word is no quotation.

    Says whether it may have moved: a part of one word stays, as do cells.
    """
    if cursor.hasComplexSelection():
        return False
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    if not any(map(str.isspace, cursor.selectedText().strip())):
        return False

    def ends_word(position: int) -> bool:
        sign = document.characterAt(position)
        return sign.isspace() or sign in _ENDS

    while start > 0 and not ends_word(start - 1) and not ends_word(start):
        start -= 1
    while not ends_word(end) and not ends_word(end - 1):
        end += 1
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return True

"""Changes of coordinates, as PDF writes them.

Six numbers a to f take x, y to ax + cy + e, bx + dy + f.
Source: ISO 32000-2, 8.3.3 (common transformations) and 8.3.4 (matrices).
"""

from __future__ import annotations

from scrutinyprep.pdf.geometry import Sheet

Matrix = tuple[float, float, float, float, float, float]
UNCHANGED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def combined(first: Matrix, then: Matrix) -> Matrix:
    """Return the change that does one and then another."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def moved(across: float, up: float) -> Matrix:
    """Return the change that only moves."""
    return (1.0, 0.0, 0.0, 1.0, across, up)


def to_upright(sheet: Sheet) -> Matrix:
    """Return the change from the file's coordinates to the page as shown, from its lower left."""
    match sheet.quarter_turns % 4:
        case 0:
            return (1, 0, 0, 1, -sheet.left, -sheet.bottom)
        case 1:
            return (0, -1, 1, 0, -sheet.bottom, sheet.right)
        case 2:
            return (-1, 0, 0, -1, sheet.right, sheet.top)
        case _:
            return (0, 1, -1, 0, sheet.top, -sheet.left)


def turned_back(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return the point that a change which only turns and moves has taken to x, y."""
    a, b, c, d, e, f = matrix
    return a * (x - e) + b * (y - f), c * (x - e) + d * (y - f)

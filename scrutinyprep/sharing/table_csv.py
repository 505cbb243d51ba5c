"""Questions and trackers for a spreadsheet."""

from __future__ import annotations

import csv
import io

from scrutinyprep.sharing.letters import clean
from scrutinyprep.sharing.prepared import Prepared, Subject, table_of

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula, and may run, at the beginning of a cell."""


def csv_bytes(prepared: Prepared, subject: Subject) -> bytes:
    """Return one table as CSV, with the mark by which Excel knows UTF-8.

    Where any row is exempt, a last column says so of each.
    """
    headings, rows = table_of(prepared, subject)
    has_exempt = any(access.is_exempt for _, access in rows)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow((*headings, "Exempt") if has_exempt else headings)
    for cells, access in rows:
        mark = ("exempt" if access.is_exempt else "",) if has_exempt else ()
        writer.writerow([harmless(cell) for cell in (*cells, *mark)])
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """Return the words of a cell so that no spreadsheet takes them for a formula."""
    plain = clean(cell)
    return f"'{plain}" if plain.lstrip(" \n").startswith(_FORMULA) else plain

"""Who was present, from the list at the top of minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PRESENT = re.compile(
    r"^\s*(?:(?:members|councillors|committee\s+members)\s+)?(?:present|attendance|attendees|presennol)"
    r"\b\s*(?P<colon>[:\u2013-]*)\s*(?P<names>.*)$",
    re.IGNORECASE,
)
_ANOTHER_LIST = re.compile(
    r"^\s*(?:(?:also|officers?|others?|cabinet\s+members?)\s+)*"
    r"(?:in\s+attendance|also\s+present|officers(?:\s+present)?|apologies|absent|observers)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^\s*(?:(?:councillors?|cllrs?|members?)\s*:|councillors\b|cllrs\b|(?:y\s+)?cynghorwyr\b:?)\s*",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"^\s*(?:(?:y\s+)?cynghorwyr|councillors|cllrs|(?:voting|co-opted|other)\s+members)\s*:",
    re.IGNORECASE,
)
_HONOUR = re.compile(
    r"(?:am|bem|cbe|dbe|dl|gbe|jp|kc|kbe|mbe|mp|ms|msp|obe|qc|qpm)\.?", re.IGNORECASE
)
_LONGEST_NAME = 120
_BETWEEN = re.compile(
    # "and", in Welsh before a vowel or an article too; a title that begins the next name.
    r"[()]|[,;\n]|\s+(?:and|ac|a)\s+(?=[^\W\d_a-z])|\s+a[\u2019'](?:r|i)\s+(?=[^\W\d_a-z])"
    r"|\s+and\s+"
    r"|(?<!County)(?<!City)(?<!Borough)(?<!District)(?<!Town)(?<!Parish)(?<!\bY)"
    r"\s+(?=(?:Councillor|Cllr|Y\sCynghorydd|Cynghorydd|Cyng\.)\s+[A-Z])"
)


def present_in(lines: list[str]) -> tuple[str, ...]:
    """Return the names under "PRESENT", up to the next list or heading. Roles stay in brackets."""
    for number, line in enumerate(lines):
        found = _PRESENT.match(line)
        if found and (found["colon"] or not found["names"]):
            names = found["names"]
            rest = _list_after(lines[number + 1 :], begun=bool(names))
            return tuple(_names_of([names, *rest]))
    return ()


def _list_after(lines: list[str], *, begun: bool) -> Iterator[str]:
    """Yield the further lines of a list, which once begun ends with a blank line.

    Unless the next line says that it goes on: "Councillors: B Jones and C Patel".
    """
    is_parted = False
    for line in lines:
        if _ANOTHER_LIST.match(line):
            return
        if line.strip():
            goes_on = begun and _FURTHER.match(line) is not None
            if is_parted and not goes_on:
                return
            if goes_on:
                yield ";"
            begun, is_parted = True, False
            yield line
        else:
            # Those of another rank may follow after a blank line.
            is_parted = begun


def _names_of(lines: list[str]) -> Iterator[str]:
    """Yield the names: on a line each, or running on with commas and "and"."""
    rows = [_ROLE.sub("", " ".join(line.split())) for line in lines]
    rows = [row for row in rows if row]
    runs_on = any("," in _without_brackets(row) or row.endswith(" and") for row in rows)
    text = " ".join(rows) if runs_on else "\n".join(rows)
    names: list[str] = []
    for part in _parts_of(text):
        name = _ROLE.sub("", part.strip(" .;*-\u2022\u2013"))
        if names and _HONOUR.fullmatch(name):
            names[-1] = f"{names[-1]}, {name}"
        elif name and len(name) <= _LONGEST_NAME:
            names.append(name)
    yield from names


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^)]*\)", "", text)


def _parts_of(text: str) -> Iterator[str]:
    """Cut at commas, line breaks and "and", but not inside brackets."""
    depth = 0
    start = 0
    for found in _BETWEEN.finditer(text):
        mark = found.group()
        if mark in "()":
            depth = max(0, depth + (1 if mark == "(" else -1))
        elif depth == 0:
            yield text[start : found.start()]
            start = found.end()
    yield text[start:]

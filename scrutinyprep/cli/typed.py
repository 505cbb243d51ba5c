"""What a user typed on the command line, as it is meant."""

from __future__ import annotations

import argparse
import os
from datetime import date


def typed(text: str) -> str:
    """Return words as letters: a terminal may hand over bytes that are none."""
    return os.fsencode(text).decode("utf-8", "replace")


def day(text: str) -> date:
    """Return a date that was typed as 2024-11-27."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no date; write it as 2024-11-27") from error

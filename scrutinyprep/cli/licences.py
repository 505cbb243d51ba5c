"""The command that tells what the program is built on, and under which terms."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from scrutinyprep.cli.output import note, print_columns, print_json
from scrutinyprep.settings import licence_texts, licences_page

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_PACKAGE = re.compile(r"^\| ([\w.-]+) \| (.+?) \|$", re.MULTILINE)
_NOT_IN_IT = "## For building"
_HEADS = ("package", "---")


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command of this file."""
    add("licences", "tell what the program is built on, with the licence of each", licences)


def licences(_services: Services, options: argparse.Namespace) -> int:
    """Print the packages in the program with their licences, and where the texts are."""
    page, texts = licences_page(), licence_texts()
    words = page.read_text(encoding="utf-8").partition(_NOT_IN_IT)[0] if page else ""
    packages = [found for found in _PACKAGE.findall(words) if found[0] not in _HEADS]
    if options.json:
        listed = [{"package": name, "licence": licence} for name, licence in packages]
        print_json({"packages": listed, "texts": None if texts is None else str(texts)})
        return 0
    print_columns(packages, ("package", "licence"))
    if texts is not None:
        note(f"The texts, word for word, are in {texts}.")
    return 0

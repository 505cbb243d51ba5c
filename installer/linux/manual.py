"""The manual page of the command, made from the help of the command itself."""

from __future__ import annotations

import argparse

from installer import contents
from scrutinyprep.cli.commands import COMMANDS, parser_of

_PAGE = """\
.TH SCRUTINYPREP 1 "{day}" "Scrutiny Prep {version}" "User Commands"
.SH NAME
scrutinyprep \\- read council papers and prepare questions for scrutiny
.SH SYNOPSIS
.B scrutinyprep
[\\fIOPTION\\fR]... [\\fICOMMAND\\fR [\\fIARGUMENT\\fR]...]
.SH DESCRIPTION
{described} Without a command, the window opens. Every command tells its own arguments after
.BR \\-\\-help .
.SH OPTIONS
{options}
.SH COMMANDS
{commands}
.SH EXIT STATUS
.TP
0
done
.TP
1
something was refused; the rest was done
.TP
2
wrong usage
.TP
3
the library cannot be used; the message says why and what to do
.SH FILES
.TP
.I ~/.local/share/ScrutinyPrep
the library: a database, the imported files and daily backups
.TP
.I ~/.config/ScrutinyPrep
the user's choices
.SH ENVIRONMENT
.TP
.B SCRUTINYPREP_LIBRARY
the folder of another library
.SH COPYRIGHT
GNU General Public License, version 3 or any later version.
"""


def manual(day: str) -> str:
    """Return the page as `man` reads it; `day` is that of the release."""
    parser = parser_of(tuple(COMMANDS))
    chosen = next(a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    return _PAGE.format(
        day=day,
        version=contents.version(),
        described=_plain(contents.described()),
        options="\n".join(
            _entry(", ".join(action.option_strings), action.metavar, action.help)
            for action in parser._actions
            if action.option_strings
        ),
        commands="\n".join(
            _entry(action.dest, None, action.help) for action in chosen._choices_actions
        ),
    )


def _entry(names: str, metavar: object, help_: str | None) -> str:
    argument = "" if metavar is None else f" \\fI{metavar}\\fR"
    return f".TP\n\\fB{_plain(names)}\\fR{argument}\n{_plain(help_ or '')}"


def _plain(words: str) -> str:
    """Return words with nothing in them that `man` would take for an order."""
    escaped = words.replace("\\", "\\e").replace("-", "\\-")
    return escaped if escaped[:1] not in (".", "'") else f"\\&{escaped}"

"""Files that a browser saves in place of the page that was meant, told and refused."""

from __future__ import annotations

import re
from pathlib import Path

from scrutinyprep.domain.errors import WrongPage
from scrutinyprep.importers.markup.blocks import words_of
from scrutinyprep.importers.markup.elements import Element
from scrutinyprep.importers.markup.parsing import page_tree, xml_tree
from scrutinyprep.importers.markup.scanning import root_name

_SERVICE_ROOTS = re.compile(
    r"(?:get)?(?:councillors?by\w+|councillors?|committees?|committeesbyuser|meetings?|meeting\w+|"
    r"agendaitems?|attachments?|plan\w*|wards?|electionresults?)$"
)
"""The answers of a Modern.Gov web service, which a browser shows as bare XML."""
_SENDS_ON = re.compile(
    r"\blocation(?:\.href)?\s*=[^=]|\blocation\.replace\s*\(|http-equiv\s*=\s*[\"']?refresh", re.I
)
_PAGE_ROOTS = frozenset({"html", "script", "head", "body", "meta"})
_WORDS_OF_A_PAGE = 40
"""A page that only sends on says a line at most, such as "Click here if nothing happens"."""
_HEAD_CHARACTERS = 20_000
_OF_YOUTUBE = re.compile(
    r"<!--\s*saved from url=\(\d+\)https?://(?:www\.|m\.)?youtube\.com/"
    r"|<link\b[^>]{0,400}?\brel=[\"']?canonical\b[^>]{0,400}?\bhref=[\"']https?://(?:www\.|m\.)?youtube\.com/"
    r"|<title>[^<]{0,200} - YouTube</title>",
    re.IGNORECASE,
)
_TRANSCRIPT = (
    "On YouTube choose “Show transcript” below the video's description, select and copy all of it, "
    "save it in a text file, and open that."
)
_MEETING_PAGE = (
    "Open the page of the meeting in your browser, wait until its agenda shows, and save that "
    "as a web page, or open the PDF of the papers."
)


def refuse(text: str, path: Path) -> None:
    """Refuse a page that sends on, and an answer of a web service; others pass.

    Raises:
        WrongPage: it is one of these, with what to save instead.
    """
    root = root_name(text)
    if root in _PAGE_ROOTS:
        if _OF_YOUTUBE.search(text[:_HEAD_CHARACTERS]):
            raise WrongPage(path, "a page of YouTube without the words of its video", _TRANSCRIPT)
        if _SENDS_ON.search(text) and _is_bare(page_tree(text, path).root):
            raise WrongPage(
                path, "a page that only sends the browser on to another one", _MEETING_PAGE
            )
    elif _SERVICE_ROOTS.match(root):
        answer = xml_tree(text, path).root
        if words_of(answer):
            found = "an answer of a council's web service, not a page of a meeting"
        else:
            found = "an empty answer of a council's web service"
        raise WrongPage(path, found, _MEETING_PAGE)


def _is_bare(page: Element) -> bool:
    """Say whether a page has hardly a word on it."""
    return len(words_of(page, without=frozenset({"title"})).split()) < _WORDS_OF_A_PAGE

"""Which part of a page of the web holds the paper: not its menus, banners and forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrutinyprep.importers.markup.elements import Element

_FURNITURE = frozenset(
    (
        "nav header footer aside form script style noscript template iframe button select "
        "input textarea label svg canvas audio video object embed dialog menu head"
    ).split()
)
_ROLES = frozenset(
    "navigation banner search contentinfo complementary dialog alertdialog alert menu menubar "
    "toolbar form".split()
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|breadcrumbs?|nav(?:bar|igation)?|menu|skip(?:-?links?)?|"
    r"share|social|sidebar|banner|site-?(?:header|footer)|page-?footer|feedback|related|"
    r"pagination|print-?link|rate-?this|back-?to-?top|search(?:-?(?:box|form|bar))?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)
_SHARE = 0.5
"""A main part with less of the words than this is not the paper."""
_HEADED = frozenset({"header"})


def body_of(page: Element) -> Element:
    """Return the part of a page that holds its paper, without what the site puts around it."""
    body = next(page.named("body"), page)
    whole = _without_furniture(body)
    mains = [
        part
        for part in body.walk()
        if part.name in ("main", "article") or part.get("role").lower() == "main"
    ]
    for main in mains:
        cleaned = _without_furniture(main)
        if letters_in(cleaned) >= _SHARE * letters_in(whole):
            return cleaned
    return whole


def letters_in(element: Element) -> int:
    """Return how many letters stand in an element."""
    return sum(len(words) for words in _words_in(element))


def is_hidden(element: Element) -> bool:
    """Say whether an element is not shown."""
    return (
        "hidden" in element.attributes
        or element.get("aria-hidden").lower() == "true"
        or _HIDDEN.search(element.get("style")) is not None
    )


def _words_in(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child.strip()
        else:
            yield from _words_in(child)


def _without_furniture(element: Element) -> Element:
    """Return an element without what is no text of the paper; a paper's own head stays."""
    children = [
        _without_furniture(child) if isinstance(child, Element) else child
        for child in element.children
        if isinstance(child, str) or not _is_furniture(child)
    ]
    return Element(element.name, element.attributes, children)


def _is_furniture(element: Element) -> bool:
    if element.name in _HEADED and any(element.named("h1")):
        return False
    if element.name in _FURNITURE or element.get("role").lower() in _ROLES or is_hidden(element):
        return True
    if element.name in ("html", "body", "main", "article", "table", "tr", "td"):
        return False
    named = f"{element.get('id')} {element.get('class')}"
    return _NAMED.search(named) is not None and not any(element.named("h1"))

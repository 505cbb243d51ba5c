"""The words of a paragraph: what a reader sees of its runs, and what is anchored in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from scrutinyprep.importers.word.elements import Element, child, name_of, switch, value
from scrutinyprep.importers.word.paging import Pages
from scrutinyprep.importers.word.styles import Styles
from scrutinyprep.importers.word.symbols import sign_of

_TAKEN_OUT = frozenset({"del", "moveFrom"})
_PUT_IN = frozenset({"ins", "moveTo"})
_HOLDERS = frozenset(
    ("hyperlink", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "dir", "bdo",
     "oMath", "oMathPara", "r")
)  # fmt: skip
_CHANGED = frozenset({"pPrChange", "rPrChange"})
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(slots=True)
class Seen:
    """What is met on the way through a document, for the warnings about it."""

    has_changes: bool = False
    has_comments: bool = False
    pictures: int = 0
    parts_left_out: int = 0


@dataclass(slots=True)
class Words:
    """The words of one paragraph."""

    page: int = 0
    """Where they begin; 0 while there are none."""
    parts: list[str] = field(default_factory=list)
    bold: int = 0
    """Letters in bold; of italics likewise."""
    italic: int = 0
    letters: int = 0
    size_pt: float = 0.0
    boxes: list[Element] = field(default_factory=list)
    """The text boxes that are anchored in it."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """The footnotes and endnotes that it refers to: which kind, and their ids."""
    is_hidden: bool = False
    """It has words, and none of them shows."""

    @property
    def text(self) -> str:
        """All of them."""
        return "".join(self.parts)


class RunReader:
    """Reads the runs of paragraphs, one after the other."""

    def __init__(self, styles: Styles, pages: Pages, seen: Seen) -> None:
        self._styles = styles
        self._pages = pages
        self._seen = seen
        self._notes = 0

    def words_of(self, paragraph: Element, style: str | None) -> Words:
        """Return what shows of a paragraph."""
        words = Words()
        self._inside(paragraph, style, words)
        words.page = words.page or self._pages.current
        return words

    def _inside(self, element: Element, style: str | None, words: Words) -> None:
        for each in element:
            name = name_of(each)
            if name in _TAKEN_OUT:
                self._seen.has_changes = True
            elif name in _PUT_IN:
                self._seen.has_changes = True
                self._inside(each, style, words)
            elif name == "r":
                self._run(each, style, words)
            elif name in _HOLDERS:
                self._inside(each, style, words)
            elif name == "commentRangeStart":
                self._seen.has_comments = True

    def _run(self, run: Element, style: str | None, words: Words) -> None:
        properties = child(run, "rPr")
        if child(properties, "rPrChange") is not None:
            self._seen.has_changes = True
        hidden = self._styles.run_switch("vanish", properties, style)
        for each in run:
            name = name_of(each)
            if name == "lastRenderedPageBreak":
                self._pages.laid_out()
            elif name == "br":
                self._break(each, words)
            elif not hidden:
                self._add(self._shown(name, each, words), properties, style, words)
            elif name == "t" and not words.letters:
                words.is_hidden = True

    def _break(self, element: Element, words: Words) -> None:
        kind = value(element, "type")
        if kind == "page":
            self._pages.asked_for()
        words.parts.append(" " if kind in ("page", "column") else "\n")

    def _shown(self, name: str, element: Element, words: Words) -> str:
        """Return what an element of a run shows as text."""
        match name:
            case "t":
                return element.text or ""
            case "sym":
                return sign_of(value(element, "font") or "", value(element, "char") or "")
            case "footnoteReference" | "endnoteReference":
                return self._note(name.removesuffix("Reference"), element, words)
            case "fldChar":
                return _form_field(element)
            case "drawing" | "pict" | "object" | "AlternateContent":
                self._anchored(element, words)
            case "commentReference":
                self._seen.has_comments = True
        return _SIGNS.get(name, "")

    def _note(self, kind: str, element: Element, words: Words) -> str:
        """Return the raised number of a note, and keep which it is."""
        self._notes += 1
        words.notes.append((kind, value(element, "id") or ""))
        return raised(self._notes)

    def _anchored(self, element: Element, words: Words) -> None:
        """Keep the text boxes of a drawing, of its two versions only one; count pictures."""
        boxes = list(_boxes_in(element))
        words.boxes += boxes
        if not boxes and any(name_of(each) in ("blip", "imagedata") for each in element.iter()):
            self._seen.pictures += 1

    def _add(self, text: str, properties: Element | None, style: str | None, words: Words) -> None:
        if not text:
            return
        words.parts.append(text)
        length = len(text.strip())
        if not length:
            return
        self._pages.wrote()
        words.is_hidden = False
        words.page = words.page or self._pages.current
        words.letters += length
        words.bold += length if self._styles.run_switch("b", properties, style) else 0
        words.italic += length if self._styles.run_switch("i", properties, style) else 0
        words.size_pt = max(words.size_pt, self._styles.size_pt(properties, style))


def raised(count: int) -> str:
    """Return the number of a note as it is printed, above the line."""
    return str(count).translate(_RAISED)


def _boxes_in(element: Element) -> Iterator[Element]:
    """Yield the contents of text boxes, not of those inside them, and of alternatives the first."""
    for each in element:
        name = name_of(each)
        if name == "txbxContent":
            yield each
        elif name == "Fallback":
            if not any(name_of(a) == "txbxContent" for a in element.iter() if not _is_in(a, each)):
                yield from _boxes_in(each)
        else:
            yield from _boxes_in(each)


def _is_in(element: Element, holder: Element) -> bool:
    return any(above is holder for above in element.iterancestors())


def _form_field(element: Element) -> str:
    """Return the box of an old form's field to tick; nothing for other fields."""
    box = child(element, "ffData", "checkBox")
    if box is None:
        return ""
    checked = switch(box, "checked")
    is_on = switch(box, "default") if checked is None else checked
    return "☒ " if is_on else "☐ "

"""Pages of a PDF made into drawings that other pages can show, with nothing else of the file.

What is drawn stays; what is said beside it goes: structure and marked content,
which would belong to no tree, hidden layers, properties, metadata, annotations,
and every picture and font that the page itself does not use. A pack shares one
list of those between its pages, exempt ones too.
Source: ISO 32000-2, 7.8.3 (resources), 8.10 (form XObjects), 14.6 (marked content).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import pikepdf
from pikepdf import (
    Array,
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Operator,
    Stream,
)

from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.pdf.instructions import (
    MARKED,
    Instruction,
    dictionary_of,
    drawing_named,
    is_name,
    layer_of,
    note_resources,
    unpainted,
)
from scrutinyprep.pdf.layers import Layers
from scrutinyprep.pdf.letter_maps import LetterMaps
from scrutinyprep.pdf.matrices import combined, moved, to_upright, turned_back
from scrutinyprep.pdf.page_window import Window
from scrutinyprep.pdf.standing_in import StandIns

_DEEPEST = 30
_MOST_PARTS = 2000
"""Drawings within drawings that are made anew for parts of pages, over a whole file."""
_PAGE_KEYS = frozenset(
    {"/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/Contents", "/Resources"}
    | {"/Group", "/UserUnit"}
)
_FORM_KEYS = frozenset(
    {"/Type", "/Subtype", "/FormType", "/BBox", "/Matrix", "/Resources", "/Group", "/Length"}
)
_PATTERN_KEYS = frozenset(
    {"/Type", "/PatternType", "/PaintType", "/TilingType", "/BBox", "/XStep", "/YStep"}
    | {"/Matrix", "/Resources", "/Shading", "/ExtGState", "/Length", "/Filter", "/DecodeParms"}
)
_PICTURE_KEYS = frozenset(
    {"/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Intent"}
    | {"/ImageMask", "/Mask", "/Decode", "/Interpolate", "/SMask", "/SMaskInData", "/Matte"}
    | {"/Filter", "/DecodeParms", "/Length"}
)
_BESIDE = frozenset(
    {"/Metadata", "/PieceInfo", "/StructParent", "/StructParents", "/OPI", "/Alternates"}
    | {"/LastModified", "/Measure", "/PtData", "/AF"}
)
"""What is said of a thing and not needed to draw it."""
_FOREIGN = frozenset(
    {"/Page", "/Pages", "/Catalog", "/Annot", "/Action", "/StructElem", "/StructTreeRoot"}
    | {"/Filespec", "/EmbeddedFile", "/Outlines", "/Sig", "/ObjStm"}
)
"""Types of objects that belong to no drawing; through one of them a whole file could come."""
_CATEGORIES = ("/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/XObject", "/Font")
_IMPLIED = frozenset({"/DefaultGray", "/DefaultRGB", "/DefaultCMYK"})
"""Colour spaces that are used without being named."""
_WHOLES = (Dictionary, Stream, Array)
"""What can hold other things."""


class PageForms:
    """Makes drawings out of the pages of one open PDF, which must not be saved itself."""

    def __init__(self, pdf: pikepdf.Pdf, layers: Layers) -> None:
        self._pdf = pdf
        self._layers = layers
        self._fonts = StandIns(pdf)
        self._letters = LetterMaps(pdf)
        self._done: set[tuple[int, int]] = set()
        self._swept: set[tuple[int, int]] = set()
        self._parts = 0

    def form_of(
        self,
        page: pikepdf.Page,
        sheet: Sheet,
        part: Box | None = None,
        *,
        whole_lines: bool = False,
    ) -> Stream:
        """Return a page as a drawing that stands upright, its lower left corner at 0, 0.

        Of a part of it, in points of the page as shown, the letters are left
        out that do not show in it; with `whole_lines`, those too that only
        reach into it.

        Raises:
            NoStandIn: a font of it is missing.
            PdfError, ValueError, TypeError, KeyError, AttributeError: it is damaged.
        """
        upright = to_upright(sheet)
        window = None
        if part is not None:
            if page.obj.get("/UserUnit", 1) != 1:
                raise ValueError("a part of a page that counts in a unit of its own")
            below, above = sheet.height_pt - part.bottom, sheet.height_pt - part.top
            window = Window(part.left, below, part.right, above, upright, whole_lines)
        drawn, kept = self._drawing(page, dictionary_of(page.resources), 0, window)
        form = self._pdf.make_stream(drawn)
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = [sheet.left, sheet.bottom, sheet.right, sheet.top]
        form.Matrix = list(upright)
        if window is not None:
            corners = [
                turned_back(upright, x, y)
                for x, y in ((window.left, window.bottom), (window.right, window.top))
            ]
            form.BBox = [pick(axis) for pick in (min, max) for axis in zip(*corners, strict=True)]
            form.Matrix = list(combined(upright, moved(-window.left, -window.bottom)))
        form.Resources = kept
        group = page.obj.get("/Group")
        if isinstance(group, Dictionary) and group.get("/S") == Name.Transparency:
            form.Group = group
        self._sweep(form, 0)
        return form

    def _drawing(
        self,
        drawn: pikepdf.Page | Object,
        resources: Dictionary,
        depth: int,
        window: Window | None = None,
    ) -> tuple[bytes, Dictionary]:
        """Return a drawing without its marks, and the resources that it needs."""
        if depth > _DEEPEST:
            raise ValueError("drawings within drawings without end")
        instructions = self._instructions(drawn, resources)
        parts: dict[str, Object] = {}
        if window is not None:
            instructions = self._seen(instructions, resources, window, parts, depth)
        used: dict[str, set[str]] = defaultdict(set)
        kept: list[Instruction] = []
        for instruction in instructions:
            note_resources(str(instruction.operator), instruction, used)
            kept.append(instruction)
        needed = self._needed(resources, used, depth)
        for name, part in parts.items():
            if "/XObject" not in needed:
                needed.XObject = Dictionary()
            needed.XObject[name] = part
        return pikepdf.unparse_content_stream(kept), needed

    def _instructions(
        self, drawn: pikepdf.Page | Object, resources: Dictionary
    ) -> Iterator[Instruction]:
        """Yield what is to be drawn: neither marks, nor what hidden layers would paint."""
        open_layers: list[bool] = []
        properties = dictionary_of(resources.get("/Properties"))
        for instruction in pikepdf.parse_content_stream(drawn):
            operator = str(instruction.operator)
            if operator in MARKED:
                self._follow(operator, instruction, properties, open_layers)
            elif True in open_layers:
                yield from unpainted(operator, instruction)
            elif operator != "Do" or not self._layers.hides(layer_of(resources, instruction)):
                yield instruction

    def _seen(
        self,
        instructions: Iterable[Instruction],
        resources: Dictionary,
        window: Window,
        parts: dict[str, Object],
        depth: int,
    ) -> Iterator[Instruction]:
        """Yield what of a drawing shows in a part of the page; note drawings within it anew."""
        for instruction in instructions:
            operator = str(instruction.operator)
            if operator == "Do":
                drawing = drawing_named(resources, instruction)
                if drawing is None or not window.shows_drawing(drawing):
                    continue
                if drawing.get("/Subtype") == Name.Form:
                    name = f"/PartOfPage{len(parts) + 1}"
                    parts[name] = self._part_of(drawing, resources, window.within(drawing), depth)
                    yield ContentStreamInstruction([Name(name)], Operator("Do"))
                    continue
                yield instruction
            elif isinstance(instruction, ContentStreamInlineImage):
                if window.shows_picture():
                    yield instruction
            elif window.shows(operator, list(instruction.operands)):
                yield instruction
            else:
                yield from unpainted(operator, instruction)

    def _part_of(self, drawing: Stream, outer: Dictionary, window: Window, depth: int) -> Stream:
        """Return what of a drawing within a drawing shows in a part of the page."""
        self._parts += 1
        if self._parts > _MOST_PARTS:
            raise ValueError("drawings within drawings without end")
        own = drawing.get("/Resources")
        resources = own if isinstance(own, Dictionary) else outer
        drawn, kept = self._drawing(drawing, resources, depth + 1, window)
        made = self._pdf.make_stream(drawn)
        for key in _FORM_KEYS - {"/Length", "/Resources"}:
            if key in drawing:
                made[key] = drawing[key]
        made.Resources = kept
        return made

    def _follow(
        self,
        operator: str,
        instruction: Instruction,
        properties: Dictionary,
        open_layers: list[bool],
    ) -> None:
        """Keep account of marked content that is open, and whether its layer is hidden."""
        if operator == "EMC":
            if open_layers:
                open_layers.pop()
        elif operator in ("BMC", "BDC"):
            operands = list(instruction.operands)
            is_layer = len(operands) == 2 and operands[0] == Name.OC
            named = properties.get(str(operands[1])) if is_layer and is_name(operands[1]) else None
            open_layers.append(self._layers.hides(named))

    def _needed(
        self, resources: Dictionary, used: Mapping[str, set[str]], depth: int
    ) -> Dictionary:
        """Return those of the resources that are used, each made clean."""
        kept = Dictionary()
        for category in _CATEGORIES:
            there = dictionary_of(resources.get(category))
            names = used.get(category, set())
            if category == "/ColorSpace":
                names = names | _IMPLIED
                if "*" in names:
                    names = {*there.keys()}
            wanted = Dictionary()
            for name in sorted(names & {*there.keys()}):
                if self._is_clean(category, there[name], resources, depth):
                    wanted[name] = there[name]
            if len(wanted):
                kept[category] = wanted
        return kept

    def _is_clean(self, category: str, found: Object, outer: Dictionary, depth: int) -> bool:
        """Make a resource clean; say whether it may be kept."""
        match category:
            case "/XObject":
                return isinstance(found, Stream) and self._clean_drawing(found, outer, depth)
            case "/Font":
                if not isinstance(found, Dictionary):
                    return False
                self._fonts.complete(found)
                self._letters.complete(found)
                self._clean_glyphs(found, outer, depth)
            case "/Pattern":
                if isinstance(found, Stream):
                    self._clean_stream(found, _PATTERN_KEYS, outer, depth)
            case "/ExtGState":
                self._clean_state(found, outer, depth)
        return True

    def _clean_drawing(self, found: Stream, outer: Dictionary, depth: int) -> bool:
        match str(found.get("/Subtype", "")):
            case "/Form":
                self._clean_stream(found, _FORM_KEYS, outer, depth)
                return True
            case "/Image":
                _keep_only(found, _PICTURE_KEYS)
                for key in ("/SMask", "/Mask"):
                    mask = found.get(key)
                    if isinstance(mask, Stream):
                        _keep_only(mask, _PICTURE_KEYS)
                return True
        return False

    def _clean_stream(
        self, found: Stream, keys: frozenset[str], outer: Dictionary, depth: int
    ) -> None:
        """Make a drawing within a drawing clean, once."""
        if found.objgen in self._done:
            return
        self._done.add(found.objgen)
        own = found.get("/Resources")
        drawn, kept = self._drawing(found, own if isinstance(own, Dictionary) else outer, depth + 1)
        found.write(drawn)
        _keep_only(found, keys)
        found.Resources = kept

    def _clean_state(self, state: Object, outer: Dictionary, depth: int) -> None:
        if not isinstance(state, Dictionary):
            return
        mask = state.get("/SMask")
        drawing = mask.get("/G") if isinstance(mask, Dictionary) else None
        if isinstance(drawing, Stream):
            self._clean_stream(drawing, _FORM_KEYS, outer, depth)
        font = state.get("/Font")
        if isinstance(font, Array) and len(font) and isinstance(font[0], Dictionary):
            self._fonts.complete(font[0])

    def _clean_glyphs(self, font: Dictionary, outer: Dictionary, depth: int) -> None:
        """Make the drawings clean that a font of drawings is made of."""
        glyphs = font.get("/CharProcs")
        if not isinstance(glyphs, Dictionary) or font.objgen in self._done:
            return
        self._done.add(font.objgen)
        own = font.get("/Resources")
        resources = own if isinstance(own, Dictionary) else outer
        needed: dict[str, Dictionary] = {}
        for glyph in glyphs.values():
            drawn, kept = self._drawing(glyph, resources, depth + 1)
            glyph.write(drawn)
            for category, wanted in kept.items():
                needed.setdefault(category, Dictionary()).update(wanted)
        font.Resources = Dictionary(needed)

    def _sweep(self, found: Object, depth: int) -> None:
        """Take away what is said of a thing and of all below it, and what is no part of it."""
        if depth > 2 * _DEEPEST:
            raise ValueError("a page of things within things without end")
        if found.is_indirect:
            if found.objgen in self._swept:
                return
            self._swept.add(found.objgen)
        if not isinstance(found, Array):
            for key in list(found.keys()):
                if key in _BESIDE or _is_foreign(found[key]):
                    del found[key]
        below = found if isinstance(found, Array) else list(found.values())
        for one in below:
            if isinstance(one, _WHOLES):
                self._sweep(one, depth + 1)


def bare(page: pikepdf.Page) -> None:
    """Take from a page all that is not needed to draw it."""
    _keep_only(page.obj, _PAGE_KEYS)


def _keep_only(found: Object, keys: frozenset[str]) -> None:
    for key in list(found.keys()):
        if key not in keys:
            del found[key]


def _is_foreign(value: object) -> bool:
    return isinstance(value, Dictionary | Stream) and str(value.get("/Type", "")) in _FOREIGN

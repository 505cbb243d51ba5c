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

from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.pdf.layers import Layers
from scrutinyprep.pdf.standing_in import StandIns

_DEEPEST = 30
_PAGE_KEYS = frozenset(
    {"/Type", "/Parent", "/MediaBox", "/CropBox", "/Contents", "/Resources", "/Group"}
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
_NAMED_BY = {
    "Do": "/XObject",
    "Tf": "/Font",
    "gs": "/ExtGState",
    "cs": "/ColorSpace",
    "CS": "/ColorSpace",
    "scn": "/Pattern",
    "SCN": "/Pattern",
    "sh": "/Shading",
}
"""The operators that name a resource, and of which kind it is."""
_MARKED = frozenset({"BMC", "BDC", "EMC", "MP", "DP"})
_FILLED = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
_PAINTING = frozenset({"Tj", "TJ", "Do", "sh", "INLINE IMAGE"})
_NEXT_LINE = frozenset({"'", '"'})

_WHOLES = (Dictionary, Stream, Array)
"""What can hold other things."""

_Instruction = ContentStreamInstruction | ContentStreamInlineImage


class PageForms:
    """Makes drawings out of the pages of one open PDF, which must not be saved itself."""

    def __init__(self, pdf: pikepdf.Pdf, layers: Layers) -> None:
        self._pdf = pdf
        self._layers = layers
        self._fonts = StandIns(pdf)
        self._done: set[tuple[int, int]] = set()
        self._swept: set[tuple[int, int]] = set()

    def form_of(self, page: pikepdf.Page, sheet: Sheet) -> Stream:
        """Return a page as a drawing that stands upright, its lower left corner at 0, 0.

        Raises:
            NoStandIn: a font of it is missing.
            PdfError, ValueError, TypeError, KeyError, AttributeError: it is damaged.
        """
        drawn, kept = self._drawing(page, _dictionary(page.resources), 0)
        form = self._pdf.make_stream(drawn)
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = [sheet.left, sheet.bottom, sheet.right, sheet.top]
        form.Matrix = _to_upright(sheet)
        form.Resources = kept
        group = page.obj.get("/Group")
        if isinstance(group, Dictionary) and group.get("/S") == Name.Transparency:
            form.Group = group
        self._sweep(form, 0)
        return form

    def _drawing(
        self, drawn: pikepdf.Page | Object, resources: Dictionary, depth: int
    ) -> tuple[bytes, Dictionary]:
        """Return a drawing without its marks, and the resources that it needs."""
        if depth > _DEEPEST:
            raise ValueError("drawings within drawings without end")
        used: dict[str, set[str]] = defaultdict(set)
        kept = list(self._instructions(drawn, resources, used))
        return pikepdf.unparse_content_stream(kept), self._needed(resources, used, depth)

    def _instructions(
        self, drawn: pikepdf.Page | Object, resources: Dictionary, used: dict[str, set[str]]
    ) -> Iterator[_Instruction]:
        """Yield what is to be drawn; note what is used for it."""
        open_layers: list[bool] = []
        properties = _dictionary(resources.get("/Properties"))
        for instruction in pikepdf.parse_content_stream(drawn):
            operator = str(instruction.operator)
            if operator in _MARKED:
                self._follow(operator, instruction, properties, open_layers)
                continue
            shown: list[_Instruction] = [instruction]
            if True in open_layers:
                shown = _unpainted(operator, instruction)
            elif operator == "Do" and self._is_hidden(resources, instruction.operands):
                continue
            for one in shown:
                _note(str(one.operator), one, used)
                yield one

    def _follow(
        self,
        operator: str,
        instruction: _Instruction,
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
            named = properties.get(str(operands[1])) if is_layer and _is_name(operands[1]) else None
            open_layers.append(self._layers.hides(named))

    def _is_hidden(self, resources: Dictionary, operands: Iterable[object]) -> bool:
        drawings = _dictionary(resources.get("/XObject"))
        names = [str(name) for name in operands if _is_name(name)]
        drawing = drawings.get(names[0]) if names else None
        return isinstance(drawing, Stream) and self._layers.hides(drawing.get("/OC"))

    def _needed(
        self, resources: Dictionary, used: Mapping[str, set[str]], depth: int
    ) -> Dictionary:
        """Return those of the resources that are used, each made clean."""
        kept = Dictionary()
        for category in _CATEGORIES:
            there = _dictionary(resources.get(category))
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


def _note(
    operator: str,
    instruction: _Instruction,
    used: dict[str, set[str]],
) -> None:
    """Note the resource that an instruction names, if it names one."""
    if operator == "INLINE IMAGE":
        # Its colours may be named; which, is told in an encoding of their own.
        used["/ColorSpace"].add("*")
        return
    category = _NAMED_BY.get(operator)
    if category is not None:
        used[category].update(str(name) for name in instruction.operands if _is_name(name))


def _unpainted(
    operator: str,
    instruction: _Instruction,
) -> list[_Instruction]:
    """Return what is left of an instruction that may change how things are drawn, but draw none."""
    if operator in _FILLED:
        return [ContentStreamInstruction([], Operator("n"))]
    if operator in _NEXT_LINE:
        return [ContentStreamInstruction([], Operator("T*"))]
    return [] if operator in _PAINTING else [instruction]


def _keep_only(found: Object, keys: frozenset[str]) -> None:
    for key in list(found.keys()):
        if key not in keys:
            del found[key]


def _is_foreign(value: object) -> bool:
    return isinstance(value, Dictionary | Stream) and str(value.get("/Type", "")) in _FOREIGN


def _is_name(value: object) -> bool:
    return isinstance(value, Name)


def _dictionary(found: object) -> Dictionary:
    return found if isinstance(found, Dictionary) else Dictionary()


def _to_upright(sheet: Sheet) -> list[float]:
    """Return the matrix from the file's coordinates to the page as shown."""
    match sheet.quarter_turns % 4:
        case 0:
            return [1, 0, 0, 1, -sheet.left, -sheet.bottom]
        case 1:
            return [0, -1, 1, 0, -sheet.bottom, sheet.right]
        case 2:
            return [-1, 0, 0, -1, sheet.right, sheet.top]
        case _:
            return [0, 1, -1, 0, sheet.top, -sheet.left]

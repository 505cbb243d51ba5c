"""The instructions of which a page's drawing is made: what each names, and what each paints.

Source: ISO 32000-2, annex A (operator summary).
"""

from __future__ import annotations

from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Operator,
    Stream,
)

Instruction = ContentStreamInstruction | ContentStreamInlineImage

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
MARKED = frozenset({"BMC", "BDC", "EMC", "MP", "DP"})
_FILLED = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
_PAINTING = frozenset({"Tj", "TJ", "Do", "sh", "INLINE IMAGE"})
_NEXT_LINE = frozenset({"'", '"'})
_WITH_SPACES = 3
"""Operands of the sign that sets the spaces of words and of letters before it shows any."""


def note_resources(
    operator: str,
    instruction: Instruction,
    used: dict[str, set[str]],
) -> None:
    """Note the resource that an instruction names, if it names one."""
    if operator == "INLINE IMAGE":
        # Its colours may be named; which, is told in an encoding of their own.
        used["/ColorSpace"].add("*")
        return
    category = _NAMED_BY.get(operator)
    if category is not None:
        used[category].update(str(name) for name in instruction.operands if is_name(name))


def drawing_named(resources: Dictionary, instruction: Instruction) -> Stream | None:
    """Return the picture or drawing that an instruction names, if there is one."""
    drawings = dictionary_of(resources.get("/XObject"))
    for name in instruction.operands:
        found = drawings.get(str(name)) if is_name(name) else None
        return found if isinstance(found, Stream) else None
    return None


def layer_of(resources: Dictionary, instruction: Instruction) -> object:
    """Return the layer that a picture or drawing belongs to; None where it is on none."""
    drawing = drawing_named(resources, instruction)
    return None if drawing is None else drawing.get("/OC")


def unpainted(
    operator: str,
    instruction: Instruction,
) -> list[Instruction]:
    """Return what is left of an instruction that may change how things are drawn, but draw none."""
    if operator in _FILLED:
        return [ContentStreamInstruction([], Operator("n"))]
    if operator in _NEXT_LINE:
        return [*_spaced(operator, instruction), ContentStreamInstruction([], Operator("T*"))]
    return [] if operator in _PAINTING else [instruction]


def _spaced(operator: str, instruction: Instruction) -> list[Instruction]:
    """Return how wide words and letters stand from here on, where an instruction says that too."""
    operands = list(instruction.operands)
    if operator != '"' or len(operands) < _WITH_SPACES:
        return []
    pairs = zip(operands, ("Tw", "Tc"), strict=False)
    return [ContentStreamInstruction([one], Operator(name)) for one, name in pairs]


def is_name(value: object) -> bool:
    """Say whether an operand is a name, and not one that a damaged file left out."""
    return isinstance(value, Name)


def dictionary_of(found: object) -> Dictionary:
    """Return what was found where a dictionary belongs; an empty one where it is something else."""
    return found if isinstance(found, Dictionary) else Dictionary()

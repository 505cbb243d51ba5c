"""Pages of the papers put into the finished briefing, each where its place was kept."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack

import pikepdf
from pikepdf import Dictionary, Object, Pdf

from scrutinyprep.briefing.content import PageForm
from scrutinyprep.pdf.originals import TakenPages
from scrutinyprep.pdf.originals_messages import DRAWING


def put_in(pdf: Pdf, forms: Mapping[str, PageForm], stack: ExitStack) -> None:
    """Put the drawings of pages in place of the empty ones of these names.

    `stack` is what the copies are kept open on: their bytes are read when the
    briefing is saved, and not held in memory before.
    """
    if not forms:
        return
    copies: dict[int, Pdf] = {}
    placed: dict[str, Object] = {}
    for name, form in forms.items():
        copy = _opened(form.copy, copies, stack)
        drawings = copy.pages[form.page.place].obj.Resources.XObject
        placed[name] = pdf.copy_foreign(drawings[DRAWING])
    for page in pdf.pages:
        shown = page.obj.Resources.get("/XObject")
        if isinstance(shown, Dictionary):
            for name in placed.keys() & {*shown.keys()}:
                shown[name] = placed[name]


def _opened(copy: TakenPages, copies: dict[int, Pdf], stack: ExitStack) -> Pdf:
    if id(copy) not in copies:
        copy.stream.seek(0)
        copies[id(copy)] = stack.enter_context(pikepdf.open(copy.stream))
    return copies[id(copy)]

"""PDFium itself, without the layer of Python above it that nobody here uses.

That layer takes half as long again to load as PDFium's bindings do, and every
file that is read or shown waits for it, as each has a process of its own.
"""

from __future__ import annotations

from ctypes import byref
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The checkers of imports and of types know the package by its name alone.
    import pypdfium2.raw as pdfium
else:
    import pypdfium2_raw as pdfium

__all__ = ["pdfium", "start_engine"]

_CONFIG_VERSION = 2
"""The version of the structure that is stable; later ones choose between renderers."""


def start_engine() -> None:
    """Make PDFium ready for use in this process. To do so again does nothing."""
    pdfium.FPDF_InitLibraryWithConfig(byref(pdfium.FPDF_LIBRARY_CONFIG(version=_CONFIG_VERSION)))

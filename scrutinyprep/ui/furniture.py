"""What the window is made of, under one roof: loaded after the window is seen for the first time.

To load all of it takes five times as long as to load Qt. So the window itself loads nothing
but Qt, and asks for this module where it needs a part.
"""

from __future__ import annotations

from scrutinyprep.ui.arrivals import Arrivals
from scrutinyprep.ui.briefings import Briefings
from scrutinyprep.ui.bringing_back import BringingBack
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.finding import Finding
from scrutinyprep.ui.glossary_reading import GlossaryReading
from scrutinyprep.ui.leading import Leading
from scrutinyprep.ui.leaving import ExitMenu, Leaving
from scrutinyprep.ui.library_keeping import LibraryKeeping, LibraryMenu
from scrutinyprep.ui.map_editing import MapEditing
from scrutinyprep.ui.meeting_commands import MeetingCommands
from scrutinyprep.ui.ocr import ScanReading
from scrutinyprep.ui.palette_finding import PaletteFinding
from scrutinyprep.ui.place_mark import PlaceMark
from scrutinyprep.ui.place_set import join_places, make_places
from scrutinyprep.ui.printing import Printing
from scrutinyprep.ui.printing_pack import PackPrinting
from scrutinyprep.ui.reading_control import ReadingControl
from scrutinyprep.ui.reading_progress import ReadingProgress
from scrutinyprep.ui.reference_reading import ReferenceReading
from scrutinyprep.ui.showing import Showing
from scrutinyprep.ui.spelling import SpellingMarks
from scrutinyprep.ui.workroom import Workroom

__all__ = [
    "Arrivals",
    "Briefings",
    "BringingBack",
    "Deeds",
    "ExitMenu",
    "Finding",
    "GlossaryReading",
    "Leading",
    "Leaving",
    "LibraryKeeping",
    "LibraryMenu",
    "MapEditing",
    "MeetingCommands",
    "PackPrinting",
    "PaletteFinding",
    "PlaceMark",
    "Printing",
    "ReadingControl",
    "ReadingProgress",
    "ReferenceReading",
    "ScanReading",
    "Showing",
    "SpellingMarks",
    "Workroom",
    "join_places",
    "make_places",
]

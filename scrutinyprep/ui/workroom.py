"""What every place of the window works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Appearance

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


@dataclass(frozen=True, slots=True)
class Workroom:
    """The library's services, what can be done with them, and how it is done and shown."""

    services: Services
    """Called in the lanes of `tasks` only."""
    deeds: Deeds
    tasks: Tasks
    appearance: Appearance

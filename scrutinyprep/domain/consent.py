"""Consent to let exempt material leave the library."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ExemptConsent:
    """A user's word that one export may hold exempt material.

    It is made anew for each export by whatever asked the user, and is never
    stored as a preference: an old answer says nothing about new papers.
    """

    who: str
    """Who agreed, as they are named on the copy; empty where the user gave no name."""
    when: datetime

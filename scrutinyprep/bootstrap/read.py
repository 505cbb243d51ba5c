"""What is read of a library, and found in it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from scrutinyprep.bootstrap.library import LibraryServices
from scrutinyprep.settings import resource_folder

if TYPE_CHECKING:
    from scrutinyprep.services.awaited import AwaitedUndertakings
    from scrutinyprep.services.cross_references import CrossReferences
    from scrutinyprep.services.evidence_sources import EvidenceSources
    from scrutinyprep.services.figures import Figures
    from scrutinyprep.services.glossary import Glossary
    from scrutinyprep.services.meetings import Meetings
    from scrutinyprep.services.names import Names
    from scrutinyprep.services.papers import Papers
    from scrutinyprep.services.people import People
    from scrutinyprep.services.places import Places
    from scrutinyprep.services.readiness import Readiness
    from scrutinyprep.services.reading import Reading
    from scrutinyprep.services.recordings import Recordings
    from scrutinyprep.services.references import References
    from scrutinyprep.services.searching import Searching
    from scrutinyprep.services.speeches import Speeches


TERMS = Path("glossary", "local_government.tsv")


class ReadServices(LibraryServices):
    """Meetings, papers, people and what was said: subject by subject."""

    @cached_property
    def meetings(self) -> Meetings:
        """Meetings and their agendas."""
        from scrutinyprep.services.meetings import Meetings

        return Meetings(self._store, self._clock)

    @cached_property
    def names(self) -> Names:
        """Names of committees, people and places as they are typed."""
        from scrutinyprep.services.names import Names

        return Names(self._store)

    @cached_property
    def papers(self) -> Papers:
        """Papers, their pages and sections."""
        from scrutinyprep.services.papers import Papers

        return Papers(self._store)

    @cached_property
    def reading(self) -> Reading:
        """Going to places in the papers of a meeting."""
        from scrutinyprep.services.reading import Reading

        return Reading(self._store, self.meetings, self.papers)

    @cached_property
    def speeches(self) -> Speeches:
        """What was said in meetings."""
        from scrutinyprep.services.speeches import Speeches

        return Speeches(self._store, self._clock)

    @cached_property
    def people(self) -> People:
        """The people of the papers and records."""
        from scrutinyprep.services.people import People

        return People(self._store, self._clock, self._author)

    @cached_property
    def recordings(self) -> Recordings:
        """Recordings that transcripts belong to."""
        from scrutinyprep.services.recordings import Recordings

        return Recordings(self._store, self._clock, self._author)

    @cached_property
    def places(self) -> Places:
        """Passages of papers and records by their place."""
        from scrutinyprep.services.places import Places

        return Places(self._store)

    @cached_property
    def readiness(self) -> Readiness:
        """How ready each meeting is."""
        from scrutinyprep.services.readiness import Readiness

        return Readiness(self._store, self._clock)

    @cached_property
    def searching(self) -> Searching:
        """Search through the whole library."""
        from scrutinyprep.services.searching import Searching

        return Searching(self._store)

    @cached_property
    def references(self) -> References:
        """Pages that are named in what was said."""
        from scrutinyprep.services.references import References

        return References(self.meetings, self.papers, self.speeches)

    @cached_property
    def cross_references(self) -> CrossReferences:
        """Places that papers refer to."""
        from scrutinyprep.services.cross_references import CrossReferences

        return CrossReferences(self._store, self.meetings, self.papers)

    @cached_property
    def glossary(self) -> Glossary:
        """Acronyms and what they stand for."""
        from scrutinyprep.services.glossary import Glossary

        return Glossary(
            self._store, self._clock, self._author, self.speeches, resource_folder() / TERMS
        )

    @cached_property
    def figures(self) -> Figures:
        """Figures and how they moved."""
        from scrutinyprep.services.figures import Figures

        return Figures(self._store, self.meetings)

    @cached_property
    def evidence_sources(self) -> EvidenceSources:
        """Where evidence of a question comes from."""
        from scrutinyprep.services.evidence_sources import EvidenceSources

        return EvidenceSources(self.searching)

    @cached_property
    def awaited(self) -> AwaitedUndertakings:
        """Undertakings that the papers of a meeting may answer."""
        from scrutinyprep.services.awaited import AwaitedUndertakings

        return AwaitedUndertakings(self._store)

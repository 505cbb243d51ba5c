"""What a user can do with acronyms: see what those of a meeting's papers stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from scrutinyprep.analysis.acronyms import acronyms_in
from scrutinyprep.analysis.glossary import Piece, explanations_in, glossary_of
from scrutinyprep.domain.glossary import Explained, GlossaryEntry, GlossarySource
from scrutinyprep.domain.hits import Wanted, Where
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.services.papers import Papers
from scrutinyprep.services.searching import Searching
from scrutinyprep.services.speeches import Speeches

_PASSAGES_TO_ASK = 30
"""How many passages elsewhere are asked what an acronym means: a definition stands early."""


class Glossary:
    """The acronyms of a meeting's papers."""

    def __init__(
        self, papers: Papers, speeches: Speeches, searching: Searching, listed: Path
    ) -> None:
        """Hold on to what is asked.

        Args:
            papers: the library's papers.
            speeches: what was said.
            searching: finds what other papers and transcripts say.
            listed: a file of lines "acronym, tab, words": the program's own list.
        """
        self._papers = papers
        self._speeches = speeches
        self._searching = searching
        self._listed = listed

    def of_meeting(self, meeting: MeetingId) -> tuple[GlossaryEntry, ...]:
        """Return the acronyms of a meeting's papers and speeches, in alphabetical order.

        Those that nothing explains are among them: they are worth a question.
        """
        papers = list(self._pages(meeting))
        said = [
            Piece(speech.display_text, speech.document_id, access=speech.access)
            for speech in self._speeches.of_meeting(meeting)
        ]
        explained = {e.acronym for e in explanations_in(papers, GlossarySource.PAPERS)}
        unknown = {a for piece in (*papers, *said) for a in acronyms_in(piece.text)} - explained
        elsewhere = [e for acronym in sorted(unknown) for e in self._elsewhere(acronym, meeting)]
        return glossary_of(papers, said, elsewhere, self._list())

    def _pages(self, meeting: MeetingId) -> Iterator[Piece]:
        for file in self._papers.files(meeting):
            if file.pages is None:
                continue
            for page in self._papers.pages(file.id):
                text = self._papers.text(file.id, page.pdf_page)
                yield Piece(text, file.id, page.pdf_page, page.access)

    def _elsewhere(self, acronym: str, meeting: MeetingId) -> Sequence[Explained]:
        """Return what other meetings' open papers and any open transcript say it stands for."""
        found: list[Explained] = []
        for place, source in (
            (Where.PAPERS, GlossarySource.PAST),
            (Where.SPEECHES, GlossarySource.TRANSCRIPT),
        ):
            hits = self._searching.find(
                Wanted(f'"{acronym}"', places=(place,), limit=_PASSAGES_TO_ASK)
            )
            pieces = [
                Piece(hit.text, hit.published_in or hit.document_id, hit.pdf_page)
                for hit in hits
                if not hit.access.is_exempt
                and (place is Where.SPEECHES or hit.meeting_id != meeting)
            ]
            said = explanations_in(pieces, source)
            found += [one for one in said if one.acronym == acronym]
        return found

    def _list(self) -> dict[str, str]:
        lines = self._listed.read_text(encoding="utf-8").splitlines()
        return dict(line.split("\t", 1) for line in lines if "\t" in line)

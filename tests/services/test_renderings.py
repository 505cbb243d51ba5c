"""Several transcripts of one recording are one meeting, and one of them is shown."""

from dataclasses import replace

from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.parsed import MeetingFacts, ParsedSpeech
from tests.store.made_up import FACTS, a_transcript

SENTENCES = [
    f"Item number {n} costs the council {n * 7} thousand pounds a year and the {word} officer said "
    f"that {word} would come back with the answer in week {n}."
    for n, word in enumerate(
        "housing roads schools libraries parks museums bridges buses trees markets".split(), 1
    )
]
NAMELESS = MeetingFacts()


def rendering(title, *, form="vtt", facts=NAMELESS, speaker=None, times=True, words=SENTENCES):
    """Return a transcript of one recording: the same words under another name."""
    return replace(
        a_transcript(facts=facts, title=title, agenda=()),
        format=form,
        speeches=tuple(
            ParsedSpeech(said, said, speaker, float(at) if times else None)
            for at, said in enumerate(words)
        ),
    )


def hits(services, words):
    return services.searching.find(Wanted(words))


def shown(services, meeting):
    return [one.title for one in services.speeches.renderings(meeting) if one.is_shown]


def test_a_second_rendering_joins_the_meeting_of_the_first_and_says_so(services, bring_in):
    first = bring_in(rendering("captions", facts=FACTS))
    heard = [words.replace("council", "counsel") for words in SENTENCES]
    second = bring_in(rendering("whisper", form="srt", words=heard))
    assert second.meeting.id == first.meeting.id
    assert "same-meeting" in [warning.code for warning in second.document.warnings]


def test_a_rendering_that_names_the_committee_names_the_meeting_of_the_nameless(services, bring_in):
    nameless = bring_in(rendering("captions"))
    named = bring_in(rendering("webcast", form="public-i", facts=FACTS))
    assert named.meeting.id == nameless.meeting.id
    assert services.meetings.all()[0].meeting.committee == FACTS.committee


def test_the_same_words_on_another_date_are_another_meeting(services, bring_in):
    first = bring_in(rendering("captions", facts=FACTS))
    other = replace(FACTS, date=FACTS.date.replace(day=9))
    assert bring_in(rendering("other", facts=other)).meeting.id != first.meeting.id


def test_other_words_are_another_meeting(services, bring_in):
    first = bring_in(rendering("captions", facts=FACTS))
    words = [f"Nothing at all was said on topic {n} by anyone who came there." for n in range(30)]
    assert bring_in(rendering("other", words=words)).meeting.id != first.meeting.id


def test_search_finds_one_hit_in_the_rendering_that_is_shown(services, bring_in):
    done = bring_in(rendering("captions", facts=FACTS))
    bring_in(rendering("whisper", form="srt", facts=FACTS))
    assert len(hits(services, "museums officer")) == 1
    assert len(services.speeches.of_meeting(done.meeting.id)) == len(SENTENCES)
    assert services.meetings.all()[0].speeches == len(SENTENCES)


def test_a_rendering_with_speakers_is_shown_before_a_newer_one_without(services, bring_in):
    done = bring_in(rendering("webcast", form="public-i", facts=FACTS, speaker="Ann Lee"))
    bring_in(rendering("captions", facts=FACTS))
    assert shown(services, done.meeting.id) == ["webcast"]


def test_the_one_that_the_user_chose_is_shown_and_searched_and_the_choice_taken_back(
    services, bring_in
):
    speakers = bring_in(rendering("webcast", form="public-i", facts=FACTS, speaker="Ann Lee"))
    captions = bring_in(rendering("captions", facts=FACTS))
    services.speeches.show_rendering(captions.document.id)
    assert shown(services, captions.meeting.id) == ["captions"]
    (hit,) = hits(services, "museums officer")
    assert hit.document_id == captions.document.id
    services.speeches.forget_choice(captions.document.id, None)
    (hit,) = hits(services, "museums officer")
    assert hit.document_id == speakers.document.id
    assert services.library.check() == []


def test_when_the_shown_one_is_removed_the_other_takes_its_place(services, bring_in):
    done = bring_in(rendering("webcast", form="public-i", facts=FACTS, speaker="Ann Lee"))
    other = bring_in(rendering("captions", facts=FACTS))
    services.meetings.remove_document(done.document.id)
    (hit,) = hits(services, "museums officer")
    assert hit.document_id == other.document.id


def test_two_recordings_of_one_meeting_are_both_shown_one_after_the_other(services, bring_in):
    first = bring_in(rendering("morning", facts=FACTS))
    words = [f"In the afternoon we turned to matter {n} and heard witness {n}." for n in range(30)]
    bring_in(rendering("afternoon", form="srt", facts=FACTS, words=words))
    said = services.speeches.of_meeting(first.meeting.id)
    assert [speech.position for speech in said] == list(range(len(SENTENCES) + 30))
    assert len(hits(services, "museums officer")) == len(hits(services, "witness 7")) == 1


def test_words_that_a_page_glued_are_found_apart_and_quoted_as_they_stand(services, bring_in):
    said = (
        "So this strategic frameworkis brought\nto you today as the framework is new, "
        "the framework is long, and we like the framework."
    )
    page = replace(
        a_transcript(),
        speeches=(ParsedSpeech(said, " ".join(said.split()), "Ann Lee", 0.0),),
    )
    done = bring_in(page)
    assert len(hits(services, '"framework is brought"')) == 1
    (speech,) = services.speeches.of_meeting(done.meeting.id)
    assert "frameworkis brought" in speech.display_text


def test_a_word_that_the_speakers_hardly_use_is_not_cut_out_of_another(services, bring_in):
    said = "So this strategic frameworkis brought\nto you today as the framework is new."
    page = replace(
        a_transcript(),
        speeches=(ParsedSpeech(said, " ".join(said.split()), "Ann Lee", 0.0),),
    )
    bring_in(page)
    assert hits(services, '"framework is brought"') == []
    assert len(hits(services, '"frameworkis brought"')) == 1

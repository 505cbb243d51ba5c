"""Names that acronyms are the initials of, and people whose initials are no acronyms."""

from scrutinyprep.analysis.acronym_names import names_in, people_in


def test_a_name_is_known_by_its_initials_where_it_stands_twice():
    names = names_in(["Kent County Council met.", "The Kent County Council’s budget"])
    assert names.of("KCC") == "Kent County Council"
    assert names_in(["Kent County Council met."]).of("KCC") is None


def test_once_is_enough_for_four_letters_or_in_brackets():
    names = names_in(["the Kent Support and Assistance Service", "Growth, Environment & Transport"])
    assert names.of("KSAS") == "Kent Support and Assistance Service"
    assert names.of("GET") is None
    assert names.of("GET", is_bracketed=True) == "Growth, Environment & Transport"


def test_of_two_names_that_are_as_common_neither_is_believed():
    texts = ["Public Housing Office", "Primary Health Organisation"] * 2
    assert names_in(texts).of("PHO") is None


def test_a_heading_that_goes_on_in_the_next_line_gives_no_word_too_many():
    names = names_in(["Children, Young People and Education To: the Cabinet"])
    assert names.of("CYPE") == "Children, Young People and Education"


def test_people_are_those_present_titled_or_speaking():
    text = (
        "Attendees: Fiona Colley; Emily McGuire (EMCG for item 5); Yvonne\nThompson-Hoyte\n"
        "• JH: not a good time\n"
        "Councillor Ann Smith (AS) agreed."
    )
    assert {initials for initials, _ in people_in(text)} >= {"FC", "EM", "EMCG", "YTH", "JH", "AS"}


def test_who_is_named_elsewhere_is_no_attendance():
    assert list(people_in("Public Health wrote to John Smith about the Adult Care plan.")) == []

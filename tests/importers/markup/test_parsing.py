"""Markup of any kind becomes a tree, without expanding or fetching anything."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.errors import Damaged, ImportFailed, TooLarge, Unsupported
from scrutinyprep.importers.markup import parsing
from scrutinyprep.importers.markup.blocks import lines_of, words_of
from scrutinyprep.importers.markup.elements import Element
from scrutinyprep.importers.markup.parsing import page_tree, xml_tree
from scrutinyprep.importers.markup.scanning import root_name
from tests.growth import grows_in_step

PATH = Path("a.xml")


def xml_words(text: str) -> str:
    return words_of(xml_tree(text, PATH).root)


def page_lines(text: str) -> tuple[str, ...]:
    return lines_of(page_tree(text, PATH).root.children)


def depth_of(element: Element) -> int:
    return 1 + max((depth_of(each) for each in element.elements()), default=0)


def test_letters_are_read_by_name_and_number():
    text = "<!DOCTYPE a [<!ENTITY pence '&#112;'>]><a>&pound;5 &#8211; 6&pence;</a>"
    assert xml_words(text) == "£5 – 6p"


def test_numbers_of_control_characters_are_letters_of_windows():
    assert xml_words("<a>insert&#151;&#145;x&#146;</a>") == "insert—‘x’"


@pytest.mark.parametrize(
    "definition",
    [
        "<!ENTITY x SYSTEM 'file:///etc/hostname'>",
        "<!ENTITY x PUBLIC '-' 'http://example.org/x'>",
        "<!ENTITY % x SYSTEM 'file:///etc/hostname'>",
        "<!ENTITY % x '<!ENTITY y \"z\">'>",
        "<!ENTITY a 'words'><!ENTITY x '&a;&a;'>",
        "<!ENTITY x 'a longer text'>",
    ],
)
def test_definitions_of_anything_but_a_letter_are_refused(definition):
    with pytest.raises(Unsupported):
        xml_tree(f"<!DOCTYPE a [{definition}]><a>&x;</a>", PATH)


def test_a_name_that_means_nothing_stays_as_it_is():
    assert xml_words("<a>&nonesuch; R&D</a>") == "&nonesuch; R&D"


def test_comments_instructions_and_cdata_are_told_apart():
    assert xml_words("<?x <b> ?><a><!-- <b> -->1 <![CDATA[<2> &amp;]]></a>") == "1 <2> &amp;"


def test_a_file_that_breaks_off_keeps_what_it_has_and_says_so():
    tree = xml_tree("<a><b>one</b><b>two", PATH)
    assert [words_of(each) for each in tree.root.elements()] == ["one", "two"]
    assert not tree.is_whole
    assert xml_tree("<a><b/></a>", PATH).is_whole


def test_a_text_without_an_element_is_damaged():
    with pytest.raises(Damaged):
        xml_tree("<!-- nothing -->", PATH)


def test_prefixes_and_capitals_of_names_do_not_matter():
    root = xml_tree("<akn:Debate xlink:HREF='x'><akn:P>y</akn:P></akn:Debate>", PATH).root
    assert (root.name, root.get("href")) == ("debate", "x")
    assert root_name("<?xml version='1.0'?>\n<!-- a --><akn:Debate>") == "debate"
    assert root_name("words <a>") == ""


def test_what_is_nested_too_deep_keeps_its_words():
    root = xml_tree(f"{'<a>' * 5000}x{'</a>' * 5000}<b>y</b>", PATH).root
    assert depth_of(root) <= parsing.DEEPEST
    assert words_of(root) == "x"


def test_too_many_elements_are_refused(monkeypatch):
    monkeypatch.setattr(parsing, "MOST_ELEMENTS", 10)
    with pytest.raises(TooLarge):
        xml_tree(f"<a>{'<b/>' * 10}</a>", PATH)


def test_the_time_for_lists_nested_in_lists_grows_in_step_with_them():
    assert grows_in_step(lambda depth: page_lines("<ol><li>" * depth), 2000)


def test_a_page_need_not_end_its_paragraphs_cells_and_entries():
    text = "<p>one<p>two<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3</table>four"
    assert page_lines(text) == ("one", "two", "- a", "- b", "1\t2", "3", "four")


def test_a_stray_end_in_a_cell_ends_nothing_outside():
    text = "<div><table><tr><td>1</div></p></td><td>2</td></tr></table></div>"
    assert page_lines(text) == ("1\t2",)


def test_scripts_and_styles_are_no_words():
    text = "<p>a</p><script>if (1 < 2) '<p>b</p>'</SCRIPT><style>p{}</style><p>c</p>"
    assert page_lines(text) == ("a", "c")


def test_numbered_lists_keep_their_numbers():
    text = "<ol type='a' start='2'><li>x<li>y</ol><ol><li>1. z</ol><ol start='²'><li>w</ol>"
    assert page_lines(text) == ("(b) x", "(c) y", "1. z", "1. w")


def test_blank_space_and_line_ends_of_the_file_are_one_space():
    assert page_lines("<p>a\n\t b&nbsp;&nbsp;c<br>d</p>") == ("a b c", "d")


@given(
    st.lists(
        st.sampled_from([*"<>/!?[]='\"& a\n", "<a", "</", "<!--", "]]>", "<td>", "<li>", "<ol>"]),
        max_size=60,
    ).map("".join)
)
def test_any_text_is_read_or_refused(text):
    page_tree(text, PATH)
    try:
        tree = xml_tree(text, PATH)
    except ImportFailed:
        return
    assert tree.root.name

"""A search that says nothing but whose words, or where, or when: the newest of what is left."""

from scrutinyprep.domain.hits import Wanted, Where
from tests.store.made_up import a_pack, a_paper, a_transcript, an_item


def test_a_search_that_only_narrows_tells_the_newest_of_what_is_left(services, bring_in):
    bring_in(a_pack())
    bring_in(a_transcript(), content="webcast")
    said = services.searching.find(Wanted("speaker:bob"))
    assert said
    assert {hit.speaker for hit in said} == {"Bob Director"}
    assert [hit.snippet for hit in said] == [hit.text for hit in said]
    assert {h.where for h in services.searching.find(Wanted("in:papers"))} == {Where.PAPERS}
    assert services.searching.find(Wanted("speaker:nobody")) == []
    assert services.searching.find(Wanted("")) == []


def test_the_beginning_of_a_long_passage_stands_for_it(services, bring_in):
    long = "Reserves fell again. " * 40
    bring_in(a_pack(an_item("1", "Budget", a_paper(texts=(long.strip(),)))))
    (hit,) = (h for h in services.searching.find(Wanted("in:papers")) if h.text == long.strip())
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) <= 161
    assert hit.text.startswith(hit.snippet[:-1])

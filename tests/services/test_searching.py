"""A search that nobody waits for any more stops; and the next one is none the worse for it."""

from itertools import count

import pytest

from scrutinyprep.domain.errors import Cancelled
from scrutinyprep.domain.hits import Wanted
from tests.store.made_up import a_pack, a_paper, an_item

TEXTS = tuple(f"reserves {number} and {number * number} taxis" for number in range(3000))


@pytest.fixture
def library(services, bring_in):
    bring_in(a_pack(an_item("1", "Budget", a_paper(texts=TEXTS))))
    return services


@pytest.mark.parametrize("words", ["reserves", "reserves NOT 7", "in:papers reserves", "rese"])
def test_a_search_stops_when_it_is_told_to(library, words):
    wanted = Wanted(words, is_unfinished=True)
    with pytest.raises(Cancelled):
        library.searching.find(wanted, lambda: True)
    assert len(library.searching.find(wanted, lambda: False)) == wanted.limit
    assert len(library.searching.find(wanted)) == wanted.limit


def test_a_search_that_runs_is_stopped_before_its_end(library):
    asked = count()
    with pytest.raises(Cancelled):
        library.searching.find(Wanted("reserves"), lambda: next(asked) == 3)
    assert next(asked) == 4


def test_what_was_stopped_is_asked_no_more_once_the_connection_does_something_else(library):
    asked = count()
    library.searching.find(Wanted("reserves"), lambda: next(asked) < 0)
    before = next(asked)
    library.searching.find(Wanted("reserves"))
    assert next(asked) == before + 1


def test_a_suggestion_stops_too(library):
    wanted = Wanted("rezerves")
    assert library.searching.suggest(wanted) == "reserves"
    with pytest.raises(Cancelled):
        library.searching.suggest(Wanted("reserves " * 40), lambda: True)

"""Going back and forward."""

from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.ui.places.read_history import History, Visit


def at(page, file="d1", share=0.0):
    return Visit(MeetingId("m1"), DocumentId(file), page, share)


def test_one_goes_back_and_forward_through_what_was_left():
    history = History()
    history.leave(at(1))
    history.leave(at(5))
    assert history.back(at(9)) == at(5)
    assert history.back(at(5)) == at(1)
    assert history.back(at(1)) is None
    assert history.forward(at(1)) == at(5)
    assert history.forward(at(5)) == at(9)
    assert not history.can_go_forward


def test_going_elsewhere_forgets_what_one_went_back_from():
    history = History()
    history.leave(at(1))
    history.back(at(2))
    assert history.can_go_forward
    history.leave(at(1))
    assert not history.can_go_forward


def test_the_page_one_is_on_is_no_place_to_go_back_to():
    history = History()
    history.leave(at(1))
    history.leave(at(7))
    assert history.back(at(7, share=0.5)) == at(1)


def test_the_same_page_twice_is_one_step_and_long_ago_is_forgotten():
    history = History()
    for page in range(1, 400):
        history.leave(at(page))
        history.leave(at(page, share=0.3))
    steps = 0
    while history.back(None) is not None:
        steps += 1
    assert steps == 200


def test_one_comes_back_to_a_reference_even_from_the_same_page():
    history = History()
    history.leave(at(1))
    reference = Visit(MeetingId("m1"), DocumentId("d1"), 7, 0.1, is_passage=True)
    history.leave(reference)
    history.leave(at(7, share=0.1))
    assert history.back(at(7, share=0.6)) == reference
    assert history.back(reference) == at(1)


def test_where_a_step_back_or_forward_leads_is_known_before_it_is_taken():
    history = History()
    assert history.beside(at(9)) == []
    history.leave(at(1))
    history.leave(at(5))
    assert history.beside(at(9)) == [at(5)]
    assert history.beside(at(5)) == [at(1)]
    history.back(at(9))
    assert history.beside(at(5)) == [at(1), at(9)]

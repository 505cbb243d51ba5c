"""A merge loses nothing, and ends alike for everybody, in whatever order files come."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.questions import Audience, QuestionWords
from scrutinyprep.domain.shares import REMOVED
from scrutinyprep.sharing.likeness import are_alike
from scrutinyprep.sharing.merging import Verdict, settle
from scrutinyprep.sharing.states import state_of
from tests.sharing.made_up import a_note, a_question, a_share, signed, uuid_of


def state(words):
    return state_of(a_note(words=words))


class Member:
    """A library with notes only, as little of one as a merge needs."""

    def __init__(self, *notes):
        self.notes = {note.id: note for note in notes}

    def write(self, number, words, *, minutes):
        old = self.notes.get(uuid_of(number))
        revision = old.provenance.revision + 1 if old else 1
        history = old.history if old else ()
        self.notes[uuid_of(number)] = a_note(
            number, words, revision=revision, minutes=minutes, history=history
        )

    def remove(self, number, *, minutes):
        old = self.notes[uuid_of(number)]
        gone = a_note(number, revision=old.provenance.revision + 1, minutes=minutes, removed=True)
        self.notes[uuid_of(number)] = replace(gone, history=old.history)

    def shared(self):
        """Return what goes out, and remember that it did."""
        out = tuple(self.notes.values())
        for note in out:
            known = dict.fromkeys((*note.history, state_of(note)))
            self.notes[note.id] = replace(note, history=tuple(known))
        return out

    def take(self, notes):
        return [self.take_one(note) for note in notes]

    def take_one(self, note):
        settled = settle(self.notes.get(note.id), note)
        for kept in (settled.stands, settled.beside):
            if kept is not None:
                self.notes[kept.id] = kept
        return settled.verdict

    def words(self):
        return sorted(note.words for note in self.notes.values() if not note.is_removed)

    def said(self):
        return {note.id: state_of(note) for note in self.notes.values()}


def two_who_agree():
    one, other = Member(a_note(1, "as it was")), Member()
    other.take(one.shared())
    return one, other


def test_what_is_new_comes_in_and_is_the_same_the_next_time():
    one, other = Member(a_note(1, "as it was")), Member()
    assert other.take(one.shared()) == [Verdict.NEW]
    assert other.take(one.shared()) == [Verdict.SAME]
    assert one.take(other.shared()) == [Verdict.SAME]


def test_the_authors_later_words_take_the_place_of_earlier_ones():
    one, other = two_who_agree()
    one.write(1, "better", minutes=1)
    assert other.take(one.shared()) == [Verdict.CHANGED]
    assert other.words() == ["better"]


def test_a_colleagues_words_come_back_to_their_author():
    one, other = two_who_agree()
    other.write(1, "improved", minutes=1)
    assert one.take(other.shared()) == [Verdict.CHANGED]
    assert one.words() == ["improved"]


def test_an_old_file_changes_nothing():
    one, other = two_who_agree()
    old = one.shared()
    one.write(1, "better", minutes=1)
    other.take(one.shared())
    assert other.take(old) == [Verdict.OLDER]
    assert one.take(old) == [Verdict.OLDER]
    assert other.words() == ["better"]


def test_many_revisions_on_one_side_do_not_hide_a_change_on_the_other():
    one, other = two_who_agree()
    for minutes in range(1, 9):
        one.write(1, f"typed {minutes}", minutes=minutes)
    other.write(1, "mine", minutes=2)
    assert other.take(one.shared()) == [Verdict.BOTH]
    assert other.words() == ["mine", "typed 8"]


def test_both_sides_keep_both_and_end_alike():
    one, other = two_who_agree()
    one.write(1, "here", minutes=1)
    other.write(1, "there", minutes=2)
    from_one, from_other = one.shared(), other.shared()
    one.take(from_other)
    other.take(from_one)
    assert one.said() == other.said()
    assert one.words() == ["here", "there"]
    assert one.notes[uuid_of(1)].words == "there"
    assert set(one.take(other.shared())) == {Verdict.SAME}


def test_what_one_removed_is_removed_unless_the_other_changed_it():
    one, other = two_who_agree()
    one.remove(1, minutes=1)
    gone = one.shared()
    third = Member()
    third.take(other.shared())
    third.write(1, "changed", minutes=2)
    assert other.take(gone) == [Verdict.REMOVED]
    assert other.words() == []
    assert third.take(gone) == [Verdict.KEPT]
    assert one.take(third.shared()) == [Verdict.CHANGED]
    assert one.words() == third.words() == ["changed"]


def test_what_was_removed_here_stays_removed():
    one, other = two_who_agree()
    other.remove(1, minutes=1)
    assert other.take(one.shared()) == [Verdict.OLDER]
    assert other.words() == []


def test_a_removal_that_came_before_the_note_keeps_the_note_out():
    one = Member(a_note(1, "as it was"))
    early = one.shared()
    one.remove(1, minutes=1)
    late = one.shared()
    other = Member()
    other.take(late)
    assert other.take(early) == [Verdict.OLDER]
    assert other.words() == []


def test_words_that_go_back_to_what_they_were_are_the_newer_ones():
    one, other = two_who_agree()
    one.write(1, "better", minutes=1)
    other.take(one.shared())
    one.write(1, "as it was", minutes=2)
    assert other.take(one.shared()) == [Verdict.CHANGED]
    assert other.words() == ["as it was"]


def test_two_colours_on_one_passage_are_no_reason_for_two_highlights():
    mine, theirs = (
        replace(a_share().highlights[0], kind=kind, history=())
        for kind in (HighlightKind.MONEY, HighlightKind.CONCERN)
    )
    settled = settle(replace(mine, history=("0" * 64,)), theirs)
    assert settled.beside is None


@given(st.permutations(["a", "b", "c"]), st.lists(st.integers(0, 9), min_size=3, max_size=3))
def test_three_who_changed_the_same_end_alike_in_any_order(order, times):
    start = Member(a_note(1, "start"))
    file = start.shared()
    members = {}
    for name, minutes in zip("abc", times, strict=True):
        members[name] = Member()
        members[name].take(file)
        members[name].write(1, name, minutes=minutes)
    files = {name: member.shared() for name, member in members.items()}
    readers = []
    for sequence in (order, list("abc")):
        reader = Member()
        for name in (*sequence, *sequence):
            reader.take(files[name])
        readers.append(reader)
    assert readers[0].said() == readers[1].said()
    assert readers[0].words() == ["a", "b", "c"]


WORDS = st.sampled_from(["one", "two", "three"])
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(0, 1), WORDS),
        st.tuples(st.just("remove"), st.integers(0, 1), st.just("")),
        st.tuples(st.just("send"), st.integers(0, 1), st.just("")),
    ),
    max_size=12,
)


@given(DEEDS)
def test_no_words_of_ones_own_are_lost_by_taking_in_a_file(deeds):
    members = two_who_agree()
    for minute, (deed, who, words) in enumerate(deeds, 1):
        member, colleague = members[who], members[1 - who]
        if deed == "write":
            member.write(1, words, minutes=minute)
        elif deed == "remove":
            member.remove(1, minutes=minute)
        else:
            before, seen = colleague.words(), states_out(member)
            colleague.take(member.shared())
            for kept in before:
                # Its words are still there, or the sender had them and went on from there.
                assert kept in colleague.words() or state(kept) in seen
            again = colleague.said()
            colleague.take(member.shared())
            assert colleague.said() == again


def states_out(member):
    return {known for note in member.notes.values() for known in (*note.history, state_of(note))}


def test_a_state_says_what_was_written_and_not_by_whom_or_where():
    one = a_question(1, "Why?")
    other = replace(
        a_question(1, "Why?", revision=9, minutes=5),
        place=None,
        item="7a",
        said=QuestionWords("Why?", line_id=uuid_of(5), audience=Audience.ME),
    )
    assert state_of(one) == state_of(other)
    assert state_of(one) != state_of(a_question(1, "Why not?"))
    assert state_of(a_question(1, "Why?", removed=True)) == REMOVED
    minutes = [QuestionWords("Why?", minutes=number) for number in (2, 2.0)]
    assert len({state_of(replace(one, said=said)) for said in minutes}) == 1


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("How will the reserves be rebuilt?", "When will reserves be rebuilt, and how?", True),
        ("Why did waiting times rise?", "Why did the waiting time rise in March?", True),
        ("How will the reserves be rebuilt?", "What does the school bus contract cost?", False),
        ("Why?", "Who?", False),
        ("", "Why did waiting times rise?", False),
    ],
)
def test_questions_that_ask_nearly_the_same_are_seen(one, other, alike):
    assert are_alike(one, other) is alike
    assert are_alike(other, one) is alike


def test_on_the_same_passage_less_in_common_is_enough():
    one, other = "Which reserves fall first?", "Are the reserves enough for three winters ahead?"
    assert not are_alike(one, other)
    assert are_alike(one, other, same_passage=True)


def test_there_is_no_order_in_which_copies_get_other_ids():
    ids = set()
    for first, second in permutations([("x", 1), ("y", 2)]):
        a, b = (a_note(1, words, minutes=at, history=["0" * 64]) for words, at in (first, second))
        ids.add(settle(a, b).beside.id)
    assert len(ids) == 1
    assert ids != {signed(1)["id"]}

"""Names, taken apart and compared."""

import pytest

from scrutinyprep.domain.person_names import Match, fullness, match, read_name, without_role


@pytest.mark.parametrize(
    "label",
    [
        *("SPEAKER_00", "Speaker 1", "speaker-2", "Unknown (G)", "Unknown Speaker 3", "S1"),
        *("Unidentified", "Participant 4", "Member of the public", "The Chair", "Chairman"),
        *("Deputy Presiding Officer", "Clerk", "Voice", "Male Speaker", ""),
    ],
)
def test_a_label_of_a_machine_or_an_office_names_nobody(label):
    assert read_name(label) is None


@pytest.mark.parametrize(
    ("label", "given", "family", "role"),
    [
        ("Cllr Louise Miles", ("louise",), "miles", ""),
        ("Mr R C Love, OBE", ("r", "c"), "love", ""),
        ("Shellina Prendergast (Chair)", ("shellina",), "prendergast", "Chair"),
        ("Sally Manning", ("sally",), "manning", ""),
        ("Eliza Mann (EM)", ("eliza",), "mann", ""),
        ("Helen Bakewell, Head of Service", ("helen",), "bakewell", "Head of Service"),
        ("Councillor Miles", (), "miles", ""),
        ("Vic Chairman", ("vic",), "chairman", ""),
    ],
)
def test_a_name_is_taken_apart(label, given, family, role):
    name = read_name(label)
    assert name is not None
    assert (name.given, name.family, name.role) == (given, family, role)


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Cllr Louise Miles", "Councillor Louise Miles", Match.SAME),
        ("Cllr Louise Miles", "Louise Miles (Chair)", Match.SAME),
        ("Mr R C Love, OBE", "Robert Love", Match.POSSIBLE),
        ("Cllr Miles", "Louise Miles", Match.POSSIBLE),
        ("Mr R C Love", "Mr P Love", Match.NONE),
        ("Mr P Jones", "Mrs P Jones", Match.NONE),
        ("Mary Ann Lee", "Mary Jo Lee", Match.NONE),
        ("Helen Bakewell", "Helen Blakewell", Match.MISHEARD),
        ("Louise Miles", "Louisa Miles", Match.MISHEARD),
        ("Ben Evans", "Carol Hyatt", Match.NONE),
    ],
)
def test_two_names_go_together_as_far_as_they_agree(one, other, how):
    first, second = read_name(one), read_name(other)
    assert first is not None
    assert second is not None
    assert match(first, second) is match(second, first) is how


def test_the_fullest_name_says_most():
    names = ["Cllr Miles", "L Miles", "Louise Miles", "Cllr Louise Miles"]
    assert max(names, key=fullness) == "Cllr Louise Miles"


def test_what_stands_in_brackets_is_left_out_of_a_name():
    assert without_role("Ann Lee (Chair) ") == "Ann Lee"


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("Smith, Ann (Cllr)", "Cllr Ann Smith"),
        ("O’Neill, Jane", "Jane O’Neill"),
        ("Y Cynghorydd Huw Jones", "Cyng. Huw Jones"),
    ],
)
def test_a_name_is_the_same_whichever_way_round_and_in_welsh(label, other):
    one, another = read_name(label), read_name(other)
    assert one is not None
    assert another is not None
    assert match(one, another) is Match.SAME


@pytest.mark.parametrize("label", ["Bakewell, Director", "Miles, MBE", "Cllr, Chair"])
def test_a_post_after_a_comma_is_no_given_name(label):
    assert without_role(label) == label

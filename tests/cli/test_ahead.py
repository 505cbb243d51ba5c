"""The command that tells of a meeting at a glance."""


def test_what_is_left_to_do_is_told_to_people_and_to_programs(cli, asked, filled):
    told = asked("ahead", filled.meeting)
    agenda = asked("items", filled.meeting)
    assert told["items"] == len(agenda)
    assert told["questions"] == len(asked("questions", filled.meeting))
    assert [paper["late"] for paper in told["papers"]] == [False]
    said = cli("ahead", filled.meeting)
    assert said.code == 0
    assert all(item["title"] in said.out for item in agenda)
    assert told["papers"][0]["file_name"] in said.out

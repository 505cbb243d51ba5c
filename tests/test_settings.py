"""What the user chose, and where the program's files live."""

import getpass
import json
from pathlib import Path

import pytest

from scrutinyprep import settings as settings_module
from scrutinyprep.settings import (
    Settings,
    account_name,
    library_folder,
    log_folder,
    read_settings,
    resource_folder,
    settings_file,
    write_settings,
)


def test_choices_are_read_as_they_were_written(tmp_path):
    file = tmp_path / "new folder" / "settings.json"
    chosen = Settings("Cllr Ŵyn", "dark", 150)
    write_settings(chosen, file)
    assert read_settings(file) == chosen
    assert [p.name for p in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", ["", "{", '{"theme": 7}', "[]", "\0"])
def test_choices_that_cannot_be_understood_are_the_usual_ones(tmp_path, content):
    file = tmp_path / "settings.json"
    assert read_settings(file) == Settings()
    file.write_text(content)
    assert read_settings(file) == Settings()


def test_a_choice_that_this_program_does_not_know_yet_is_passed_over(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"author": "Ann", "colour_of_tea": "strong"}))
    assert read_settings(file) == Settings("Ann")


def test_a_name_is_kept_without_the_space_around_it():
    assert Settings(theme="dark").with_author("  Ann ") == Settings("Ann", "dark")


def test_the_old_choices_stay_where_the_new_cannot_be_written(tmp_path):
    file = tmp_path / "settings.json"
    write_settings(Settings("Ann"), file)
    file.with_suffix(".part").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_settings(Settings("Bob"), file)
    assert read_settings(file) == Settings("Ann")


def test_the_library_is_where_it_was_chosen_then_as_the_environment_says(monkeypatch, home):
    monkeypatch.setenv("SCRUTINYPREP_LIBRARY", "/from/the/environment")
    assert library_folder(Path("/chosen")) == Path("/chosen")
    assert library_folder() == Path("/from/the/environment")
    monkeypatch.setenv("SCRUTINYPREP_LIBRARY", "")
    assert library_folder().is_relative_to(home)
    monkeypatch.delenv("SCRUTINYPREP_LIBRARY")
    assert library_folder().is_relative_to(home)


def test_settings_and_logs_have_folders_of_their_own_in_the_users(home):
    places = {library_folder(), settings_file().parent, log_folder()}
    assert len(places) == 3
    assert all(place.is_relative_to(home) for place in places)


@pytest.mark.parametrize("error", [OSError, KeyError, ImportError])
def test_an_account_without_a_name_signs_with_none(monkeypatch, error):
    def nameless():
        raise error

    assert account_name()
    monkeypatch.setattr(getpass, "getuser", nameless)
    assert account_name() == ""


def test_resources_lie_beside_the_package_or_inside_it(monkeypatch, tmp_path):
    assert (resource_folder() / "sample").is_dir()
    monkeypatch.setattr(settings_module, "__file__", str(tmp_path / "settings.py"))
    (tmp_path / "resources").mkdir()
    assert resource_folder() == tmp_path / "resources"

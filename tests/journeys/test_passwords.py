"""Locked papers through the real window: asked once, wrong ones told, Cancel refuses."""

from PySide6.QtWidgets import QLabel, QLineEdit

from scrutinyprep.bootstrap import services_for
from tests.journeys.test_importing import drop
from tests.pdf.locked import locked


def asked_by(reader):
    """Wait for the password dialog and return it."""
    asking = reader.window._arrivals.passwords
    reader.wait(lambda: asking.dialog is not None)
    return asking.dialog


def answer(reader, words):
    dialog = asked_by(reader)
    field = dialog.findChild(QLineEdit)
    assert field.hasFocus() or dialog.focusWidget() is field
    assert field.echoMode() is QLineEdit.EchoMode.Password
    field.setText(words)
    dialog.accept()


def words_of(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_a_wrong_password_is_told_and_the_right_one_opens_the_pack(councillor, tmp_path):
    library = tmp_path / "library"
    reader = councillor(library)
    drop(reader.window, [locked(tmp_path / "pack.pdf", user="secret")])
    first = asked_by(reader)
    assert "“pack.pdf” opens only with a password." in words_of(first)
    assert "does not open it" not in words_of(first)
    answer(reader, "nonsense")
    reader.wait(lambda: asked_by(reader) is not first)
    assert "does not open it" in words_of(asked_by(reader))
    answer(reader, "secret")
    reader.wait(services_for(library).meetings.all)
    reader.settle()
    reader.wait(lambda: reader.window.read.page.view.page_count == 2)
    assert reader.window.stack.canUndo()


def test_the_same_password_is_tried_on_the_next_file_and_cancel_refuses_one(councillor, tmp_path):
    library = tmp_path / "library"
    reader = councillor(library)
    names = {"one": "secret", "two": "secret", "three": "another"}
    drop(
        reader.window,
        [locked(tmp_path / f"{name}.pdf", user=user) for name, user in names.items()],
    )
    answer(reader, "secret")
    reader.wait(lambda: "three.pdf" in words_of(asked_by(reader)))
    # Nothing that was typed for this one was wrong: it is asked for, not blamed.
    assert "does not open it" not in words_of(asked_by(reader))
    asked_by(reader).reject()
    reader.wait(lambda: not reader.window.imports.is_busy)
    reader.settle()
    files = [d for m in services_for(library).meetings.all() for d in m.documents]
    assert len(files) == 2
    assert "“three.pdf” opens only with a password." in reader.window.messages.words
    assert reader.window.imports._locks._known is None


def test_what_is_typed_can_be_shown(councillor, tmp_path):
    from PySide6.QtWidgets import QCheckBox

    reader = councillor(tmp_path / "library")
    drop(reader.window, [locked(tmp_path / "pack.pdf", user="secret")])
    dialog = asked_by(reader)
    dialog.findChild(QCheckBox).setChecked(True)
    assert dialog.findChild(QLineEdit).echoMode() is QLineEdit.EchoMode.Normal
    dialog.reject()
    reader.wait(lambda: not reader.window.imports.is_busy)

"""What is said of packages while they are made."""

import hashlib
import subprocess

import pytest

from installer import packaging


def test_a_package_of_what_nobody_has_committed_is_told_from_a_release(tmp_path):
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    assert not packaging.is_unlike_the_commit(tmp_path)
    (tmp_path / "half.py").write_text("def unfinished(")
    assert packaging.is_unlike_the_commit(tmp_path)


def test_the_sums_are_those_that_sha256sum_checks(tmp_path, monkeypatch):
    monkeypatch.setattr(packaging, "BUILT", tmp_path)
    (tmp_path / "a.deb").write_bytes(b"a package")
    sums = packaging.write_sums([tmp_path / "a.deb"])
    assert sums.read_bytes() == f"{hashlib.sha256(b'a package').hexdigest()}  a.deb\n".encode()


def test_nothing_is_proven_where_nothing_was_made(tmp_path, monkeypatch, capsys):
    proof = pytest.importorskip("installer.proof")
    monkeypatch.setattr(proof, "BUILT", tmp_path)
    assert proof.main() == 1
    assert capsys.readouterr().out

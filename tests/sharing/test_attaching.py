"""A briefing carries its questions; a password keeps both."""

import datetime as dt
import subprocess
import zlib
from io import BytesIO

import pikepdf
import pytest

from scrutinyprep.domain.errors import (
    Cancelled,
    Damaged,
    IsShareFile,
    NotAPaper,
    PasswordNeeded,
    PasswordTooWeak,
    TimedOut,
    TooLarge,
    WrongPassword,
)
from scrutinyprep.importers.apart import read_apart
from scrutinyprep.sharing.apart import read_share_apart
from scrutinyprep.sharing.attaching import ATTACHMENT, with_share
from scrutinyprep.sharing.format import BYTES_MAX, MEDIA_TYPE
from scrutinyprep.sharing.locking import locked
from scrutinyprep.sharing.passwords import check_password
from scrutinyprep.sharing.reading import read_share
from scrutinyprep.sharing.writing import share_file
from tests.sharing.made_up import a_note, a_share

DAY = dt.date(2025, 3, 1)
GOOD = "kettle orbit walnut 9"
WELSH = "tŷ coch afon gwdihŵ"
WRONG = "another one"


def a_pdf():
    target = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(target, deterministic_id=True)
    return target.getvalue()


def a_briefing(tmp_path, share=None, password=None):
    data = with_share(a_pdf(), share or share_file(a_share()), made_on=DAY)
    path = tmp_path / "briefing.pdf"
    path.write_bytes(locked(data, password) if password else data)
    return path


def test_the_attachment_has_its_kind_and_what_it_is_to_the_document(tmp_path):
    with pikepdf.open(a_briefing(tmp_path)) as pdf:
        spec = pdf.attachments[ATTACHMENT].obj
        assert spec.AFRelationship == pikepdf.Name.Data
        assert spec.EF.F.Subtype == pikepdf.Name("/" + MEDIA_TYPE)
        assert [str(one.UF) for one in pdf.Root.AF] == [ATTACHMENT]
        assert str(spec.EF.F.Params.ModDate) == "D:20250301000000Z"
        assert spec.EF.F.read_bytes() == share_file(a_share())


def test_the_same_briefing_and_share_are_the_same_bytes(tmp_path):
    share = share_file(a_share())
    assert with_share(a_pdf(), share, made_on=DAY) == with_share(a_pdf(), share, made_on=DAY)


def test_qpdf_finds_nothing_wrong_and_lists_the_attachment(tmp_path):
    path = a_briefing(tmp_path)
    subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)
    listed = subprocess.run(
        ["qpdf", "--list-attachments", str(path)], check=True, capture_output=True, text=True
    )
    assert ATTACHMENT in listed.stdout


def test_a_briefing_gives_its_share_back(tmp_path):
    expected = read_share(tmp_path, share_file(a_share()))
    assert read_share_apart(a_briefing(tmp_path)) == expected


def test_a_locked_briefing_opens_with_its_password_alone(tmp_path):
    path = a_briefing(tmp_path, password=GOOD)
    with pytest.raises(PasswordNeeded):
        read_share_apart(path)
    with pytest.raises(WrongPassword):
        read_share_apart(path, password=WRONG)
    assert len(read_share_apart(path, password=GOOD).questions) == 3
    assert b"Anyshire" not in path.read_bytes()


def test_a_locked_briefing_is_locked_by_aes_256(tmp_path):
    path = a_briefing(tmp_path, password=GOOD)
    shown = subprocess.run(
        ["qpdf", f"--password={GOOD}", "--show-encryption", str(path)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert "R = 6" in shown
    assert shown.count("AESv3") == 3


def test_a_password_with_letters_of_any_alphabet_opens_a_briefing(tmp_path):
    path = a_briefing(tmp_path, password=WELSH)
    assert read_share_apart(path, password=WELSH).made_by == "Cllr Jones"


def test_the_importer_of_papers_knows_a_share_by_itself_and_in_a_briefing(tmp_path):
    plain = tmp_path / "notes from Jo.txt"
    plain.write_bytes(share_file(a_share()))
    for path in (plain, a_briefing(tmp_path)):
        with pytest.raises(IsShareFile):
            read_apart(path)


def test_a_plain_share_file_is_read_apart(tmp_path):
    path = tmp_path / "q.scrutiny"
    path.write_bytes(share_file(a_share()))
    assert read_share_apart(path).made_by == "Cllr Jones"


def test_a_pdf_without_a_share_is_no_share_file(tmp_path):
    path = tmp_path / "plain.pdf"
    path.write_bytes(a_pdf())
    with pytest.raises(NotAPaper):
        read_share_apart(path)


def test_an_attachment_that_unfolds_to_more_than_any_share_is_refused(tmp_path):
    with pytest.raises(TooLarge):
        read_share_apart(a_briefing(tmp_path, share=b" " * (BYTES_MAX + 1)))


def test_an_attachment_that_unfolds_to_more_than_memory_harms_nobody(tmp_path):
    squeezed = zlib.compressobj(9)
    first, again = (
        squeezed.compress(b" " * (1 << 20)) + squeezed.flush(zlib.Z_FULL_FLUSH) for _ in range(2)
    )
    data = first + 1500 * again
    path = tmp_path / "bomb.pdf"
    with pikepdf.open(a_briefing(tmp_path)) as pdf:
        stream = pdf.attachments[ATTACHMENT].obj.EF.F
        stream.write(data, filter=pikepdf.Name.FlateDecode)
        pdf.save(path, compress_streams=False)
    with pytest.raises((TooLarge, Damaged, TimedOut)):
        read_share_apart(path)


def test_a_process_that_speaks_nonsense_is_a_damaged_file(tmp_path):
    with pytest.raises(Damaged):
        read_share_apart(a_briefing(tmp_path), command=["echo", "nonsense"])


def test_reading_stops_when_it_is_asked_to(tmp_path):
    with pytest.raises(Cancelled):
        read_share_apart(a_briefing(tmp_path), cancelled=lambda: True, command=["sleep", "5"])


def test_what_is_no_share_in_the_attachment_is_damaged(tmp_path):
    with pytest.raises(Damaged):
        read_share_apart(a_briefing(tmp_path, share=b"\x80\x04\x95 pickle"))


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("", "fewer than 12"),
        ("short1!", "fewer than 12"),
        ("x" * 200, "no more than 127"),
        ("aaaaaaaabbbb", "again and again"),
        ("Password123456", "tried first"),
        ("P4ssw0rd!2025", "tried first"),
        ("qwertyuiop12", "tried first"),
        ("abcdefghijkl", "tried first"),
        ("Council2025!", "on the cover"),
        ("AnyshireHealth1", "on the cover"),
        ("kettle\x00orbit walnut", "nobody can type"),
    ],
)
def test_a_password_that_protects_nothing_is_refused_with_the_reason(password, why):
    with pytest.raises(PasswordTooWeak, match=why):
        check_password(password, ["Anyshire County Council", "Health Scrutiny Committee"])


@pytest.mark.parametrize("password", [GOOD, "tŷ coch afon gwdihŵ", "vR7#kp2!Lm9x"])
def test_a_password_worth_having_passes(password):
    check_password(password, ["Anyshire County Council", "Health Scrutiny Committee"])


def test_a_note_of_half_a_megabyte_goes_through(tmp_path):
    notes = tuple(a_note(n, "x" * 40_000) for n in range(50, 65))
    share = share_file(a_share(notes=notes))
    assert len(read_share_apart(a_briefing(tmp_path, share=share)).notes) == 15

"""Whom a question can be put to."""

import pytest

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.addressees import addressees, person_in
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.papers import Detail
from scrutinyprep.domain.parsed import DetailName


def told(name, text, access=OPEN):
    return Detail(DocumentId("report"), "1", name, text, 2, 1, access)


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Dave Hill (Finance) 03000 419418, d.hill@anyshire.gov.uk", "Dave Hill (Finance)"),
        ("Mary Jones - mary.jones@anyshire.gov.uk", "Mary Jones"),
        ("Ann Pryce, Head of SEND. Tel: 0117 922 2000", "Ann Pryce, Head of SEND."),
        ("Siân Ŵyn, Cyfarwyddwr", "Siân Ŵyn, Cyfarwyddwr"),
        ("0117 922 2000", ""),
        ("The report " * 30, ""),
    ],
)
def test_a_person_is_named_without_telephone_and_mail(words, person):
    assert person_in(words) == person


def test_lead_members_come_before_authors_and_each_once():
    details = [
        told(DetailName.AUTHOR, "Mary Jones"),
        told(DetailName.PURPOSE, "To set the budget"),
        told(DetailName.LEAD_MEMBER, "Cllr Ann Pryce"),
        told(DetailName.AUTHOR, "MARY JONES, mary@anyshire.gov.uk"),
    ]
    assert addressees(details) == ("Cllr Ann Pryce", "Mary Jones")


def test_who_wrote_an_exempt_report_is_not_offered():
    assert addressees([told(DetailName.AUTHOR, "Mary Jones", exempt(3))]) == ()

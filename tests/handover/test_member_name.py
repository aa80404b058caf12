"""Names of members that somebody else unpacks."""

from __future__ import annotations

from obsdiag.handover.member_name import MemberNames, safe_name
from tests.rows import each


@each(
    "name, safe",
    [
        ("logs/app.log", "logs/app.log"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/hosts", "etc/hosts"),
        (r"C:\\x\\y.log".replace("\\\\", "\\"), "x/y.log"),
        ("a/./b//c", "a/b/c"),
        ("..", "member"),
        ("ab:c?.log", "ab_c_.log"),
        ("protokoll-größe.log", "protokoll-größe.log"),
    ],
)
def test_no_name_leads_out_of_its_folder(name, safe):
    assert safe_name(name) == safe


def test_no_name_acts_on_a_screen_or_has_a_secret_in_it():
    assert safe_name("a\x1b[31m\u202egpj.log").isprintable()
    assert "hunter2" not in safe_name("logs/password=hunter2.log")


def test_no_two_members_have_one_name():
    names = MemberNames()
    assert [names.free(name) for name in ("a/b", "/a/b", "A/B")] == ["a/b", "a/2-b", "A/3-B"]

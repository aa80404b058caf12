"""What the commands about captures answer."""

from __future__ import annotations

from tests.answer import error, response
from tests.command import run


def answers(*numbers: int) -> bytes:
    """Return answers with these numbers, one after the other."""
    return b"\r\n".join(
        response(
            "403 Forbidden",
            error("AccessDenied", request_id=f"0000019C0000000000000000000000{number:02}"),
        )
        for number in numbers
    )


def save(*numbers: int) -> None:
    assert run("decode", "--save", stdin=answers(*numbers)).status == 0


def test_what_came_in_at_one_time_is_listed_with_its_kinds():
    save(1, 2, 3)
    save(4)
    lines = run("history", "captures").out.splitlines()
    assert "findings 1" in lines[0]
    assert any("403 AccessDenied ×3" in line for line in lines)
    newest, oldest = run("history", "captures", "--format", "json").rows
    assert (newest["findings"], oldest["findings"]) == (1, 3)
    assert oldest["kinds"] == [{"status": 403, "code": "AccessDenied", "count": 3}]
    assert len(run("history", "captures", "--limit", "1", "--format", "json").rows) == 1


def test_a_capture_is_shown_with_its_findings():
    save(1, 2, 3)
    shown = run("history", "show", "1")
    assert shown.out.count("AccessDenied") == 4
    told, kinds, *_ = shown.out.splitlines()
    assert (told.split()[0], kinds.split()) == ("1", ["403", "AccessDenied", "×3"])
    head, *found = run("history", "show", "--format", "json", "1").rows
    assert head["capture"] == 1
    assert [one["id"] for one in found] == [1, 2, 3]
    assert [one["code"] for one in run("history", "--format", "json", "capture:1").rows] == [
        "AccessDenied"
    ] * 3


def test_what_came_at_one_moment_has_it_once_and_else_from_when_to_when():
    for seconds in ((0, 0), (1, 9)):
        answer = "HTTP/1.1 500 Oops\r\nServer: OBS\r\nDate: Mon, 09 Feb 2026 10:00:0{} GMT\r\n\r\n"
        found = [
            answer.format(at) + f"<Error><Code>E{at}{no}</Code></Error>\r\n"
            for no, at in enumerate(seconds)
        ]
        assert run("decode", "--save", stdin="\r\n".join(found).encode()).status == 0
    lines = [line.strip() for line in run("history", "captures").out.splitlines()]
    assert [line for line in lines if line.startswith("2026-02-09")] == [
        "2026-02-09T10:00:01Z to 2026-02-09T10:00:09Z",
        "2026-02-09T10:00:00Z",
    ]


def test_a_capture_that_is_not_there_is_wrong_usage():
    save(1)
    failed = run("history", "show", "7")
    assert failed.status == 2
    assert "no capture 7" in failed.err


def test_masking_again_says_what_it_has_changed():
    save(1, 2)
    assert run("history", "remask").out == "Findings looked at: 2; changed: 0\n"

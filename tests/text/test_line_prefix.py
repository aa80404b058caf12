"""What stands in front of every line of a block, learnt from one of them."""

from __future__ import annotations

import pytest

from obsdiag.text.line_prefix import LinePrefix, is_curl_noise
from tests.rows import each


def test_numbers_change_from_line_to_line_and_the_rest_does_not():
    prefix = LinePrefix(b"2026-03-14 09:28:30,381 [main] ")
    assert prefix.strip(b"2026-03-14 09:28:31,002 [main] Server: OBS") == b"Server: OBS"
    assert prefix.strip(b"2026-03-14 09:28:31,002 [pool] Server: OBS") is None


def test_white_space_at_its_end_may_be_missing():
    prefix = LinePrefix(b"> > ")
    assert prefix.strip(b"> >") == b""
    assert prefix.strip(b"> >   indented") == b"  indented"


@pytest.mark.parametrize(
    ("prefix", "is_mark", "outer"),
    [(b"< ", True, b""), (b"10:00 < ", True, b"10:00 "), (b"> ", False, b"> ")],
)
def test_the_mark_of_curl_stands_only_before_lines_of_a_head(prefix, is_mark, outer):
    learnt = LinePrefix(prefix)
    assert (learnt.mark, learnt.outer) == (is_mark, outer)


@each(
    "line",
    [
        b"* Connected to b.obs.example.com (192.0.2.7) port 443",
        b"{ [300 bytes data]",
        b"  % Total    % Received % Xferd  Average Speed",
        b"100   300  100   300    0     0   1200      0 --:--:-- --:--:-- --:--:--  1200",
        b"  0     0    0     0    0     0      0      0 --:--:--\r* Closing connection 0",
    ],
)
def test_what_curl_says_of_the_transfer_is_told(line):
    assert is_curl_noise(line)


def test_lines_of_an_answer_are_no_noise():
    assert not is_curl_noise(b"Server: OBS")
    assert not is_curl_noise(b"< HTTP/1.1 404 Not Found")

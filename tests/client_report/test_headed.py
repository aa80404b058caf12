"""Blocks below headings of their own, with an empty line between them, tell of one error."""

from __future__ import annotations

from obsdiag.client_report.headed import has_heading, headed_block_above
from tests.answer import HOST_ID, REQUEST_ID, finding
from tests.rows import each

URL = "https://films.obs.eu-de.otc.t-systems.com/reels/a.mkv"
BODY = (
    "<Error><Code>AccessDenied</Code><Message>Access Denied</Message>"
    f"<RequestId>{REQUEST_ID}</RequestId><HostId>{HOST_ID}</HostId></Error>"
)
SAID = "The remote server returned an error: (403) Forbidden."
BLOCKS = (
    ("Message", SAID),
    ("Request URL", URL),
    ("Response", BODY),
    ("Stack trace", "  at Put()"),
)


@each("mark, lead", [("", ""), ("> ", "The window says:\n\n"), ("", "It worked last week.\n\n")])
def test_a_window_in_blocks_is_one_error_with_all_that_they_name(mark, lead):
    shown = "\n\n".join(f"{heading}:\n{said}" for heading, said in BLOCKS)
    text = lead + "".join(f"{mark}{line}\n" for line in shown.split("\n"))
    found = finding(text.encode())
    assert (found.capture.status, found.error.code) == (403, "AccessDenied")
    assert (found.error.url, found.error.bucket) == (URL, "films")


def test_a_block_without_a_heading_is_of_something_else():
    text = b"Message:\nsaid\n\nonce more\n\nResponse:\nbody\n"
    assert headed_block_above(text, text.index(b"Response"), 0) is None
    headed = b"Message:\nsaid\n\nResponse:\nbody\n"
    assert headed_block_above(headed, headed.index(b"Response"), 0) == 0
    assert has_heading(headed, headed.index(b"body"))
    assert not has_heading(headed, 0)

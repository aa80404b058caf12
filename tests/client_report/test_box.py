"""A console's box breaks an address anywhere: the rest of it stands on the next line."""

from __future__ import annotations

from tests.answer import finding
from tests.rows import each

URL = "https://packages-7.obs.cn-north-4.myhuaweicloud.com/mirror/composer/packages.json"
SAID = f'The "{URL}" file could not be downloaded (HTTP/1.1 403 Forbidden)'


def _box(width: int) -> str:
    """Return what Symfony's console prints of an exception that it breaks at a width."""
    rows = [
        row[at : at + width - 4]
        for row in ("[TransportException]", SAID)
        for at in range(0, len(row), width - 4)
    ]
    most = max(map(len, rows))
    return "\n".join(f"  {row:{most}}  " for row in ("", *rows, ""))


@each("width", [48, 60, 74, 83, 200])
@each("end", ["\n", "\r\n"])
def test_a_key_is_read_whole_wherever_its_address_is_broken(width, end):
    text = f"Loading repositories\n{_box(width)}\ninstall [--dev]\n".replace("\n", end)
    only = finding(text.encode())
    assert (only.capture.status, only.capture.request.target) == (403, URL)


def test_what_stands_below_an_address_that_is_not_broken_is_no_part_of_it():
    text = f"  PUT failed with 403: {URL}  \n  see below  \n"
    assert finding(text.encode()).capture.request.target == URL

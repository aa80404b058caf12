"""Header fields as objects of a name and a value each are those of one answer."""

from __future__ import annotations

import json

from obsdiag.client_report.paired_fields import with_fields_together
from tests.answer import HOST_ID, REQUEST_ID, finding
from tests.rows import each

URL = "https://reels.obs.eu-de.otc.t-systems.com/films/a.mkv"
FIELDS = {
    "R": ("x-obs-request-id", REQUEST_ID),
    "I": ("x-obs-id-2", HOST_ID),
    "S": ("server", "OBS"),
    "D": ("date", "Sat, 14 Mar 2026 09:28:30 GMT"),
}


def fields(order: str, name: str, value: str) -> list[dict[str, str]]:
    return [{name: FIELDS[one][0], value: FIELDS[one][1]} for one in order]


@each("order", ["RI", "IR", "SRI", "DIRS"])
@each("names", [("name", "value"), ("key", "value"), ("Name", "Value")])
@each("indent", [None, 2])
def test_the_ids_of_a_list_of_fields_are_those_of_the_answer(order, names, indent):
    said = {"statusCode": 412, "headers": fields(order, *names), "url": URL}
    found = finding(f"{json.dumps(said, indent=indent)}\n".encode())
    assert (found.capture.status, found.error.url) == (412, URL)
    assert (found.error.request_id, found.error.host_id) == (REQUEST_ID, HOST_ID)


def test_every_byte_keeps_its_place():
    text = json.dumps(fields("SR", "name", "value"), indent=1).encode()
    together = with_fields_together(text, 0, len(text))
    assert len(together) == len(text)
    assert together.index(REQUEST_ID.encode()) == text.index(REQUEST_ID.encode())
    assert together.count(b"\n") == text.count(b"\n")


def test_a_list_of_anything_else_stays_as_it_is():
    text = b'[{"name": "colour", "value": "x-obs-request-id"}]'
    assert with_fields_together(text, 0, len(text)) == text

"""Keys that encrypt objects."""

from __future__ import annotations

from obsdiag.diagnosis import kms
from tests.answer import HEAD
from tests.diagnosis.exchange import asked, covers, is_silent, refused, speaks_up
from tests.rows import each

SERVICE = "media.obs.eu-de.otc.t-systems.com"
KEY_ID = "x-obs-server-side-encryption-kms-key-id"
OWN, FOREIGN = "eu-de:0123456789abcdef:key/00ff", "eu-nl:0123456789abcdef:key/00ff"
BAD = "400 Bad Request"
DISABLED = refused("KMS.DisabledException", status=BAD)
UNKNOWN = refused("KMS.NotFoundException", status=BAD)


def put(key: str, answer: bytes = DISABLED) -> bytes:
    return asked("PUT /a", f"{KEY_ID}: {key}", host=SERVICE, answer=answer)


FIRES = [
    ("kms-key", put("00ff"), "in question is 00ff:", f"{KEY_ID}: 00ff"),
    (
        "kms-key",
        refused("KMS.NotFoundException", status=BAD, head=(*HEAD, f"{KEY_ID}: 00ff")),
        "in question is 00ff:",
        None,
    ),
    ("kms-key-not-named", asked("GET /a", answer=DISABLED), "one of the object is", "GET /a"),
    ("kms-key-not-named", asked("PUT /a", answer=DISABLED), "bucket's default is", "PUT /a"),
    (
        "kms-other-region",
        put(FOREIGN, UNKNOWN),
        "of the region eu-nl, and the bucket of eu-de",
        FOREIGN,
    ),
]
SILENT = [
    ("kms-key", put("00ff", refused())),
    ("kms-key", DISABLED),
    ("kms-key-not-named", put("00ff")),
    ("kms-key-not-named", DISABLED),
    ("kms-other-region", put(OWN, UNKNOWN)),
    ("kms-other-region", put("00ff", UNKNOWN)),
    ("kms-other-region", put(FOREIGN)),
]


@each("case", FIRES)
def test_the_key_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_nothing_is_told_without_need(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(kms, FIRES, SILENT)

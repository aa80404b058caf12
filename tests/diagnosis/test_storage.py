"""Objects in cold storage, and objects under a lock."""

from __future__ import annotations

from obsdiag.diagnosis import storage
from tests.answer import HEAD
from tests.diagnosis.exchange import asked, covers, head, is_silent, refused, speaks_up
from tests.rows import each

STATE = "InvalidObjectState"
NOT_COLD = "Restore is not allowed, as object's storage class is not COLD"
ONGOING = 'x-obs-restore: ongoing-request="true"'
DONE = 'x-obs-restore: ongoing-request="false", expiry-date="Sun, 15 Mar 2026 00:00:00 GMT"'
RUNNING = "409 Conflict"
NO_TIME = b"<Error><Code>RestoreAlreadyInProgress</Code><Message>It runs.</Message></Error>"


def state(*fields: str, more: str = "", message: str = "Not valid for the class.") -> bytes:
    return refused(STATE, message, more, head=(*HEAD, *fields))


FIRES = [
    (
        "cold-object",
        asked("GET /a", answer=state()),
        "restore takes: Archive: 1 to 5",
        "GET /a",
    ),
    ("cold-object", state("x-obs-storage-class: COLD"), "in COLD storage", "x-obs-storage-class"),
    (
        "cold-object",
        state(more="<StorageClass>DEEP_ARCHIVE</StorageClass>"),
        "restore takes: Deep Archive: 3 to 5 hours expedited, 5 to 12 hours standard.",
        "StorageClass: DEEP_ARCHIVE",
    ),
    ("cold-restoring", asked("GET /a", answer=state(ONGOING)), "being restored", "ongoing"),
    ("restore-of-warm", state(message=NOT_COLD), "nothing to restore", "is not COLD"),
    ("restore-of-warm", asked("POST /a?restore", answer=state()), "nothing to", "POST /a"),
    (
        "restore-running",
        refused("RestoreAlreadyInProgress", status=RUNNING),
        (
            "running at 2026-03-14 09:28:30 UTC. The slowest kind takes 12 hours, so it should have"
            " ended by 2026-03-14 21:28:30 UTC (Archive: 1 to 5 minutes expedited"
        ),
        None,
    ),
    (
        "object-locked",
        refused(head=(*HEAD, "x-obs-object-lock-retain-until-date: 2026-03-16T09:28:30Z")),
        "until 2026-03-16 09:28:30 UTC, 2 days after this answer",
        "2026-03-16T09:28:30Z",
    ),
]
SILENT = [
    ("cold-object", state()),
    ("cold-object", asked("GET /a", answer=state(ONGOING))),
    ("cold-object", asked("POST /a?restore", answer=state())),
    ("cold-object", asked("GET /a", answer=state(message=NOT_COLD))),
    ("cold-restoring", state(DONE)),
    ("restore-of-warm", asked("POST /a?select", answer=state())),
    ("restore-running", NO_TIME),
    ("object-locked", refused()),
    ("object-locked", refused(head=(*HEAD, "x-obs-object-lock-retain-until-date: 2025-01-01"))),
    ("object-locked", refused(head=head("x-obs-object-lock-retain-until-date: some day"))),
]


@each("case", FIRES)
def test_the_state_of_an_object_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_nothing_is_told_of_another_state(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(storage, FIRES, SILENT)

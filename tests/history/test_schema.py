import hashlib
import json
from contextlib import closing

from obsdiag.history import History
from obsdiag.history.database import open_writer
from obsdiag.history.schema import MIGRATIONS

from .finding import TAKEN_AT, record

SHIPPED = (
    "eed654f3d84b633aa23f21a5a61c88797c12be60b4bb4b742c0966646a90de3d",
    "8f5c612accca9715ee4063770269fad18e5eee64ba950049605799c3a00afbb6",
    "33d776cd879c54546c16983dd7c2f14257e9232eeeb627f17b119224614baf78",
)
"""SHA-256 of each step: one that has shipped is never edited, a new one is added here too."""


def test_no_step_has_been_edited():
    assert tuple(hashlib.sha256(step.encode()).hexdigest() for step in MIGRATIONS) == SHIPPED


def test_events_of_the_first_version_are_known_again(path):
    with closing(open_writer(path, MIGRATIONS[:1])) as first:
        first.execute("INSERT INTO capture VALUES (1, x'00', x'00')")
        first.execute(
            "INSERT INTO finding (capture_id, fingerprint, taken_at, last_seen, occurrences,"
            " record, note) VALUES (1, 1, ?, ?, 1, ?, 'Known.')",
            (TAKEN_AT, TAKEN_AT, json.dumps(record())),
        )
    with History(path) as history:
        earlier = history.earlier(record(request_id="9"))
    assert [entry.note for entry in earlier.same_kind] == ["Known."]
    assert len(list(path.parent.glob("history.version-1.*"))) == 1

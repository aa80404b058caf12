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
    "2290bcb73a124203e26b3c09c988e3b01928a53c9cca5ae764301a8a95e47809",
    "5a1151b72792a7a39b3be565e41ff710938aa34aebb4679aeb75831895c2d0d2",
    "970c5c8a42b2460cb1eb6f8127f4ef9b2080eb849a6ff1b7febab15b1b4a62a8",
    "6fa958f10999a8826f7fd4c562db87d5f09e936309bcf4b182c85026e15b18d6",
    "afb757f2e6aa825a2a3d4c93e415e4e59a7052589847dbbeca8090a04231e38b",
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


def test_a_finding_of_the_third_version_is_shown_searched_and_counted_as_it_was(path):
    """What was stored before records were compressed stays as it is."""
    values = record(time="2026-11-22T09:59:58Z", key="Img/A.png")
    with closing(open_writer(path, MIGRATIONS[:3])) as third:
        third.create_function("kind_of", 1, lambda _: None)
        third.execute("INSERT INTO capture VALUES (1, x'00', x'00')")
        third.execute(
            "INSERT INTO finding (capture_id, fingerprint, taken_at, last_seen, occurrences,"
            " status, code, bucket, key, request_id, source, message, record)"
            " VALUES (1, 1, ?, ?, 1, 403, 'AccessDenied', 'media', 'Img/A.png', 'R', 'a', 'b', ?)",
            (TAKEN_AT, TAKEN_AT, json.dumps(values)),
        )
        third.execute(
            "INSERT INTO words VALUES (1, '', '/media/img/a.png', 'r', '', 'a', ?, '', '')",
            ("2026-11-22t09:59:58z",),
        )
        third.execute(
            "INSERT INTO trigram (rowid, signs, path, request_id, host, source, rest, ticket, note)"
            " SELECT * FROM words"
        )
    with History(path) as history:
        (old,) = history.search("img/a.png time:2026-11-22t09")
        assert (old.record, old.bucket, old.key, old.source) == (values, "media", "Img/A.png", "a")
        history.annotate(old.id, note="Again.")
        new = history.add(record(request_id="2", key="Img/B.png"), b"", taken_at=TAKEN_AT)
        entry = history.get(new)
        assert (entry.bucket, entry.key, entry.message) == ("media", "Img/B.png", "Access  Denied")
        assert [way.text for way in history.complete("key:", 4)] == [
            "key:Img/B.png",
            "key:Img/A.png",
        ]
        assert [found.id for found in history.search("note:again")] == [old.id]

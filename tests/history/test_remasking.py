"""After the rules of masking have changed, what was stored before is masked as well."""

import pytest

from obsdiag.history import History, staged_row
from obsdiag.history.intake import Intake
from tests.history.finding import TAKEN_AT, record

SECRET = "PLANTEDsecret0815PLANTED"


@pytest.fixture
def leaky(path, monkeypatch):
    """A history that was written when nothing was known to be a secret."""
    with monkeypatch.context() as then:
        then.setattr(staged_row, "mask_record", lambda found, key: dict(found))
        then.setattr(staged_row, "_clean", set())
        then.setattr(staged_row, "may_hold_secrets", lambda _text: False)
        with History(path) as history:
            items = [
                (record(request_id="1", message=f"password={SECRET}"), b"plain"),
                (record(request_id="2"), f"x-obs-security-token: {SECRET}\n".encode()),
                (record(request_id="3"), b"nothing to hide"),
            ]
            history.add_many(items, taken_at=TAKEN_AT, intake=Intake.new())
            history.annotate(2, ticket="T-1", note="Known.", pinned=True)
            assert SECRET in history.get(1).message
            assert SECRET.encode() in history.capture(2)
            history.delete([1])
    return path


def test_what_is_a_secret_today_is_masked_and_told(leaky):
    with History(leaky) as history:
        done = history.remask()
        assert (done.looked_at, done.changed) == (3, [1, 2])
        assert done.values == {"message": 1, "capture": 1}
        assert SECRET.encode() not in history.capture(2)
        entry = history.get(2)
        assert (entry.ticket, entry.note, entry.pinned) == ("T-1", "Known.", True)
        assert history.capture(3) == b"nothing to hide"
        assert [one.id for one in history.search("ticket:t-1")] == [2]
        assert history.restore() == 1
        assert SECRET not in history.get(1).message
        assert [one.id for one in history.search("access")] == [3, 2, 1]
        history.check()


def test_nothing_of_it_is_left_in_any_file(leaky):
    with History(leaky) as history:
        history.remask()
    for file in leaky.parent.iterdir():
        assert SECRET.lower().encode() not in file.read_bytes().lower()


def test_done_again_it_changes_nothing(leaky):
    with History(leaky) as history:
        history.remask()
        before = [(one.json, one.ticket) for one in history.search()]
        assert history.remask().changed == []
        assert [(one.json, one.ticket) for one in history.search()] == before


def test_it_can_be_stopped(leaky):
    with History(leaky) as history:
        assert history.remask(lambda: False).looked_at == 0

"""Which findings are the same event met again."""

from __future__ import annotations

from obsdiag.history.event_fingerprint import kind_of

MET = {"code": "NoSuchKey", "bucket": "media", "message": "Key 4711 is gone.", "method": "GET"}


def test_ids_and_numbers_in_the_message_make_no_other_event():
    assert kind_of(MET) == kind_of({**MET, "message": "Key 4712 is gone.", "request_id": "7"})


def test_another_code_bucket_operation_or_message_is_another_event():
    others = ({"code": "SlowDown"}, {"bucket": "logs"}, {"method": "PUT"}, {"message": "Gone."})
    assert len({kind_of(MET), *(kind_of({**MET, **other}) for other in others)}) == 5


def test_where_there_is_no_code_its_status_tells():
    plain = {**MET, "code": None}
    assert kind_of({**plain, "status": 403}) != kind_of({**plain, "status": 404})


def test_where_neither_code_nor_message_is_known_none_is_like_another():
    assert kind_of({"status": 404, "bucket": "media"}) is None

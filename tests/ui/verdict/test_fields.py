"""What the fields of a finding are called, and in which order they are read."""

from __future__ import annotations

from obsdiag.ui.verdict.fields import MAX_FIELDS, recorded_fields, responder_words


def shown(**record: object) -> list[tuple[str, str]]:
    return [(field.label, field.value) for field in recorded_fields(record)]


def test_known_fields_come_first_and_in_their_order():
    told = shown(fields={"Sort": "own"}, bucket="photos", request_id="A1", message="Denied")
    assert [label for label, _ in told] == ["Message", "Request id", "Bucket", "Sort"]


def test_what_is_empty_is_not_shown():
    assert shown(bucket="", key=None, fields={"Empty": ""}) == []


def test_what_is_told_already_is_not_told_again_by_an_element():
    assert shown(bucket="photos", fields={"BucketName": "photos"}) == [("Bucket", "photos")]


def test_only_the_message_is_a_sentence():
    told = recorded_fields({"message": "Denied", "bucket": "photos"})
    assert [field.prose for field in told] == [True, False]


def test_where_a_value_was_inferred_from_is_said_beside_it():
    (bucket,) = recorded_fields({"bucket": "photos", "bucket_origin": "url"})
    assert bucket.origin == "from the URL"
    (plain,) = recorded_fields({"bucket": "photos", "bucket_origin": None})
    assert plain.origin == ""


def test_who_answered_is_told_with_their_kind():
    (field,) = recorded_fields({"answered_by": {"name": "MinIO", "kind": "other-store"}})
    assert (field.value, field.origin) == ("MinIO", "another store")
    assert responder_words("nobody of the kind") == ""


def test_of_any_number_of_elements_so_many_are_shown():
    assert len(shown(fields={f"E{n}": f"v{n}" for n in range(500)})) == MAX_FIELDS

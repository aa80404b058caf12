from obsdiag.redact import mask_record, which_records_may_hold_secrets
from obsdiag.redact.record import may_record_hold_secrets

TOKEN = "gQpldS1kZS0wPLANTEDTOKEN0815"
TO_SIGN = f"GET\n\nx-obs-security-token:{TOKEN}\n/media/a"
PUBLISHED = {"id": "X#1", "description": "Signature=abcdefgh in the text of the table"}
RECORD = {
    "schema": 1,
    "status": 403,
    "code": "SignatureDoesNotMatch",
    "url": f"https://media.obs.example.com/a?Signature=abcdefgh&x-obs-security-token={TOKEN}",
    "request_id": "000001A2031603AABC489BAD43D969BE",
    "fields": {
        "AWSAccessKeyId": "QX7PLANTEDKEY0000042",
        "SignatureProvided": "of two words",
        "StringToSign": TO_SIGN,
        "StringToSignBytes": TO_SIGN.encode().hex(" "),
    },
    "catalogue": PUBLISHED,
    "candidates": [],
    "notes": [{"id": "n", "text": "plain", "evidence": f"x-obs-security-token: {TOKEN}"}],
    "message": "a lone \ud800 half",
}


def test_fields_are_masked_by_their_names_and_inside():
    fields = mask_record(RECORD)["fields"]
    assert fields["AWSAccessKeyId"] == "QX7P...42"
    assert fields["SignatureProvided"].startswith("masked-signature-")
    assert TOKEN not in fields["StringToSign"]
    assert bytes.fromhex(fields["StringToSignBytes"]).decode() == fields["StringToSign"]


def test_nothing_of_a_secret_is_left_in_the_record():
    masked = repr(mask_record(RECORD))
    assert TOKEN not in masked
    assert TOKEN.encode().hex(" ") not in masked
    assert "=abcdefgh&" not in masked


def test_all_else_and_the_published_text_stay_to_the_letter():
    masked = mask_record(RECORD)
    assert masked.keys() == RECORD.keys()
    for name in ("schema", "status", "code", "request_id", "catalogue", "candidates", "message"):
        assert masked[name] == RECORD[name]
    assert masked["notes"][0]["text"] == "plain"


def test_masking_again_changes_nothing_and_the_record_itself_is_not_changed():
    before = repr(RECORD)
    once = mask_record(RECORD)
    assert mask_record(once) == once
    assert repr(RECORD) == before


def test_a_record_without_secrets_comes_back_equal():
    record = {"code": "NoSuchKey", "fields": {"Key": "a"}, "notes": []}
    assert mask_record(record) == record
    assert mask_record(record) is not record


def test_ids_stay_whatever_they_look_like():
    told = {"request_id": "NWVhODk5YzRfMTlhYTk0MGFfMjQwYl8yYTFiNDcw", "note": "Password=Secret7x9Q"}
    masked = mask_record(told)
    assert masked["request_id"] == told["request_id"]
    assert "Secret7x9Q" not in str(masked["note"])


def test_a_name_in_another_script_is_one_too():
    record = {"message": "密钥SK：Zq8hT3mWv5KpXr2LsN7bYc4DfGj6QpRs"}
    assert "Zq8hT3" not in repr(mask_record(record))


def test_of_many_records_those_with_secrets_are_found_in_one_pass():
    clean = {"schema": 1, "code": "SlowDown", "message": "Reduce your rate.", "fields": {}}
    hidden = [
        {"fields": {"Signature": "abcdefgh"}},
        {"candidates": [f"x-obs-security-token: {TOKEN}"]},
        {"catalogue": {"description": f"x-obs-security-token: {TOKEN}"}},
        {"notes": [{"evidence": "password=hunter2hunter2"}]},
        RECORD,
    ]
    records = [clean, *(one for each in hidden for one in (each, clean))]
    assert which_records_may_hold_secrets(records) == [one is not clean for one in records]
    assert which_records_may_hold_secrets([]) == []
    assert which_records_may_hold_secrets([clean]) == [False]


def test_the_same_string_is_masked_each_time_it_comes_in_any_field():
    hidden = "password=hunter2hunter2"
    for number in range(3):
        record = {"message": hidden, "line": number, "notes": [{"evidence": hidden, "text": "x"}]}
        assert "hunter2hunter2" not in repr(mask_record(record))
    assert "aB3xaB3xaB3xaB3x" not in repr(mask_record({"fields": {"Signature": "aB3x" * 5}}))


def test_more_strings_than_are_remembered_are_masked_as_well():
    for number in range(5000):
        mask_record({"message": f"nothing {number}"})
    assert "hunter2" not in repr(mask_record({"message": "password=hunter2hunter2"}))


def test_a_field_whose_name_has_other_uses_is_masked_where_its_value_is_a_secret():
    told = {"token": "f8Kd93jslqPz7TTq", "sk": "q8Zp93jslqPz7TTqaa", "pass": "hunter2-Hunter"}
    record = {"fields": {**told, "Token": "expired", "Code": "NoSuchKey", "Policy": "public-read"}}
    masked = repr(mask_record(record))
    assert not any(value in masked for value in told.values())
    assert all(kept in masked for kept in ("expired", "NoSuchKey", "public-read"))
    assert which_records_may_hold_secrets([record]) == [True]


def test_a_code_with_no_more_than_a_sign_of_secrets_is_not_doubted():
    for code, message in (
        ("NoSuchKey", "The specified key does not exist."),
        ("SignatureDoesNotMatch", "Check the secret key and the signature."),
        ("ExpiredToken", "The provided token has expired."),
    ):
        record = {"code": code, "message": message, "fields": {"Key": "a", "max-keys": "7"}}
        assert not may_record_hold_secrets(record)
        assert mask_record(record, key=b"another") == record


def test_a_secret_beside_a_code_with_a_sign_of_secrets_is_masked_whatever_shows_it():
    for hidden in (
        {"message": f"x-obs-security-token: {TOKEN}"},
        {"fields": {"token": TOKEN}},
        {"fields": {"token": ["a", TOKEN]}},
        {"to-ken": TOKEN},
        {"fields": {"to-ken": TOKEN}},
        {"notes": [{"evidence": f"password={TOKEN}"}]},
        {"message": "word " * 300 + f"x-obs-security-token: {TOKEN}"},
    ):
        for beside in ({}, {"code": "NoSuchKey"}):
            record = {**beside, **hidden}
            assert may_record_hold_secrets(record)
            assert TOKEN not in repr(mask_record(record))

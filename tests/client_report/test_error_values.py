"""What a report says is told as the service would say it."""

from __future__ import annotations

from obsdiag.client_report.error_values import error_values
from tests.answer import REQUEST_ID, error, findings
from tests.rows import each

DUMP = (
    "com.obs.services.exception.ObsException: Error message:your local StringToSign is"
    ' (between"---"):\n---\nGET\n\n\nSat, 14 Mar 2026 09:28:30 GMT\n/photos/a.txt\n---\n'
    'Please compare it to Server\'s StringToSign (between"---"):\n---\nGET\n\n\n'
    "Sat, 14 Mar 2026 09:28:30 GMT\n/img.example.com/a.txt\n---\n"
    "OBS service Error Message. -- ResponseCode: 403, ResponseStatus: Forbidden, "
)


def test_words_that_a_client_has_for_one_code_alone_are_that_code():
    values = {"Message": "your local StringToSign is (between", "RequestId": REQUEST_ID}
    assert error_values(values, worded=True) == {
        "Code": "SignatureDoesNotMatch",
        "RequestId": REQUEST_ID,
    }


def test_both_texts_that_were_signed_are_compared_whatever_stands_below_them():
    code = "SignatureDoesNotMatch"
    for below in (
        f"RequestId: {REQUEST_ID}, HostId: x",
        f"XML Error Message: {error(code, 'It differs.').decode()}",
    ):
        (found,) = findings((DUMP + below).encode())
        assert found.error.code == code
        assert "signed-text-differs" in {note.id for note in found.notes}


def test_what_a_client_says_where_it_could_read_no_message_is_none():
    values = {
        "Code": "SerializationError",
        "status": "502",
        "Message": "failed to unmarshal error message",
    }
    assert error_values(values, worded=True) == {"Code": "SerializationError", "status": "502"}


@each("talk", ["S3 Error Message.", "Service Error Message. -- ResponseCode: 403"])
def test_what_jets3t_says_before_any_answer_is_no_message(talk):
    said = error_values({"Message": talk, "status": "403"}, worded=True)
    assert said == {"status": "403"}


@each("said, told", [("The reel is lost", None), ("Your", None), ("Forbidden", "Forbidden")])
def test_the_first_word_of_a_sentence_is_no_reason_phrase(said, told):
    line = f"code: AccessDenied, status: 403, RequestId: {REQUEST_ID}, reason: {said}"
    (found,) = findings(f"ERROR {line}\n".encode())
    assert found.capture.reason == told


def test_the_reason_of_a_failure_is_no_reason_phrase_where_no_status_is_told():
    line = "Error: cannot fly. Reason: The operation is not valid for the object's storage class"
    (found,) = findings(f"take off\n{line}\n    at fly (a.js:7:1)\n".encode())
    assert (found.capture.status, found.capture.reason) == (None, None)


@each("named", ["com.example.s3.model.StoreException:", "org.example.Refused$Twice"])
def test_the_class_of_an_exception_that_names_its_values_is_no_message(named):
    line = f"err_msg: {named} Status Code: 403, AWS Request ID: {REQUEST_ID}, AWS Error Code: null"
    (found,) = findings(f"{line}\n".encode())
    told = found.capture.status, found.error.message, found.error.request_id
    assert told == (403, None, REQUEST_ID)


def test_what_a_program_prints_for_no_code_is_none():
    values = {"Code": "None", "status": "403", "Message": "It is not yours."}
    assert error_values(values, worded=True) == {"status": "403", "Message": "It is not yours."}


@each("status, reason", [("405", "Method Not Allowed"), ("413", "Request Entity Too Large")])
def test_the_reason_of_its_status_is_no_message_where_there_is_no_code(status, reason):
    told = error_values({"Code": status, "Message": reason}, worded=True)
    assert told == {"status": status, "reason": reason}
    other = {"Code": status, "Message": "Bad Gateway"}
    assert error_values(other, worded=True) == {"status": status, "Message": "Bad Gateway"}

"""What leads up to a code, told by its last letters first and then by all of it."""

from __future__ import annotations

from obsdiag.client_report.code_lead import (
    ends_in_parameter,
    ends_in_status_name,
    is_led,
    is_led_by_libs3,
)
from tests.rows import each


@each(
    "before",
    [
        b"upload failed: ",
        b"error:",
        b"code=",
        b"Error =>  ",
        b"returned -> '",
        b"error (",
        b"exception [",
        b"cause {",
        b"denied - ",
        b'"code": "',
        rb"\"code\": \"",
        b"got: `",
        b"failure: model.Put.",
        b"error: com.example:",
        b"failed: \n",
    ],
)
def test_a_word_of_failing_leads_up_to_a_code(before):
    assert is_led(before)


@each("before", [b"", b"the ", b"failed ", b"an error of ", b"codes: "])
def test_other_words_lead_up_to_none(before):
    assert not is_led(before)


@each(
    "before, tells",
    [
        (b"ERROR: Error", is_led_by_libs3),
        (b"(Error", is_led_by_libs3),
        (b"GET /a?code=", ends_in_parameter),
        (b"Http Status Code=", ends_in_status_name),
        (b"StatusCode: ", ends_in_status_name),
        (b"status_code = ", ends_in_status_name),
    ],
)
def test_a_name_tells_what_the_word_behind_it_is(before, tells):
    assert tells(before)


@each(
    "before, tells",
    [
        (b"MyError", is_led_by_libs3),
        (b"Error ", is_led_by_libs3),
        (b"code=", ends_in_parameter),
        (b"status code ", ends_in_status_name),
    ],
)
def test_what_only_looks_like_one_does_not(before, tells):
    assert not tells(before)

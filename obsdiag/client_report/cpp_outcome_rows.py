"""What programs print of an outcome of the AWS SDK for C++, each value in brackets of its own."""

from __future__ import annotations

from obsdiag.client_report.template import template

CPP_OUTCOMES = (
    # TileDB, s3.cc outcome_error_message
    template(
        "tiledb",
        "[Exception: ",
        r"\[HTTP Response Code: (?P<status>\d{3})\][ ]{0,2}\[Exception: @CODE\]"
        r"(?:[ ]{0,2}\[Remote IP: [^\]\r\n]{0,60}\])?"
        r"(?:[ ]{0,2}\[Request ID: (?P<RequestId>[^\]\r\n]{1,80})\])?"
        r"(?:[ ]{0,2}\[Headers:[^\]\r\n]{0,4000}\])?"
        r"(?:[ ]{0,2}: (?P<Message>[^\r\n]+))?",
        sign=r"\[Exception: [A-Z][a-z]",
    ),
)
"""One row a form."""

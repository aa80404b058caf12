"""The forms of words in which RSpec reports an exception: its class, and what it says below."""

from __future__ import annotations

from obsdiag.client_report.http_client_rows import URL
from obsdiag.client_report.template import template

_BELOW = r":[ \t]*\r?\n[ \t]{1,16}"
"""What stands between the class and its words."""

RSPEC = (
    template(
        "aws-sdk-ruby",
        "::S3::Errors::",
        r"A(?:ws|WS)::S3::Errors::@CODE" + _BELOW + r"(?P<Message>[^\s#][^\r\n]{0,400}?)[ \t]*$",
    ),
    # rest-client: the status and its reason are all that it says, the line of source has the URL
    template(
        "rest-client",
        "RestClient::",
        r"^[ \t]{0,16}Failure/Error: [^\r\n]{0,200}?" + URL + r"[^\r\n]{0,400}\r?\n"
        r"(?:[^\r\n]{0,200}\r?\n){1,4}?[ \t]{1,16}RestClient::[A-Z]\w{1,60}"
        + _BELOW
        + r"(?P<status>[45]\d{2}) (?P<reason>[A-Z][A-Za-z '-]{1,40}?)[ \t]*$",
        sign=r"Failure/Error: [^\n]{0,200}://",
    ),
)
"""One row a form, as `template_rows` has them."""

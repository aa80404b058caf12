"""The forms of words in which clients of OpenStack Swift say what it has answered.

An address of Swift has its version and the account in front of container and object
(docs.openstack.org/api-ref/object-store).
"""

from __future__ import annotations

from obsdiag.client_report.template import template

ACCOUNT = r"/(?:v1/(?:AUTH|KEY|MossoCloudFS)_[\w-]{1,80}|v1/[*]{3,40}|swift/v1)(?![\w-])"
"""What stands in front of a container in an address of Swift; people mask an account by stars."""
_URL = (
    r"https?://[^\s\"'<>\[\]()/]{1,255}[^\s\"'<>\[\]()]{0,100}?"
    + ACCOUNT
    + r"[^\s\"'<>\[\]()]{0,2000}"
)

SWIFT = (
    # python-swiftclient, ClientException.__str__
    template(
        "python-swiftclient",
        " failed: http",
        r"\b(?:Account|Auth|Container|Object) [A-Z]{3,7} failed: https?://\S{1,2000} "
        r"(?P<status>[345]\d{2}) (?P<reason>[A-Z][A-Za-z -]{1,40}?)"
        r"(?=[ \t]{2}\[first|[ \t]{3}\S| \(txn: |[ \t]*\r?$|\\|[\"'])"
        r"(?:(?:[ \t]{2}\[first \d+ chars of response\] |[ \t]{3})[^\r\n]*?)?"
        r"(?: ?\(txn: (?P<RequestId>tx[\w-]{8,80})\))?(?=\\n|[\"'}]*\s*$)",
        sign=r" failed: https?://",
    ),
    # goose, http.Client: what it asked for, the status, and the page that it got
    template(
        "goose",
        ") returned unexpected status: ",
        r"\brequest \(" + _URL + r"\) returned unexpected status: (?P<status>[345]\d{2})"
        r"(?:; error info: [^\r\n]{0,400}?<p>(?P<Message>[^<>\r\n]{1,400})</p>)?",
        sign=r"returned unexpected status: [345]",
    ),
    # gophercloud, ErrUnexpectedResponseCode
    template(
        "gophercloud",
        " when accessing [",
        r"Expected HTTP response code \[[0-9 ]{1,60}\] when accessing \[[A-Z]{3,7} "
        + _URL
        + r"\], but got (?P<status>[345]\d{2}) instead"
        r"(?:\.?(?:\r?\n|\\n)[^\r\n]{0,400}?<p>(?P<Message>[^<>\r\n]{1,400})</p>)?",
        sign=r"\], but got [345][0-9]{2} instead",
    ),
)
"""One row a form, as `template_rows` has them."""

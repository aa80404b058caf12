"""Values of a request that cannot be."""

from __future__ import annotations

from obsdiag.diagnosis import argument
from tests.diagnosis.exchange import asked, covers, is_silent, refused, speaks_up
from tests.rows import each

BAD, LENGTH = "400 Bad Request", "411 Length Required"
HOST = "media.obs.eu-de.otc.t-systems.com"
UPLOAD = "uploadId=0000019CEBAD03AD42BEEF0042BEEF00"
NO_LENGTH = refused("MissingContentLength", status=LENGTH)


def bad(code: str, line: str, *fields: str, message: str = "It is bad.", more: str = "") -> bytes:
    return asked(line, *fields, host=HOST, answer=refused(code, message, more, status=BAD))


def located(region: str) -> bytes:
    """Return what S3 says of a region; OBS writes nothing in its place where none was given."""
    message = (
        f"The {region} location constraint is incompatible for the region specific endpoint this"
        " request was sent to."
    )
    return bad("IllegalLocationConstraintException", "PUT /", message=message)


def created(document: str) -> bytes:
    head = f"PUT / HTTP/1.1\r\nHost: {HOST}\r\n\r\n{document}\r\n\r\n".encode()
    return head + refused("InvalidLocationConstraint", "No such location.", status=BAD)


FIRES = [
    (
        "part-number-outside",
        bad("InvalidArgument", f"PUT /a?partNumber=0&{UPLOAD}"),
        "The number of the part is 0, and parts are numbered from 1 to 10,000",
        "partNumber=0",
    ),
    (
        "part-number-outside",
        bad("InvalidArgument", f"PUT /a?partNumber=10001&{UPLOAD}"),
        "a larger part size makes fewer parts",
        "partNumber=10001",
    ),
    ("bad-escape", bad("InvalidURI", "GET /100%.csv"), "“%.csv” is no escape", "/100%.csv"),
    ("bad-escape", bad("InvalidURI", "GET /a%u00e4"), "“%u00e4” is no escape", "/a%u00e4"),
    ("bad-escape", bad("InvalidURI", "GET /%E4.txt"), "%E4 begins no character of UTF-8", "/"),
    (
        "copied-onto-itself",
        bad("InvalidRequest", "PUT /a.txt", "x-obs-copy-source: /media/a.txt"),
        "The source of the copy is its target",
        "x-obs-copy-source: /media/a.txt",
    ),
    (
        "location-differs",
        located("eu-nl"),
        "is to be made in eu-nl, and the endpoint that was asked is that of eu-de",
        "location constraint",
    ),
    (
        "location-differs",
        created(
            "<CreateBucketConfiguration><Location>eu-nl</Location></CreateBucketConfiguration>"
        ),
        "is to be made in eu-nl",
        "PUT /",
    ),
    (
        "header-named",
        refused("NotImplemented", more="<Header>x-amz-tagging</Header>", status="501 No"),
        "asks for something that is not offered: x-amz-tagging",
        "Header: x-amz-tagging",
    ),
    (
        "length-missing",
        asked("POST /a?uploads", answer=NO_LENGTH),
        "neither Content-Length nor Transfer-Encoding",
        "POST /a",
    ),
    (
        "length-missing",
        asked("POST /a?uploads", "Content-Length: 0", answer=NO_LENGTH),
        "a Content-Length (0), which something in between must have taken out",
        "content-length: 0",
    ),
]
SILENT = [
    ("part-number-outside", bad("InvalidArgument", f"PUT /a?partNumber=10000&{UPLOAD}")),
    ("part-number-outside", bad("InvalidArgument", "GET /?max-keys=x")),
    ("bad-escape", bad("InvalidURI", "GET /100%25.csv")),
    ("bad-escape", bad("InvalidURI", "GET /%C3%A4.txt")),
    ("copied-onto-itself", bad("InvalidRequest", "PUT /b.txt", "x-obs-copy-source: /media/a.txt")),
    (
        "copied-onto-itself",
        bad(
            "InvalidRequest",
            "PUT /a.txt",
            "x-obs-copy-source: /media/a.txt",
            "x-obs-metadata-directive: REPLACE",
        ),
    ),
    (
        "copied-onto-itself",
        bad(
            "InvalidRequest",
            "PUT /a.txt",
            "x-obs-copy-source: /media/a.txt",
            "x-obs-storage-class: WARM",
        ),
    ),
    ("copied-onto-itself", bad("InvalidRequest", "PUT /a.txt")),
    ("location-differs", located("eu-de")),
    ("location-differs", located("")),
    ("location-differs", located("unspecified")),
    ("location-differs", created("<CreateBucketConfiguration/>")),
    ("header-named", refused("NotImplemented", status="501 No")),
    ("length-missing", asked("POST /a?uploads", "Transfer-Encoding: chunked", answer=NO_LENGTH)),
    ("length-missing", NO_LENGTH),
]


@each("case", FIRES)
def test_a_value_that_cannot_be_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_a_value_that_can_be_is_left_alone(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(argument, FIRES, SILENT)

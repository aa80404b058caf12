"""Tags that are too long, too many, or have characters that OBS does not take."""

from __future__ import annotations

from obsdiag.diagnosis import tag
from tests.diagnosis.exchange import HOST, asked, covers, is_silent, refused, speaks_up
from tests.rows import each

REFUSED = refused("InvalidTagError", "The tag is not valid.", status="400 Bad Request")


def tagged(*tags: tuple[str, str], answer: bytes = REFUSED) -> bytes:
    parts = "".join(f"<Tag><Key>{key}</Key><Value>{value}</Value></Tag>" for key, value in tags)
    body = f"<Tagging><TagSet>{parts}</TagSet></Tagging>"
    return f"PUT /?tagging HTTP/1.1\r\nHost: {HOST}\r\n\r\n{body}\r\n\r\n".encode() + answer


MANY = tuple((f"key{number}", "x") for number in range(21))
FIRES = [
    ("tag-character", tagged(("cost centre", "7")), "“cost centre” has a “ ” in it", "cost centre"),
    ("tag-character", tagged(("owner", "a@example.com")), "has a “@” in it", "a@example.com"),
    ("tag-character", tagged(("k8s.io/name", "web")), "has a “/” in it", "k8s.io/name"),
    ("tag-too-long", tagged(("k" * 37, "7")), "has 37 characters, and 36 are allowed", "kkk"),
    ("tag-too-long", tagged(("k", "v" * 44)), "has 44 characters, and 43 are allowed", "vvv"),
    ("tags-too-many", tagged(*MANY), "it has 21 tags, and 20 are allowed", "key0"),
    ("tags-too-many", tagged(("a", "1"), ("a", "2")), "“a” stands in it twice", "a"),
]
SILENT = [
    ("tag-character", tagged(("Kostenstelle_7", "a-b.c"))),
    ("tag-character", tagged(("成本中心", "七"))),
    ("tag-character", asked("PUT /?tagging", answer=REFUSED)),
    ("tag-too-long", tagged(("k" * 36, "v" * 43))),
    ("tags-too-many", tagged(*MANY[:20])),
]


@each("case", FIRES)
def test_which_tag_breaks_which_limit_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_tags_that_can_be_are_left_alone(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(tag, FIRES, SILENT)

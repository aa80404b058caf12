"""The words among the values of a note: spans of time, sizes, and phrases that a rule has chosen.

Anything else is a value of the capture, and stays as it stands there.
"""

from __future__ import annotations

import re
from functools import cache, reduce
from typing import TYPE_CHECKING, Protocol

from obsdiag.lazy_regex import lazy_regex
from obsdiag.ui.translation import noop

if TYPE_CHECKING:
    from collections.abc import Mapping

_PHRASES = frozenset(
    (
        noop("NoteValue", "ahead of"),
        noop("NoteValue", "behind"),
        noop("NoteValue", "less than 1 s"),
        noop("NoteValue", "not shown"),
        noop("NoteValue", "not told"),
        noop("NoteValue", "none"),
        noop("NoteValue", "unnamed"),
        noop("NoteValue", "a proxy"),
        noop("NoteValue", "an unnamed proxy"),
        noop("NoteValue", "a web server or gateway in front of a service"),
        noop("NoteValue", "a load balancer"),
        noop("NoteValue", "a content delivery network"),
        noop("NoteValue", "a firewall that inspects web requests"),
        noop("NoteValue", "an AWS SDK or a program built on one"),
        noop("NoteValue", "another scheme"),
        noop("NoteValue", "in the URL"),
        noop("NoteValue", "in Authorization"),
        noop("NoteValue", "the client's own text does not have it"),
        noop("NoteValue", "SignedHeaders does not name it"),
        noop("NoteValue", "see whether the client's own text has it, too"),
        noop("NoteValue", "version 4 wants one day in both, by UTC"),
        noop("NoteValue", "OBS takes a signing key for 7 days"),
        noop(
            "NoteValue",
            "verb, Content-MD5, Content-Type, Date, every x-obs- field, bucket and key",
        ),
        noop(
            "NoteValue",
            "verb, Content-MD5, Content-Type, Date, every x-amz- field, bucket and key",
        ),
        noop(
            "NoteValue",
            "verb, path, query, the fields of SignedHeaders with Host, the body's digest, date"
            " and region",
        ),
        noop("NoteValue", "begins with a slash"),
        noop("NoteValue", "has two slashes in a row"),
        noop("NoteValue", "capital letters"),
        noop("NoteValue", "an underscore"),
        noop("NoteValue", "characters other than letters, digits, hyphens and full stops"),
        noop("NoteValue", "a hyphen or full stop at its beginning or end"),
        noop("NoteValue", "two full stops in a row"),
        noop("NoteValue", "a hyphen beside a full stop"),
        noop("NoteValue", "the form of an IP address"),
        noop("NoteValue", "the object"),
        noop("NoteValue", "the bucket's default"),
        noop("NoteValue", "any byte of it"),
        noop("NoteValue", "its last 0 bytes"),
        noop("NoteValue", "the request id"),
        noop("NoteValue", "the time with its zone"),
        noop("NoteValue", "the endpoint (host)"),
        noop("NoteValue", "the method and the URL"),
        noop("NoteValue", "the method of the request"),
        noop("NoteValue", "the client or SDK and its version"),
        noop("NoteValue", "the StringToSign of OBS (in the body) and of the client (in its log)"),
        noop("NoteValue", "the request's Date field and the client's own time"),
        noop("NoteValue", "the bucket's name"),
        noop("NoteValue", "the body (repeat a HEAD as GET)"),
        noop("NoteValue", "the body"),
        noop("NoteValue", "the code"),
        noop("NoteValue", "the message"),
        noop("NoteValue", "the status"),
        noop("NoteValue", "agency"),
        noop("NoteValue", "federated user"),
        noop("NoteValue", "role"),
        noop("NoteValue", "account itself"),
        noop("NoteValue", "user"),
        noop("NoteValue", "a policy that the message does not name"),
        noop("NoteValue", "policy that the message names"),
        noop("NoteValue", "a resource that the message does not name"),
        noop("NoteValue", "listing all buckets"),
        noop("NoteValue", "creating a bucket"),
        noop("NoteValue", "several codes have it"),
        noop("NoteValue", "a code of the published table has it"),
        noop(
            "NoteValue",
            "the code stands in the body of the answer, which the capture does not show",
        ),
        noop("NoteValue", "an answer to HEAD has no body, and the same request as GET shows which"),
        noop("NoteValue", "it is not base64"),
        noop("NoteValue", "Shorten the document"),
        noop("NoteValue", "Upload it in parts"),
        noop("NoteValue", "it is XML"),
        noop("NoteValue", "it is JSON"),
        noop(
            "NoteValue",
            "it is no well-formed XML. Check it with a parser: an & or < that is not escaped, a"
            " tag left open or an end that is cut off are frequent",
        ),
        noop(
            "NoteValue",
            "it is no well-formed JSON. Check it with a parser: a comma too many, an open"
            " bracket or an end that is cut off are frequent",
        ),
        noop("NoteValue", "neither Content-Length nor Transfer-Encoding"),
        noop("NoteValue", "a service control policy of the organisation"),
        noop("NoteValue", "the organisation's administrator"),
        noop(
            "NoteValue",
            "it grants nothing by itself but bounds what an account may do: the action has to"
            " be allowed there and by IAM",
        ),
        noop("NoteValue", "only its keeper can narrow the Deny; nobody in the account can"),
        noop("NoteValue", "the policy of a VPC endpoint"),
        noop("NoteValue", "the owner of the VPC"),
        noop(
            "NoteValue",
            "add the bucket and the action to the endpoint's policy, or take another way than"
            " that endpoint",
        ),
        noop(
            "NoteValue",
            "narrow the Deny in the endpoint's policy; the bucket's policy can be right as it is",
        ),
        noop("NoteValue", "a session policy"),
        noop("NoteValue", "whoever has the temporary credentials issued"),
        noop(
            "NoteValue",
            "the credentials can do no more than the policy that they were issued with: have"
            " them issued with the action in it",
        ),
        noop("NoteValue", "have the credentials issued without that Deny"),
        noop("NoteValue", "an identity policy"),
        noop("NoteValue", "the IAM administrator of the caller's account"),
        noop(
            "NoteValue",
            "attach a policy that allows the action to the user, its group or its agency",
        ),
        noop(
            "NoteValue",
            "look for the Deny among the policies of the user and of all its groups, and narrow it",
        ),
        noop("NoteValue", "a bucket policy"),
        noop("NoteValue", "the bucket's owner"),
        noop(
            "NoteValue",
            "add a statement that allows the action; from another account IAM has to allow it"
            " as well",
        ),
        noop(
            "NoteValue",
            "narrow the Deny by its Principal or its Condition (source address, VPC, TLS)",
        ),
    )
)
_TEMPLATES = (
    noop("NoteValue", "it holds {count} bytes"),
    noop("NoteValue", "it has {count} tags, and {most} are allowed"),
    noop("NoteValue", "the key “{key}” stands in it twice"),
    noop("NoteValue", "“{text}” is no escape"),
    noop("NoteValue", "{byte} begins no character of UTF-8"),
    noop(
        "NoteValue",
        "a Content-Length ({length}), which something in between must have taken out",
    ),
    noop("NoteValue", "bytes from {first} on, {size} past its last one"),
)
"""Phrases with a value of the capture in them."""
_UNITS = {
    "day": noop("NoteValue", "%Ln days"),
    "hour": noop("NoteValue", "%Ln hours"),
    "min": noop("NoteValue", "%Ln min"),
    "s": noop("NoteValue", "%Ln s"),
    "byte": noop("NoteValue", "%Ln bytes"),
}
_SPAN = lazy_regex(r"\d[\d,]* (?:days?|hours?|min|s)(?: \d+ (?:hours?|min|s))?")
_SIZE = lazy_regex(r"(\d[\d,]*) bytes?( \([\d.]+ [KMG]iB\))?")
_PART = lazy_regex(r"(\d[\d,]*) (day|hour|min|s)s?\b")
_MOST = 2**31 - 1
"""Qt takes no larger number to tell one from several."""
_SEVERAL = 2
_JOINED = {
    ", ": noop("NoteValue", "{one}, {other}"),
    "; ": noop("NoteValue", "{one}; {other}"),
}
"""How phrases of ours stand together, by what is between them."""
_NUMBER = noop("NoteValue", "1,234.5")
"""How a language writes numbers: what stands between thousands, and before the fraction."""
_COUNTS = {"most", "letters", "length"}
"""Values that a rule has counted itself; what stands in a capture is never written otherwise."""
_GROUPED = lazy_regex(r"\d{1,3}(?:,\d{3})+")


class Translate(Protocol):
    """Says a word of ours in a language, with its number where it has one."""

    def __call__(self, text: str, count: int = -1) -> str:
        """Return it in the language."""


def value_texts(values: Mapping[str, str], say: Translate | None = None) -> dict[str, str]:
    """Return the values of a note in a language, where they are of words of the program.

    Without `say` it is the language of the window.
    """
    say = say or _tr
    return {
        name: written(value, say)
        if name in _COUNTS and _GROUPED.fullmatch(value)
        else _value_text(value, say)
        for name, value in values.items()
    }


def written(digits: str, say: Translate) -> str:
    """Return a number, `1,234.5`, as a language writes it."""
    form = say(_NUMBER)
    return digits.translate({ord(","): form[1], ord("."): form[-2]})


def _value_text(value: str, say: Translate) -> str:
    if value in _PHRASES:
        return say(value)
    if _SPAN.fullmatch(value):
        return " ".join(_counted(count, unit, say) for count, unit in _PART.findall(value))
    found = _SIZE.fullmatch(value)
    if found is not None:
        return _counted(found[1], "byte", say) + written(found[2] or "", say)
    for template in _TEMPLATES:
        if filled := _pattern(template).fullmatch(value):
            held = filled.groupdict()
            held |= {name: _value_text(held[name], say) for name in ("size",) if name in held}
            held |= {name: written(held[name], say) for name in ("first",) if name in held}
            return say(template).format(**held)
    for between, joined in _JOINED.items():
        parts = value.split(between)
        if len(parts) > 1 and _PHRASES.issuperset(parts):
            form = say(joined)
            return reduce(lambda one, other: form.format(one=one, other=other), map(say, parts))
    return value


_PLACE = lazy_regex(r"\\{(\w+)\\}")
"""A value's place in a template that was escaped."""


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """Return what matches a template that was filled in, with a group for each of its values."""
    plain = re.escape(template)
    return re.compile(_PLACE.sub(r"(?P<\1>.+)", plain))


def _counted(digits: str, unit: str, say: Translate) -> str:
    count = int(digits.replace(",", ""))
    if count <= _MOST:
        return say(_UNITS[unit], count)
    return say(_UNITS[unit], _SEVERAL).replace(str(_SEVERAL), written(f"{count:,}", say))


def _tr(text: str, count: int = -1) -> str:
    from PySide6.QtCore import QCoreApplication  # commands do without it

    return QCoreApplication.translate("NoteValue", text, None, count)

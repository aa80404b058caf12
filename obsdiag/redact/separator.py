"""What stands between a name and its value, in all notations that captures have."""

from __future__ import annotations

import re
from typing import NamedTuple

from obsdiag.lazy_regex import compiled, lazy_regex


class Separator(NamedTuple):
    """What was found behind a name."""

    end: int
    """Where the value begins."""
    quote: bytes = b""
    """What the value opens with, and closes with."""
    closes: bool = False
    """Whether the name itself stands in quotes."""
    is_list: bool = False
    is_colon: bool = False
    is_said: bool = False
    """Whether it is a word: `the password is …`."""
    is_element: bool = False
    is_encoded: bool = False
    """Whether it is percent-encoded, so that an encoded `&` ends the value."""


HEADER_START = lazy_regex(rb"(?:\A|[\r\n])[ \t<>*|]{0,16}\Z")
"""What stands before the name of a header, which has its line for itself."""
SETTING_START = lazy_regex(
    rb"(?:\A|[\r\n]|\\n)[ \t<>*|+-]{0,24}"
    rb"(?:export[ ]|set[ ]|env[ ]|arg[ ]|declare[ ]-x[ ]|\$env:|\$|set[ ]-x[ ])?\Z"
)
"""What stands before a name that begins its line, or that of a text in a string."""

_QUOTE = (
    rb"(?: \\{0,7}[\"'`] | %(?:25)?2[27] | &(?:amp;){0,2}(?:quot|apos|\#34|\#39);"
    rb" | \\{1,7}u002[27] )"
)
# Words for the type of a value: of PHP, Go's spew, Rust, Swift, Python, C#, YAML.
_TYPE = (
    rb"(?: !{1,2}(?!(?:ref|sub|secret|env|getatt|importvalue|include)\b)[a-z]{1,12}[ ]{1,4} |"
    rb" string\([0-9]{1,6}\)\s | (?:some|optional|new[ ]string|string|secretstr)\("
    rb" | [a-z]\w{0,19}\??[ ]{0,2}=[ ]{0,2}(?=[\"'`])"
    rb" | \(\*?string\)[ ]?(?:\(len=[0-9]{1,6}\)[ ])? )"
)
# A value of its own behind the name: a pair of HAR, of YAML, of HCL. Behind a colon, `|` and `>`
# are those of a block of YAML that was put on one line.
_VALUE_WORD = rb"(?:value|text|default|data|v)"
_SEPARATOR = (
    rb"""(?P<tag> (?: > | &(?:amp;){0,3}gt; | \\{1,7}(?:u003e|x3e) | %(?:25){0,3}3e ) \s{0,80}
        (?: <(?:value|string|plaintext)> \s{0,80} )? )
    | (?P<close> """
    + _QUOTE
    + rb""" )? (?P<bracket> \] | %5d | \*\* | </(?:b|strong)>
        | [ ]\[[^\]\r\n]{0,60}\](?=:) )? [ \t]{0,80}
      (?: [ ]as[ ]\w{1,30}[ ]?=(?=[ ]?") | <-(?=[ ]?["'])
        | => \s{0,40} | := | -> | ={1,2} | %(?:25)?3d | \\{1,7}u003d | \xe2\x86\x92 | \xef\xbc\x9d
        | (?(close) (?!) | :\r?\n (?=[0-9a-f]{64}\b) )
        | (?P<colon> ::(?=[ ]) | : | \xef\xbc\x9a | %(?:25)?3a )
            (?: [ \t]*+ (?: \r?\n [ \t]++ (?! [\w.-]{1,64} [ \t]* [:=] | - )
                  | [|>][-+]?[ ]{1,8}(?=[^\s|>]) ) )?
        | (?(close) (?P<pair> , \s{0,200}
            (?:"\w{1,30}"\s?:\s?(?:true|false|null|\d{1,9}|"[^"\\]{0,60}")
              \s{0,9},\s{0,200}){0,3} """
    + _QUOTE
    + rb"""? """
    + _VALUE_WORD
    + _QUOTE
    + rb"""? \s{0,9} [:=]
                    | [ \t]{0,9} (?:[\w:.-]{1,40}="[^"<>]{0,200}"[ \t]{0,9}){0,3}
                      (?:value|content)[ \t]?= )
                  | ,[0-9]{1,6}: )
        | (?(close) (?:\r?\n content-[^\r\n]{1,200}){0,3} \r?\n\r?\n | (?!) )
        | (?P<whose>[ ](?:for|of|f\xc3\xbcr|fuer|zu[mr]?|de[sr]|vom)
            (?:[ ][\w@.'-]{1,24}){1,4}?(?=:?[ ]))?
          (?: (?(whose) :[ ] | (?!))
            | [ ](?:is|was|are|ist|lautet|hei\xc3\x9ft|heisst
                |est|es|\xc3\xa8|equals|set[ ]to)
              (?:[ ](?:now|still|jetzt))?:?[ ] ) (?P<said>)
        | (?P<said_zh>(?:\xe6\x98\xaf|\xe4\xb8\xba)(?::|\xef\xbc\x9a)?)
      )
      (?: \*\* | </(?:b|strong)> )? [ \t]*+ """
    + _TYPE
    + rb"""? (?P<list> \[\s{0,80} )? (?: (?:[befnru@$]|[bfr]{2})? (?P<open> """
    + _QUOTE
    + rb""" ) )?
    """
)
# A call: `.withSk("…")`, or the name and the value are its arguments: `setProperty("obs.sk", "…")`.
_CALL = lazy_regex(rb"\(\s{0,9}(?:new[ ]string\()?[bur@$]?(?P<open>" + _QUOTE + rb")", re.VERBOSE)
_ARGUMENT = lazy_regex(
    rb"(?P<close>" + _QUOTE + rb")\s{0,9},\s{0,80}[bur@$]?(?P<open>" + _QUOTE + rb")", re.VERBOSE
)
_BEFORE_ARGUMENT = lazy_regex(rb"[(\[{]\s{0,9}[bur@$]?" + _QUOTE + rb"\Z", re.VERBOSE)
_ATTRIBUTES = lazy_regex(rb"\s[^<>]{0,400}>\s{0,80}")
# A property of Hadoop, of a property list, of MyBatis: name and value are elements.
_NEXT_ELEMENT = lazy_regex(
    rb"(?:<|&lt;)/(?:\w+:)?\w{1,30}(?:>|&gt;)\s{0,200}"
    rb"(?:<|&lt;)(?:\w+:)?(?:(?:value|string|data|td|dd|span)[^<>&]{0,100}"
    rb"|\w{1,30}[ ][^<>&]{0,60}value[\"'])(?:>|&gt;)\s{0,80}"
)
_BEFORE_NAME = lazy_regex(rb"\b(?:name|key|id|header)[\"']?\s{0,9}[:=]\s{0,9}[\"']?\Z")
_NEXT_LINE = lazy_regex(rb"[\"']?,?[ \t]*\r?\n[ \t]*(?:value|val)[ \t]*[:=][ \t]*(?P<open>[\"'])?")
_IN_ATTRIBUTE = lazy_regex(
    rb"[\"'](?:[ \t]+[\w:.-]{1,40}=\"[^\"<>]{0,200}\"){0,4}[ \t]*>\s{0,80}(?:<value>\s{0,80})?"
)
# The name alone on its line, as browsers copy headers; or parted from the value by blanks only.
_ALIGNED = lazy_regex(
    rb"(?::?[ \t]*\r?\n|[ \t]{2,40})(?=[a-z0-9+/=_.~-]{16,4096}[ \t]*(?:[\r\n]|\Z))"
)
# A table of two columns, as OpenStack's client prints: `| secret | … |`.
_CELL_START = lazy_regex(rb"(?:\A|[\r\n\"])[ \t]*\|[ ]*\Z")
_NEXT_CELL = lazy_regex(rb"[ ]*\|[ ]+(?=[^\s|]+[ ]*\|[ ]*(?:[\r\n\"\\]|\Z))")
_ENDING = lazy_regex(rb"/(?:[\w.-]{1,39}:)?\Z")
_REACH = 40


def separator_at(lower: bytes, start: int, end: int) -> Separator | None:
    """Return what leads from the name at `start:end` to its value; None: no value follows."""
    found = compiled(_SEPARATOR, re.VERBOSE).match(lower, end)
    before = lower[start - 1 : start]
    if found is not None:
        if found["tag"]:
            return (
                None
                if _ENDING.search(lower[max(0, start - _REACH) : start])
                else Separator(found.end(), is_element=True)
            )
        return Separator(
            found.end(),
            found["open"] or b"",
            closes=bool(found["close"]),
            is_list=bool(found["list"]),
            is_colon=bool(found["colon"]),
            is_encoded=lower[end : end + 1] == b"%",
            is_said=found["said"] is not None or found["said_zh"] is not None,
        )
    return _by_place(lower, start, end, before)


def _by_place(lower: bytes, start: int, end: int, before: bytes) -> Separator | None:
    """Return what leads to a value that nothing but its place joins to the name."""
    context = lower[max(0, start - _REACH) : start]
    return (
        _by_element(lower, end, before, context)
        or _by_call(lower, end, context)
        or _by_line(lower, end, context)
    )


def _by_element(lower: bytes, end: int, before: bytes, context: bytes) -> Separator | None:
    if before in (b"<", b":") and (found := _ATTRIBUTES.match(lower, end)):
        is_open = not _ENDING.search(context[:-1]) and not found[0].rstrip().endswith(b"/>")
        return Separator(found.end(), is_element=True) if is_open else None
    if found := _NEXT_ELEMENT.match(lower, end):
        return Separator(found.end(), is_element=True)
    if _BEFORE_NAME.search(context) and (found := _IN_ATTRIBUTE.match(lower, end)):
        return Separator(found.end(), is_element=True)
    return None


def _by_call(lower: bytes, end: int, context: bytes) -> Separator | None:
    if found := _CALL.match(lower, end):
        return Separator(found.end(), found["open"], closes=True)
    if found := _ARGUMENT.match(lower, end):
        is_pair = _BEFORE_ARGUMENT.search(context) is not None
        return Separator(found.end(), found["open"], closes=True) if is_pair else None
    return None


def _by_line(lower: bytes, end: int, context: bytes) -> Separator | None:
    if _CELL_START.search(context) and (found := _NEXT_CELL.match(lower, end)):
        return Separator(found.end(), is_said=True)
    if (found := _ALIGNED.match(lower, end)) and SETTING_START.search(context):
        return Separator(found.end(), is_said=True)
    if _BEFORE_NAME.search(context) and (found := _NEXT_LINE.match(lower, end)):
        return Separator(found.end(), found["open"] or b"", closes=True)
    return None

"""The message alone: without the rest of the log line that it stands in, and without its dress.

A logger writes its own fields behind it, a program closes the bracket, the quotation or the code
span that it stands in, and Java puts what it knows of the error in brackets behind it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from obsdiag.client_report.message_rest import NEXT_NAME
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.line_prefix import WRAP
from obsdiag.words.known_messages import KNOWN_MESSAGES
from obsdiag.words.reason_phrases import REASON_PHRASES

_FIELDS = lazy_regex(
    rb"""(?:[ ,;\t]+[A-Za-z_][\w.]{1,40}=(?:\\{0,3}"[^"]*"|'[^']*'|[^\s"',]+))+[ \t]*$"""
)
"""What a logger appends: `name=value` up to the end of the line."""
_DETAILS = lazy_regex(
    rb"""[ \t]*[(\[](?:Service:[ ]|(?i:request[ _-]?id|status[ ]code)[:=]).*$""", re.DOTALL
)
_ID_BEHIND = lazy_regex(
    rb"[ \t]*[(\[](?i:[a-z]{2,12}[ _:=#-]{1,3}){1,4}"
    rb"(?=[A-Fa-f]{0,31}[0-9])[0-9A-Za-z-]{16,64}[)\]]$"
)
"""The request's id, which a program has put in brackets of its own behind the message."""
_ID_IN_ROW = lazy_regex(
    rb"(?:[ ]-[ ](?:[0-9A-F]{32}|(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[0-9A-Z]{16}))+(?=[ ]-[ ]|$).*$"
)
"""The same as the next of a row of things with dashes between them."""
_LEAD = lazy_regex(
    rb"""^.*(?:[Ee]xception\]?|[Ee]rror|[Mm]essage|[Rr]eason)(?:\\{0,7}["'])?[ ]?[:=][ ]?"""
    rb"""(?:\\{0,7}["'])?(?=[^\s"'])""",
    re.DOTALL,
)
"""What a log line has in front of an exception's message: its class, or the name of its field."""
_FOREIGN_LEAD = lazy_regex(
    rb"^(?:.*[\x80-\xff](?:\xef\xbc\x9a|:)[ ]?|[A-Z]+_[A-Z_]+ - )(?=[\x21-\x7e])", re.DOTALL
)
"""The same in languages with other letters, which the service does not write, and the name of a
state in front."""
_NEXT_MEMBER = lazy_regex(
    rb"""\\{0,7}"(?:,[ ]?\\{0,7}"[\w@.$ -]{1,60}\\{0,7}"[ ]?:|\}[\s,\]}"']*$
    |,[ ](?::[a-z_?!]{1,40}[ ]?=>|[a-z_?!]{1,40}:[ ]))""",
    re.VERBOSE,
)
"""Where the string ends that the message stands in, and a JSON object or Ruby's hash has its next
member."""
_NEXT_ITEM = lazy_regex(
    rb"""[^"]{0,999}[^\s"\\](?=\\{0,7}",[ ]?\\{0,7}["'])"""
    rb"""|[^']{0,999}[^\s'\\](?=\\{0,7}',[ ]?\\{0,7}["'])"""
)
"""A message that is the rest of a string in a list of strings, in front of the next of these."""
_CLASS_BEHIND = lazy_regex(rb": [A-Z]\w{0,40}(?:Error|Exception)\s*$")
"""The exception's class, which AWS Lambda prints behind its message."""
_OTHER_WORDS = lazy_regex(
    rb"""[ ]*\(Service:[ ]                                # Java: what it knows of the error
    | :file[ ]=[ ]\S                                    # StarRocks: what was read
    | [ ]Traceback[ ]\(most[ ]recent[ ]call[ ]last\):  # Python, where a logger made one line
    | (?:^|[ ]|(?<=[\w.!)]))--->[ ][A-Za-z.]+Exception\b  # .NET: what caused it
    | [ ]at[ ][\w$.<>]{1,80}[ ]\([^\s()]{1,300}:[0-9]+:[0-9]+\)  # Node.js, on one line
    | ,[ ](?:Extended[ ])?[Rr]equest[ ]?I[Dd]:[ ]       # Kotlin
    | (?<=[\w.!)])[ ]\{\\{0,3}"[A-Za-z_][\w.-]{0,40}\\{0,3}":  # Monolog: what else it knows
    | [ ][0-9]{1,3}[ ]response[ ]headers:                # C++: the head of the answer
    | [ ]{2,}(?=[A-Z][A-Za-z]{3,40}=)                    # fields, set apart
    | [ ]{2}\[\][\]}]*\s*$                               # Terraform's diagnostics: no path
    | (?<=\.),[ ](?=please[ ])                           # what a program asks for
    | [ ]caused[ ]by:[ ]                                # Go: what caused it
    | [ ]?\xe2\x94\x94[ ]@[ ]                            # Julia: the module that logs it
    | \s+\+[ ]CategoryInfo\b                           # PowerShell: the error's kind
    | [ ]-{3,4}>?[ ][\w.]{2,120}(?:Exception|Error)[ ]?:[ ]  # xUnit: what caused it
    | [ ][(\[](?i:code|status|http|error[ _-]?code|req(?:uest)?[ _-]?id)[ ]?[:=][ ]?\S
    | [ ][(\[](?i:(?:http[ ]?)?(?:status[ ]?)?(?:code[ ]?)?)(?<![(\[])[345][0-9]{2}(?![\w.-])
    | [ ][(\[][45][0-9]{2}(?:[)\]]?$|[,;])                # the same as a number alone
    | (?<=^Access[ ]Denied)[ ][(\[](?=[a-z])
    | ["'](?:[ ][A-Za-z][\w:.-]{0,30}=["']|[ ]?/?>)         # the end of an attribute, in XML
    | </?(?:Message|pre|p|br|div|span|td|code|li)\b[^<>]{0,200}>
    | [ ]@[a-z]\w{0,40}=(?=["\[{:\#0-9n])                # Ruby: an exception's variables
    | ,[ ]'?User-Agent:[ ]                              # PHP: who asked
    | ,[ ]params:(?=\w{1,40}=)                            # Milvus: what it was asked for
    | \s+Total:[ ][0-9.]+[ ][KMGT]?i?B,[ ]Transferred:  # mc: how far it came
    | [ ]?[:,;-][ ](?:with[ ])?exit[ ](?:status|code)[ :]{1,2}-?[0-9]{1,3}\b  # a command's own end
    | [ ]\(?exit[ ](?:status|code)[ :]{1,2}-?[0-9]{1,3}\)?$
    | ;[ ]request:[ ][A-Z]{3,7}[ ]https?://             # vendors of the AWS SDK for Java
    | :[ ]\('Request[ ]failed[ ]with[ ]status[ ]code',[ ][45]  # google-resumable-media
    | (?<=\.),[ ](?=[A-Z][A-Za-z]{2,20}:[ ])            # the next of a program's own fields
    | ,[ ](?=(?:[a-z]{2,20}(?:_[a-z]{1,20}){1,4}|(?:[A-Z][a-z]{1,20}){2,4}):[ ])
    | (?<=\.):[ ](?=[a-z])                              # Go: what a program makes of it
    | :[ ][Ww]hile[ ](?:executing|checking|reading|processing)\b  # ClickHouse
    | (?<=[.!])[ ](?=[A-Z][^.?!]{5,200}\?$)             # what a program asks
    | (?<=[.!])[ ](?=(?:Is|Are|Do|Does|Did|Has|Have|Can)[ ][^.?!]{5,200}\?)
    # what a person says in Chinese or Japanese, and a program's next label
    | (?<=[\x21-\x7e])(?:,[ ]|\xef\xbc[\x8c\x9b]|\xe3\x80[\x81\x82])(?=[\xe3-\xed][\x80-\xbf])
    | \xe3\x80\x90(?=[\xe3-\xed][\x80-\xbf])
    | [ ](?=(?:[\xe3-\xed][\x80-\xbf]{2}){1,8}(?:I[Dd])?[ ]?[:=])
    | (?<=[.!)])[ ]?(?:\xe2\x80[\x9c\x9d])?[ ]*(?=[\xe3-\xe9\xef][\x80-\xbf])""",
    re.VERBOSE,
)
"""What programs and people say behind a message, on the same line."""
_RETRIES = lazy_regex(
    rb"""(?:[ ]?[,;|]|[ ]-{1,2}|(?<=[.!]))[ ]*[(\[]?
    (?:(?:will[ ]|and[ ])?(?:retrying|retried|retry(?=[ ](?:in|after|attempt|\#?[0-9])|[).]?$))
      |(?:attempt|try|retries)[ :]{1,2}\#?[0-9]|backing[ ]off|giving[ ]up)\b.*$
    | [ ][(\[](?:attempt|try|retry|retries|retrying|request[ ]took|took|elapsed|after)\b
      [^()\[\]]*[)\]]$
    | [ ][(\[][\w./\\-]+:[0-9]+[)\]]$
    | [ ]\((?-i:[A-Z][A-Z0-9]*_[A-Z0-9_]+|[A-Z][a-z]+(?:[A-Z][a-z]+)+)\)
      (?:[ ]\(HTTP[ ][45][0-9]{2}\))?$
    | [ ]\(SQLSTATE[ ][0-9A-Z]{5}\)$
    | (?:[ ]\|[ ][\w.:-]{1,80}){1,6}$
    | [ ]at[ ]\S{1,300}[ ]line[ ][0-9]+\.?$
    | [,;]?[ ]*(?:@|in[ ]file|file|at)[ ]*[\w./\\-]{1,200}\.(?:[ch](?:pp|xx|c|h)?|rs|go|py|java)
      (?::|,[ ]line[ ])[0-9]+(?::[0-9]+)?$
    | [ ]on[ ]line[ ][0-9]+[ ]of[ ](?:file[ ])?(?:[A-Z]:)?[/\\].{1,300}$
    | [ ]in[ ](?:\S{1,300}|(?:[A-Z]:)?[/\\].{1,300}?)(?:[ ]on[ ]line[ ]|\.php:)[0-9]+\.?$
    | [ ](?:at|in)[ ](?:[A-Za-z]:)?(?:[/\\]\S+?|[\w./\\-]{1,80}\.[A-Za-z]{1,5})
      :[0-9]+(?::[0-9]+)?$""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a program says of its next attempts, of the time that it took, its own name of the error,
and where in it a line was written; or the next cells of a table's row."""
_TWO_STOPS = lazy_regex(rb"(?<!\.)\.\.$")
"""The message's full stop, and the program's own behind it."""
_CLOSING = {b")": b"(", b"]": b"[", b"}": b"{", b">": b"<"}
_TAIL = b"\r \t,;"
_DASH = lazy_regex(rb"[ ](?:-{1,2}|[|/])$")
"""A sign that parts a row of things, at its end."""
_QUOTES = b"\"'`"


_SHORT = 512
"""Bytes of a message that is remembered."""


def message_alone(message: bytes) -> bytes:
    """Return a message without what a program has put behind it; nothing where it says nothing."""
    return _alone_again(message) if len(message) <= _SHORT else _alone(message)


def _alone(message: bytes) -> bytes:
    message = message.strip().removeprefix(b"[!] ").partition(b"\t")[0].rstrip()
    message = _LAST_SIDE.sub(b"", message)
    if b'"' in message and (member := _NEXT_MEMBER.search(message)) is not None:
        message = message[: member.start()]
    if b"," in message and (item := _NEXT_ITEM.match(message)) is not None:
        message = item[0]
    if b"=" in message and (fields := _FIELDS.search(message)) is not None:
        message = message[: fields.start()]
    if message.endswith(b")") and (details := _DETAILS.search(message)) is not None:
        message = message[: details.start()]
    if message.endswith((b")", b"]")):
        message = _ID_BEHIND.sub(b"", message)
    if b" - " in message:
        message = _ID_IN_ROW.sub(b"", message)
    message = NEXT_NAME.sub(b"", message)
    if (others := _OTHER_WORDS.search(message)) is not None:
        message = message[: others.start()]
    message = _TWO_STOPS.sub(b".", _RETRIES.sub(b"", message))
    if (fence := message.find(b"```")) >= 0:
        message = message[:fence]
    message = _CLASS_BEHIND.sub(b"", message)
    message = unclosed(_DASH.sub(b"", message.rstrip(_TAIL + b"([{")).rstrip(_TAIL))
    return b"" if _NULL.search(message) else _from_known(message)


_alone_again = lru_cache(256)(_alone)
"""A log has the same few messages over and over, and one record may say its own twice."""
_LAST_SIDE = lazy_regex(rb"(?:^|[ ]+)(?:\||\xe2\x94\x82)$")
"""The side of the table or the box that a message stands in."""
_NULL = lazy_regex(rb"(?:^|[.:] )(?:null|None|nil|undefined|\(null\)|<null>)$|^$")
"""What is printed for no message, a program's own sentence in front of it or not."""
_OWN_STARTS = (b"The AWS ", b"The OBS ", b"The ", b"Your ", b"")
"""How a known message begins in front of its known words."""
KNOWN_STARTS = tuple(
    start + known for start in _OWN_STARTS for known in (*KNOWN_MESSAGES, b"Access Denied")
)
_LAST_WORDS = tuple(
    b" " + known + stop for known in KNOWN_STARTS if known[:1].isupper() for stop in (b"", b".")
)
"""The same as the end of a program's own sentence."""

_REASONS = frozenset(phrase.encode() for row in REASON_PHRASES.values() for phrase in row)
"""What an SDK says of an answer that has no message, behind a program's own words."""


def _from_known(message: bytes) -> bytes:
    """Return a message from where a known one begins, which a program's own words lead up to."""
    leads = _LEADS_UP.finditer(message)
    if (first := next(leads, None)) is None or message.startswith(KNOWN_STARTS):
        return message
    for lead in (first, *leads):
        if message.startswith(KNOWN_STARTS, lead.end()) or message[lead.end() :] in _REASONS:
            return message[lead.end() :]
    return message


def known_end(message: bytes) -> bytes:
    """Return the known message that a program's own sentence ends in, or all of it."""
    if message.startswith(KNOWN_STARTS) or not message.endswith(_LAST_WORDS):
        return message
    last = max((known for known in _LAST_WORDS if message.endswith(known)), key=len)
    return last.lstrip() if message[: -len(last)][-1:].islower() else message


def continued(message: bytes, below: bytes) -> bytes:
    """Return a message that a line end has broken within a sentence that the service is known for.

    `below` is what stands behind it: the rest of the sentence, on the next lines.
    """
    if _TORN_NAME.search(message) is not None and (rest := _REST_OF_NAME.match(below)) is not None:
        return message_alone(message + rest[1])  # a terminal broke the line within it
    if not message[-1:].isalpha() or not below.lstrip(b" \t").startswith((b"\n", b"\r\n")):
        return message
    whole = message + b" " + _BREAK.sub(b" ", below).lstrip()
    for known in KNOWN_STARTS:
        if len(known) > len(message) and whole.startswith(known):
            return known + whole[len(known) : len(known) + 1].strip(b" \"'`),}")
    return message


_TORN_NAME = lazy_regex(rb"\A[\w.-]{1,100}@?[\w.-]{0,100}\.?\Z")
_REST_OF_NAME = lazy_regex(
    rb"[ \t]*\r?\n([\w.@-]{1,100} does not have (?:storage|serviceusage)\.[^\r\n]{1,600})"
)
"""The rest of an account's name, and what Google Cloud Storage says of it."""
_BREAK = lazy_regex(WRAP)
_LEADS_UP = lazy_regex(rb": | - | due to | because of |[(\[]")
"""What a program has between its own words and those of the service."""


_MEMBER = lazy_regex(rb"""^.*\\{0,7}"[ ]?:[ ]?\\{0,7}"(?=[^"])""", re.DOTALL)
"""The members of a JSON object in front of the string that a message stands in."""
_CALLED = lazy_regex(rb"^An error occurred while calling [\w.$:]{1,80}\.?\s{0,2}(?::\s)?")
"""What Py4J has in front of a Java exception's message."""
_RESOURCE = lazy_regex(rb"^An error occurred: \w{1,255} - ")
"""What CloudFormation has there: the resource that was not made."""
_ADDRESS = lazy_regex(rb"^.*\b(?:s3[an]?|obs|oss|cosn?|https?)://\S{1,1024}: (?=[A-Z])", re.DOTALL)
"""What was asked for, in front of a message."""
_NESTED = lazy_regex(rb"^.*\]; nested: |^(?:\w{1,80}\[)?(?:[a-z0-9]+_)+exception: ?", re.DOTALL)
"""What Elasticsearch and OpenSearch have in front of the innermost of their exceptions."""


def after_lead(message: bytes) -> bytes:
    """Return what stands behind the last class or field name that leads up to a message."""
    if message.startswith(b"An error occurred"):
        message = _RESOURCE.sub(b"", _CALLED.sub(b"", message))
    if b"; nested: " in message or b"_exception:" in message:
        message = _NESTED.sub(b"", _NESTED.sub(b"", message))
    message = _ADDRESS.sub(b"", message) if b"://" in message else message
    message = _MEMBER.sub(b"", message) if b'":' in message else message
    return _FOREIGN_LEAD.sub(b"", _LEAD.sub(b"", message))


def in_span(text: bytes, at: int, message: bytes) -> bytes:
    """Return a message at `at` up to the end of the code span that it stands in."""
    end = message.find(b"`")
    if end < 0 or text.count(b"`", text.rfind(b"\n", 0, at) + 1, at) % 2 == 0:
        return message
    return message[:end]


_DETAILS_BEHIND = lazy_regex(
    rb"\s{0,2}\(Service:[^()\r\n]{1,600}\)(?: \(SDK [^()\r\n]{1,60}\))?([)\]}])"
)
"""What Java puts behind a message, and the bracket that closes around both."""


def in_bracket(message: bytes, behind: bytes) -> bytes:
    """Return a message from the bracket on that a program has put around it and what Java adds.

    `behind` is what follows the message: the bracket has to close right behind Java's own.
    """
    closed = _DETAILS_BEHIND.match(behind)
    if closed is None:
        return message
    closing, opening = closed[1], _CLOSING[closed[1]]
    depth = 0
    for at in range(len(message) - 1, -1, -1):
        sign = message[at : at + 1]
        depth += (sign == closing) - (sign == opening)
        if depth < 0:
            return message[at + 1 :].lstrip()
    return message


def unclosed(message: bytes) -> bytes:
    """Return a message without closing marks of what was opened before it."""
    while last := message[-1:]:
        opening = _CLOSING.get(last)
        if (opening is not None and message.count(opening) < message.count(last)) or (
            last in _QUOTES and message.count(last) % 2 and not _is_apostrophe(message)
        ):
            message = message[:-1].rstrip(_TAIL)
        else:
            break
    return message


def _is_apostrophe(message: bytes) -> bool:
    """Return whether the last mark of a message may close one that stands inside it."""
    return message.endswith(b"'") and b" '" in message

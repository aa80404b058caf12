"""How collectors, loggers, mails and JSON logs wrap the text that a program printed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

STREAM = "2026-03-14T09:28:30.381{:06d}Z"


def _lines(prefixed: Callable[[int, str], str]) -> Callable[[str], str]:
    """Return what puts something before each line of a text, or around it."""

    def wrapped(text: str) -> str:
        lines = text.removesuffix("\n").split("\n")
        return "".join(f"{prefixed(at, line)}\n" for at, line in enumerate(lines))

    return wrapped


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


LINE_BY_LINE: Mapping[str, Callable[[str], str]] = {
    "cri": _lines(lambda at, line: f"{STREAM.format(at)} stderr F {line}"),
    "docker": _lines(
        lambda at, line: (
            f'{{"log":{_quoted(line + chr(10))},"stream":"stderr","time":"{STREAM.format(at)}"}}'
        )
    ),
    "syslog": _lines(lambda at, line: f"Mar 14 09:28:{at % 60:02d} node-7 uploader[812]: {line}"),
    "rfc5424": _lines(lambda at, line: f"<27>1 {STREAM.format(at)} node-7 uploader 812 - - {line}"),
    "journal": _lines(
        lambda at, line: f'{{"__SEQNUM":"{at}","MESSAGE":{_quoted(line)},"_PID":"812"}}'
    ),
    "pods": _lines(lambda _, line: f"[pod/uploader-5d9c7-kx2lq/main] {line}"),
    "compose": _lines(lambda _, line: f"uploader-1  | {line}"),
    "logger": _lines(
        lambda at, line: f"2026-03-14 09:28:30,{at % 1000:03d} WARN  [pool-2] c.e.Sync - {line}"
    ),
    "quoted": _lines(lambda _, line: f"> {line}"),
    "indented": _lines(lambda _, line: f"    {line}"),
}
"""Each has as many lines as the text."""
IN_A_STRING: Mapping[str, Callable[[str], str]] = {
    "json": lambda text: f'{{"level":"error","time":1773480510,"msg":{_quoted(text)}}}\n',
    "json-nested": lambda text: f'{{"level":"warn","error":{{"detail":{_quoted(text)}}}}}\n',
    "logfmt": lambda text: f"time=2026-03-14T09:28:30Z level=error msg={_quoted(text)} app=sync\n",
}
"""Each is one line."""

"""Prints what a screen reader is told: what comes into focus, what is announced, a changed name.

It runs by the system's Python, which has the library of AT-SPI (`python3-gi`, `gir1.2-atspi-2.0`).
"""

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402 - its version first

FOCUS, NAME, ANNOUNCEMENT, WINDOW = (
    "object:state-changed:focused",
    "object:property-change:accessible-name",
    "object:announcement",
    "window:activate",
)
WORDS = {FOCUS: "focus", NAME: "named", ANNOUNCEMENT: "announced", WINDOW: "window"}
MOST = 200
"""Characters of a name that are printed."""
_focused = [None]


def on_event(event):
    """Print one line: what has happened, the role, the name and the description."""
    source, kind = event.source, event.type
    if kind == FOCUS and event.detail1:
        _focused[0] = source
    elif kind == FOCUS or (kind == NAME and not _is_said(source)):
        return
    told = event.any_data if kind == ANNOUNCEMENT else source.get_name()
    more = "" if kind == ANNOUNCEMENT else source.get_description() or ""
    parts = (WORDS.get(kind, kind), source.get_role_name(), str(told)[:MOST], more[:MOST])
    print("\t".join(parts), flush=True)


def _is_said(source):
    """Return whether a reader says that this is called otherwise now."""
    return source == _focused[0] or source.get_role() == Atspi.Role.FRAME


def main():
    """Listen until it is ended."""
    listener = Atspi.EventListener.new(on_event)
    for kind in WORDS:
        listener.register(kind)
    print("listening", flush=True)
    Atspi.event_main()


if __name__ == "__main__":
    main()

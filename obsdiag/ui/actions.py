"""Every command of the window, as a table: menus, keys and the help's page of keys read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QKeySequence, QPixmap

from obsdiag.lazy_regex import lazy_regex
from obsdiag.named_tuple import NamedTuple
from obsdiag.ui.tip import set_tip
from obsdiag.ui.translation import noop

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMainWindow, QMenu


class ActionSpec(NamedTuple):
    """What a command is called and which keys give it; what it does is bound by the window."""

    name: str
    menu: str
    text: str
    keys: tuple[str, ...]
    icon: str = ""
    choice: str = ""
    """Name of the set that it is one of, if of such a set exactly one is on."""
    apart: bool = False
    """Whether a line in the menu parts it from the command before."""
    is_switch: bool = False
    """Whether it is on or off."""
    in_list: bool = False
    """Whether its keys are heard only while the list has the focus that it is about."""


_CAPTURE = noop("Command", "&Capture")
_FINDING = noop("Command", "&Finding")
_ENTRY = noop("Command", "&Entry")
_HISTORY = noop("Command", "Hi&story")
_GO = noop("Command", "&Go")
_VIEW = noop("Command", "&View")
_HELP = noop("Command", "&Help")
_SCHEME = "scheme"
_GROUPING = "grouping"

# Keys are written out: QKeySequence.StandardKey.Quit is empty on plain Linux, and the page of
# keys is to be one table. Qt reads Ctrl as the command key on macOS.
COMMANDS = (
    ActionSpec("paste", _CAPTURE, noop("Command", "&Paste"), ("Ctrl+V", "Shift+Ins"), "paste"),
    ActionSpec("open", _CAPTURE, noop("Command", "&Open…"), ("Ctrl+O",), "open"),
    ActionSpec("openFolder", _CAPTURE, noop("Command", "Open &folder…"), ("Ctrl+Shift+O",)),
    ActionSpec("forgetRecent", _CAPTURE, noop("Command", "For&get recent files"), ("Ctrl+Alt+F",)),
    ActionSpec("sample", _CAPTURE, noop("Command", "Show a s&ample"), ("Ctrl+Shift+E",)),
    ActionSpec("save", _CAPTURE, noop("Command", "&Save in the history"), ("Ctrl+S",), apart=True),
    ActionSpec("cancel", _CAPTURE, noop("Command", "S&top, or step back"), ("Esc",), apart=True),
    ActionSpec("clear", _CAPTURE, noop("Command", "C&lear the window"), ("Ctrl+L",)),
    ActionSpec("quit", _CAPTURE, noop("Command", "&Quit"), ("Ctrl+Q",), apart=True),
    ActionSpec("copyReport", _FINDING, noop("Command", "&Copy report"), ("Ctrl+Shift+C",), "copy"),
    ActionSpec("copyRequestId", _FINDING, noop("Command", "Copy &request id"), ("Ctrl+Shift+R",)),
    ActionSpec("prepareReply", _FINDING, noop("Command", "&Text to send…"), ("Ctrl+R",), "send"),
    ActionSpec("nextFinding", _FINDING, noop("Command", "&Next"), ("Alt+Down", "F8"), apart=True),
    ActionSpec("previousFinding", _FINDING, noop("Command", "&Previous"), ("Alt+Up", "Shift+F8")),
    ActionSpec("back", _FINDING, noop("Command", "&Back"), ("Alt+Left",), apart=True),
    ActionSpec("forward", _FINDING, noop("Command", "&Forward"), ("Alt+Right",)),
    ActionSpec("compare", _FINDING, noop("Command", "Co&mpare with the last"), ("Ctrl+D",)),
    ActionSpec("copyEntry", _ENTRY, noop("Command", "Copy entry as &Markdown"), ("Ctrl+Shift+M",)),
    ActionSpec("copyEntryLink", _ENTRY, noop("Command", "Copy &link to entry"), ("Ctrl+Shift+L",)),
    ActionSpec("editNote", _ENTRY, noop("Command", "Edit the &note"), ("Ctrl+E",), apart=True),
    ActionSpec("reopen", _HISTORY, noop("Command", "&Open again"), ("Ctrl+Return",)),
    ActionSpec(
        "readAgain",
        _HISTORY,
        noop("Command", "&Read again with today's rules"),
        ("Ctrl+Shift+Return",),
    ),
    ActionSpec("pin", _HISTORY, noop("Command", "&Pin, or take the pin off"), ("Ctrl+P",)),
    ActionSpec("editTicket", _HISTORY, noop("Command", "&Ticket number"), ("Ctrl+T",), apart=True),
    ActionSpec("editTags", _HISTORY, noop("Command", "T&ags"), ("Ctrl+Shift+T",)),
    ActionSpec("editRemark", _HISTORY, noop("Command", "&Note on the entry"), ("Ctrl+N",)),
    ActionSpec(
        "deleteEntry",
        _HISTORY,
        noop("Command", "&Delete"),
        ("Del", "Backspace"),
        apart=True,
        in_list=True,
    ),
    ActionSpec(
        "currentTicket",
        _HISTORY,
        noop("Command", "&Current ticket…"),
        ("Ctrl+Alt+T",),
        apart=True,
    ),
    ActionSpec("putTicketDown", _HISTORY, noop("Command", "Put the ticket do&wn"), ("Ctrl+Alt+U",)),
    ActionSpec("showTicket", _HISTORY, noop("Command", "A&ll of the ticket…"), ("Ctrl+Alt+A",)),
    ActionSpec("helped", _HISTORY, noop("Command", "The answer h&elped"), ("Ctrl+Alt+H",)),
    ActionSpec("notHelped", _HISTORY, noop("Command", "The an&swer did not help"), ("Ctrl+Alt+N",)),
    ActionSpec(
        "saveSearch", _HISTORY, noop("Command", "Sa&ve this search…"), ("Ctrl+Alt+S",), apart=True
    ),
    ActionSpec("savedSearches", _HISTORY, noop("Command", "Saved searc&hes…"), ("Ctrl+Alt+O",)),
    ActionSpec("importHistory", _HISTORY, noop("Command", "I&mport…"), ("Ctrl+Alt+I",), apart=True),
    ActionSpec("exportHistory", _HISTORY, noop("Command", "E&xport…"), ("Ctrl+Alt+E",)),
    ActionSpec("undo", _HISTORY, noop("Command", "&Undo"), ("Ctrl+Z",), apart=True),
    ActionSpec("forget", _HISTORY, noop("Command", "&Forget for good…"), ("Ctrl+Shift+Del",)),
    ActionSpec("historyTimeline", _HISTORY, noop("Command", "T&ime line…"), ("Ctrl+Shift+I",)),
    ActionSpec(
        "retention", _HISTORY, noop("Command", "What is &kept…"), ("Ctrl+Shift+K",), apart=True
    ),
    ActionSpec("find", _GO, noop("Command", "Search the &history"), ("Ctrl+K",)),
    ActionSpec("completeQuery", _GO, noop("Command", "&Words of that search"), ("Ctrl+Space",)),
    ActionSpec("findCatalogue", _GO, noop("Command", "Search the &catalogue"), ("Ctrl+Shift+F",)),
    ActionSpec(
        "findInCapture", _GO, noop("Command", "&Find in the capture"), ("Ctrl+F",), apart=True
    ),
    ActionSpec("findNext", _GO, noop("Command", "N&ext hit"), ("F3",)),
    ActionSpec("findPrevious", _GO, noop("Command", "P&revious hit"), ("Shift+F3",)),
    ActionSpec("goToLine", _GO, noop("Command", "Go to &line…"), ("Ctrl+G",)),
    ActionSpec("showCatalogue", _GO, noop("Command", "Catalo&gue"), ("Ctrl+1",), apart=True),
    ActionSpec("showHistory", _GO, noop("Command", "H&istory pane"), ("Ctrl+2",)),
    ActionSpec("nextPane", _GO, noop("Command", "&Next pane"), ("F6",), apart=True),
    ActionSpec("previousPane", _GO, noop("Command", "&Previous pane"), ("Shift+F6",)),
    ActionSpec("contextMenu", _GO, noop("Command", "&Menu of this part"), ("Shift+F10",)),
    ActionSpec(
        "schemeSystem", _VIEW, noop("Command", "&As system"), ("Ctrl+Alt+1",), choice=_SCHEME
    ),
    ActionSpec("schemeLight", _VIEW, noop("Command", "&Light"), ("Ctrl+Alt+2",), choice=_SCHEME),
    ActionSpec("schemeDark", _VIEW, noop("Command", "&Dark"), ("Ctrl+Alt+3",), choice=_SCHEME),
    ActionSpec(
        "groupByStatus",
        _VIEW,
        noop("Command", "Catalogue by s&tatus"),
        ("Ctrl+Alt+4",),
        choice=_GROUPING,
        apart=True,
    ),
    ActionSpec(
        "groupByActs",
        _VIEW,
        noop("Command", "Catalogue by &who acts"),
        ("Ctrl+Alt+5",),
        choice=_GROUPING,
    ),
    ActionSpec(
        "wrapLines",
        _VIEW,
        noop("Command", "&Break long lines"),
        ("Ctrl+Alt+W",),
        apart=True,
        is_switch=True,
    ),
    ActionSpec(
        "maskSecrets",
        _VIEW,
        noop("Command", "&Mask secrets on screen"),
        ("Ctrl+Shift+H",),
        is_switch=True,
    ),
    ActionSpec("settings", _VIEW, noop("Command", "&Settings…"), ("Ctrl+,",), apart=True),
    ActionSpec("help", _HELP, noop("Command", "&Help on this part"), ("F1",)),
    ActionSpec("palette", _HELP, noop("Command", "&Commands…"), ("Ctrl+Shift+P",)),
    ActionSpec("keys", _HELP, noop("Command", "&Keys"), ("Ctrl+?",)),
    ActionSpec("about", _HELP, noop("Command", "&About obsdiag"), ("Shift+F1",)),
)


_MNEMONIC = lazy_regex(r"\(&\w\)")
"""How a letter is given to a text that is not written in letters, as in `粘贴(&P)`."""
OF_VERDICT = (
    *("copyReport", "copyRequestId", "prepareReply", "copyEntry", "copyEntryLink", "editNote"),
    "compare",
    "back",
)
"""The commands in the menu of the verdict."""
OF_CATALOGUE = ("copyEntry", "copyEntryLink", "editNote")
"""The commands in the menu of an entry of the catalogue."""
OF_ENTRY = (
    *("reopen", "readAgain", "pin", "editTicket", "editTags", "editRemark"),
    *("showTicket", "helped", "notHelped", "deleteEntry", "forget"),
)
"""The commands in the menu of an entry of the history."""


def install(window: QMainWindow) -> dict[str, QAction]:
    """Make the menus of `window` from the table, and return the actions by name."""
    menus: dict[str, QMenu] = {}
    groups: dict[str, QActionGroup] = {}
    made: dict[str, QAction] = {}
    for command in COMMANDS:
        if command.menu not in menus:
            menus[command.menu] = window.menuBar().addMenu(translated(command.menu))
        action = _action(window, command)
        if command.choice:
            action.setCheckable(True)
            group = groups.setdefault(command.choice, QActionGroup(window))
            group.addAction(action)
        if command.is_switch:
            action.setCheckable(True)
        if command.apart:
            menus[command.menu].addSeparator()
        menus[command.menu].addAction(action)
        made[command.name] = action
    name_commands(made)
    return made


def bind(actions: Mapping[str, QAction], handlers: Mapping[str, Callable[..., object]]) -> None:
    """Say what each command does, and where its keys are heard.

    Raises KeyError for a command without a handler or a handler without a command.
    """
    from PySide6.QtCore import Qt  # not before the first paint, see `theme`

    if strange := handlers.keys() ^ actions.keys():
        raise KeyError(f"Not both command and handler: {', '.join(sorted(strange))}")
    for name, action in actions.items():
        action.triggered.connect(handlers[name])
    for command in COMMANDS:
        if command.in_list:
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            actions[command.name].setShortcutContext(context)


def name_commands(actions: Mapping[str, QAction]) -> None:
    """Give the actions their texts and tool tips, in the language that there is now."""
    for command in COMMANDS:
        action = actions[command.name]
        action.setText(translated(command.text))
        action.setIconText(plain(command.text))
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        set_tip(action, f"{plain(command.text)} ({key})")


def translated(text: str) -> str:
    """Return a text of the table in the user's language."""
    return QCoreApplication.translate("Command", text)


def plain(text: str) -> str:
    """Return a text of the table in the user's language, without what only menus need."""
    return _MNEMONIC.sub("", translated(text)).replace("&", "").rstrip("…")


def keys_text(keys: tuple[str, ...]) -> str:
    """Return keys as they are written on this platform."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def _action(window: QMainWindow, command: ActionSpec) -> QAction:
    action = QAction(window)
    action.setObjectName(f"action.{command.name}")
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    if command.icon:
        action.setIcon(_room_for_icon())
    return action


def _room_for_icon() -> QIcon:
    """Return an icon without anything on it: the real one is drawn once the window is there."""
    pixmap = QPixmap(16, 16)
    pixmap.fill(QColor(0, 0, 0, 0))
    return QIcon(pixmap)

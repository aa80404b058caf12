"""What holds for all of obsdiag."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import obsdiag
from obsdiag.cli import main
from tests.answer import response

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(obsdiag.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = Path(__file__).parent
WHOLE = {
    "history/test_leaks.py",
    "test_golden.py",
    "test_house.py",
    "test_circles.py",
    "test_rows.py",
    "test_docs.py",
    "test_recipes.py",
    "test_tolerance.py",
    "container/test_mutation.py",
    "decode/test_hostile.py",
    "diagnosis/test_golden_notes.py",
    "diagnosis/test_table.py",
    "history/test_loss.py",
    "redact/test_captures.py",
    "redact/test_kinds.py",
    "ui/test_accessibility.py",
    "ui/test_room_for_texts.py",
    "cli/test_faults.py",
    "test_no_connection.py",
    "ui/test_hostile_window.py",
    "ui/test_random_use.py",
    "ui/test_mnemonics.py",
    "ui/test_numbers_and_times.py",
}
"""Tests of many modules at once, which are named for what they try."""
OTHERS = {"packaging", "benchmarks", "fuzz", "laws", "accessibility"}
"""Folders of tests of something else than the package."""
ABSOLUTE = re.compile(r"/(?:bin|etc|home|mnt|opt|root|srv|tmp|Users|usr|var)\b|[A-Za-z]:[\\/]\S|~/")
PLACES = {"/tmp/.X11-unix"}
"""Absolute paths that are the same on every system: where X servers listen, Xorg(1)."""
FORBIDDEN = {"utils", "util", "misc", "common", "helpers", "helper", "manager", "base"}


def run(code: str, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-W", "error", "-c", code, *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


PIPELINE = "[name for name in sys.modules if name.startswith('obsdiag.pipeline')]"
LOADED = "import sys; print([name for name in sys.modules if name.startswith(('PySide6', 'shib'))])"


def test_importing_the_commands_loads_no_qt():
    assert run(f"import obsdiag.cli; {LOADED}").stdout == b"[]\n"


def test_decoding_loads_no_qt():
    code = f"from obsdiag.cli import main; status = main(sys.argv[1:]); {LOADED}; sys.exit(status)"
    done = run(f"import sys; {code}", "decode", "--format", "json", "-", stdin=response())
    *_, loaded = done.stdout.splitlines()
    assert (loaded, done.stderr, done.returncode) == (b"[]", b"", 0)


def test_importing_the_commands_loads_nothing_heavy():
    heavy = {
        "lxml",
        "sqlite3",
        "email",
        "xml",
        "obsdiag.pipeline.reading",
        "obsdiag.history",
        "platformdirs",
    }
    code = f"import sys, obsdiag.cli; print(sorted({heavy!r} & set(sys.modules)))"
    assert run(code).stdout == b"[]\n"


def test_help_on_a_command_loads_nothing_that_reads_captures():
    told = f"import atexit, sys; atexit.register(lambda: print({PIPELINE}))"
    code = f"{told}; from obsdiag.cli import main; main(['decode', *sys.argv[1:]])"
    for word, status in (("--help", 0), ("--nonsense", 2)):
        done = run(code, word)
        assert (done.stdout.splitlines()[-1], done.returncode) == (b"[]", status)


def test_looking_into_the_catalogue_loads_nothing_that_reads_captures():
    code = (
        "import sys; from obsdiag.cli import main; main(['explain', 'NoSuchKey']);"
        " print([name for name in sys.modules if name.startswith('obsdiag.pipeline')])"
    )
    assert run(code).stdout.splitlines()[-1] == b"[]"


def test_opening_the_history_loads_neither_openssl_nor_what_exports():
    late = {"hashlib", "_hashlib", "secrets", "csv", "msgspec", "pyarrow"}
    code = f"import sys, obsdiag.history; print(sorted({late!r} & set(sys.modules)))"
    assert run(code).stdout == b"[]\n"


def test_opening_the_settings_loads_neither_templates_nor_what_speaks_http():
    late = {"jinja2", "urllib.request", "http.client", "ssl"}
    code = (
        "import sys, obsdiag.ui.settings.settings_dialog;"
        f" print(sorted({late!r} & set(sys.modules)))"
    )
    assert run(code).stdout == b"[]\n"


def test_a_paste_is_accepted_without_what_reads_it():
    late = {"obsdiag.pipeline.reading", "obsdiag.history", "lxml", "msgspec", "PySide6.QtNetwork"}
    code = (
        "import sys, obsdiag.ui.app, obsdiag.ui.window_parts, obsdiag.ui.mime, obsdiag.ui.settings;"
        f" print(sorted({late!r} & set(sys.modules)))"
    )
    assert run(code).stdout == b"[]\n"


def test_the_window_is_loaded_without_a_look_at_its_source():
    code = (
        "import linecache; from obsdiag.ui import display; display.missing();"
        " import obsdiag.ui.app; print([name for name in linecache.cache if 'obsdiag' in name])"
    )
    assert run(code).stdout == b"[]\n"


def test_every_module_says_what_it_is():
    saying = re.compile(r'r?"""[^\s"]')
    assert [one for one in MODULES if not saying.match(one.read_text("utf-8"))] == []
    assert [module for module in MODULES if module.stem in FORBIDDEN] == []


@cache
def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text("utf-8"))


def naming(*words: str) -> list[Path]:
    """Return the modules in whose text one of some words stands: no other can use what it names."""
    return [one for one in MODULES if any(word in one.read_text("utf-8") for word in words)]


def strings(module: Path) -> Iterator[str]:
    """Yield the texts of a module but for its docstrings, which are for people."""
    nodes = list(ast.walk(tree(module)))
    spoken = {node.value for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and node not in spoken:
            if isinstance(node.value, bytes):
                yield node.value.decode("latin-1")
            elif isinstance(node.value, str):
                yield node.value


def imported(module: Path) -> Iterator[str]:
    """Yield the names of the modules that a module imports, wherever it does."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_qt_is_written_in_the_window_alone():
    qt = {"PySide6", "shiboken6"}
    for module in naming(*qt):
        names = {name.partition(".")[0] for name in imported(module)}
        assert names.isdisjoint(qt) or module.is_relative_to(PACKAGE / "ui"), module


def test_no_module_names_a_place_on_somebodys_disk():
    for module in MODULES:
        assert {text for text in strings(module) if ABSOLUTE.match(text)} <= PLACES, module


def attributes(module: Path) -> Iterator[str]:
    """Yield the dotted names of two words that a module uses, and the names that it calls."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def test_standard_output_and_error_are_written_in_one_place():
    streams = {"print", "sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__"}
    for module in set(naming("print", "sys")) - {PACKAGE / "cli" / "output.py"}:
        assert streams.isdisjoint(attributes(module)), module


def writes_files(module: Path) -> bool:
    """Tell whether a module opens a file to be written, or writes one by its path."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Attribute) and node.attr in {"write_bytes", "write_text"}:
            return True
        if isinstance(node, ast.Call) and {"open", "fdopen"} & {
            getattr(node.func, "id", ""),
            getattr(node.func, "attr", ""),
        }:
            values = [*node.args, *(one.value for one in node.keywords)]
            modes = {one.value for one in values if isinstance(one, ast.Constant)}
            if any(
                isinstance(mode, str)
                and re.fullmatch("[rwxabt+]+", mode)
                and set(mode) & set("wxa+")
                for mode in modes
            ):
                return True
    return False


def test_files_are_written_in_one_place():
    opening = naming("open", "write_")
    writing = {module.relative_to(PACKAGE).as_posix() for module in opening if writes_files(module)}
    assert writing - {"config/written_file.py"} <= {"pipeline/server.py"}, (
        "only a pipe to the window is written elsewhere"
    )


def mirrored(test: Path) -> bool:
    """Return whether there is a module, or a package, that a test is named for.

    `test_a.py` and `test_a_b.py` are of `a.py`, of `a/`, or of the `a/` that they stand in.
    """
    room = PACKAGE / test.parent
    words = test.stem.removeprefix("test_").split("_")
    names = {"_".join(words[:count]) for count in range(1, len(words) + 1)}
    return test.parent.name in names or any(
        (room / f"{name}.py").is_file() or (room / name / "__init__.py").is_file() for name in names
    )


def test_every_test_is_named_for_what_it_tests():
    tests = {test.relative_to(TESTS) for test in TESTS.rglob("test_*.py")}
    ours = {test for test in tests if test.parts[0] not in OTHERS}
    assert {test.as_posix() for test in ours if not mirrored(test)} == WHOLE


def has_own_test(module: Path) -> bool:
    """Return whether there is a test file that is named for a module, or begins so."""
    room, name = TESTS / module.relative_to(PACKAGE).parent, module.stem
    return any(
        test.stem == f"test_{name}" or test.stem.startswith(f"test_{name}_")
        for test in room.glob("test_*.py")
    )


def test_every_module_has_a_test_of_its_name():
    without = {
        module.relative_to(PACKAGE).as_posix()
        for module in MODULES
        if not module.stem.startswith("__") and not has_own_test(module)
    }
    lines = (TESTS / "without_own_test.txt").read_text("utf-8").splitlines()
    reasons = dict(line.split("  # ") for line in lines)
    listed = set(reasons)
    named = {name for reason in reasons.values() for name in re.findall(r"test_\w+\.py", reason)}
    assert named <= {test.name for test in TESTS.rglob("test_*.py")}, "a reason names no such test"
    assert without - listed == set(), "each new module has a test of its name"
    assert listed - without == set(), "take them off the list, they have one now"


def test_no_two_modules_and_no_two_classes_have_one_name():
    files = Counter(module.name for module in MODULES)
    classes = Counter(
        node.name
        for module in naming("class ")
        for node in ast.walk(tree(module))
        if isinstance(node, ast.ClassDef)
    )
    twice = {name for name, count in (files + classes).items() if count > 1} - {"__init__.py"}
    listed = set((TESTS / "names_used_twice.txt").read_text("utf-8").split())
    assert twice - listed == set(), "a name means one thing"
    assert listed - twice == set(), "take them off the list, they are used once now"


def test_every_room_has_tests_of_its_own():
    rooms = {module.parent.relative_to(PACKAGE) for module in MODULES}
    assert rooms <= {test.parent.relative_to(TESTS) for test in TESTS.rglob("test_*.py")}


def compiles_when_loaded(node: ast.AST) -> bool:
    """Return whether an expression is compiled as soon as a module is there."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        return False
    if isinstance(node, ast.Attribute) and ast.unparse(node) == "re.compile":
        return True
    return any(map(compiles_when_loaded, ast.iter_child_nodes(node)))


def test_regular_expressions_of_tables_are_compiled_when_they_are_first_used():
    eager = {module.name for module in naming("compile") if compiles_when_loaded(tree(module))}
    assert eager == set(), "obsdiag.lazy_regex has them compiled when they are needed"


def compiles_anew(node: ast.AST) -> bool:
    """Return whether a function of `re` is called with a pattern that stands there."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and ast.unparse(node.func.value) == "re"
        and node.func.attr != "escape"
        and isinstance(node.args[0], ast.Constant)
    )


def test_no_pattern_is_left_to_the_memory_of_re():
    """It holds 512, and obsdiag has more: what was pushed out is compiled at each use."""
    anew = {
        module.name for module in naming("re.") if any(map(compiles_anew, ast.walk(tree(module))))
    }
    assert anew == set()


def test_no_module_is_too_long_to_be_read():
    assert {
        module.name for module in MODULES if module.read_text("utf-8").count("\n") > 320
    } == set()


def test_no_function_is_too_long_for_a_glance():
    functions = {
        f"{module.name}: {node.name}": (node.end_lineno or 0) - node.lineno
        for module in MODULES
        for node in ast.walk(tree(module))
        if isinstance(node, ast.FunctionDef)
    }
    assert {name for name, lines in functions.items() if lines >= 50} == set()


def made(module: Path) -> Iterator[str]:
    """Yield the names of what a module makes for itself or for others."""
    for node in tree(module).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def test_nothing_is_made_that_nobody_names():
    places = (PACKAGE, TESTS, TESTS.parent / "packaging")
    files = [path for place in places for path in place.rglob("*") if path.is_file()]
    words = Counter(
        word
        for path in files
        if path.suffix in {"", ".py"}
        for word in re.findall(r"\w+", path.read_text("utf-8", "replace"))
    )
    unused = {name for module in MODULES for name in made(module) if words[name] == 1}
    assert unused - {"__getattr__"} == set(), "delete what is not needed"


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"obsdiag {obsdiag.__version__}\n"


def test_the_version_is_that_of_the_installed_package():
    assert version("obsdiag") == obsdiag.__version__


def test_it_starts_as_a_module_too():
    done = subprocess.run(
        [sys.executable, "-m", "obsdiag", "--version"], capture_output=True, check=True
    )
    assert done.stdout.startswith(b"obsdiag ")

"""What holds for all of obsdiag."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import obsdiag
from obsdiag.cli import main
from tests.answer import response

PACKAGE = Path(obsdiag.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
FORBIDDEN = {"utils", "util", "misc", "common", "helpers", "helper", "manager", "base"}


def run(code: str, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-W", "error", "-c", code, *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


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
        "obsdiag.pipeline",
        "obsdiag.history",
        "platformdirs",
    }
    code = f"import sys, obsdiag.cli; print(sorted({heavy!r} & set(sys.modules)))"
    assert run(code).stdout == b"[]\n"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_says_what_it_is(module):
    tree = ast.parse(module.read_text("utf-8"))
    assert ast.get_docstring(tree)
    assert module.stem not in FORBIDDEN


def test_no_module_is_too_long_to_be_read():
    assert {
        module.name for module in MODULES if module.read_text("utf-8").count("\n") > 400
    } == set()


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

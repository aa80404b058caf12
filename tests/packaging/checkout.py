"""A checkout of packaging/ alone, on a system whose Python, pip and apt-get are pretended."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

PACKAGING = Path(__file__).parents[2] / "packaging"
TOOLS = [
    "cat",
    "cp",
    "env",
    "flock",
    "head",
    "ln",
    "mkdir",
    "mktemp",
    "readlink",
    "rm",
    "sed",
    "sleep",
    "sort",
    "tail",
]

PYTHON = """#!/bin/sh
echo "python $*" >>"$LOG"
here=${0%/*}
case $* in
    *version_info*) exit "${OLD_PYTHON:-0}" ;;
    *ensurepip*) [ -z "${NO_VENV:-}" ] || [ -e "$LOG.venv" ] ;;
    --version) echo "Python 3.11.2" ;;
    "-m venv "*) mkdir -p "$3/bin" && ln -s "$0" "$3/bin/python" ;;
    "-m pip --version") [ -x "$here/python" ] ;;
    "-m pip install "*)
        [ -z "${KILLED:-}" ] || kill -KILL 0
        [ -z "${NO_INDEX:-}" ] || { echo "no index answers"; exit 1; }
        sleep "${PIP_TAKES:-0}"
        for tool in obsdiag ruff mypy lint-imports pytest; do cp "$LOG.tool" "$here/$tool"; done ;;
esac
"""
TOOL = """#!/bin/sh
echo "${0##*/} $*" >>"$LOG"
if [ "${0##*/}" = obsdiag ]; then printf '%s\\n' "$PWD" "$@" && cat; fi
if [ "${0##*/}" = pytest ]; then
    echo "${DISPLAY-none} $QT_QPA_PLATFORM $HOME ${PYTHONDONTWRITEBYTECODE-kept}"
fi
[ "${0##*/}" != "${FAILING:-obsdiag}" ] || exit "${STATUS:-0}"
"""
APT_GET = """#!/bin/sh
echo "apt-get $*" >>"$LOG"
[ -z "${NO_SOURCES:-}" ] || { echo "no source answers"; exit 100; }
case $* in
    *python3-venv) : >"$LOG.venv" ;;
    install*) rm -f "$LOG.missing" ;;
esac
"""
LDD = """#!/bin/sh
echo "ldd ${2##*/}" >>"$LOG"
[ ! -e "$LOG.missing" ] || cat "$LOG.missing"
"""
SUDO = """#!/bin/sh
echo "sudo $*" >>"$LOG"
exec "$@"
"""
ID = """#!/bin/sh
echo "${USER_ID:-0}"
"""


class Checkout:
    """The checkout, and what its scripts call: every call of a pretended program is logged."""

    def __init__(self, place: Path) -> None:
        self.root = place / "a check out"
        self.programs = place / "bin"
        self.log = place / "log"
        shutil.copytree(PACKAGING, self.root / "packaging")
        (self.root / "pyproject.toml").write_text("[project]\n")
        self.programs.mkdir()
        for tool in TOOLS:
            (self.programs / tool).symlink_to(shutil.which(tool) or tool)
        self.pretend(**{"python3.11": PYTHON, "apt-get": APT_GET, "ldd": LDD, "id": ID})
        (self.programs / "python3").symlink_to("python3.11")
        self._write(place / "log.tool", TOOL)

    def pretend(self, **scripts: str) -> None:
        """Put programs on the path."""
        for name, script in scripts.items():
            self._write(self.programs / name, script)

    def lack(self, *sonames: str) -> None:
        """Let these libraries be missing until a package is installed."""
        lines = (f"\t{soname} => not found\n" for soname in sonames)
        self.log.with_suffix(".missing").write_text("".join(lines))

    def start(self, script: str, *words: str, **environment: str) -> subprocess.Popen[str]:
        """Start a script of packaging/ from a folder that is not the checkout."""
        return subprocess.Popen(
            [self.root / "packaging" / script, *words],
            cwd=self.programs,
            env={"PATH": str(self.programs), "LOG": str(self.log), **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(
        self, script: str, *words: str, stdin: str = "", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a script to its end."""
        process = self.start(script, *words, **environment)
        output, messages = process.communicate(stdin)
        return subprocess.CompletedProcess(words, process.returncode, output, messages)

    def calls(self, *programs: str) -> list[str]:
        """Return the calls that begin so, or all, in order; and forget all calls so far."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        self.log.unlink(missing_ok=True)
        return [line.rstrip() for line in lines if line.startswith(programs or "")]

    @staticmethod
    def _write(path: Path, script: str) -> None:
        path.write_text(script)
        path.chmod(0o755)

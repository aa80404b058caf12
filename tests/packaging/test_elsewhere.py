"""What can be told here of other systems: no module or call that only POSIX has is needed."""

from __future__ import annotations

import subprocess
import sys

from .scripts import ROOT

HIDE = """
import os, sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name in {"fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Hidden())
for name in ("pwd", "grp", "fcntl", "resource", "termios"):
    sys.modules.pop(name, None)
for name in ("chown", "chroot", "fchown", "fork", "forkpty", "getegid", "geteuid", "getgid",
             "getpgid", "getuid", "killpg", "mkfifo", "nice", "setsid",
             "setuid", "statvfs", "sysconf", "uname"):
    if hasattr(os, name):
        delattr(os, name)
"""
IMPORT_ALL = """
import pkgutil, obsdiag
from importlib import import_module
for module in pkgutil.walk_packages(obsdiag.__path__, "obsdiag."):
    if module.name != "obsdiag.__main__":
        import_module(module.name)
"""
DECODE = """
from obsdiag import cli
sys.exit(cli.main(["decode", "--format", "json", *sys.argv[1:]]))
"""


def run(program: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", program, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_module_can_be_imported_where_there_is_no_posix():
    done = run(f"{HIDE}\n{IMPORT_ALL}")
    assert (done.stderr, done.returncode) == ("", 0)


def test_a_capture_is_decoded_where_there_is_no_posix():
    done = run(f"{HIDE}\n{DECODE}", str(ROOT / "resources" / "samples" / "signature.http"))
    assert (done.stderr, done.returncode) == ("", 0)
    assert '"SignatureDoesNotMatch"' in done.stdout

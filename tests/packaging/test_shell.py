"""The manual page and the shells' completions: what the parser says, and nothing older."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from obsdiag.cli import COMMANDS

from .checkout import PACKAGING
from .scripts import ROOT, script

BASH = shutil.which("bash")
COMPLETIONS = ROOT / "resources" / "completions"


def test_they_are_what_the_parser_says():
    command = [sys.executable, str(PACKAGING / "shell" / "generate"), "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0)


def test_every_command_has_a_section_of_the_manual_page():
    page = script("shell/manual").page()
    for command in COMMANDS:
        assert f".SS obsdiag {command.name}\n" in page


def test_a_line_of_the_page_that_begins_like_a_request_is_none():
    manual = script("shell/manual")
    assert manual._text(".txt\n'quoted'") == "\\&.txt\n\\&'quoted'"
    assert manual._text("--a\\b") == "\\-\\-a\\eb"


def completed(*words: str) -> list[str]:
    """Return what bash offers for the last of the words."""
    program = f"""
        source {COMPLETIONS / "obsdiag.bash"}
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        _obsdiag; printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(
        [BASH or "bash", "-c", program, "bash", "obsdiag", *words],
        cwd=COMPLETIONS,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.skipif(BASH is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["dec"], {"decode"}),
        (["decode", "--f"], {"--format"}),
        (["decode", "--format", ""], {"text", "json"}),
        (["decode", "obsdiag.f"], {"obsdiag.fish"}),
        (["--data-dir", "/tmp", "history", "pu"], {"purge"}),
        (["history", "export", "--format", "p"], {"parquet"}),
        (["history", "prune", "--d"], {"--days"}),
        (["explain", ""], set()),
    ],
)
def test_bash_offers_what_fits_there(words, offered):
    assert set(completed(*words)) == offered


@pytest.mark.parametrize(("shell", "file"), [("zsh", "_obsdiag"), ("fish", "obsdiag.fish")])
def test_other_shells_can_read_theirs(shell, file):
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    done = subprocess.run(
        [shell, "-n", str(COMPLETIONS / file)], capture_output=True, text=True, check=False
    )
    assert (done.stderr, done.returncode) == ("", 0)

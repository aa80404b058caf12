"""The recipes of resources/docs/CONTRIBUTING.md, each followed to the letter in a copy."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.answer import error, response

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "resources" / "docs" / "CONTRIBUTING.md"
MOST_FILES = 3
STEP = re.compile(
    r"^\d\. \*\*(?P<verb>Make|Add|Append)\*\* (?:to )?[^\n`]*`(?P<path>[\w./-]+)`"
    r"(?:, below `(?P<below>[^`\n]+)`)?.*?^```\w*\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
KMS = response(
    "400 Bad Request",
    error("KMS.DisabledException", "The key is disabled."),
    head=("Server: OBS", "x-amz-server-side-encryption-aws-kms-key-id: key-4711"),
)


class Step(NamedTuple):
    """One step: what is to be done with a file."""

    verb: str
    path: str
    below: str | None
    text: str

    def follow(self, root: Path) -> None:
        """Do it below `root`."""
        file = root / self.path
        if self.verb == "Make":
            assert not file.exists()
            file.write_text(self.text, encoding="utf-8")
            return
        before = file.read_text("utf-8")
        file.unlink()  # a link to the project's own
        if self.verb == "Append":
            after = before + self.text
        else:
            assert self.below is not None
            assert before.count(self.below) == 1, self.below
            head, line, rest = before.partition(self.below)
            end = rest.index("\n") + 1
            after = head + line + rest[:end] + self.text + rest[end:]
        file.write_text(after, encoding="utf-8")


def recipes() -> dict[str, list[Step]]:
    """Return the steps of each recipe by its title."""
    found = {}
    for section in re.split(r"\n## (?=An? )", PAGE.read_text("utf-8"))[1:]:
        title, _, text = section.partition("\n")
        found[title] = [
            Step(step["verb"], step["path"], step["below"], step["text"])
            for step in STEP.finditer(text)
        ]
    return found


def linked(source: Path, target: Path, opened: set[Path]) -> None:
    """Make `target` a copy of the folder `source`: links, but folders where files are changed."""
    target.mkdir()
    for entry in source.iterdir():
        if entry in opened:
            linked(entry, target / entry.name, opened)
        else:
            (target / entry.name).symlink_to(entry)


def follow_all(steps: list[Step], copy: Path) -> None:
    """Follow steps in a copy of the project."""
    changed = {ROOT / step.path for step in steps}
    opened = {folder for file in changed for folder in file.parents if folder != ROOT}
    for name in ("obsdiag", "packaging", "resources"):
        linked(ROOT / name, copy / name, {*opened, ROOT / name})
    for step in steps:
        step.follow(copy)


@pytest.fixture
def follow(tmp_path):
    """Return what follows a recipe, and runs Python in the copy."""

    def followed(title: str, code: str, *words: str, stdin: bytes = b"", **variables: str) -> str:
        copy = tmp_path / "copy"
        copy.mkdir()
        follow_all(recipes()[title], copy)
        done = subprocess.run(
            [sys.executable, "-c", code, *words],
            input=stdin,
            capture_output=True,
            cwd=copy,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **variables},
            check=False,
        )
        assert not done.stderr, done.stderr.decode()
        return done.stdout.decode()

    return followed


RUN = "import sys; from obsdiag.cli import main; sys.exit(main(sys.argv[1:]))"


def test_each_recipe_is_followed_here_and_names_few_files():
    assert recipes().keys() == {
        "A capture format",
        "A client's wording",
        "A rule with its page",
        "A guidance entry",
        "An action",
        "A query word",
        "A language",
    }
    for title, steps in recipes().items():
        assert 0 < len({step.path for step in steps}) <= MOST_FILES, title


def test_every_step_of_the_page_is_understood():
    text = PAGE.read_text("utf-8")
    assert len(re.findall(r"^\d\. ", text, re.MULTILINE)) == sum(map(len, recipes().values()))


def test_what_the_recipes_write_passes_the_checks(tmp_path):
    steps = [step for steps in recipes().values() for step in steps]
    follow_all(steps, tmp_path)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    changed = sorted({step.path for step in steps if step.path.endswith(".py")})
    for check in (("check",), ("format", "--check")):
        ruff = [Path(sys.executable).with_name("ruff"), *check, "--no-cache", *changed]
        done = subprocess.run(ruff, capture_output=True, cwd=tmp_path, check=False)
        assert done.returncode == 0, done.stdout.decode()


def test_a_capture_format(follow):
    trace = b"CORP TRACE 1\nGET /a HTTP/1.1\nHost: media.obs.example.com\n----\n" + response()
    shown = follow("A capture format", RUN, "decode", "--format", "json", "-", stdin=trace)
    assert '"format":"corp-trace"' in shown.replace(" ", "")
    assert '"code":"NoSuchKey"' in shown.replace(" ", "")


@pytest.mark.parametrize("around", [0, 400])
def test_a_clients_wording(follow, around):
    line = (
        b"2026-03-14T09:28:30Z INFO worker: all is well, and nothing has to be done here at all\n"
    )
    text = line * around + b"acme-sync: refused NoSuchKey: It is not there\n" + line * around
    shown = follow("A client's wording", RUN, "decode", "--format", "json", "-", stdin=text)
    assert '"format":"acme-sync"' in shown.replace(" ", "")
    assert '"message":"It is not there"' in shown.replace('": "', '":"')


def test_a_rule_with_its_page(follow):
    code = (
        "import sys; from obsdiag.cli import main;"
        " main(['explain', 'kms-key-example']); sys.exit(main(['decode', '-']))"
    )
    shown = follow("A rule with its page", code, stdin=KMS)
    assert shown.startswith("# kms-key-example\n")
    assert "The key in question is named by the request: key-4711." in shown


def test_a_guidance_entry(follow):
    shown = follow("A guidance entry", RUN, "explain", "acmequotareached")
    assert "The bucket holds as much as its quota allows." in shown


def test_an_action(follow, tmp_path):
    code = (
        "import sys; from pathlib import Path; from obsdiag.ui import app;"
        " window = app.build(Path(sys.argv[1])); window.commands['copyBucket'].trigger();"
        " print(window.panes.status.text(), window.commands['copyBucket'].shortcut().toString());"
        " window.close()"
    )
    shown = follow("An action", code, str(tmp_path / "data"))
    assert shown == "There is no bucket name to copy Ctrl+Shift+B\n"


def test_a_query_word(follow, tmp_path):
    code = (
        "import sys; from pathlib import Path; from obsdiag.history import History\n"
        "with History(Path(sys.argv[1])) as history:\n"
        "    for method in ('GET', 'PUT'):\n"
        "        history.add({'code': 'A', 'method': method}, method.encode(), taken_at='2026')\n"
        "    print([entry.record['method'] for entry in history.search('method:put')])\n"
        "    print([one.text for one in history.complete('meth', 4)])\n"
        "    print([one.text for one in history.complete('method:', 7)])\n"
    )
    shown = follow("A query word", code, str(tmp_path / "history.sqlite3"))
    assert shown.splitlines() == ["['PUT']", "['method:']", "['method:put', 'method:get']"]


def test_a_language(follow, tmp_path):
    code = (
        "import sys; from pathlib import Path; from obsdiag.ui import app;"
        " window = app.build(Path(sys.argv[1]));"
        " print([window.commands[name].text() for name in ('paste', 'quit', 'open')]);"
        " window.close()"
    )
    shown = follow("A language", code, str(tmp_path / "data"), OBSDIAG_LANGUAGE="fr")
    assert shown == "['&Coller', '&Quit', '&Open…']\n"


WANTED = {
    "A rule with its page": (
        "tests.diagnosis.test_table",
        "test_every_rule_has_a_page",
        "test_a_page_says_what_the_columns_of_the_table_say",
        "test_every_rule_names_its_source_and_its_senders",
    ),
    "A guidance entry": (
        "tests.catalogue.test_guidance_content",
        "test_a_file_has_every_key_with_something_to_say",
        "test_a_code_of_the_second_list_says_where_it_occurs",
        "test_no_two_codes_share_a_text",
        "test_codes_that_are_named_exist",
    ),
    "An action": (
        "tests.ui.test_actions",
        "test_every_command_has_a_key_and_no_two_the_same",
        "test_mnemonics_are_unique_in_their_menu",
    ),
}
"""What the tests of a table ask of each of its rows, those of a recipe's example among them."""


@pytest.mark.parametrize("title", WANTED)
def test_an_example_is_what_the_tests_of_its_table_ask_for(follow, title):
    module, *names = WANTED[title]
    code = (
        "import sys; from importlib import import_module; from pathlib import Path;"
        " import obsdiag.catalogue, obsdiag.diagnosis, obsdiag.ui; sys.path.append(sys.argv[1]);"
        " table = import_module(sys.argv[2]); table.PAGES = Path('resources/help/rules');"
        " [getattr(table, name)() for name in sys.argv[3:]]; print('held')"
    )
    assert follow(title, code, str(ROOT), module, *names) == "held\n"

"""Who signs a text that a command writes, and by which templates."""

from __future__ import annotations

import pytest

from obsdiag.config.settings import Settings, save
from tests.answer import error, response
from tests.command import run


@pytest.fixture
def letter(tmp_path):
    capture = tmp_path / "a.http"
    capture.write_bytes(response("403 Forbidden", error("AccessDenied", "Access Denied")))

    def write(*options):
        out = tmp_path / "out.md"
        words = ("--for", "customer", "-o", str(out), *map(str, options), str(capture))
        done = run("--data-dir", str(tmp_path / "data"), "report", *words)
        return out.read_text("utf-8") if done.status == 0 else done

    return write


def templates(tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    (folder / "customer.j2").write_text(f"{name}: {{{{ sender }}}}", "utf-8")
    return folder


def test_it_is_signed_by_whom_the_option_names(letter):
    assert letter("--sender", "  Team  Blue ").endswith("Team Blue\n")
    assert letter().endswith("Your support team\n")


def test_templates_are_those_of_the_folder_that_the_option_names(tmp_path, letter):
    folder = templates(tmp_path, "own")
    assert letter("--templates", folder, "--sender", "Blue") == "own: Blue\n"


def test_without_options_it_is_as_the_settings_of_the_window_have_it(tmp_path, letter):
    kept = templates(tmp_path, "kept")
    (tmp_path / "data").mkdir()
    save(tmp_path / "data" / "settings.json", Settings(sender="Red", templates=str(kept)))
    assert letter() == "kept: Red\n"
    assert letter("--sender", "Blue") == "kept: Blue\n"
    assert letter("--templates", templates(tmp_path, "own")) == "own: Red\n"


def test_a_folder_that_is_not_there_is_said(tmp_path, letter):
    done = letter("--templates", tmp_path / "none")
    assert done.status == 2
    assert done.out == ""
    assert "there is no such folder of templates" in done.err

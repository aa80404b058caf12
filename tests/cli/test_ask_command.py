"""How to get the request id with a client, as a text to send."""

import pytest

from obsdiag.config.settings import Settings, save
from obsdiag.reply.client_help import clients
from tests.command import run


def test_a_client_is_asked_for_by_its_name():
    done = run("ask", "obsutil")
    assert (done.status, done.err) == (0, "")
    assert "sdkLogPath" in done.out
    assert "The request id of a failed request" in done.out
    assert "obs_11_0056" in done.out


def test_it_is_written_in_the_language_and_the_form_asked_for():
    assert run("ask", "--language", "de", "OBS", "SDK", "for", "Python").out.startswith(
        "Guten Tag,"
    )
    assert "<code>resp.requestId</code>" in run("ask", "--format", "html", "esdk-python").out


@pytest.mark.parametrize("row", clients(), ids=lambda row: row.name)
def test_each_client_of_the_list_can_be_asked_for(row):
    assert row.name in run("ask").out.splitlines()
    assert row.where.rpartition("/")[2].split(".")[0] in run("ask", row.name).out


def test_for_an_unknown_client_the_general_text_comes_with_the_list():
    done = run("ask", "abacus")
    assert done.status == 1
    assert "x-obs-request-id" in done.out
    assert "obsutil" in done.err


def test_it_is_signed_by_who_is_named_or_else_as_the_settings_say(tmp_path):
    assert "Team Blue" in run("ask", "--sender", "Team  Blue", "obsutil").out
    save(tmp_path / "settings.json", Settings(sender="Team Red"))
    assert "Team Red" in run("--data-dir", tmp_path, "ask", "obsutil").out
    assert "Team Red" not in run("ask", "obsutil").out

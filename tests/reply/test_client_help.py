"""How clients show the request id."""

from urllib.parse import urlsplit

import pytest

from obsdiag.reply.client_help import asked_for, client_help, clients, is_known, near_names
from tests.rows import each


@each(
    "name, told",
    [
        ("curl", "curl"),
        ("aws-sdk-go-v2", "AWS SDK"),
        ("aws-cli", "AWS CLI"),
        ("Boto3", "boto3"),
        ("esdk-python", "OBS SDK for Python"),
        ("OBS SDK for Java", "OBS SDK for Java"),
        ("python-requests", "any client"),
        ("something else", "any client"),
        (None, "any client"),
    ],
)
def test_a_client_is_known_by_its_names(name, told):
    assert client_help(name).name == told


def test_whether_there_is_a_text_for_it_is_told():
    assert is_known("rclone")
    assert not is_known("abacus")


@pytest.mark.parametrize(
    ("name", "told"),
    [("Java", "OBS SDK for Java"), ("golang", "OBS SDK for Go"), ("C", "OBS SDK for C")],
)
def test_people_ask_with_plain_names_that_a_capture_does_not_mean(name, told):
    assert asked_for(name).name == told
    assert is_known(name)
    assert client_help(name).name == "any client"


def test_no_plain_name_is_that_of_two_clients():
    plain = [name for row in clients() for name in row.called]
    assert len(plain) == len(set(plain))


def test_near_names_are_offered():
    assert near_names("rclon") == ["rclone"]
    assert near_names("qqqq") == []


@pytest.mark.parametrize("row", clients(), ids=lambda row: row.name)
def test_each_text_names_the_page_that_says_so(row):
    assert urlsplit(row.where).scheme == "https"
    assert row.what
    assert all(row.texts.values())


@pytest.mark.parametrize("row", clients(), ids=lambda row: row.name)
def test_commands_and_names_are_the_same_in_every_language(row):
    words = [sorted(text.split("`")[1::2]) for text in row.texts.values()]
    assert words == [words[0]] * len(words)
